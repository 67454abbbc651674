package vn.sokiemtra.desktop.welcome;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.shell.RunningRow;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.text.Texts;

/** The lower edge while no file is open. */
final class WelcomeStatus extends HBox {

    private static final Texts TEXTS = Texts.beside(WelcomeStatus.class);

    /** @param choices how many may be chosen by their digit */
    WelcomeStatus(Tasks tasks, int choices) {
        getStyleClass().add("status-bar");
        getChildren().addAll(hint("Tab", "hint.tab"), hint("1 … " + choices, "hint.choose"), hint("Enter", "hint.open"),
                hint("F1",
                        "hint.help"),
                Controls.spacer(), new RunningRow(tasks), new Label(TEXTS.get("no.file")));
    }

    private static HBox hint(String keys, String words) {
        return Controls.row(5, Controls.keyCap(keys), new Label(TEXTS.get(words)));
    }
}
