package vn.sokiemtra.inspection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.Formula;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Every figure of one inspection's biểu. The reported side holds every cell as the unit typed it, the verified side
 * computes the computed columns; totals are computed on both.
 */
public final class Figures {

    private static final Texts TEXTS = Texts.beside(Figures.class);

    private final List<FormData> forms;
    private final @Nullable FormData samples;
    private final Map<String, Formula> formulas = new ConcurrentHashMap<>();

    public Figures(List<FormData> forms) {
        this(forms, null);
    }

    /** @param samples what draws of hồ sơ come to: quoted like a biểu, but none of them */
    Figures(List<FormData> forms, @Nullable FormData samples) {
        this.forms = List.copyOf(forms);
        this.samples = samples;
    }

    /** Everything a sentence can quote: the biểu, then the draws of hồ sơ. */
    public List<FormData> quotable() {
        return samples == null ? forms : Stream.concat(forms.stream(), Stream.of(samples)).toList();
    }

    /** The biểu in the order of the outline. */
    public List<FormData> forms() {
        return forms;
    }

    public Optional<FormData> form(String code) {
        return quotable().stream().filter(form -> form.code().equalsIgnoreCase(code)).findFirst();
    }

    /** Whether there is such a cell or total, filled or blank. */
    public boolean has(CellRef cell) {
        FormData form = form(cell.form()).orElse(null);
        return form != null && form.column(cell.col()) != null && (total(cell) || form.row(cell.row()) != null);
    }

    /** Canonical text of a cell or total; null when blank, undefined or not there. */
    public @Nullable String value(CellRef cell, Side side) {
        FormData form = form(cell.form()).orElse(null);
        FormData.Column column = form == null ? null : form.column(cell.col());
        if (form == null || column == null) {
            return null;
        }
        if (total(cell)) {
            return Values.plain(totalOf(form, column, side));
        }
        FormData.Row row = form.row(cell.row());
        int place = row != null && column.type() == ColumnType.ROW_NUMBER ? form.rows().indexOf(row) + 1 : 0;
        return row == null ? null : value(row, column, side, place);
    }

    /** As a person reads it, {@code –} when blank: {@code 1.131}, {@code 2,42 %}. */
    public String shown(CellRef cell, Side side) {
        FormData.Column column = form(cell.form()).map(form -> form.column(cell.col())).orElse(null);
        String text = column == null
                ? ""
                : column.type() == ColumnType.RATIO
                        ? Values.shown(PartType.RATIO, List.of(), value(cell, side))
                        : Values.shown(column.type(), value(cell, side));
        return text.isEmpty() ? VietnameseFormat.UNDEFINED : text;
    }

    /** Where a cell stands, in words: {@code Biểu 03 (12)}, {@code Biểu 04 (8), Đất đai}, {@code Biểu 04 (8), tổng cộng}. */
    public String source(CellRef cell) {
        FormData form = form(cell.form()).orElse(null);
        if (form == null) {
            return cell.toString();
        }
        if (total(cell)) {
            return TEXTS.get("source.total", form.number(), String.valueOf(cell.col()));
        }
        FormData.Row row = form.row(cell.row());
        if (form == samples && row != null) {
            return TEXTS.get("source.sample", String.valueOf(row.label()));
        }
        return !form.growing() && form.rows().size() == 1 || row == null
                ? TEXTS.get("source.cell", form.number(), String.valueOf(cell.col()))
                : TEXTS.get("source.row", form.number(), String.valueOf(cell.col()), label(form, row));
    }

    /** The row in words: its first text cell, else its place. */
    public String label(FormData form, FormData.Row row) {
        if (row.label() != null) {
            return row.label();
        }
        for (FormData.Column column : form.columns()) {
            if (column.type() == ColumnType.TEXT) {
                FormData.Cell cell = row.cells().get(column.number());
                String text = cell == null ? null : cell.verified() == null ? cell.reported() : cell.verified();
                return text == null ? String.valueOf(form.rows().indexOf(row) + 1) : text;
            }
        }
        return String.valueOf(form.rows().indexOf(row) + 1);
    }

    /** Σ of a column; for a percentage its formula over the totals. Null where nothing can be added. */
    @Nullable
    BigDecimal totalOf(FormData form, FormData.Column column, Side side) {
        if (column.type() == ColumnType.PERCENT && column.formula() != null) {
            return formula(column.formula()).value(number -> {
                FormData.Column other = form.column(number);
                return other == null || other.type() == ColumnType.PERCENT ? null : totalOf(form, other, side);
            });
        }
        if (column.type() != ColumnType.INTEGER && column.type() != ColumnType.DECIMAL) {
            return null;
        }
        BigDecimal sum = null;
        for (FormData.Row row : form.rows()) {
            BigDecimal value = Values.numberOf(value(row, column, side, 0));
            sum = value == null ? sum : sum == null ? value : sum.add(value);
        }
        return sum;
    }

    @Nullable
    String value(FormData.Row row, FormData.Column column, Side side, int place) {
        if (column.type() == ColumnType.ROW_NUMBER) {
            return String.valueOf(place);
        }
        if (side == Side.VERIFIED && column.formula() != null) {
            IntFunction<@Nullable BigDecimal> cells = number -> {
                FormData.Cell cell = row.cells().get(number);
                return cell == null ? null : Values.numberOf(cell.verified());
            };
            return Values.plain(formula(column.formula()).value(cells));
        }
        FormData.Cell cell = row.cells().get(column.number());
        return cell == null ? null : cell.on(side);
    }

    /** A biểu of hundreds of rows has few formulas. */
    private Formula formula(String text) {
        return formulas.computeIfAbsent(text, Formula::parse);
    }

    private static boolean total(CellRef cell) {
        return cell.isTotal() || isTotal(cell.row());
    }

    /** Whether a row key means Tổng cộng, in the one spelling or the other. */
    static boolean isTotal(String row) {
        return row.equals("*") || row.equals("total");
    }
}
