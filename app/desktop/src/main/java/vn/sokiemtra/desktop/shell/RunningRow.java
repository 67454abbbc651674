package vn.sokiemtra.desktop.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.task.Running;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.text.Texts;

/** What the person waits for: its name, how far it is, and <em>Dừng</em>. Takes no room while nothing lasts. */
public final class RunningRow extends HBox {

    private static final Texts TEXTS = Texts.beside(RunningRow.class);

    public RunningRow(Tasks tasks) {
        super(8);
        getStyleClass().add("row");
        setMinWidth(Region.USE_PREF_SIZE);
        tasks.visible().addListener((property, before, now) -> show(now));
        show(tasks.visible().get());
    }

    private void show(@Nullable Running now) {
        boolean named = now != null && !now.what().isEmpty();
        setVisible(named);
        setManaged(named);
        getChildren().clear();
        if (now != null && named) {
            ProgressBar bar = new ProgressBar();
            bar.progressProperty().bind(now.fraction());
            bar.setAccessibleText(now.what());
            getChildren().setAll(new Label(now.what()), bar, Controls.link(TEXTS.get("stop"), now::stop));
        }
    }
}
