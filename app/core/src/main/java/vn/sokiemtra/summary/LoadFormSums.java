package vn.sokiemtra.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.Formula;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.FormData;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.ledger.Ledger;

/** Biểu cộng: every figure the team verified, or else the unit reported, summed over the units of the board. */
public final class LoadFormSums {

    private final Ledger ledger;

    public LoadFormSums(Ledger ledger) {
        this.ledger = ledger;
    }

    private static final class Sum {
        private final FormData form;
        private final Map<Integer, BigDecimal> values = new HashMap<>();
        private final Map<Integer, Integer> units = new HashMap<>();
        private final List<String> counted = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();

        Sum(FormData form) {
            this.form = form;
        }
    }

    /** Of the board of a day, as they were read last. */
    public List<FormSum> asOf(LocalDate today) {
        return BoardReads.of(ledger).sums(today);
    }

    /**
     * In the order of the outline.
     *
     * @throws IllegalStateException where the board's units are not counted yet: nobody knows whose biểu to add
     */
    public List<FormSum> of(Board board) {
        if (!board.counted()) {
            throw new IllegalStateException("not counted yet");
        }
        Map<UUID, String> names = new LinkedHashMap<>();
        board.units().stream().filter(unit -> unit.inspected() && !unit.again()).forEach(unit -> names.put(unit
                .inspection(), unit.name()));
        Map<String, Sum> sums = new LinkedHashMap<>();
        new LoadFigures(ledger).each(List.copyOf(names.keySet()), (inspection, figures) -> {
            for (FormData form : figures.forms()) {
                add(sums.computeIfAbsent(form.code(), code -> new Sum(form)), figures, form,
                        Objects.requireNonNull(names
                                .get(inspection)));
            }
        });
        return sums.values().stream().map(LoadFormSums::sum).toList();
    }

    private static void add(Sum sum, Figures figures, FormData form, String unit) {
        boolean any = false;
        for (FormData.Column column : form.columns()) {
            if (addable(column)) {
                BigDecimal value = total(figures, form, column);
                if (value != null) {
                    any = true;
                    sum.values.merge(column.number(), value, BigDecimal::add);
                    sum.units.merge(column.number(), 1, Integer::sum);
                }
            }
        }
        (any ? sum.counted : sum.missing).add(unit);
    }

    private static boolean addable(FormData.Column column) {
        return column.type() == ColumnType.INTEGER || column.type() == ColumnType.DECIMAL;
    }

    /** What was verified; where a unit was not checked in this column, what it reported. */
    private static @Nullable BigDecimal total(Figures figures, FormData form, FormData.Column column) {
        CellRef total = new CellRef(form.code(), CellRef.TOTAL, column.number());
        String verified = figures.value(total, Side.VERIFIED);
        String text = verified == null ? figures.value(total, Side.REPORTED) : verified;
        return text == null ? null : new BigDecimal(text);
    }

    private static FormSum sum(Sum sum) {
        List<FormSum.Column> columns = new ArrayList<>();
        for (FormData.Column column : sum.form.columns()) {
            if (addable(column)) {
                columns.add(new FormSum.Column(column.number(), title(column), false, sum.values.get(column.number()),
                        sum.units.getOrDefault(column.number(), 0)));
            } else if (column.type() == ColumnType.PERCENT && column.formula() != null) {
                columns.add(new FormSum.Column(column.number(), title(column), true, Formula.parse(column.formula())
                        .value(sum.values::get), sum.counted.size()));
            }
        }
        return new FormSum(sum.form.code(), sum.form.number(), sum.form.title(), columns, sum.counted, sum.missing);
    }

    private static String title(FormData.Column column) {
        String group = column.group();
        return group == null || group.isBlank() ? column.title() : group + " – " + column.title();
    }
}
