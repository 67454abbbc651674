package vn.sokiemtra.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTokenTest {

    @TempDir
    private Path folder;

    /** A mark in the folder where the program happens to start would be another at the next start. */
    @Test
    void theMarkLiesInTheConfigurationOfThePersonAndNowhereElse() {
        Path own = Path.of(System.getProperty("user.home"), ".config");
        assertThat(Surroundings.configuration(Map.of("XDG_CONFIG_HOME", folder.toString()))).isEqualTo(folder);
        assertThat(Surroundings.configuration(Map.of("APPDATA", folder.toString()))).isEqualTo(folder);
        for (Map<String, String> unusable : List.of(Map.of("XDG_CONFIG_HOME", ""), Map.of("APPDATA", ""), Map.of(
                "XDG_CONFIG_HOME", "cau-hinh"), Map.<String, String>of())) {
            assertThat(Surroundings.configuration(unusable)).as("%s", unusable).isEqualTo(own);
        }
    }

    /** Otherwise the data file of one of them would be taken for a copy from elsewhere the next day. */
    @Test
    void startsAtTheSameMomentOnANewMachineAgreeOnItsMark() throws Exception {
        var together = new CyclicBarrier(2);
        try (var starts = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 100; i++) {
                Path mark = folder.resolve("cau-hinh-" + i).resolve("machine");
                Callable<String> start = () -> {
                    together.await();
                    return MachineToken.read(mark);
                };
                Set<String> marks = new HashSet<>();
                for (Future<String> each : starts.invokeAll(List.of(start, start))) {
                    marks.add(each.get());
                }
                assertThat(marks).hasSize(1).doesNotContain("");
                assertThat(mark.getParent()).isDirectoryNotContaining("glob:**.moi");
            }
        }
    }
}
