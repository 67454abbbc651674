package vn.sokiemtra.desktop.document;

import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.document.issue.DocumentEvent;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** What happened to a document: every freezing with what was passed over and why, numbers, receipts, scans. */
final class WayPane extends VBox {

    private static final Texts TEXTS = Texts.beside(WayPane.class);

    private final ScrollPane scroll;

    WayPane(String document, List<DocumentEvent> events) {
        super(12);
        getStyleClass().add("issue-form");
        VBox lines = new VBox(10);
        events.forEach(event -> lines.getChildren().add(line(event)));
        if (events.isEmpty()) {
            lines.getChildren().add(Controls.note(TEXTS.get("way.none")));
        }
        scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(TEXTS.get("way.title", document));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(Controls.paneTitle(TEXTS.get("way.title", document)), scroll);
    }

    void begin() {
        scroll.requestFocus();
    }

    private static VBox line(DocumentEvent event) {
        Label sentence = new Label(event.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox line = new VBox(2, sentence);
        if (event.at() != null) {
            line.getChildren().add(Controls.note(TEXTS.get("way.by", event.by(), VietnameseFormat.dateTime(event.at()
                    .atZone(Texts.ZONE).toLocalDateTime()))));
        }
        event.waivers().forEach(waiver -> line.getChildren().add(Controls.note(TEXTS.get("way.waiver", waiver.place()
                .isEmpty() ? waiver.code() : waiver.place(), waiver.reason()))));
        return line;
    }
}
