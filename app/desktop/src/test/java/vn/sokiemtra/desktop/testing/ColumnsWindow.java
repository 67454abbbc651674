package vn.sokiemtra.desktop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.design.Theme;

/** A head of columns and one cell below it. */
public abstract class ColumnsWindow extends Window {

    private StackPane root;

    private HBox line;

    protected final void columns(Supplier<Node> head, Supplier<Node> cell) {
        root = show(() -> {
            line = new HBox(cell.get());
            return new StackPane(new HBox(head.get()), line);
        }, 1600, 300);
    }

    protected final double width() {
        return fx(() -> line.prefWidth(-1));
    }

    protected final void largeLetters() {
        fx(() -> {
            Theme.textSize(root, TextSize.LARGE);
            return true;
        });
        settle();
    }

    protected final void assertWhole(Label words) {
        settle();
        assertThat(fx(() -> ((Text) words.lookup(".text")).getText())).isEqualTo(words.getText());
    }
}
