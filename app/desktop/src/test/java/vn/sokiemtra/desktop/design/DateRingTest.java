package vn.sokiemtra.desktop.design;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.Background;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.testing.Window;

/** A form that opens gives the focus to its date: the ring goes round the whole field, not round its button alone. */
class DateRingTest extends Window {

    @Test
    void theWordsOfAnEmptyDateBearTheRingOfTheirField() {
        VBox form = (VBox) show(() -> new VBox(new Button("Gia hạn")), 400, 200);
        DatePicker date = fx(() -> {
            DatePicker made = DateField.create();
            form.getChildren().add(made);
            made.requestFocus();
            return made;
        });
        interact(() -> {
            form.applyCss();
            form.layout();
        });
        assertThat(fx(date::isFocused)).isTrue();
        assertThat(fx(() -> outermost(date.getEditor().getBackground()))).isEqualTo(fx(() -> outermost(date
                .getBackground())));
    }

    private static Paint outermost(Background background) {
        return background.getFills().getFirst().getFill();
    }
}
