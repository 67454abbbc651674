package vn.sokiemtra.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;

import javafx.beans.property.ReadOnlyLongWrapper;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.shell.Rereading.State;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.desktop.task.Tasks;

/** A page whose rows come first and whose counts come behind them, as most do. */
class RereadingTest {

    private final ReadOnlyLongWrapper received = new ReadOnlyLongWrapper();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Rereading page = new Rereading(received.getReadOnlyProperty(), tasks);
    private final Latest counts = page.tasks().behind(Duration.ofMillis(60));
    private final Latest rows = page.tasks().rows(Duration.ofMillis(30)).leading(counts);
    private boolean broken;

    @Test
    void aPageIsOldFromTheImportUntilAllOfItIsReadAgain() {
        visit();
        assertThat(page.state().get()).isEqualTo(State.CURRENT);
        tasks.hold();
        page.left();
        received.set(1);
        assertThat(page.state().get()).isEqualTo(State.OUTDATED);
        visit();
        assertThat(page.state().get()).isEqualTo(State.OUTDATED);
        tasks.pass();
        assertThat(page.state().get()).isEqualTo(State.CURRENT);
    }

    @Test
    void aReadingThatWasAskedForBeforeTheImportMakesNothingNew() {
        visit();
        tasks.hold();
        visit();
        page.left();
        received.set(1);
        tasks.pass();
        assertThat(page.state().get()).isEqualTo(State.OUTDATED);
        visit();
        tasks.pass();
        assertThat(page.state().get()).isEqualTo(State.CURRENT);
    }

    @Test
    void aPageThatIsLeftBeforeItIsReadIsReadAgainNextTime() {
        visit();
        tasks.hold();
        page.left();
        received.set(1);
        visit();
        rows.cancel();
        tasks.pass();
        assertThat(page.state().get()).isEqualTo(State.OUTDATED);
        visit();
        tasks.pass();
        assertThat(page.state().get()).isEqualTo(State.CURRENT);
    }

    @Test
    void aReadingInVainIsSaidUntilTheNextVisit() {
        visit();
        page.left();
        received.set(1);
        broken = true;
        visit();
        assertThat(page.state().get()).isEqualTo(State.UNREAD);
        broken = false;
        visit();
        assertThat(page.state().get()).isEqualTo(State.CURRENT);
    }

    @Test
    void aPageThatReadsNothingIsNeverOld() {
        page.visiting();
        page.visited();
        received.set(1);
        tasks.pass();
        assertThat(page.state().get()).isEqualTo(State.CURRENT);
        page.left();
        received.set(2);
        page.visiting();
        page.visited();
        assertThat(page.state().get()).isEqualTo(State.CURRENT);
    }

    /** What an interface brings along would go past the program's own tasks without a word. */
    @Test
    void everyTaskIsHandedOn() {
        assertThat(Arrays.stream(Tasks.class.getDeclaredMethods())
                .filter(method -> !Arrays.asList(method.getParameterTypes()).contains(Callable.class)))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(page.tasks().getClass().getDeclaredMethod(method.getName(),
                        method.getParameterTypes())).isNotNull());
    }

    private void visit() {
        page.visiting();
        rows.load("", this::read, done -> counts.load("", () -> 2, counted -> {
        }));
        page.visited();
    }

    private int read() {
        if (broken) {
            throw new IllegalStateException("nothing comes from the disk");
        }
        return 1;
    }
}
