package vn.sokiemtra.desktop.minutes;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.text.Texts;

/** The page as it will be printed, beside the text. */
final class PreviewPane extends VBox {

    private static final Texts TEXTS = Texts.beside(PreviewPane.class);

    private final MinutesViewModel model;
    private final PagePreview pages = new PagePreview();
    private final Label number = new Label();
    private final VBox waiting = Controls.empty(Glyph.FILE_TEXT, TEXTS.get("preview.waiting"), null);
    private final Button print;

    PreviewPane(MinutesViewModel model) {
        this.model = model;
        getStyleClass().add("preview-pane");
        pages.setId("pages");
        print = Controls.iconButton(Glyph.PRINTER, TEXTS.get("print"), model::print);
        number.setMinWidth(USE_PREF_SIZE);
        HBox tools = Controls.row(8, number, Controls.badge(Tone.NEUTRAL, null, TEXTS.get("preview.draft")), Controls
                .spacer(), Controls.iconButton(Glyph.ZOOM_OUT, TEXTS.get("preview.smaller"), pages::zoomOut),
                Controls
                        .link(TEXTS.get("preview.fit"), pages::fit),
                Controls.iconButton(Glyph.ZOOM_IN, TEXTS.get(
                        "preview.larger"), pages::zoomIn),
                print);
        tools.getStyleClass().add("preview-tools");
        StackPane body = new StackPane(pages, waiting);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(tools, body);
        setMinWidth(0);
        model.preview().addListener((o, before, now) -> show(now));
        model.selected().addListener((o, before, now) -> pages.showSection(now));
        pages.pageProperty().addListener((o, before, now) -> count());
        show(model.preview().get());
    }

    /** The printing button stands here while the conditions are folded away. */
    void offerPrinting(boolean here) {
        print.setVisible(here);
        print.setManaged(here);
    }

    private void show(@Nullable Preview preview) {
        waiting.setVisible(preview == null);
        pages.setVisible(preview != null);
        pages.setPreview(preview);
        pages.showSection(model.selected().get());
        count();
    }

    private void count() {
        Preview preview = model.preview().get();
        number.setText(preview == null
                ? ""
                : TEXTS.get("preview.page", String.valueOf(pages.pageProperty().get() + 1), String.valueOf(preview
                        .pages().size())));
    }
}
