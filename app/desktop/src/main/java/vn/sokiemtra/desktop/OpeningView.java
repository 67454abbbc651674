package vn.sokiemtra.desktop;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.shell.RunningRow;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.text.Texts;

/** What stands in the window until its first file is open; one that takes long shows how it goes on, and can be stopped. */
final class OpeningView extends VBox {

    private static final Texts TEXTS = Texts.beside(OpeningView.class);

    OpeningView(Tasks tasks) {
        super(12);
        RunningRow running = new RunningRow(tasks);
        running.setMaxWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().addAll(Controls.empty(Glyph.DATABASE, TEXTS.get("loading"), null), running);
    }
}
