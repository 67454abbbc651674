package vn.sokiemtra.desktop.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.testing.Window;

class LatestTest extends Window {

    private final BackgroundTasks tasks = new BackgroundTasks();

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void whatIsStillBeingReadIsNotKnownYet() {
        CountDownLatch read = new CountDownLatch(1);
        List<String> came = new ArrayList<>();
        Latest latest = fx(() -> tasks.latest(Duration.ZERO));
        fx(() -> {
            latest.load("", () -> {
                read.await();
                return "đã đọc";
            }, came::add);
            return latest;
        });
        assertThat(fx(() -> latest.delivered().get())).isFalse();
        read.countDown();
        until(() -> latest.delivered().get());
        assertThat(fx(() -> came)).containsExactly("đã đọc");
    }

    @Test
    void theFirstRowsOfAPageWaitForNothingAndLaterOnesForANewerRequest() {
        List<String> came = new ArrayList<>();
        Latest rows = fx(() -> tasks.rows(Duration.ofHours(1)));
        fx(() -> {
            rows.load("", () -> "nơi đến", came::add);
            rows.load("", () -> "dòng đầu", came::add);
            return rows;
        });
        until(() -> rows.delivered().get());
        fx(() -> {
            rows.load("", () -> "sau khi sửa", came::add);
            return rows;
        });
        settle();
        assertThat(fx(() -> came)).containsExactly("dòng đầu");
    }
}
