package vn.sokiemtra.desktop.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.figuretext.FigureChoice;
import vn.sokiemtra.desktop.figuretext.FigureTextArea;
import vn.sokiemtra.desktop.figuretext.Figures;
import vn.sokiemtra.desktop.testing.Window;

/** The right mouse button over words. */
class TextMenuTest extends Window {

    private TextField field;

    private FigureTextArea area;

    @BeforeEach
    void wordsOfBothKinds() {
        Parent shown = show(() -> new VBox(new TextField("Một câu"), new FigureTextArea(new None())), 400, 200);
        field = (TextField) shown.getChildrenUnmodifiable().getFirst();
        area = (FigureTextArea) shown.getChildrenUnmodifiable().getLast();
    }

    @Test
    void theMenuSpeaksTheLanguageOfTheProgram() {
        assertThat(menu(field)).extracting(MenuItem::getText).containsExactly("Cắt", "Chép", "Dán", null,
                "Chọn tất cả");
    }

    @Test
    void wordsGoFromAFieldToATextWithFigures() {
        interact(menu(field).getLast()::fire);
        assertThat(menu(field)).filteredOn(item -> !item.isDisable()).extracting(MenuItem::getText).contains("Cắt");
        interact(item(field, "Cắt")::fire);
        assertThat(field.getText()).isEmpty();
        interact(item(area, "Dán")::fire);
        assertThat(fx(area::readableText)).isEqualTo("Một câu");
    }

    private MenuItem item(Node over, String words) {
        return menu(over).stream().filter(item -> words.equals(item.getText())).findFirst().orElseThrow();
    }

    private List<MenuItem> menu(Node over) {
        return fx(() -> {
            var corner = Objects.requireNonNull(over.localToScreen(5, 5));
            over.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, corner.getX(), corner
                    .getY(), false, null));
            ContextMenu menu = javafx.stage.Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(
                    ContextMenu.class::cast).findFirst().orElseThrow();
            menu.hide();
            return List.copyOf(menu.getItems());
        });
    }

    /** No figures. */
    private static final class None implements Figures {

        @Override
        public ObservableValue<String> shown(String cell) {
            return new SimpleStringProperty("");
        }

        @Override
        public String source(String cell) {
            return "";
        }

        @Override
        public List<FigureChoice> find(String query) {
            return List.of();
        }

        @Override
        public void open(String cell) {
            throw new UnsupportedOperationException(cell);
        }
    }
}
