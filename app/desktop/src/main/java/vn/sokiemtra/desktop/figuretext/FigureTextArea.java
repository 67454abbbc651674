package vn.sokiemtra.desktop.figuretext;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;
import org.reactfx.SuspendableYes;
import org.reactfx.util.Either;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import vn.sokiemtra.desktop.design.TextMenu;
import vn.sokiemtra.desktop.figuretext.FigureSegments.Block;
import vn.sokiemtra.desktop.figuretext.FigureSegments.Chip;
import vn.sokiemtra.desktop.figuretext.FigureSegments.Look;

/**
 * A growing text field with figures as chips. Each chip is one place in the text, holds only the name of its cell and
 * follows the data. Tab leaves the field; <code>{</code> or Ctrl+J lists figures; text is committed on leaving and after
 * a pause.
 */
public final class FigureTextArea extends GenericStyledArea<Block, Either<String, Chip>, Look>
        implements
            FigureEditor,
            TextMenu.Words {

    /** So long a person may think before the text is written. */
    public static final javafx.util.Duration COMMIT_PAUSE = javafx.util.Duration.millis(800);
    /** At most so much typing is lost in a crash. */
    public static final javafx.util.Duration DRAFT_PAUSE = javafx.util.Duration.millis(300);

    private static final PseudoClass FOCUS_WITHIN = PseudoClass.getPseudoClass("editing");

    /** As the style sheet has it around each line: lines are measured with the width of the whole field. */
    private static final double ASIDE = 9;

    private final Figures figures;
    private final Pause commitPause;
    private final Pause draftPause;
    private double askedHeight;
    private final CommitTracker tracker = new CommitTracker();
    private final SuspendableYes recordsUndo = new SuspendableYes();
    private final FigurePicker picker;
    private Consumer<String> commit = _ -> {
    };
    private Consumer<String> draft = _ -> {
    };
    private List<String> phrases = List.of();
    private boolean showing;

    /** The field as screens use it. */
    public FigureTextArea(Figures figures) {
        this(figures, Pause.of(COMMIT_PAUSE), Pause.of(DRAFT_PAUSE));
    }

    /** With the pauses given, for tests. */
    public FigureTextArea(Figures figures, Pause commitPause, Pause draftPause) {
        super(Block.PLAIN, (_, _) -> {
        }, Look.PLAIN, FigureSegments.OPS, false, segment -> FigureNodes.of(segment, figures));
        this.figures = figures;
        this.commitPause = commitPause;
        this.draftPause = draftPause;
        this.picker = new FigurePicker(this, figures, this::insertFigure, typed -> insert("{" + typed));
        getStyleClass().add("figure-text");
        setWrapText(true);
        setAutoHeight(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setUndoManager(UndoUtils.richTextSuspendableUndoManager(this, Duration.ofMillis(500), recordsUndo));
        addEventFilter(KeyEvent.ANY, this::filterKeys);
        // It is as high as its text and has nothing to scroll: the wheel is the page's.
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (getParent() != null) {
                Event.fireEvent(getParent(), event.copyFor(event.getSource(), getParent()));
            }
            event.consume();
        });
        multiPlainChanges().subscribe(_ -> changed());
        focusedProperty().addListener((_, _, focused) -> focusChanged(focused));
        selectionProperty()
                .addListener((_, _, _) -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START));
    }

    /** The lines know how high they are only once they have their width: the height is asked for again then. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double wanted = computePrefHeight(getWidth());
        if (wanted != askedHeight) {
            askedHeight = wanted;
            Platform.runLater(this::requestLayout);
        }
    }

    // --- the editor ---

    @Override
    public Region node() {
        return this;
    }

    @Override
    public String text() {
        return FigureSegments.stored(getDocument());
    }

    @Override
    public String readableText() {
        return readable(text());
    }

    private String readable(String stored) {
        return FigureTokens.readable(stored, cell -> String.valueOf(figures.shown(cell).getValue()));
    }

    @Override
    public void show(String text) {
        String stored = FigureTokens.clean(text);
        if (tracker.takesOver(stored, text())) {
            fill(stored);
            getUndoManager().forgetHistory();
        }
    }

    @Override
    public void open(String text) {
        commitPause.stop();
        draftPause.stop();
        String stored = FigureTokens.clean(text);
        tracker.opened(stored);
        fill(stored);
        moveTo(0);
        getUndoManager().forgetHistory();
    }

    private void fill(String stored) {
        int caret = getCaretPosition();
        showing = true;
        try {
            replace(0, getLength(), FigureSegments.document(stored));
        } finally {
            showing = false;
        }
        moveTo(Math.min(caret, getLength()));
        underline();
    }

    @Override
    public void restoreDraft(String text) {
        fill(FigureTokens.clean(text));
        if (pending()) {
            changed();
        }
    }

    @Override
    public boolean pending() {
        return tracker.pending(text());
    }

    @Override
    public void commitNow() {
        commitPause.stop();
        draftPause.stop();
        String text = text();
        if (tracker.pending(text)) {
            tracker.committing(text);
            commit.accept(text);
        }
    }

    @Override
    public void commitFailed() {
        tracker.failed();
    }

    @Override
    public void onCommit(Consumer<String> action) {
        commit = action;
    }

    @Override
    public void onDraft(Consumer<String> action) {
        draft = action;
    }

    @Override
    public void insert(String text) {
        if (isEditable()) {
            replaceSelection(FigureSegments.document(FigureTokens.clean(text)));
            requestFollowCaret();
        }
    }

    @Override
    public void insertSentence(String text) {
        int at = getSelection().getStart();
        boolean behind = at > 0 && !Character.isWhitespace(getText(at - 1, at).charAt(0));
        insert(behind ? " " + text : text);
    }

    private void insertFigure(String cell) {
        insert("{" + cell + "}");
    }

    @Override
    public void pickFigure() {
        if (isEditable()) {
            Bounds caret = getCaretBounds().orElseGet(() -> localToScreen(getBoundsInLocal()));
            picker.show(caret);
        }
    }

    @Override
    public void setPrompt(String prompt) {
        Text words = new Text(prompt);
        words.getStyleClass().add("prompt");
        words.setTranslateX(ASIDE);
        setPlaceholder(words, javafx.geometry.Pos.TOP_LEFT);
    }

    @Override
    public void setName(String name) {
        setAccessibleText(name);
    }

    @Override
    public void mark(List<String> phrases) {
        this.phrases = List.copyOf(phrases);
        underline();
    }

    private void underline() {
        // Looks go through the undo history too, so it must not see them.
        recordsUndo.suspendWhile(() -> {
            if (getLength() > 0) {
                setStyle(0, getLength(), Look.PLAIN);
            }
            String plain = getText();
            for (String phrase : phrases) {
                for (int at = plain.indexOf(phrase); at >= 0
                        && !phrase.isEmpty(); at = plain.indexOf(phrase, at + phrase.length())) {
                    setStyle(at, at + phrase.length(), Look.CONTRADICTED);
                }
            }
        });
    }

    // --- what the person does ---

    private void changed() {
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (showing) {
            return;
        }
        if (!phrases.isEmpty()) {
            underline();
        }
        // Who types without a rest must not lose more than a pause either.
        draftPause.begin(() -> draft.accept(text()));
        commitPause.restart(this::commitNow);
    }

    private void focusChanged(boolean focused) {
        pseudoClassStateChanged(FOCUS_WITHIN, focused);
        if (!focused) {
            picker.hide();
            commitNow();
        }
    }

    private void filterKeys(KeyEvent event) {
        if (picker.isShowing()) {
            picker.handle(event);
            notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
        } else if (event.getEventType() == KeyEvent.KEY_TYPED && "{".equals(event.getCharacter()) && isEditable()) {
            event.consume();
            pickFigure();
        }
    }

    private void pressed(KeyEvent event) {
        boolean control = event.isShortcutDown();
        KeyCode code = event.getCode();
        if (code == KeyCode.TAB && !control) {
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        } else if (control && code == KeyCode.J) {
            pickFigure();
        } else if (control && code == KeyCode.BACK_SPACE && chipBeforeCaret()) {
            // The control's own word deletion would take the blank before the chip too.
            deletePreviousChar();
        } else if (control && (code == KeyCode.UP || code == KeyCode.DOWN)) {
            return; // next and previous item belong to the screen
        } else {
            return;
        }
        event.consume();
    }

    private boolean chipBeforeCaret() {
        int caret = getCaretPosition();
        return getSelection().getLength() == 0 && caret > 0
                && getText(caret - 1, caret).charAt(0) == FigureSegments.PLACE;
    }

    @Override
    public void copy() {
        IndexRange selection = getSelection();
        if (selection.getLength() > 0) {
            String stored = FigureSegments.stored(subDocument(selection));
            FigureClipboard.put(stored, readable(stored));
        }
    }

    @Override
    public void cut() {
        copy();
        if (isEditable() && getSelection().getLength() > 0) {
            replaceSelection("");
        }
    }

    @Override
    public boolean isChangeable() {
        return isEditable();
    }

    @Override
    public boolean isAnyChosen() {
        return getSelection().getLength() > 0;
    }

    @Override
    public boolean isBlank() {
        return getLength() == 0;
    }

    @Override
    public void chooseAll() {
        selectRange(0, getLength());
    }

    @Override
    public void paste() {
        FigureClipboard.take().map(FigureTokens::clean).map(FigureTokens::inParagraphs).ifPresent(this::insert);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> readableText();
            case EDITABLE -> isEditable();
            case SELECTION_START -> readableOffset(getSelection().getStart());
            case SELECTION_END -> readableOffset(getSelection().getEnd());
            case CARET_OFFSET -> readableOffset(getCaretPosition());
            case HELP -> picker.announced();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private int readableOffset(int position) {
        return readable(FigureSegments.stored(subDocument(0, position))).length();
    }

    @Override
    public void dispose() {
        commitPause.stop();
        draftPause.stop();
        picker.hide();
        super.dispose();
    }

    /** Used by tests: the drawn caret. */
    @Nullable
    CaretNode caret() {
        return getCaretSelectionBind().getUnderlyingCaret();
    }
}
