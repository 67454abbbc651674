package vn.sokiemtra.desktop.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/**
 * Keeps what is typed between asking for a field and the field standing there: until then the keys would go to whatever has
 * the focus, to a list whose letters mean something else.
 */
public final class HeldKeys {

    private final List<InputEvent> held = new ArrayList<>();

    private final EventHandler<KeyEvent> keys = this::hold;

    private final EventHandler<InputMethodEvent> composed = this::hold;

    private final EventHandler<MouseEvent> elsewhere = event -> drop();

    private final Window window;

    private final Predicate<KeyEvent> passing;

    private boolean waiting = true;

    private HeldKeys(Window window, Predicate<KeyEvent> passing) {
        this.window = window;
        this.passing = passing;
        // Before the window's commands and lists.
        window.addEventFilter(KeyEvent.ANY, keys);
        window.addEventFilter(InputMethodEvent.ANY, composed);
        // Who clicks does not wait for it any more: no window shall stay deaf.
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
    }

    /** From now on, of the window that shows {@code node}. */
    public static HeldKeys of(Node node) {
        return of(node, key -> false);
    }

    /** @param passing keys that are not kept as long as nothing else is */
    public static HeldKeys of(Node node, Predicate<KeyEvent> passing) {
        return new HeldKeys(node.getScene().getWindow(), passing);
    }

    private void hold(InputEvent event) {
        if (held.isEmpty() && event instanceof KeyEvent key && passing.test(key)) {
            return;
        }
        // The typed half of the key that asked for the field writes nothing.
        boolean command = event instanceof KeyEvent key && key.getEventType() == KeyEvent.KEY_TYPED
                && (key.isShortcutDown() && !key.isAltDown() || held.isEmpty() && key.getCharacter().chars().allMatch(
                        Character::isISOControl));
        if (!command) {
            held.add(event);
        }
        event.consume();
    }

    /** Whether nobody clicked elsewhere since. */
    public boolean isWaiting() {
        return waiting;
    }

    /** They come as if they were typed now, when {@code field} has the focus. */
    public void give(Node field) {
        drop();
        // A field that was made just now cannot take letters before it has its skin.
        field.applyCss();
        for (InputEvent each : held) {
            // A Tab among them leads on.
            Node owner = field.getScene().getFocusOwner() instanceof Node other ? other : field;
            Event.fireEvent(owner, each.copyFor(owner, owner));
        }
    }

    /** The field does not come. */
    public void drop() {
        waiting = false;
        window.removeEventFilter(KeyEvent.ANY, keys);
        window.removeEventFilter(InputMethodEvent.ANY, composed);
        window.removeEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
    }
}
