package vn.sokiemtra.desktop.tables;

import vn.sokiemtra.desktop.design.ClipboardTable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/** The keys of a spreadsheet. What is not listed here goes on to the window. */
final class SheetKeys {

    private static final String TICK = "x";

    private final SheetGrid grid;
    private final SheetEditor editor;
    private final SheetActions actions;
    /** The column in which a run of Tab began: Enter goes back below it, as in a spreadsheet. */
    private int tabStart = -1;

    SheetKeys(SheetGrid grid, SheetEditor editor, SheetActions actions) {
        this.grid = grid;
        this.editor = editor;
        this.actions = actions;
    }

    void install() {
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        grid.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        grid.setInputMethodRequests(new NoText());
        // Input methods hand over finished text, not keys.
        grid.setOnInputMethodTextChanged((InputMethodEvent event) -> {
            if (!event.getCommitted().isEmpty()) {
                editor.overwrite(event.getCommitted());
            }
        });
    }

    /** The sheet takes typed text, but holds none itself. */
    private static final class NoText implements InputMethodRequests {
        @Override
        public Point2D getTextLocation(int offset) {
            return Point2D.ZERO;
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return 0;
        }

        @Override
        public void cancelLatestCommittedText() {
            // nothing is kept here
        }

        @Override
        public String getSelectedText() {
            return "";
        }
    }

    /** Keys while a cell is being typed. */
    void inEditor(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> {
                editor.cancel();
                event.consume();
            }
            case F2 -> {
                editor.switchMode();
                event.consume();
            }
            case ENTER, TAB -> commitAndMove(event);
            case UP, DOWN, PAGE_UP, PAGE_DOWN, LEFT, RIGHT -> {
                if (!editor.movesWithin()) {
                    commitAndMove(event);
                }
            }
            default -> {
            }
        }
    }

    private void commitAndMove(KeyEvent event) {
        editor.commit();
        pressed(event);
        event.consume();
    }

    /** Opens the selected cell with what was typed. */
    void typed(KeyEvent event) {
        String text = event.getCharacter();
        boolean altGr = event.isControlDown() && event.isAltDown();
        if (editor.isOpen() || text.isEmpty() || text.charAt(0) < ' ' || text.charAt(0) == 0x7f || ((event
                .isShortcutDown() || event.isAltDown()) && !altGr)) {
            return;
        }
        CellRange range = grid.selection();
        if (text.equals(" ") && range != null && grid.sheet().toggles(range.cursor().row(), range.cursor().column())) {
            actions.type(range.cursor(), grid.sheet().typed(range.cursor().row(), range.cursor().column()).isEmpty()
                    ? TICK
                    : "");
        } else {
            editor.overwrite(text);
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        CellRange range = grid.selection();
        if (editor.isOpen() || range == null || event.isAltDown()) {
            return;
        }
        boolean done = event.isShortcutDown() ? shortcut(event, range) : plain(event, range);
        if (done) {
            event.consume();
        }
    }

    private boolean plain(KeyEvent event, CellRange range) {
        CellPlace at = range.cursor();
        int last = grid.sheet().columns().size() - 1;
        switch (event.getCode()) {
            case UP -> move(event, at.moved(-1, 0));
            case DOWN -> move(event, at.moved(1, 0));
            case LEFT -> move(event, at.moved(0, -1));
            case RIGHT -> move(event, at.moved(0, 1));
            case PAGE_UP -> move(event, at.moved(-grid.pageRows(), 0));
            case PAGE_DOWN -> move(event, at.moved(grid.pageRows(), 0));
            case HOME -> move(event, new CellPlace(at.row(), 0));
            case END -> move(event, new CellPlace(at.row(), last));
            case ENTER -> enter(event, at);
            case TAB -> tab(event, at);
            case F2 -> editor.open();
            case BACK_SPACE -> editor.overwrite("");
            case DELETE -> actions.clear(range);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean shortcut(KeyEvent event, CellRange range) {
        CellPlace at = range.cursor();
        int last = grid.sheet().columns().size() - 1;
        switch (event.getCode()) {
            case C -> copy(range);
            case X -> {
                copy(range);
                actions.clear(range);
            }
            case V -> paste(range);
            case D -> actions.fillDown(range);
            case A -> grid.select(new CellPlace(0, 0), new CellPlace(grid.sheet().rows() - 1, last));
            case HOME -> move(event, new CellPlace(0, 0));
            case END -> move(event, new CellPlace(grid.sheet().rows() - 1, last));
            case LEFT -> move(event, edge(at, 0, -1));
            case RIGHT -> move(event, edge(at, 0, 1));
            case UP -> move(event, edge(at, -1, 0));
            case DOWN -> move(event, edge(at, 1, 0));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(KeyEvent event, CellPlace to) {
        tabStart = -1;
        CellRange range = grid.selection();
        grid.select(event.isShiftDown() && range != null ? range.anchor() : to, to);
    }

    private void enter(KeyEvent event, CellPlace at) {
        int column = tabStart >= 0 && !event.isShiftDown() ? tabStart : at.column();
        tabStart = -1;
        grid.select(new CellPlace(at.row() + (event.isShiftDown() ? -1 : 1), column));
    }

    /** To the next cell one can type in, going on in the next row at the end of one. */
    private void tab(KeyEvent event, CellPlace at) {
        if (tabStart < 0) {
            tabStart = at.column();
        }
        int step = event.isShiftDown() ? -1 : 1;
        int width = grid.sheet().columns().size();
        int cells = width * grid.sheet().rows();
        for (int i = at.row() * width + at.column() + step; i >= 0 && i < cells; i += step) {
            if (grid.sheet().editable(i / width, i % width)) {
                grid.select(new CellPlace(i / width, i % width));
                return;
            }
        }
    }

    /** The end of the run of filled or blank cells in a direction. */
    private CellPlace edge(CellPlace from, int rows, int columns) {
        CellPlace at = from;
        CellPlace next = from.moved(rows, columns);
        @Nullable
        Boolean filled = null;
        while (next.row() >= 0 && next.row() < grid.sheet().rows() && next.column() >= 0 && next.column() < grid.sheet()
                .columns().size()) {
            boolean here = !grid.sheet().typed(next.row(), next.column()).isEmpty();
            if (filled == null) {
                filled = here;
            } else if (filled && !here) {
                return at;
            } else if (!filled && here) {
                return next;
            }
            at = next;
            next = next.moved(rows, columns);
        }
        return at;
    }

    void copyHere() {
        CellRange range = grid.selection();
        if (range != null) {
            copy(range);
        }
    }

    void pasteHere() {
        CellRange range = grid.selection();
        if (range != null) {
            paste(range);
        }
    }

    private void copy(CellRange range) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = range.top(); row <= range.bottom(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = range.left(); column <= range.right(); column++) {
                CellFace face = grid.sheet().cell(row, column);
                cells.add(face.kind() == CellFace.Kind.INPUT
                        ? grid.sheet().typed(row, column)
                        : face
                                .kind() == CellFace.Kind.HINT ? "" : face.text());
            }
            rows.add(cells);
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(rows.size() == 1 && rows.getFirst().size() == 1
                ? ClipboardTable.guarded(rows.getFirst().getFirst())
                : ClipboardTable.format(rows));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void paste(CellRange range) {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isEmpty()) {
            return;
        }
        List<List<String>> block = ClipboardTable.parse(text);
        boolean one = block.size() == 1 && block.getFirst().size() == 1;
        CellPlace corner = new CellPlace(range.top(), range.left());
        if (one && range.size() > 1) {
            block = repeated(block.getFirst().getFirst(), range);
        }
        actions.paste(corner, block);
        int width = block.stream().mapToInt(List::size).max().orElse(1);
        grid.select(corner, corner.moved(block.size() - 1, width - 1));
    }

    /** One value pasted over several cells fills them all. */
    private static List<List<String>> repeated(String value, CellRange range) {
        List<String> row = Collections.nCopies(range.right() - range.left() + 1, value);
        return Collections.nCopies(range.bottom() - range.top() + 1, row);
    }
}
