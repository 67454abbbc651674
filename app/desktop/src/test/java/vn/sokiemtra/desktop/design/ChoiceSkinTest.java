package vn.sokiemtra.desktop.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.testing.Window;

class ChoiceSkinTest extends Window {

    private static final List<String> TERMS = List.of("Vĩnh viễn", "70 năm", "20 năm kể từ ngày lưu hồ sơ vào Lưu trữ");

    private ComboBox<String> wide;
    private ComboBox<String> open;

    @BeforeEach
    void twoBoxes() {
        VBox page = (VBox) show(() -> {
            wide = new ComboBox<>();
            wide.setPrefWidth(200);
            open = new ComboBox<>();
            List.of(wide, open).forEach(each -> each.getItems().setAll(TERMS));
            VBox both = new VBox(wide, open);
            both.setFillWidth(false);
            return both;
        }, 600, 200);
        assertThat(page.getChildren()).hasSize(2);
    }

    @Test
    void aBoxWithAWidthOfItsOwnHasNoListUntilItIsOpened() {
        assertThat(wide.lookup(".list-view")).isNull();
        assertThat(wide.getWidth()).isEqualTo(200);
        interact(wide::requestFocus);
        interact(wide::show);
        ListView<?> list = (ListView<?>) ((ComboBoxListViewSkin<?>) wide.getSkin()).getPopupContent();
        assertThat(list.isVisible() && list.getScene() != wide.getScene()).isTrue();
        assertThat(list.getHeight()).isGreaterThan(3 * 20);
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        assertThat(wide.getValue()).isEqualTo(TERMS.get(1));
        assertThat(wide.isShowing()).isFalse();
    }

    /** As wide as JavaFX makes it. */
    @Test
    void aBoxWithoutOneIsAsWideAsItsWidestLine() {
        ComboBox<String> plain = new ComboBox<>();
        double width = fx(() -> {
            plain.getItems().setAll(TERMS);
            plain.setStyle("-fx-skin: '" + ComboBoxListViewSkin.class.getName() + "'");
            ((VBox) open.getParent()).getChildren().add(plain);
            plain.applyCss();
            plain.getParent().layout();
            return plain.getWidth();
        });
        assertThat(plain.getSkin()).isNotInstanceOf(ChoiceSkin.class);
        assertThat(open.getWidth()).isEqualTo(width).isGreaterThan(200);
        assertThat(open.getSkin()).isInstanceOf(ChoiceSkin.class);
    }
}
