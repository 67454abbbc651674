package vn.sokiemtra.desktop.fieldwork;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import vn.sokiemtra.desktop.design.HeldKeys;
import vn.sokiemtra.desktop.figuretext.FigureEditor;
import vn.sokiemtra.desktop.shell.PaneLayout;

/**
 * The moment between choosing a line of the checklist and seeing it. What is typed or asked for meanwhile is meant for
 * the line that comes: none of it may reach the one that still stands there.
 */
final class Turn {

    private final ReadOnlyBooleanProperty turning;
    private final Node middle;
    private final Runnable focusFirst;
    private final List<Runnable> asked = new ArrayList<>();
    private final ChangeListener<@Nullable Node> onFocus = (_, _, _) -> hold();
    private @Nullable HeldKeys held;

    /**
     * @param middle what shows the line
     * @param focusFirst brings the focus to where the line is filled first
     */
    Turn(ReadOnlyBooleanProperty turning, Node middle, Runnable focusFirst) {
        this.turning = turning;
        this.middle = middle;
        this.focusFirst = focusFirst;
        turning.addListener((_, _, now) -> {
            if (now) {
                hold();
            } else {
                end();
            }
        });
        middle.sceneProperty().addListener((_, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(onFocus);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(onFocus);
            }
        });
        middle.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    /** Does what is asked for once the chosen line is shown; at once where it is. */
    void then(Runnable action) {
        if (turning.get()) {
            asked.add(action);
            hold();
        } else {
            action.run();
        }
    }

    /** Nobody sees the line any more. */
    void forget() {
        asked.clear();
        HeldKeys before = held;
        held = null;
        if (before != null) {
            before.drop();
        }
    }

    private void hold() {
        // A click gave up what was held; what is typed after it is of the line that comes all the same.
        if ((held == null || !held.isWaiting()) && turning.get() && middle.getScene() != null
                && middle.getScene().getWindow() != null
                && (!asked.isEmpty() || focusIsHere())) {
            held = HeldKeys.of(middle, this::goesOn);
        }
    }

    /** Who walks through the lines with a key held down does not stop at each. */
    private boolean goesOn(KeyEvent key) {
        boolean walk = key.isShortcutDown() && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN);
        return asked.isEmpty()
                && (walk || key.getCode().isModifierKey() || key.getEventType() == KeyEvent.KEY_RELEASED);
    }

    private boolean focusIsHere() {
        Node owner = middle.getScene() == null ? null : middle.getScene().getFocusOwner();
        return owner != null && PaneLayout.within(owner, middle);
    }

    /** A press would reach what still stands there; a text only takes the focus by it. */
    private void pressed(MouseEvent press) {
        if (turning.get() && inText(press.getTarget())) {
            hold();
        } else if (turning.get()) {
            press.consume();
        }
    }

    private static boolean inText(EventTarget target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl || at instanceof FigureEditor) {
                return true;
            }
        }
        return false;
    }

    private void end() {
        List<Runnable> now = List.copyOf(asked);
        HeldKeys typed = held;
        // Who clicked elsewhere meanwhile gave up what was typed.
        HeldKeys given = typed != null && typed.isWaiting() ? typed : null;
        asked.clear();
        held = null;
        now.forEach(Runnable::run);
        if (given != null) {
            if (now.isEmpty() && !focusIsHere()) {
                // The line that came has no such field.
                focusFirst.run();
            }
            given.give(middle);
        }
    }
}
