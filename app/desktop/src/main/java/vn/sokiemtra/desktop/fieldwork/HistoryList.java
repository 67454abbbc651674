package vn.sokiemtra.desktop.fieldwork;

import java.time.LocalDateTime;
import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.fieldwork.FieldWork.HistoryLine;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Who changed what at the item, when; the newest first, what holds now marked. */
final class HistoryList extends VBox {

    private static final Texts TEXTS = Texts.beside(HistoryList.class);

    private final ListView<HistoryLine> list = new ListView<>();

    HistoryList(String title) {
        super(8);
        list.setCellFactory(_ -> new LineCell());
        list.setAccessibleText(title);
        list.setPlaceholder(new Label(TEXTS.get("history.none")));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(Controls.paneTitle(title), list);
    }

    void show(List<HistoryLine> lines) {
        list.getItems().setAll(lines);
        list.getSelectionModel().selectFirst();
    }

    void begin() {
        list.requestFocus();
    }

    private static final class LineCell extends ListCell<HistoryLine> {
        private final Label field = new Label();
        private final Label value = new Label();
        private final Label by = Controls.note("");
        private final Label now = Controls.badge(Tone.SUCCESS, null, TEXTS.get("history.now"));
        private final HBox head = Controls.row(8, field, now, Controls.spacer(), by);
        private final VBox box = new VBox(1, head, value);

        LineCell() {
            field.getStyleClass().add("medium");
            value.setWrapText(true);
            by.setWrapText(false);
            by.setMinWidth(USE_PREF_SIZE);
            field.setMinWidth(0);
            getStyleClass().add("phrase-cell");
            HBox.setHgrow(value, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(HistoryLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            LocalDateTime at = LocalDateTime.ofInstant(line.at(), Texts.ZONE);
            field.setText(line.field());
            value.setText(line.shown().isEmpty() ? TEXTS.get("conflict.empty") : line.shown());
            by.setText(TEXTS.get("conflict.by", line.author(), VietnameseFormat.clock(at.toLocalTime()),
                    VietnameseFormat.date(at.toLocalDate())));
            now.setVisible(line.current());
            now.setManaged(line.current());
            setGraphic(box);
        }
    }
}
