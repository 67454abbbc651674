package vn.sokiemtra.desktop.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.testing.Window;

/** What is asked for while the program is being closed. */
class ClosingTasksTest extends Window {

    /** Many times, since only a request that has seen the program open and comes to its thread closed meets the fault. */
    @Test
    void whatIsAskedForWhileTheProgramClosesIsDroppedWithoutATrace() throws Exception {
        for (int round = 0; round < 100; round++) {
            BackgroundTasks tasks = new BackgroundTasks();
            CountDownLatch asking = new CountDownLatch(1);
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() -> {
                Latest page = tasks.latest(Duration.ofHours(1));
                int count = 0;
                while (!enough.get()) {
                    page.load("trang", () -> "", shown -> {
                    });
                    tasks.after(Duration.ofHours(1), () -> {
                    });
                    count++;
                    asking.countDown();
                }
                return count;
            });
            asking.await();
            tasks.close();
            enough.set(true);
            assertThat(asked.get(20, TimeUnit.SECONDS)).isPositive();
        }
    }

    @Test
    void whatIsGivenOutIsKnownUntilItIsDoneOrStopped() throws Exception {
        BackgroundTasks tasks = new BackgroundTasks();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        fx(() -> tasks.giveOut("gói", progress -> {
            written.await();
            return "";
        }, done -> told.countDown(), failure -> {
        }));
        assertThat(fx(() -> tasks.givingOut().what())).isEqualTo("gói");
        written.countDown();
        assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(fx(() -> tasks.givingOut() == null)).isTrue();
        CountDownLatch second = new CountDownLatch(1);
        assertThat(fx(() -> {
            tasks.giveOut("gói", progress -> {
                second.await();
                return "";
            }, done -> {
            }, failure -> {
            }).stop();
            return tasks.givingOut() == null;
        })).isTrue();
        second.countDown();
        tasks.close();
    }
}
