package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandOverTest {

    private static final Path BUNDLE = Path.of("Gói của Đoàn 1.skt").toAbsolutePath();

    @TempDir
    private Path settings;

    @Test
    void aLaterStartLeavesItsBundlesToTheWindowThatIsOpen() throws Exception {
        LinkedBlockingQueue<List<Path>> come = new LinkedBlockingQueue<>();
        try (HandOver first = HandOver.in(settings)) {
            assertThat(first.isFirst()).isTrue();
            first.listen(come::add);
            try (HandOver later = HandOver.in(settings)) {
                assertThat(later.isFirst()).isFalse();
                assertThat(later.leave(List.of(BUNDLE), Duration.ofSeconds(30))).isTrue();
            }
            assertThat(come.poll(30, TimeUnit.SECONDS)).containsExactly(BUNDLE);
        }
    }

    @Test
    void whatNobodyTakesIsTakenBack() throws Exception {
        try (HandOver silent = HandOver.in(settings); HandOver later = HandOver.in(settings)) {
            assertThat(silent.isFirst()).isTrue();
            assertThat(later.leave(List.of(BUNDLE), Duration.ofMillis(200))).isFalse();
        }
        try (var left = Files.list(settings.resolve("goi-den"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void afterTheFirstWindowIsClosedTheNextOneIsFirst() {
        HandOver.in(settings).close();
        try (HandOver next = HandOver.in(settings)) {
            assertThat(next.isFirst()).isTrue();
        }
    }

    @Test
    void whereNothingCanBeWrittenEveryStartStandsForItself() throws Exception {
        Path file = Files.writeString(settings.resolve("khong-phai-thu-muc"), "");
        try (HandOver alone = HandOver.in(file)) {
            assertThat(alone.isFirst()).isFalse();
            assertThat(alone.leave(List.of(BUNDLE), Duration.ofMillis(100))).isFalse();
        }
    }
}
