package vn.sokiemtra.desktop.figuretext;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;

/** Says under a field what a person should look at in it, and mends it where it is asked to. */
public final class NoticeBox extends VBox {

    private List<TextNotice> shown = List.of();

    public NoticeBox() {
        super(2);
        getStyleClass().add("text-notices");
        setMinWidth(0);
        managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(getChildren()));
    }

    /** Shows these and no others. @param mend is given the one whose link was pressed */
    public void show(List<TextNotice> notices, Consumer<TextNotice> mend) {
        if (notices.equals(shown)) {
            return;
        }
        shown = List.copyOf(notices);
        getChildren().setAll(shown.stream().map(notice -> line(notice, mend)).toList());
    }

    private VBox line(TextNotice notice, Consumer<TextNotice> mend) {
        Label words = Controls.status(notice.quiet() ? Tone.NEUTRAL : Tone.ATTENTION, notice.quiet()
                ? Glyph.INFO
                : Glyph.WARNING, notice.sentence());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("text-notice");
        VBox line = new VBox(words, Controls.link(notice.action(), () -> mend.accept(notice)));
        line.setMinWidth(0);
        return line;
    }
}
