package vn.sokiemtra.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
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
