package vn.sokiemtra.desktop.fieldwork;

import java.util.function.Predicate;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vn.sokiemtra.desktop.figuretext.CommitTracker;
import vn.sokiemtra.desktop.figuretext.FigureTokens;

/**
 * A one-line value that is committed on leaving it or with Enter; Esc puts back what the data say. A value that is
 * refused stays as typed.
 */
final class ValueField extends TextField {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final CommitTracker tracker = new CommitTracker();
    private Predicate<String> commit = _ -> true;
    private String stored = "";

    ValueField() {
        focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                selectAll();
            } else {
                commitNow();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** @param action gets what was typed; returns false when it refused it */
    void onCommit(Predicate<String> action) {
        commit = action;
    }

    /** Begins with another value altogether. */
    void open(String shown) {
        stored = shown;
        // Figures are printed with no-break spaces, and what is typed has plain ones.
        tracker.opened(FigureTokens.clean(shown));
        setText(shown);
        pseudoClassStateChanged(REFUSED, false);
    }

    /** What the data say; something typed and not committed stays. */
    void show(String shown) {
        stored = shown;
        if (tracker.takesOver(FigureTokens.clean(shown), text())) {
            setText(shown);
            if (isFocused()) {
                selectAll();
            }
        }
        if (!tracker.pending(text())) {
            pseudoClassStateChanged(REFUSED, false);
        }
    }

    private String text() {
        return FigureTokens.clean(getText() == null ? "" : getText());
    }

    void commitNow() {
        String typed = text();
        if (isEditable() && tracker.pending(typed)) {
            if (commit.test(typed)) {
                // What comes back is printed in one form, 1.200 for 1200: it is taken over whatever it looks like.
                tracker.opened(typed);
                pseudoClassStateChanged(REFUSED, false);
            } else {
                tracker.failed();
                pseudoClassStateChanged(REFUSED, true);
            }
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            commitNow();
        } else if (event.getCode() == KeyCode.ESCAPE && tracker.pending(text())) {
            open(stored);
            selectAll();
            event.consume();
        }
    }
}
