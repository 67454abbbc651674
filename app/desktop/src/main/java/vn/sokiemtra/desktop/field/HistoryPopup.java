package vn.sokiemtra.desktop.field;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Beside;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.text.Texts;

/** The history of some fields on top of a screen; Esc closes it and gives the focus back. */
public final class HistoryPopup extends StackPane {

    private static final Texts TEXTS = Texts.beside(HistoryPopup.class);

    private final FieldLife life;
    private final AppSession session;
    private final Tasks tasks;
    private @Nullable Node before;

    public HistoryPopup(FieldLife life, AppSession session, Tasks tasks) {
        this.life = life;
        this.session = session;
        this.tasks = tasks;
        getStyleClass().add("field-popup");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        Beside.closes(this, this::close);
    }

    /** @param name of what the fields belong to, in words */
    public void open(String name, List<FieldRef> fields) {
        HistoryPane[] pane = new HistoryPane[1];
        Runnable load = () -> tasks.read(TEXTS.get("task.history"), () -> life.history(fields), pane[0]::show);
        pane[0] = new HistoryPane(TEXTS.get("history.title", name),
                past -> PastEdits.takeBack(life, session, past, load));
        show(pane[0], pane[0]::begin);
        load.run();
    }

    /** Shows something else in the same place. */
    public void show(javafx.scene.layout.Region card, Runnable begin) {
        before = getScene() == null ? null : getScene().getFocusOwner();
        card.getStyleClass().add("field-popup-card");
        card.setMaxWidth(640);
        card.setMaxHeight(460);
        getChildren().setAll(card);
        setVisible(true);
        begin.run();
    }

    /** Asks for something on a card that is as high as what it asks. */
    public void ask(javafx.scene.layout.Region card, Runnable begin) {
        show(card, begin);
        card.setMaxWidth(460);
        card.setMaxHeight(USE_PREF_SIZE);
    }

    /** False when nothing was open. */
    public boolean close() {
        if (!isVisible()) {
            return false;
        }
        setVisible(false);
        getChildren().clear();
        Node back = before;
        before = null;
        if (back != null && back.getScene() != null && back.getScene() == getScene()) {
            back.requestFocus();
        }
        return true;
    }
}
