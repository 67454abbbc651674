package vn.sokiemtra.desktop.tables;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/**
 * The field in which a cell is typed. It opens over the cell in one of two ways: by typing, when the arrows leave the
 * cell, or with F2, when they move within the text.
 */
final class SheetEditor {

    private static final double LEAST_TEXT = 260;
    private static final double LINES = 72;

    private final SheetGrid grid;
    private final SheetActions actions;
    private @Nullable TextInputControl field;
    private @Nullable CellPlace place;
    private String opened = "";
    private boolean within;
    private boolean closing;

    SheetEditor(SheetGrid grid, SheetActions actions) {
        this.grid = grid;
        this.actions = actions;
    }

    boolean isOpen() {
        return field != null;
    }

    /** F2: the value as it stands, the caret behind it. */
    void open() {
        CellRange range = grid.selection();
        if (range != null) {
            open(grid.sheet().typed(range.cursor().row(), range.cursor().column()), true);
        }
    }

    /** Typing over the value: the field opens with what was typed. */
    void overwrite(String typed) {
        open(typed, false);
        CellPlace cell = place;
        if (cell != null) {
            actions.typing(cell, typed);
        }
    }

    /** Goes on with a text that was typed here before: it is no value yet. */
    void reopen(CellPlace cell, String typed) {
        cancel();
        grid.select(cell);
        open(typed, true);
    }

    private void open(String text, boolean moveWithin) {
        CellRange range = grid.selection();
        if (range == null || isOpen() || !grid.sheet().editable(range.cursor().row(), range.cursor().column())) {
            return;
        }
        CellPlace cell = range.cursor();
        grid.select(cell);
        boolean numeric = grid.sheet().columns().get(cell.column()).numeric();
        TextInputControl input = text.indexOf('\n') >= 0 ? new TextArea(text) : new TextField(text);
        input.getStyleClass().addAll("sheet-editor", numeric ? "figure" : "sheet-text");
        if (input instanceof TextField line && numeric) {
            line.setAlignment(Pos.CENTER_RIGHT);
        }
        input.setId("sheet-editor");
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> grid.keys().inEditor(event));
        field = input;
        place = cell;
        within = moveWithin;
        opened = grid.sheet().typed(cell.row(), cell.column());
        grid.addOverlay(input);
        layout();
        // With its skin in place first: a skin that comes later selects all, and the next letter would replace it.
        input.applyCss();
        input.requestFocus();
        input.end();
        input.focusedProperty().addListener((o, before, now) -> {
            if (!now && !closing) {
                commit();
            }
        });
        input.textProperty().addListener((o, before, now) -> actions.typing(cell, now));
        grid.editorChanged();
    }

    boolean movesWithin() {
        return within;
    }

    /** F2 while typing changes what the arrows do. */
    void switchMode() {
        within = !within;
    }

    /** Takes what was typed, if it is anything new, and closes. */
    void commit() {
        TextInputControl input = field;
        CellPlace cell = place;
        if (input != null && cell != null) {
            String text = input.getText();
            boolean changed = !text.equals(opened);
            close(input);
            if (changed) {
                actions.type(cell, text);
            } else {
                actions.typing(cell, null);
            }
        }
    }

    /** Gives up what was typed. */
    void cancel() {
        CellPlace cell = place;
        leave();
        if (cell != null) {
            actions.typing(cell, null);
        }
    }

    /** Closes because the cell is gone from the sheet; its draft stays. */
    void leave() {
        TextInputControl input = field;
        if (input != null) {
            close(input);
        }
    }

    private void close(TextInputControl input) {
        closing = true;
        boolean focused = input.isFocused();
        field = null;
        place = null;
        grid.removeOverlay(input);
        if (focused) {
            grid.requestFocus();
        }
        closing = false;
        grid.editorChanged();
    }

    void layout() {
        TextInputControl input = field;
        CellPlace cell = place;
        if (input == null || cell == null || !grid.hasLaidOut(cell)) {
            return;
        }
        Bounds bounds = grid.cellBounds(cell);
        boolean numeric = grid.sheet().columns().get(cell.column()).numeric();
        double width = Math.min(numeric ? bounds.getWidth() : Math.max(LEAST_TEXT, bounds.getWidth()), grid
                .getWidth());
        double x = Math.max(0, Math.min(bounds.getMinX(), grid.getWidth() - width));
        input.resizeRelocate(x, bounds.getMinY(), width, input instanceof TextArea ? LINES : bounds.getHeight());
    }
}
