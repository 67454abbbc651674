package vn.sokiemtra.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.Window;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** The band of problems above the screen. */
class ProblemBandTest extends Window {

    private final Problems problems = new Problems();

    private final AtomicInteger moved = new AtomicInteger();

    @Test
    void aButtonStaysUnderThePointerWhileTheSameAndOtherProblemsCome() {
        show(() -> {
            ProblemBand band = new ProblemBand(problems, new FakeDialogs());
            band.offerElsewhere(moved::incrementAndGet);
            return new VBox(band);
        }, 900, 400);
        tell(diskIsFull(new IOException("first")));
        Node button = lookup("#write-elsewhere").query();
        moveTo(button).press(MouseButton.PRIMARY);
        tell(diskIsFull(new UncheckedIOException(new IOException("again, met elsewhere in the program"))));
        release(MouseButton.PRIMARY);
        settle();
        assertThat(moved).hasValue(1);
        assertThat(fx(() -> problems.shown().size())).isEqualTo(1);
        tell(new IllegalStateException("another"));
        assertThat(lookup("#write-elsewhere").<Node>query()).isSameAs(button);
        assertThat(lookup(".problem-band").queryAll()).hasSize(2);
    }

    private static Problem diskIsFull(Exception cause) {
        return new Problem(cause, Texts.beside(DataFile.class), "SKT-DB-DISKFULL", "day.mv.db");
    }

    private void tell(Throwable failure) {
        fx(() -> {
            problems.show(failure);
            return true;
        });
        settle();
    }
}
