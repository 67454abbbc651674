package vn.sokiemtra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.text.Problem;

/** Another program is refused as long as the file is open here: two would write over each other. */
class HolderLockTest {

    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    Path folder;

    private DataFile created() {
        return DataFile.create(folder.resolve("data"), NewDataFile.ofNewPlan(CLOCK, "Hoa", "LT-HOA"), CLOCK);
    }

    @Test
    void anotherProgramIsRefusedUntilTheFileIsClosed() throws Exception {
        try (DataFile file = created()) {
            assertThat(otherProgram()).contains("SKT-DB-LOCKED", "Hoa", "LT-HOA");
            assertThat(otherProgram()).as("again").contains("SKT-DB-LOCKED");
            DataFileTest.write(file, "còn đây");
        }
        assertThat(otherProgram()).contains("opened [còn đây]");
    }

    /** A POSIX lock goes when the process closes any descriptor of the file. */
    @Test
    void aSecondTryInThisProgramDoesNotLetAnotherIn() throws Exception {
        try (DataFile file = created()) {
            Path sameFolder = Files.createSymbolicLink(folder.resolve("đường khác"), folder);
            for (Path path : new Path[]{file.path(), sameFolder.resolve("data")}) {
                Problem refused = catchThrowableOfType(Problem.class, () -> DataFile.open(path, CLOCK));
                assertThat(refused.code()).isEqualTo("SKT-DB-LOCKED");
                assertThat(refused.getMessage()).contains("Hoa");
            }
            assertThat(otherProgram()).contains("SKT-DB-LOCKED");
        }
        DataFile.open(folder.resolve("data"), CLOCK).close();
    }

    private String otherProgram() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-cp", System.getProperty(
                        "java.class.path"),
                Other.class.getName(), folder.resolve("data").toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    static final class Other {
        public static void main(String[] args) {
            try (DataFile file = DataFile.open(Path.of(args[0]), CLOCK)) {
                System.out.println("opened " + DataFileTest.names(file));
            } catch (Problem refused) {
                System.out.println(refused.code() + " " + refused.getMessage());
            }
        }
    }
}
