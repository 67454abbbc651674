package vn.sokiemtra.desktop.onsite;

import java.util.function.Function;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;

/** Cells of the lists and choices here. */
final class Cells {

    private static final double RIM = 40;

    private Cells() {
    }

    /** Sentences that wrap to the width of their list. */
    static <T> void sentences(ListView<T> list, Function<T, String> words) {
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(null);
                if (item == null || empty) {
                    setGraphic(null);
                    return;
                }
                Label label = new Label(words.apply(item));
                label.setWrapText(true);
                label.setMinHeight(Region.USE_PREF_SIZE);
                label.prefWidthProperty().bind(list.widthProperty().subtract(RIM));
                setGraphic(label);
            }
        });
    }

    /** Items by code and title, cut at the end where there is no room. */
    static void items(ComboBox<ItemChoice> choice) {
        choice.setCellFactory(view -> new ItemCell());
        choice.setButtonCell(new ItemCell());
    }

    private static final class ItemCell extends ListCell<ItemChoice> {

        @Override
        protected void updateItem(@Nullable ItemChoice item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (item == null || empty) {
                setGraphic(null);
                return;
            }
            Label label = Controls.cuttable(item.toString());
            label.setMinWidth(0);
            setPrefWidth(100);
            setGraphic(label);
        }
    }
}
