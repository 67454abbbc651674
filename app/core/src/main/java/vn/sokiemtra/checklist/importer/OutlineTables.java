package vn.sokiemtra.checklist.importer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.OutlineDraft.State;
import vn.sokiemtra.checklist.importer.Label.Kind;
import vn.sokiemtra.checklist.importer.SourceBlock.Cell;
import vn.sokiemtra.checklist.importer.SourceBlock.Grid;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.VietnameseInput;

/** Tables that are the outline itself: number, content, points and what else a phiếu kiểm tra has beside. */
final class OutlineTables {

    private static final int FEWEST = 3;

    private final DraftBuilder draft;
    private final Levels levels;
    private @Nullable Columns known;

    OutlineTables(DraftBuilder draft, Levels levels) {
        this.draft = draft;
        this.levels = levels;
    }

    /** @param points place of the column điểm chuẩn; −1 for none */
    private record Columns(int width, int text, int points) {
    }

    /** Whether the rows are items: numbers of several kinds, each with a text beside it. */
    boolean fits(Grid grid) {
        if (grid.width() < 2 || Tables.isNumbered(grid)) {
            return false;
        }
        Columns columns = columns(grid);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        int items = 0;
        for (List<Cell> row : grid.rows()) {
            Optional<Label> label = Label.alone(row.getFirst().text(), Tables.flat(row.get(columns.text()).text()), 0);
            if (label.isPresent() && !label.get().rest().isBlank()) {
                kinds.add(label.get().kind());
                items++;
            }
        }
        boolean content = Captions.isContent(grid.rows().getFirst().get(columns.text()).text());
        return items >= FEWEST && (kinds.size() > 1 || content && !draft.hasItems()) || items > 0 && kinds.size() == 1
                && known != null && known.width() == grid.width() && headless(grid);
    }

    boolean read(Grid grid) {
        if (!fits(grid)) {
            return false;
        }
        Columns columns = headless(grid) && known != null && known.width() == grid.width() ? known : columns(grid);
        known = columns;
        int first = 0;
        if (!headless(grid)) {
            List<String> words = grid.rows().getFirst().stream().filter(Cell::first).map(cell -> Tables.flat(cell
                    .text())).filter(text -> !text.isEmpty()).toList();
            draft.add(State.NOTE, String.join("; ", words));
            first = 1;
        }
        for (List<Cell> row : grid.rows().subList(first, grid.rows().size())) {
            row(row, columns);
        }
        return true;
    }

    private void row(List<Cell> row, Columns columns) {
        String text = Tables.flat(row.get(columns.text()).text());
        Optional<Label> label = Label.alone(row.getFirst().text(), text, levels.capital());
        Cell head = row.getFirst();
        boolean across = !text.isEmpty() && !row.get(columns.text()).first() && Tables.flat(head.text()).equals(text);
        if (label.isEmpty() && across) {
            label = Label.parse(text, levels.capital());
        }
        if (label.isEmpty() || label.get().rest().isBlank()) {
            List<String> words = row.stream().filter(Cell::first).map(cell -> Tables.flat(cell.text())).filter(
                    word -> !word.isEmpty()).toList();
            if (!words.isEmpty()) {
                draft.add(State.UNPLACED, String.join(" ", words));
            }
            return;
        }
        draft.item(levels.typed(label.get().kind(), label.get().ordinal()), label.get().shown(), label.get().rest());
        List<String> beside = new ArrayList<>();
        for (int col = 1; col < row.size(); col++) {
            Cell cell = row.get(col);
            String words = Tables.flat(cell.text());
            if (col == columns.text() || !cell.first() || words.isEmpty()) {
                continue;
            }
            BigDecimal points = col == columns.points() ? number(words) : null;
            if (points != null) {
                draft.points(points);
            } else {
                beside.add(words);
            }
        }
        if (!beside.isEmpty()) {
            draft.guide(String.join("; ", beside));
        }
    }

    private static Columns columns(Grid grid) {
        List<Cell> head = grid.rows().getFirst();
        int text = 1;
        int points = -1;
        for (int col = head.size() - 1; col > 0; col--) {
            text = Captions.isContent(head.get(col).text()) ? col : text;
            points = Captions.isPoints(head.get(col).text()) ? col : points;
        }
        return new Columns(grid.width(), text, points);
    }

    private static boolean headless(Grid grid) {
        List<Cell> row = grid.rows().getFirst();
        return Label.alone(row.getFirst().text(), "x", 0).isPresent();
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return VietnameseInput.number(text);
        } catch (Problem noNumber) {
            return null;
        }
    }
}
