package vn.sokiemtra.contradiction;

import static vn.sokiemtra.contradiction.Collector.Relation.AT_MOST;
import static vn.sokiemtra.contradiction.Collector.Relation.EQUAL;
import static vn.sokiemtra.contradiction.SideFigures.all;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.FormColumn;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.Formula;
import vn.sokiemtra.contradiction.Collector.Rule;
import vn.sokiemtra.text.Ratio;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The rules within one biểu of the five: what must hold in each row of one side. */
final class FormRules {

    private static final Texts TEXTS = Texts.beside(FormRules.class);
    private static final Formula OVERDUE_RATE = Formula.parse("(12)/((11)+(12))*100");

    /** One cell may name several sites. */
    private static final Pattern ADDRESSES = Pattern.compile("\\s*[;,\\s]\\s*");

    private final ItemRoles roles;
    private final SideFigures figures;
    private final Collector found;

    FormRules(ItemRoles roles, SideFigures figures, Collector found) {
        this.roles = roles;
        this.figures = figures;
        this.found = found;
    }

    /** No figure of a biểu is below 0, a count is whole; computed columns follow from typed ones. */
    void possible(FormTable form) {
        String code = form.code();
        for (String row : figures.rows(code)) {
            for (FormColumn column : form.columns()) {
                Term term = column.numeric() && column.formula() == null ? figures.in(code, row, column.col()) : null;
                if (term != null && term.value().signum() < 0) {
                    add(Rule.error(code + "-R0", row + "." + column.col()).says("R0").about(figures.label(code, row)),
                            term.shown() + " < 0", term.cells());
                } else if (term != null && column.type() == ColumnType.INTEGER && !isWhole(term.value())) {
                    add(Rule.error(code + "-R0", row + "." + column.col()).says("R0.whole").about(figures.label(code,
                            row)), term.shown(), term.cells());
                } else if (column.type() == ColumnType.RATIO) {
                    ratio(code, row, column.col());
                }
            }
        }
    }

    /** R2: a computed column that the unit typed by itself, in a biểu that has no rules of its own. */
    void computed(FormTable form) {
        String code = form.code();
        for (String row : figures.rows(code)) {
            for (FormColumn column : form.columns()) {
                Formula formula = column.formula();
                Term typed = formula == null ? null : figures.in(code, row, column.col());
                if (formula != null && typed != null && formula.columns().stream().allMatch(col -> figures.number(code,
                        row, col) != null)) {
                    computed(form, row, column.col(), formula, typed);
                }
            }
        }
    }

    private void computed(FormTable form, String row, int col, Formula formula, Term typed) {
        BigDecimal exact = formula.value(other -> figures.number(form.code(), row, other));
        if (!fits(typed.value(), exact)) {
            List<CellRef> cells = new ArrayList<>();
            formula.columns().forEach(other -> cells.add(new CellRef(form.code(), row, other)));
            cells.addAll(typed.cells());
            String parts = formula.columns().stream().map(other -> "(" + other + ") " + VietnameseFormat.number(figures
                    .number(form.code(), row, other))).collect(Collectors.joining("; "));
            String broken = parts + ": " + typed.shown() + " ≠ " + formula.shown() + " = " + VietnameseFormat.rounded(
                    exact, 2);
            add(Rule.error("R2", form.code() + "." + row + "." + col).about(figures.label(form.code(), row), String
                    .valueOf(col), form.number()),
                    exact == null
                            ? broken
                            : TEXTS.get("arithmetic", broken, VietnameseFormat.rounded(typed.value().subtract(exact)
                                    .abs(), 2)),
                    cells);
        }
    }

    /** What was typed may be rounded or cut to any number of decimals; 0 stands only for what rounds to 0,00. */
    private static boolean fits(BigDecimal typed, @Nullable BigDecimal exact) {
        int decimals = typed.signum() == 0 ? 2 : Math.max(0, typed.scale());
        return Rounding.fits(typed, decimals, exact == null ? BigDecimal.ZERO : exact);
    }

    private void ratio(String form, String row, int col) {
        Ratio ratio = figures.ratio(form, row, col);
        if (ratio != null && (ratio.part().signum() < 0 || ratio.whole().signum() < 0)) {
            add(Rule.error(form + "-R0", row + "." + col).says("R0").about(figures.label(form, row)), "(" + col + ") "
                    + ratio.shown() + " < 0", cells(form, row, col));
        }
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    void shortenedTimes() {
        for (String row : figures.rows("B1")) {
            compare(error("B1-R1", "B1", row), terms("B1", row, 6), AT_MOST, terms("B1", row, 5));
            BigDecimal before = figures.number("B1", row, 5);
            BigDecimal now = figures.number("B1", row, 6);
            Term less = figures.in("B1", row, 7);
            if (before != null && now != null && less != null && before.compareTo(now) >= 0) {
                Term difference = new Term(() -> "(5) " + VietnameseFormat.number(before) + " " + VietnameseFormat.MINUS
                        + " (6) " + VietnameseFormat.number(now) + " = " + VietnameseFormat.number(before.subtract(
                                now)),
                        before.subtract(now), cells("B1", row, 5, 6));
                compare(error("B1-R2", "B1", row), all(less), EQUAL, all(difference));
            }
            if (before != null && now != null && before.compareTo(now) == 0 && (less == null || less.value()
                    .signum() == 0)) {
                add(warning("B1-R3", "B1", row), "(5) " + VietnameseFormat.number(before) + " = (6) " + VietnameseFormat
                        .number(now), cells("B1", row, 5, 6));
            }
            if (less != null && less.value().signum() > 0 && figures.named("B1", row, 8) == null) {
                add(warning("B1-R4", "B1", row), less.shown() + " > 0; (8) " + VietnameseFormat.UNDEFINED, cells("B1",
                        row, 7, 8));
            }
            // "Không có" across a whole row says that nothing was shortened.
            boolean figuresGiven = before != null || now != null;
            if (figures.words("B1", row, 2) == null || figuresGiven && figures.named("B1", row, 2) == null) {
                add(warning("B1-R5", "B1", row), "(2) " + VietnameseFormat.UNDEFINED, cells("B1", row, 2));
            }
        }
    }

    void interconnected() {
        Map<String, String> names = new HashMap<>();
        for (String row : figures.rows("B2")) {
            String name = figures.named("B2", row, 2);
            if (name == null) {
                continue;
            }
            boolean same = ticked(row, 4);
            boolean between = ticked(row, 5);
            if (!same && !between) {
                add(warning("B2-R1", "B2", row), "(4) " + VietnameseFormat.UNDEFINED + "; (5) "
                        + VietnameseFormat.UNDEFINED, cells("B2", row, 4, 5));
            }
            if (same && between) {
                add(warning("B2-R2", "B2", row), "(4) ✓; (5) ✓", cells("B2", row, 4, 5));
            }
            String field = figures.words("B2", row, 3);
            String first = names
                    .putIfAbsent(SideFigures.folded(name) + "|" + SideFigures.folded(field == null ? "" : field), row);
            if (first != null) {
                add(error("B2-R3", "B2", row), "(2) " + name + (field == null ? "" : "; (3) " + field), List.of(
                        new CellRef("B2", first, 2), new CellRef("B2", row, 2)));
            }
        }
        compare(Rule.error("B2-R4", "").at(ItemRoles.place(roles.interconnected())), all(figures.count("B2", 2)), EQUAL,
                all(figures
                        .part(roles.interconnected(), "count")));
    }

    void quality() {
        for (String row : figures.rows("B3")) {
            compare(error("B3-R1", "B3", row), terms("B3", row, 7), AT_MOST, terms("B3", row, 6));
            compare(error("B3-R2", "B3", row), terms("B3", row, 9), AT_MOST, terms("B3", row, 8));
            compare(error("B3-R3", "B3", row), terms("B3", row, 10), AT_MOST, terms("B3", row, 11, 12));
            compare(error("B3-R4", "B3", row), terms("B3", row, 11, 12), AT_MOST, terms("B3", row, 8));
            overdueRate(row);
            reason("B3-R6", row, 12, 14);
            compare(error("B3-R7", "B3", row), terms("B3", row, 15), AT_MOST, terms("B3", row, 7));
            reason("B3-R8", row, 15, 16);
        }
    }

    void apologies() {
        for (String row : figures.rows("B4")) {
            compare(error("B4-R1", "B4", row), terms("B4", row, 6), EQUAL, terms("B4", row, 7, 8));
            compare(error("B4-R2", "B4", row), terms("B4", row, 6, 9, 10), AT_MOST, terms("B4", row, 5));
            List<Term> apologies = terms("B4", row, 11, 12);
            List<Term> overdue = terms("B4", row, 8);
            BigDecimal open = overdueAndOpen(row);
            if (open.signum() == 0) {
                compare(error("B4-R3", "B4", row), apologies, EQUAL, overdue);
            } else if (apologies != null && overdue != null) {
                // Overdue and not resolved yet has no column of its own: apologies may cover it too.
                compare(error("B4-R3", "B4", row), overdue, AT_MOST, apologies);
                Term most = new Term(() -> TEXTS.get("term.open", VietnameseFormat.number(open)), open, List.of());
                compare(error("B4-R3", "B4", row), apologies, AT_MOST, all(overdue.getFirst(), most));
            }
        }
    }

    void publication() {
        for (String row : figures.rows("B5")) {
            Ratio ratio = figures.ratio("B5", row, 3);
            if (ratio != null) {
                Term part = new Term(() -> "(3) " + ratio.shown(), ratio.part(), cells("B5", row, 3));
                Term whole = new Term(() -> "(3) " + ratio.shown(), ratio.whole(), cells("B5", row, 3));
                compare(error("B5-R1", "B5", row), all(part), AT_MOST, terms("B5", row, 2));
                compare(error("B5-R2", "B5", row), all(whole), EQUAL, terms("B5", row, 2));
            }
            compare(error("B5-R3", "B5", row), terms("B5", row, 5, 6), AT_MOST, terms("B5", row, 2));
            String address = figures.text("B5", row, 4);
            if (address != null && !SideFigures.saysNothing(address)
                    && !Arrays.stream(ADDRESSES.split(address)).allMatch(
                            FormRules::isAddress)) {
                add(warning("B5-R4", "B5", row), "(4) " + address, cells("B5", row, 4));
            }
        }
    }

    private void overdueRate(String row) {
        BigDecimal typed = figures.number("B3", row, 13);
        List<Term> parts = terms("B3", row, 11, 12);
        if (typed == null || parts == null) {
            return;
        }
        BigDecimal exact = OVERDUE_RATE.value(col -> figures.number("B3", row, col));
        if (!fits(typed, exact)) {
            add(error("B3-R5", "B3", row), "(13) " + VietnameseFormat.number(typed) + " ≠ " + parts.get(1).shown()
                    + " : [" + parts.get(0).shown() + " + " + parts.get(1).shown() + "] = " + VietnameseFormat.percent(
                            exact),
                    cells("B3", row, 13, 11, 12));
        }
    }

    private void reason(String rule, String row, int count, int reason) {
        Term number = figures.in("B3", row, count);
        if (number != null && number.value().signum() > 0 && figures.named("B3", row, reason) == null) {
            add(Rule.warning(rule, row).says(rule + ".missing"), number.shown() + " > 0; (" + reason + ") "
                    + VietnameseFormat.UNDEFINED, cells("B3", row, count, reason));
        }
        // The unit's reason is a reason for the unit's figure, not for the team's.
        String own = figures.text("B3", row, reason);
        if (number != null && number.value().signum() == 0 && own != null && !SideFigures.saysNothing(own)) {
            add(Rule.warning(rule, row).says(rule + ".needless"), number.shown() + "; (" + reason + ") " + own,
                    cells("B3", row, count, reason));
        }
    }

    /** (5) − (6) − (9) − (10) where all are known and something is left, else 0. */
    private BigDecimal overdueAndOpen(String row) {
        BigDecimal received = figures.number("B4", row, 5);
        List<Term> rest = terms("B4", row, 6, 9, 10);
        if (received == null || rest == null) {
            return BigDecimal.ZERO;
        }
        return received.subtract(rest.stream().map(Term::value).reduce(BigDecimal.ZERO, BigDecimal::add)).max(
                BigDecimal.ZERO);
    }

    private boolean ticked(String row, int col) {
        String tick = figures.words("B2", row, col);
        return "yes".equals(tick);
    }

    private static boolean isAddress(String text) {
        try {
            String full = text.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? text : "https://" + text;
            URI address = new URI(full);
            String host = address.getHost();
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && host != null && host.contains(".");
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private Rule error(String id, String form, String row) {
        return Rule.error(id, row).about(figures.label(form, row));
    }

    private Rule warning(String id, String form, String row) {
        return Rule.warning(id, row).about(figures.label(form, row));
    }

    private void compare(Rule rule, @Nullable List<Term> left, Collector.Relation relation,
            @Nullable List<Term> right) {
        found.compare(rule, figures.side(), left, relation, right);
    }

    private void add(Rule rule, String arithmetic, List<CellRef> cells) {
        found.add(rule, List.of(figures.side()), arithmetic, cells);
    }

    private @Nullable List<Term> terms(String form, String row, int... cols) {
        Term[] terms = new Term[cols.length];
        for (int i = 0; i < cols.length; i++) {
            Term term = figures.in(form, row, cols[i]);
            if (term == null) {
                return null;
            }
            terms[i] = term;
        }
        return List.of(terms);
    }

    private static List<CellRef> cells(String form, String row, int... cols) {
        return Arrays.stream(cols).mapToObj(col -> new CellRef(form, row, col)).toList();
    }
}
