package vn.sokiemtra.contradiction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.FormColumn;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.text.Ratio;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** One side of a book, in numbers. What is blank or no number is unknown: null. */
final class SideFigures {

    private static final Texts TEXTS = Texts.beside(SideFigures.class);

    private static final Set<String> NOTHING = Set.of(TEXTS.get("words.nothing").split("\\|"));
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    private final Map<String, List<String>> rows = new HashMap<>();
    private final Outline outline;
    private final FigureBook book;
    private final Side side;

    SideFigures(Outline outline, FigureBook book, Side side) {
        this.outline = outline;
        this.book = book;
        this.side = side;
    }

    Side side() {
        return side;
    }

    /** Rows of a biểu in which this side has anything. */
    List<String> rows(String form) {
        return rows.computeIfAbsent(form, code -> book.rows(code).stream().filter(row -> touched(code, row)).toList());
    }

    private boolean touched(String form, String row) {
        // A row's number stands on both sides and is nobody's figure.
        return outline.form(form).map(FormTable::columns).orElse(List.of()).stream().anyMatch(column -> column
                .formula() == null && column.type() != ColumnType.ROW_NUMBER && text(form, row, column.col()) != null);
    }

    String label(String form, String row) {
        return book.label(form, row);
    }

    /** What stands in a cell, blank as null. */
    @Nullable
    String text(String form, String row, int col) {
        String text = book.cell(new CellRef(form, row, col), side);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The same; what the team did not write again is what the unit wrote. For words and ticks, never for figures. */
    @Nullable
    String words(String form, String row, int col) {
        String own = text(form, row, col);
        return own != null || side == Side.REPORTED
                ? own
                : new SideFigures(outline, book, Side.REPORTED).text(form,
                        row, col);
    }

    /** The same words where they say something: no dash and no "không có". */
    @Nullable
    String named(String form, String row, int col) {
        String words = words(form, row, col);
        return words == null || saysNothing(words) ? null : words;
    }

    static boolean saysNothing(String words) {
        return NOTHING.contains(folded(words));
    }

    /** Without what tells no two names apart: spaces and capitals. */
    static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** What the column of a cell holds; null for a cell of no known column. */
    @Nullable
    ColumnType type(CellRef cell) {
        return outline.form(cell.form()).flatMap(form -> form.column(cell.col())).map(FormColumn::type).orElse(null);
    }

    @Nullable
    BigDecimal number(String form, String row, int col) {
        return numberOf(text(form, row, col));
    }

    @Nullable
    Ratio ratio(String form, String row, int col) {
        return ratioOf(text(form, row, col));
    }

    @Nullable
    BigDecimal partNumber(String item, String part) {
        return numberOf(book.part(item, part, side));
    }

    @Nullable
    Ratio partRatio(String item, String part) {
        return ratioOf(book.part(item, part, side));
    }

    /** {@code (11) 6}; null when unknown. */
    @Nullable
    Term in(String form, String row, int col) {
        BigDecimal value = number(form, row, col);
        return value == null
                ? null
                : new Term(() -> "(" + col + ") " + VietnameseFormat.number(value), value, List.of(
                        new CellRef(form, row, col)));
    }

    /** {@code Biểu 03 (12) 28}; of the only row of the biểu; null when unknown. */
    @Nullable
    Term single(String form, int col) {
        List<String> rows = book.rows(form);
        BigDecimal value = rows.size() == 1 ? number(form, rows.getFirst(), col) : null;
        return value == null
                ? null
                : new Term(() -> TEXTS.get("term.cell", number(form), String.valueOf(col),
                        VietnameseFormat.number(value)), value, List.of(new CellRef(form, rows.getFirst(), col)));
    }

    /** {@code Biểu 04 (8) tổng 28}; null when unknown in a row that is filled at all. */
    @Nullable
    Term total(String form, int col) {
        List<BigDecimal> values = new ArrayList<>();
        for (String row : rows(form)) {
            BigDecimal value = number(form, row, col);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return values.isEmpty()
                ? null
                : new Term(() -> TEXTS.get("term.total", number(form), String.valueOf(col), VietnameseFormat.number(
                        sum)), sum, List.of(new CellRef(form, CellRef.TOTAL, col)));
    }

    /** {@code Biểu 02 có 23 dòng}: rows with a name; null when there is none. */
    @Nullable
    Term count(String form, int nameColumn) {
        long rows = book.rows(form).stream().filter(row -> named(form, row, nameColumn) != null).count();
        return rows == 0
                ? null
                : new Term(() -> TEXTS.get("term.rows", number(form), VietnameseFormat.number(rows)),
                        BigDecimal.valueOf(rows), List.of());
    }

    /** {@code mục II.1.d2 25}; null when unknown, and without an item. */
    @Nullable
    Term part(@Nullable String item, String part) {
        BigDecimal value = item == null ? null : partNumber(item, part);
        return item == null || value == null
                ? null
                : new Term(() -> TEXTS.get("term.item", item, VietnameseFormat.number(value)), value, List
                        .of());
    }

    /** All of them, or null when one is unknown. */
    static @Nullable List<Term> all(@Nullable Term... terms) {
        List<Term> all = new ArrayList<>();
        for (Term term : terms) {
            if (term == null) {
                return null;
            }
            all.add(term);
        }
        return all;
    }

    /** The printed number of a biểu: 04. */
    String number(String form) {
        return outline.form(form).map(FormTable::number).orElse(form);
    }

    static @Nullable BigDecimal numberOf(@Nullable String canonical) {
        return canonical != null && NUMBER.matcher(canonical).matches() ? new BigDecimal(canonical) : null;
    }

    static @Nullable Ratio ratioOf(@Nullable String canonical) {
        String[] sides = canonical == null ? new String[0] : canonical.split("/", -1);
        BigDecimal part = sides.length == 2 ? numberOf(sides[0]) : null;
        BigDecimal whole = sides.length == 2 ? numberOf(sides[1]) : null;
        return part == null || whole == null ? null : new Ratio(part, whole);
    }
}
