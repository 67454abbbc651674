package vn.sokiemtra.desktop.design;

import java.util.function.Supplier;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * What a control tells when the pointer rests on it. A tooltip is a window of its own, a page has a hundred, and nearly
 * none is ever looked at: each is made when the pointer first comes.
 */
public final class Tips {

    private static final String WORDS = "vn.sokiemtra.tip";

    private static final double WIDEST = 420;

    private static final EventHandler<MouseEvent> ENTERED = event -> {
        if (event.getSource() instanceof Control control) {
            show(control);
        }
    };

    private Tips() {
    }

    /** @param words also read aloud as help; null for none any more */
    public static void on(Control control, @Nullable String words) {
        control.setAccessibleHelp(words);
        give(control, words);
    }

    /** For a text that may be cut: the whole of what it says then. */
    public static void whole(Labeled text) {
        telling(text, text::getText);
    }

    /** For words that are asked for when the pointer comes; null or empty for none. */
    public static void telling(Control control, Supplier<@Nullable String> words) {
        give(control, words);
    }

    /** The same for what is no control: made when the pointer first comes, and installed there. */
    public static void pane(Node pane, String words) {
        pane.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                pane.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip tip = made();
                tip.setText(words);
                Tooltip.install(pane, tip);
            }
        });
    }

    private static Tooltip made() {
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST);
        return tip;
    }

    /** What the control tells now; null for nothing. */
    public static @Nullable String of(Control control) {
        return switch (control.hasProperties() ? control.getProperties().get(WORDS) : null) {
            case String words -> words;
            case Supplier<?> words -> (String) words.get();
            case null, default -> null;
        };
    }

    private static void give(Control control, @Nullable Object words) {
        boolean before = control.hasProperties() && control.getProperties().containsKey(WORDS);
        if (words == null) {
            if (before) {
                control.getProperties().remove(WORDS);
                control.removeEventHandler(MouseEvent.MOUSE_ENTERED, ENTERED);
                control.setTooltip(null);
            }
            return;
        }
        control.getProperties().put(WORDS, words);
        if (!before) {
            control.addEventHandler(MouseEvent.MOUSE_ENTERED, ENTERED);
        }
        Tooltip made = control.getTooltip();
        if (made != null && words instanceof String said) {
            made.setText(said); // it may be showing
        }
    }

    private static void show(Control control) {
        String words = of(control);
        if (words == null || words.isEmpty()) {
            control.setTooltip(null);
            return;
        }
        Tooltip tip = control.getTooltip();
        if (tip == null) {
            tip = made();
            control.setTooltip(tip);
        }
        tip.setText(words);
    }
}
