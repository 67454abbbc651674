package vn.sokiemtra.desktop.design;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.testing.Window;

/** Where the program itself moves the focus, as after a file was chosen. */
class FocusRingTest extends Window {

    private Button first;

    private Button next;

    @BeforeEach
    void aButtonLeadsToTheNext() {
        HBox row = show(() -> new HBox(40, new Button("Chọn gói"), new Button("Mở gói")), 300, 100);
        first = (Button) row.getChildren().getFirst();
        next = (Button) row.getChildren().getLast();
        interact(() -> first.setOnAction(event -> next.requestFocus()));
    }

    @Test
    void isSeenWhereAKeyLed() {
        interact(first::requestFocus);
        press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(seen(next)).isTrue();
        interact(first::requestFocus);
        assertThat(seen(next)).isFalse();
    }

    @Test
    void isNotDrawnBeforeTheFirstKey() {
        interact(first::requestFocus);
        assertThat(seen(first)).isFalse();
        push(KeyCode.SHIFT);
        assertThat(seen(first)).isTrue();
    }

    @Test
    void isNotDrawnForWhoClicked() {
        clickOn(first);
        assertThat(fx(next::isFocused)).isTrue();
        assertThat(seen(next)).isFalse();
    }

    private boolean seen(Node node) {
        return fx(() -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("led")));
    }
}
