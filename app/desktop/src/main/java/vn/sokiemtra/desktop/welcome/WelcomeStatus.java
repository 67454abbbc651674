package vn.sokiemtra.desktop.welcome;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.task.Running;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.text.Texts;

/** The lower edge while no file is open. */
final class WelcomeStatus extends HBox {

    private static final Texts TEXTS = Texts.beside(WelcomeStatus.class);

    private final HBox running = Controls.row(8);

    WelcomeStatus(Tasks tasks) {
        getStyleClass().add("status-bar");
        getChildren().addAll(hint("Tab", "hint.tab"), hint("1 2 3 4", "hint.choose"), hint("Enter", "hint.open"),
                Controls
                        .spacer(),
                running, new Label(TEXTS.get("no.file")));
        tasks.visible().addListener((property, before, now) -> show(now));
        show(tasks.visible().get());
    }

    private void show(@Nullable Running now) {
        running.getChildren().clear();
        if (now != null && !now.what().isEmpty()) {
            ProgressBar bar = new ProgressBar();
            bar.progressProperty().bind(now.fraction());
            running.getChildren().setAll(new Label(now.what()), bar, Controls.link(TEXTS.get("stop"), now::stop));
        }
    }

    private static HBox hint(String keys, String words) {
        return Controls.row(5, Controls.keyCap(keys), new Label(TEXTS.get(words)));
    }
}
