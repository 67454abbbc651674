package vn.sokiemtra.desktop.document;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
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

    /** Points in which the page number and which text it is stand side by side. */
    private static final double NARROW = 180;

    private final DocumentViewModel model;
    private final PagePreview pages = new PagePreview();
    private final Label number = new Label();
    private final VBox waiting = Controls.empty(Glyph.FILE_TEXT, TEXTS.get("preview.waiting"), null);
    private final Button print;
    private final Label badge = Controls.badge(Tone.NEUTRAL, null, "");
    private final Hyperlink other;

    PreviewPane(DocumentViewModel model) {
        this.model = model;
        getStyleClass().add("preview-pane");
        pages.setId("pages");
        print = Controls.iconButton(Glyph.PRINTER, TEXTS.get("print"), model.exporting()::print);
        number.setMinWidth(USE_PREF_SIZE);
        other = Controls.link("", () -> model.fixed().set(!model.fixed().get()));
        other.setId("preview-other");
        other.managedProperty().bind(other.visibleProperty());
        // In a narrow pane the way to the other text takes a line of its own, and no tool leaves the pane.
        FlowPane says = new FlowPane(8, 2, number, badge, other);
        says.setAlignment(Pos.CENTER_LEFT);
        says.setPrefWrapLength(NARROW);
        says.setMinWidth(0);
        HBox.setHgrow(says, Priority.ALWAYS);
        HBox zoom = Controls.row(8, Controls.iconButton(Glyph.ZOOM_OUT, TEXTS.get("preview.smaller"), pages::zoomOut),
                Controls.link(TEXTS.get("preview.fit"), pages::fit), Controls.iconButton(Glyph.ZOOM_IN, TEXTS.get(
                        "preview.larger"), pages::zoomIn),
                print);
        zoom.setMinWidth(USE_PREF_SIZE);
        HBox tools = Controls.row(8, says, zoom);
        tools.getStyleClass().add("preview-tools");
        StackPane body = new StackPane(pages, waiting);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(tools, body);
        setMinWidth(0);
        model.preview().addListener((o, before, now) -> {
            show(now);
            text();
        });
        model.selected().addListener((o, before, now) -> pages.showSection(model.anchor()));
        pages.pageProperty().addListener((o, before, now) -> count());
        model.fixed().addListener((o, before, now) -> text());
        model.page().addListener((o, before, now) -> text());
        text();
        show(model.preview().get());
    }

    /** Which text the pages show, and the way to the other one. */
    private void text() {
        Standing standing = model.standing();
        boolean fixed = model.showsFixed();
        String stands = standing.waiting() ? "frozen" : "issued";
        badge.setText(TEXTS.get(fixed ? "preview." + stands : "preview.draft"));
        other.setText(TEXTS.get(fixed ? "preview.show-draft" : "preview.show-" + stands));
        other.setVisible(standing.fixed() && fixed == model.fixed().get() && !(fixed && standing.current()));
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
        pages.showSection(model.anchor());
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
