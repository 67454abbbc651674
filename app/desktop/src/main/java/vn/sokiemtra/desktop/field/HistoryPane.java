package vn.sokiemtra.desktop.field;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.text.Texts;

/** Who changed a field, when, on which machine and in which bundle it came; the newest first, the last can be taken back. */
public final class HistoryPane extends VBox {

    private static final Texts TEXTS = Texts.beside(HistoryPane.class);

    private final ListView<Past> list = new ListView<>();
    private final Label none = new Label(TEXTS.get("history.loading"));

    /** @param takeBack takes a change back; the history is shown anew by whoever knows that it happened */
    public HistoryPane(String title, Consumer<Past> takeBack) {
        super(8);
        list.setId("field-history");
        list.setCellFactory(view -> new PastCell(takeBack));
        list.setAccessibleText(title);
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Past past = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.U && !event.isShortcutDown() && !event.isAltDown() && past != null && past
                    .last()) {
                takeBack.accept(past);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Label keys = Controls.note(TEXTS.get("history.keys"));
        getChildren().addAll(Controls.paneTitle(title), list, Controls.row(6, Controls.keyCap("U"), keys));
    }

    /** Shows other changes; the line one stood on is kept. */
    public void show(List<Past> lines) {
        int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
        none.setText(TEXTS.get("history.none"));
        list.getItems().setAll(lines);
        list.getSelectionModel().select(Math.min(at, lines.size() - 1));
    }

    public void begin() {
        list.requestFocus();
    }

    /** One change, also in longer lists. */
    public static final class PastCell extends ListCell<Past> {
        private final PastRow row;

        public PastCell(Consumer<Past> takeBack) {
            getStyleClass().add("past-cell");
            setPrefWidth(0);
            row = new PastRow(takeBack);
        }

        @Override
        protected void updateItem(@Nullable Past past, boolean empty) {
            super.updateItem(past, empty);
            if (empty || past == null) {
                setGraphic(null);
            } else {
                row.show(past.label(), past);
                setGraphic(row);
            }
        }
    }

    /** What one change says. */
    public static final class PastRow extends VBox {
        private final Label field = Controls.cuttable("");
        private final Label value = new Label();
        private final Label by = Controls.note("");
        private final Label now = Controls.badge(Tone.SUCCESS, Glyph.CHECK, TEXTS.get("history.now"));
        private final Hyperlink undo;
        private @Nullable Past past;

        public PastRow(Consumer<Past> takeBack) {
            super(1);
            getStyleClass().add("past-row");
            field.getStyleClass().add("medium");
            field.setMinWidth(0);
            value.setWrapText(true);
            value.getStyleClass().add("past-value");
            by.setWrapText(true);
            undo = Controls.link(TEXTS.get("history.undo"), () -> {
                Past shown = past;
                if (shown != null) {
                    takeBack.accept(shown);
                }
            });
            undo.setFocusTraversable(false);
            undo.managedProperty().bind(undo.visibleProperty());
            now.managedProperty().bind(now.visibleProperty());
            getChildren().addAll(Controls.row(8, field, now, Controls.spacer(), undo), value, by);
        }

        /** @param label the field in words, with its item where several are listed */
        public void show(String label, Past shown) {
            past = shown;
            field.setText(label);
            String words = shown.written().shown();
            value.setText(words.isEmpty() ? TEXTS.get("empty") : words);
            by.setText(TEXTS.get("history.by", shown.written().author(), SideCard.origin(shown.written())));
            now.setVisible(shown.current());
            undo.setVisible(shown.last());
        }
    }
}
