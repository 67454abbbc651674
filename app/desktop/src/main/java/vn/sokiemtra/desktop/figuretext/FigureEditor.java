package vn.sokiemtra.desktop.figuretext;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.layout.Region;

/**
 * An editor of one text with live figures. The one thing screens know, so that the control behind it can be another.
 * JavaFX thread only.
 */
public interface FigureEditor {

    /** What is put on the screen. */
    Region node();

    /** The text as stored: NFC, quoted cells as {@code {B4[key].12}}. */
    String text();

    /** The text as read aloud or copied elsewhere: figures in place of the tokens. */
    String readableText();

    /**
     * Shows what the data say. A text the person has typed and that is not committed yet stays; an older commit of this
     * editor that comes back late is passed over.
     */
    void show(String text);

    /** Begins with another text altogether; whatever stood there must be committed by now. Its undo starts here. */
    void open(String text);

    /** Puts back what was typed before a crash: it counts as typed now and will be committed. */
    void restoreDraft(String text);

    /** Whether something typed is not committed yet. */
    boolean pending();

    /** Commits what is typed, if anything is. */
    void commitNow();

    /** The last commit did not reach the disk: the text counts as not committed again. */
    void commitFailed();

    /** Called with the stored text on leaving the field and after a short pause. */
    void onCommit(Consumer<String> action);

    /** Called soon after typing, before the commit. */
    void onDraft(Consumer<String> action);

    /** Underlines each occurrence of the phrases as contradicted by figures. */
    void mark(List<String> phrases);

    /** Puts words (tokens allowed) at the caret or in place of the selection. */
    void insert(String text);

    /** The same for a whole sentence: with a blank before it where other words end directly before the caret. */
    void insertSentence(String text);

    /** Opens the list of figures at the caret. */
    void pickFigure();

    void setEditable(boolean editable);

    /** Greyed words while the field is empty. */
    void setPrompt(String prompt);

    /** What the field is, for people who do not see it. */
    void setName(String name);

    /** Releases the listeners. */
    void dispose();
}
