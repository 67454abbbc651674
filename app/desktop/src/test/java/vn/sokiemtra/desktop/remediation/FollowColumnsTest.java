package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.design.Theme;
import vn.sokiemtra.desktop.testing.Window;

class FollowColumnsTest extends Window {

    @Test
    void aColumnIsWiderByTheMeasureOfItsLetters() {
        FollowColumns columns = new FollowColumns();
        HBox cell = new HBox(columns.fit(FollowColumns.Column.LEFT, new Label("x")));
        StackPane root = show(() -> new StackPane(new HBox(columns.head(), cell)), 1600, 300);
        double usual = fx(() -> cell.prefWidth(-1));
        fx(() -> {
            Theme.textSize(root, TextSize.LARGE);
            return true;
        });
        settle();
        assertThat(fx(() -> cell.prefWidth(-1))).isGreaterThan(usual * 1.14);
    }
}
