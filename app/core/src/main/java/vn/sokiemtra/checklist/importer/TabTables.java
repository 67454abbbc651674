package vn.sokiemtra.checklist.importer;

import java.util.ArrayList;
import java.util.List;

/** Lines with tabs below each other are a table without ruling. */
final class TabTables {

    private TabTables() {
    }

    static List<SourceBlock> gather(List<SourceBlock> blocks) {
        List<SourceBlock> gathered = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (SourceBlock block : blocks) {
            if (block instanceof SourceBlock.Line line && isRow(line, !rows.isEmpty())) {
                rows.add(line.text().split("\t", -1));
                continue;
            }
            close(rows, gathered);
            gathered.add(block);
        }
        close(rows, gathered);
        return gathered;
    }

    /** One tab alone stands between a number and its text; below a row, blank cells may begin or end the next. */
    private static boolean isRow(SourceBlock.Line line, boolean below) {
        String text = below ? line.text() : line.text().strip();
        return line.auto() == null && !line.text().isBlank() && text.chars().filter(letter -> letter == '\t')
                .count() >= 2;
    }

    private static void close(List<String[]> rows, List<SourceBlock> gathered) {
        if (rows.isEmpty()) {
            return;
        }
        int width = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        List<List<SourceBlock.Cell>> cells = new ArrayList<>();
        for (String[] row : rows) {
            List<SourceBlock.Cell> line = new ArrayList<>();
            for (int col = 0; col < width; col++) {
                line.add(new SourceBlock.Cell(col < row.length ? row[col].strip() : "", true));
            }
            cells.add(line);
        }
        gathered.add(new SourceBlock.Grid(cells, 0));
        rows.clear();
    }
}
