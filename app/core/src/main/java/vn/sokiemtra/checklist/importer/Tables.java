package vn.sokiemtra.checklist.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.Formula;
import vn.sokiemtra.checklist.OutlineDraft.Column;
import vn.sokiemtra.checklist.importer.SourceBlock.Grid;
import vn.sokiemtra.text.Problem;

/** Makes a biểu of a table: its header of one or more rows, the row of column numbers, the rows every unit fills. */
final class Tables {

    /** A number below a header: {@code (3)}, {@code 3}, {@code A}; what a sheet made of {@code (3)} is −3. */
    private static final Pattern NUMBER = Pattern.compile("\\(?-?(\\d{1,2})\\)?|\\(?([A-F])\\)?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2000-\\u200b\\u202f\\u2060\\ufeff]+");
    private static final Pattern COMPUTED = Pattern.compile("\\(?(\\d{1,2})\\)? ?= ?(.+)");

    private final Grid grid;
    private final int numbers;
    private final int header;

    private Tables(Grid grid) {
        this.grid = grid;
        this.numbers = numberRow();
        this.header = numbers > 0 ? numbers : headerRows();
    }

    /**
     * @param rows texts of the rows that every unit fills
     * @param left cells that found no place
     */
    record Sheet(List<Column> columns, List<String> rows, boolean growing, boolean total, List<String> left) {
    }

    /** Whether the table has the numbered columns of a biểu. */
    static boolean isNumbered(Grid grid) {
        return new Tables(grid).numbers > 0;
    }

    static Sheet read(Grid grid) {
        return new Tables(grid).sheet();
    }

    /** The cells below the header and its numbers, row by row. */
    static List<List<String>> body(Grid grid) {
        Tables table = new Tables(grid);
        int first = table.numbers > 0 ? table.numbers + 1 : table.header;
        return grid.rows().subList(Math.min(first, grid.rows().size()), grid.rows().size()).stream().map(row -> row
                .stream().map(cell -> flat(cell.text())).toList()).toList();
    }

    private Sheet sheet() {
        List<String[]> head = filled();
        List<Column> columns = new ArrayList<>();
        for (int col = 0; col < grid.width(); col++) {
            Set<String> words = new LinkedHashSet<>();
            for (String[] row : head) {
                if (!row[col].isEmpty()) {
                    words.add(row[col]);
                }
            }
            List<String> all = new ArrayList<>(words);
            String title = all.isEmpty() ? "" : all.removeLast();
            String group = all.isEmpty() ? null : String.join(" – ", all);
            columns.add(new Column(group, title, col == 0 && Captions.isRowNumber(title)
                    ? ColumnType.ROW_NUMBER
                    : Guess.columnType(title), formula(col)));
        }
        return body(columns);
    }

    private Sheet body(List<Column> columns) {
        boolean counted = columns.getFirst().type() == ColumnType.ROW_NUMBER;
        List<String> rows = new ArrayList<>();
        List<String> left = new ArrayList<>();
        boolean total = false;
        for (int r = numbers > 0 ? numbers + 1 : header; r < grid.rows().size(); r++) {
            List<String> cells = new ArrayList<>();
            for (int col = 0; col < grid.width(); col++) {
                SourceBlock.Cell cell = grid.rows().get(r).get(col);
                String text = flat(cell.text());
                if (cell.first() && text.codePoints().anyMatch(Character::isLetterOrDigit)
                        && !(col == 0 && text.matches("\\d{1,3}[.)]?|[IVX]{1,4}\\.?|n"))) {
                    cells.add(text);
                }
            }
            if (cells.isEmpty()) {
                continue;
            }
            if (Captions.isTotal(cells.getFirst())) {
                total = true;
            } else {
                rows.add(cells.getFirst());
            }
            left.addAll(cells.subList(1, cells.size()));
        }
        return new Sheet(columns, rows, counted && rows.isEmpty(), total, left);
    }

    /** The header with every merged or blank cell filled by the text that covers it. */
    private List<String[]> filled() {
        List<String[]> head = new ArrayList<>();
        for (int r = 0; r < header; r++) {
            String[] row = new String[grid.width()];
            for (int col = 0; col < row.length; col++) {
                row[col] = flat(grid.rows().get(r).get(col).text());
            }
            head.add(row);
        }
        for (int r = 0; r < head.size(); r++) {
            String[] row = head.get(r);
            for (int col = 0; col < row.length; col++) {
                if (row[col].isEmpty() && coversBelow(head, r, col)) {
                    row[col] = row[col - 1];
                } else if (row[col].isEmpty() && r > 0) {
                    row[col] = head.get(r - 1)[col];
                }
            }
        }
        return head;
    }

    /** A blank cell belongs to the group on its left where something stands below it and nothing above. */
    private static boolean coversBelow(List<String[]> head, int r, int col) {
        boolean below = head.subList(r + 1, head.size()).stream().anyMatch(row -> !row[col].isEmpty());
        return below && col > 0 && !head.get(r)[col - 1].isEmpty() && (r == 0 || head.get(r - 1)[col].equals(head.get(r
                - 1)[col - 1]));
    }

    private @Nullable String formula(int col) {
        if (numbers <= 0) {
            return null;
        }
        Matcher computed = COMPUTED.matcher(flat(grid.rows().get(numbers).get(col).text()));
        if (!computed.matches()) {
            return null;
        }
        String text = computed.group(2).replace(" ", "").replace(":", "/").replaceAll("[x×]", "*").replaceAll("[–−]",
                "-").replace("[", "(").replace("]", ")").replace("%", "");
        String formula = text.contains("(") ? text : text.replaceAll("\\d+", "($0)");
        try {
            return Formula.parse(formula).toString();
        } catch (Problem unreadable) {
            return null;
        }
    }

    /** Place of the row of column numbers; −1 for none. */
    private int numberRow() {
        for (int r = 1; r < Math.min(grid.rows().size(), 8); r++) {
            int letters = 0;
            int expected = 1;
            boolean fits = grid.width() >= 2;
            for (int col = 0; fits && col < grid.width(); col++) {
                String text = flat(grid.rows().get(r).get(col).text());
                Matcher computed = COMPUTED.matcher(text);
                Matcher number = NUMBER.matcher(computed.matches() ? computed.group(1) : text);
                if (!number.matches()) {
                    fits = false;
                } else if (number.group(2) != null) {
                    fits = number.group(2).charAt(0) == 'A' + letters++ && expected == 1;
                } else {
                    fits = Integer.parseInt(number.group(1)) == expected
                            || Integer.parseInt(number.group(1)) == col + 1;
                    expected = Integer.parseInt(number.group(1)) + 1;
                }
            }
            if (fits) {
                return r;
            }
        }
        return -1;
    }

    /** Without numbers: what the file calls its header, else the first row and those that go on its merged cells. */
    private int headerRows() {
        int rows = Math.max(1, grid.headerRows());
        while (rows < grid.rows().size() && rows < 5) {
            List<SourceBlock.Cell> row = grid.rows().get(rows);
            List<SourceBlock.Cell> above = grid.rows().get(rows - 1);
            boolean goesOn = false;
            for (int col = 0; col < grid.width(); col++) {
                goesOn |= !row.get(col).first() && !row.get(col).text().isEmpty() && row.get(col).text().equals(above
                        .get(col).text())
                        && (col == 0 || row.get(col - 1).first() || !row.get(col - 1).text().equals(
                                row.get(col).text()) || !above.get(col - 1).text().equals(above.get(col).text()));
            }
            if (!goesOn) {
                break;
            }
            rows++;
        }
        return rows;
    }

    static String flat(String text) {
        return Arrays.stream(SPACE.split(text)).filter(word -> !word.isEmpty()).reduce((a, b) -> a + " " + b).orElse(
                "");
    }

    /** For codes: {@code 03} is 3, {@code II} is 2; 0 for neither. */
    static int value(String number) {
        String text = number.toUpperCase(Locale.ROOT);
        if (text.matches("\\d{1,3}")) {
            return Integer.parseInt(text);
        }
        for (int i = 1; i < 40; i++) {
            if (Label.roman(i).equals(text)) {
                return i;
            }
        }
        return 0;
    }
}
