package vn.sokiemtra.contradiction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Gathers what the rules find; the same mistake on both sides is one contradiction. */
final class Collector {

    private static final Texts TEXTS = Texts.beside(Collector.class);

    private final Links links;
    private final Map<String, Contradiction> found = new LinkedHashMap<>();

    Collector(Links links) {
        this.links = links;
    }

    /** How two sums must stand to each other, and the sign shown when they do not. */
    enum Relation {
        EQUAL("≠"),
        AT_MOST(">");

        private final String broken;

        Relation(String broken) {
            this.broken = broken;
        }

        boolean holds(BigDecimal left, BigDecimal right) {
            int compared = left.compareTo(right);
            return this == EQUAL ? compared == 0 : compared <= 0;
        }
    }

    /**
     * @param sentence key of the sentence, put into words only when the rule is broken
     * @param about what the sentence names
     * @param place what tells two contradictions of one rule apart: a row, a column; empty for none
     * @param items where it shows besides the items that have the cells
     */
    record Rule(String id, Severity severity, String sentence, List<String> about, String place, List<String> items) {

        static Rule error(String id, String place) {
            return new Rule(id, Severity.ERROR, id, List.of(), place, List.of());
        }

        static Rule warning(String id, String place) {
            return new Rule(id, Severity.WARNING, id, List.of(), place, List.of());
        }

        static Rule difference(String id, String place) {
            return new Rule(id, Severity.DIFFERENCE, id, List.of(), place, List.of());
        }

        /** With another sentence than the one under its id. */
        Rule says(String key) {
            return new Rule(id, severity, key, about, place, items);
        }

        Rule about(String... names) {
            return new Rule(id, severity, sentence, List.of(names), place, items);
        }

        Rule at(String... codes) {
            return new Rule(id, severity, sentence, about, place, List.of(codes));
        }
    }

    /** Adds a contradiction unless the relation holds or a term is unknown (its list null). */
    void compare(Rule rule, Side side, @Nullable List<Term> left, Relation relation, @Nullable List<Term> right) {
        if (left == null || right == null) {
            return;
        }
        BigDecimal leftSum = sum(left);
        BigDecimal rightSum = sum(right);
        if (!relation.holds(leftSum, rightSum)) {
            String arithmetic = TEXTS.get("arithmetic",
                    shown(left, leftSum) + " " + relation.broken + " " + shown(right,
                            rightSum),
                    VietnameseFormat.number(leftSum.subtract(rightSum).abs()));
            List<CellRef> cells = new ArrayList<>();
            left.forEach(term -> cells.addAll(term.cells()));
            right.forEach(term -> cells.addAll(term.cells()));
            add(rule, List.of(side), arithmetic, cells);
        }
    }

    void add(Rule rule, List<Side> sides, String arithmetic, List<CellRef> cells) {
        String same = rule.id() + "|" + rule.place() + "|" + arithmetic;
        Contradiction before = found.get(same);
        Set<Side> all = new LinkedHashSet<>(before == null ? List.of() : before.sides());
        all.addAll(sides);
        String place = rule.place().isEmpty() ? "" : "[" + rule.place() + "]";
        String side = all.size() == 2 ? "both" : all.contains(Side.REPORTED) ? "reported" : "verified";
        found.put(same,
                new Contradiction(rule.id(), rule.severity(), List.copyOf(all),
                        TEXTS.get(rule.sentence(), rule.about().toArray()), arithmetic,
                        cells, links.items(rule.id(), cells, rule.items()), rule.id() + place + "@" + side,
                        rule.place(),
                        figures(rule, arithmetic)));
    }

    /** What a sentence quotes is a figure too: other words of the unit are another claim. */
    private static String figures(Rule rule, String arithmetic) {
        return rule.about().isEmpty() ? arithmetic : arithmetic + "|" + String.join("|", rule.about());
    }

    List<Contradiction> all() {
        return List.copyOf(found.values());
    }

    private static String shown(List<Term> terms, BigDecimal sum) {
        String text = String.join(" + ", terms.stream().map(Term::shown).toList());
        return terms.size() == 1 ? text : text + " = " + VietnameseFormat.number(sum);
    }

    private static BigDecimal sum(List<Term> terms) {
        return terms.stream().map(Term::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
