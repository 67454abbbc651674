package vn.sokiemtra.desktop.design;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.testing.Window;

/** What is typed before the field stands there. */
class HeldKeysTest extends Window {

    private TextField field;

    private HeldKeys held;

    @BeforeEach
    void somebodyAsksForAField() {
        field = (TextField) show(() -> new VBox(new Button("Thêm"), new TextField()), 300, 100).getChildren().getLast();
        held = fx(() -> HeldKeys.of(field));
        interact(field::requestFocus);
        write("mot");
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void itIsTypedIntoTheFieldThatCame() {
        interact(() -> held.give(field));
        write(" hai");
        assertThat(field.getText()).isEqualTo("mot hai");
    }

    @Test
    void aFieldThatNeverCameLeavesNobodyDeafWhoClicksElsewhere() {
        clickOn(field);
        write("hai");
        assertThat(field.getText()).isEqualTo("hai");
    }
}
