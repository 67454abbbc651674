package vn.sokiemtra.desktop.figuretext;

import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.StyledSegment;
import org.reactfx.util.Either;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.figuretext.FigureSegments.Chip;
import vn.sokiemtra.desktop.figuretext.FigureSegments.Look;
import vn.sokiemtra.text.Texts;

/** How the pieces of a text with figures are drawn: words as they are, a figure as a chip that follows the data. */
final class FigureNodes {

    private static final Texts TEXTS = Texts.beside(FigureNodes.class);

    private FigureNodes() {
    }

    /** The node of a piece; a double click on a figure opens its cell. */
    static Node of(StyledSegment<Either<String, Chip>, Look> segment, Figures figures) {
        return segment.getSegment().unify(words -> words(words, segment.getStyle()), chip -> chip(chip, figures));
    }

    private static Node words(String words, Look look) {
        TextExt text = new TextExt(words);
        text.setTextOrigin(javafx.geometry.VPos.TOP);
        text.getStyleClass().add("text");
        if (look == Look.CONTRADICTED) {
            text.getStyleClass().add("contradicted");
        }
        return text;
    }

    private static Node chip(Chip chip, Figures figures) {
        Label label = new Label();
        label.getStyleClass().add("figure-chip");
        if (chip.cell().isEmpty()) {
            return label;
        }
        ObservableValue<String> shown = figures.shown(chip.cell());
        label.textProperty().bind(shown);
        Tips.telling(label, () -> TEXTS.get("chip.tip", figures.source(chip.cell())));
        label.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                figures.open(chip.cell());
            }
        });
        return label;
    }
}
