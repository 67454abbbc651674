package vn.sokiemtra.desktop.shell;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.HeldKeys;
import vn.sokiemtra.desktop.shell.Rereading.State;
import vn.sokiemtra.text.Texts;

/**
 * Hides a page while it shows what the file said before others' work came in. Nothing is taken out of the scene: what was
 * typed stays in its field, and who is just typing goes on and sees it. What nobody sees takes no key and no press; a
 * command that is meant for the page waits for it, with what is typed after it.
 */
final class Veil {

    private static final Texts TEXTS = Texts.beside(Veil.class);

    private final Node content;
    private final Rereading rereading;
    private final Label note = Controls.note("");
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final List<Runnable> asked = new ArrayList<>();
    private @Nullable HeldKeys held;

    Veil(Node content, Rereading rereading) {
        this.content = content;
        this.rereading = rereading;
        note.getStyleClass().add("outdated");
        StackPane.setAlignment(note, Pos.TOP_CENTER);
        content.addEventFilter(KeyEvent.ANY, this::refuse);
        content.addEventFilter(InputMethodEvent.ANY, this::refuse);
        rereading.state().addListener((property, before, now) -> show(now));
        show(rereading.state().get());
    }

    /** Whether the page is hidden. */
    ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /** The page is going to be activated. */
    void visiting() {
        rereading.visiting();
    }

    /** The page was activated. */
    void visited() {
        rereading.visited();
    }

    /** The page is left: nobody waits for it any more. */
    void left() {
        rereading.left();
        forget();
    }

    private void forget() {
        asked.clear();
        HeldKeys before = held;
        held = null;
        if (before != null) {
            before.drop();
        }
    }

    /** The same commands, which wait for the page. */
    List<Command> over(List<Command> commands) {
        return !on.get()
                ? commands
                : commands.stream().map(each -> new Command(each.id(), each.title(), each.keys(), each.enabled(),
                        () -> then(each))).toList();
    }

    private void then(Command command) {
        if (!on.get()) {
            run(command);
        } else if (rereading.state().get() == State.OUTDATED && content.getScene() != null) {
            asked.add(() -> run(command));
            if (held == null || !held.isWaiting()) {
                held = HeldKeys.of(content);
            }
        }
    }

    private static void run(Command command) {
        if (command.enabled().getAsBoolean()) {
            command.action().run();
        }
    }

    private void show(State now) {
        boolean typing = content.getScene() != null && content.getScene().getFocusOwner() instanceof Node owner
                && PaneLayout.within(owner, content);
        boolean hide = now != State.CURRENT && (on.get() || !typing);
        if (now != State.CURRENT) {
            note.setText(TEXTS.get(now == State.OUTDATED ? "outdated" : "outdated.unread"));
            if (content.getParent() instanceof StackPane page && !page.getChildren().contains(note)) {
                page.getChildren().add(note);
            }
        }
        note.setVisible(now != State.CURRENT);
        content.setOpacity(hide ? 0 : 1);
        content.setMouseTransparent(hide);
        on.set(hide);
        if (now == State.UNREAD) {
            forget();
        } else if (!hide) {
            end();
        }
    }

    private void end() {
        List<Runnable> now = List.copyOf(asked);
        // Who clicked elsewhere meanwhile gave up what was typed.
        HeldKeys typed = held != null && held.isWaiting() ? held : null;
        asked.clear();
        held = null;
        now.forEach(Runnable::run);
        if (typed != null) {
            typed.give(content);
        }
    }

    private void refuse(InputEvent event) {
        if (on.get()) {
            event.consume();
        }
    }
}
