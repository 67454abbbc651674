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

    @Test
    void aStepThatIsStillReadIsDroppedWhenItsFirstStepIsAskedForAnew() {
        CountDownLatch older = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        List<String> came = new ArrayList<>();
        Latest following = fx(() -> tasks.behind(Duration.ZERO));
        Latest rows = fx(() -> tasks.rows(Duration.ZERO).leading(following));
        fx(() -> {
            following.load("", () -> {
                begun.countDown();
                older.await();
                return "trước khi sửa";
            }, came::add);
            return rows;
        });
        until(() -> begun.getCount() == 0);
        fx(() -> {
            rows.load("", () -> "sau khi sửa", came::add);
            return rows;
        });
        until(() -> rows.delivered().get());
        older.countDown();
        Latest after = fx(() -> tasks.behind(Duration.ZERO));
        fx(() -> {
            after.load("", () -> "việc khác", came::add);
            return after;
        });
        until(() -> after.delivered().get());
        settle();
        assertThat(fx(() -> came)).containsExactly("sau khi sửa", "việc khác");
    }

    @Test
    void nothingOfAPageThatWasLeftFollows() {
        List<String> came = new ArrayList<>();
        Latest following = fx(() -> tasks.behind(Duration.ofHours(1)));
        Latest next = fx(() -> tasks.behind(Duration.ZERO));
        Latest rows = fx(() -> tasks.rows(Duration.ZERO).leading(following, next));
        fx(() -> {
            following.load("", () -> "phần sau", came::add);
            next.load("", () -> "phần nữa", came::add);
            rows.cancel();
            return rows;
        });
        settle();
        assertThat(fx(() -> came)).isEmpty();
    }
}
