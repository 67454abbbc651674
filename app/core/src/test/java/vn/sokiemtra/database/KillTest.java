package vn.sokiemtra.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed (SIGKILL) in every phase of an edit; each acknowledged edit is there afterwards. */
class KillTest {

    @TempDir
    Path folder;

    private final Map<Phase, Integer> histogram = new EnumMap<>(Phase.class);
    private final Set<String> acknowledged = new HashSet<>();
    private int next;
    private @Nullable String passphrase;

    private Surroundings surroundings() {
        return new Surroundings(InstantSource.system(), new RealDisk(), folder.resolve("machine"), phase -> {
        }, passphrase == null ? null : Passphrase.of(passphrase.toCharArray()));
    }

    @Test
    void anEditSurvivesAKillInEveryPhase() throws Exception {
        killInEveryPhase(1);
    }

    @Test
    @Tag("full")
    void anEditSurvivesManyKills() throws Exception {
        killInEveryPhase(15);
    }

    @Test
    void anEditOfASealedFileSurvivesAKillInEveryPhase() throws Exception {
        passphrase = "mật khẩu";
        killInEveryPhase(1);
    }

    @Test
    @Tag("full")
    void anEditOfASealedFileSurvivesManyKills() throws Exception {
        passphrase = "mật khẩu";
        killInEveryPhase(5);
    }

    private void killInEveryPhase(int rounds) throws Exception {
        Path path = folder.resolve("data");
        DataFile.create(path, NewDataFile.ofNewPlan(InstantSource.system(), "Hoa", "máy"), surroundings()).close();
        Random random = new Random(rounds);
        for (int round = 0; round < rounds; round++) {
            for (Phase phase : Phase.values()) {
                boolean rare = phase.compareTo(Phase.AFTER_COMMIT) > 0;
                kill(path, phase, rare ? 1 + random.nextInt(2) : 1 + random.nextInt(60));
                verify(path);
            }
        }
        System.out.println("kills by phase: " + histogram + ", edits acknowledged " + acknowledged.size() + ", lost 0");
        assertThat(histogram).containsOnlyKeys(Phase.values());
    }

    private void kill(Path path, Phase phase, int hit) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"), KillChild.class
                        .getName(),
                path.toString(), phase.name(), String.valueOf(hit), String.valueOf(next)));
        if (passphrase != null) {
            command.add(passphrase);
        }
        Process child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        boolean reached = false;
        try (BufferedReader out = child.inputReader()) {
            for (String line = out.readLine(); line != null && !reached; line = reached ? line : out.readLine()) {
                reached = line.equals("AT");
                if (line.startsWith("ACK ")) {
                    next = Integer.parseInt(line.substring(4)) + 1;
                    acknowledged.add("tên " + (next - 1));
                }
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(reached).as("the child reached %s", phase).isTrue();
        assertThat(child.exitValue()).isEqualTo(128 + 9);
        assertThat(SealedFileTest.telling(folder, "tên ").isEmpty()).isEqualTo(passphrase != null);
        next++; // the edit under way may be there, unacknowledged
        histogram.merge(phase, 1, Integer::sum);
    }

    private void verify(Path path) {
        try (DataFile file = DataFile.open(path, surroundings())) {
            assertThat(DataFileTest.names(file)).containsAll(acknowledged).doesNotHaveDuplicates();
            if (next % 3 == 0) {
                assertThat(file.check().flaws()).isEmpty();
            }
        }
    }
}
