package vn.sokiemtra.desktop.command;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Brings key presses to commands. The first enabled command with the keys runs. */
public final class Keys {

    private static final Set<KeyCode> EDITING = Set.of(KeyCode.Z, KeyCode.Y, KeyCode.X, KeyCode.C, KeyCode.V,
            KeyCode.A);

    private final Supplier<List<Command>> commands;

    private final EventHandler<KeyEvent> before = event -> {
        if (!ofTheControl(event)) {
            run(event);
        }
    };

    private final EventHandler<KeyEvent> after = event -> {
        if (!event.isConsumed() && ofTheControl(event) && !(plain(event) && event.getCode() != KeyCode.ESCAPE)) {
            run(event);
        }
    };

    public Keys(Supplier<List<Command>> commands) {
        this.commands = commands;
    }

    /** Listens to every key of the scene until {@link #detach}. */
    public void attach(Scene scene) {
        // Before the focused control, because lists and text areas swallow Ctrl+↓ and the like …
        scene.addEventFilter(KeyEvent.KEY_PRESSED, before);
        // … but after it for what a text field does itself (Ctrl+Z, Ctrl+C, Esc, Enter, Space).
        scene.addEventHandler(KeyEvent.KEY_PRESSED, after);
    }

    public void detach(Scene scene) {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, before);
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, after);
    }

    /** Whether the focused control has the first word: text it edits, a button that Enter or Space presses. */
    private static boolean ofTheControl(KeyEvent event) {
        if (typing(event)) {
            return plain(event) || event.isShortcutDown() && !event.isAltDown() && EDITING.contains(event.getCode());
        }
        boolean press = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        return press && plain(event) && (event.getTarget() instanceof ButtonBase || event
                .getTarget() instanceof ComboBoxBase || event.getTarget() instanceof ChoiceBox);
    }

    private static boolean plain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
    }

    /** Whatever takes input methods takes text: our own text areas too. */
    private static boolean typing(KeyEvent event) {
        return event.getTarget() instanceof Node node && (node instanceof TextInputControl || node
                .getInputMethodRequests() != null);
    }

    private void run(KeyEvent event) {
        for (Command command : commands.get()) {
            if (!command.keys().isEmpty() && KeyCombination.valueOf(command.keys()).match(event) && command.enabled()
                    .getAsBoolean()) {
                event.consume();
                command.action().run();
                return;
            }
        }
    }

    /** As printed on a key cap: {@code Ctrl+Down} is {@code Ctrl ↓}. */
    public static String shown(String keys) {
        return keys.replace("+", " ").replace("Down", "↓").replace("Up", "↑").replace("Left", "←").replace("Right",
                "→");
    }

    /** Whether {@code keys} can be typed at all; for tests. */
    public static boolean isTypable(String keys) {
        return KeyCombination.valueOf(keys) instanceof KeyCodeCombination;
    }
}
