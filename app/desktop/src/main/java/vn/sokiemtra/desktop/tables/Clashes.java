package vn.sokiemtra.desktop.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.inspection.ContradictionReasons;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.FormData;
import vn.sokiemtra.text.Texts;

/** Brings contradictions to the screen: cells to go to, the item a finding belongs to, findings already recorded. */
final class Clashes {

    /** Differences between the sides are the corner triangles; they are no contradiction to be mended here. */
    private static final String SIDES_DIFFER = "RV";
    /** A figure in the arithmetic: its biểu where several take part, its column, its value. */
    private static final Pattern FIGURE = Pattern
            .compile("(?:\\p{Lu}\\p{L}+ \\d+ )?\\(\\d+\\)(?: [^+\u2212≠≤≥<>=→(]*[^+\u2212≠≤≥<>=→( ])?");

    /** What the figures come to: it would not follow the data. */
    private static final Pattern RESULT = Pattern.compile("→.*$|= *[\\d.,]+(?= *[≠≤≥<>])");
    private static final String QUOTED = "\u201c";
    private static final Texts TEXTS = Texts.beside(Clashes.class);

    private final Outline outline;
    private final Figures figures;
    private final List<Finding> findings;
    private final ContradictionReasons reasons;

    Clashes(Outline outline, Figures figures, List<Finding> findings, ContradictionReasons reasons) {
        this.outline = outline;
        this.figures = figures;
        this.findings = findings;
        this.reasons = reasons;
    }

    /** Those with a written reason last. */
    List<Clash> of(List<Contradiction> all) {
        return all.stream().filter(each -> !each.ruleId().equals(SIDES_DIFFER) && !each.cells().isEmpty()).map(this::of)
                .sorted(Comparator.comparing(Clash::explained)).toList();
    }

    private Clash of(Contradiction one) {
        Side side = one.sides().size() == 1 ? one.sides().getFirst() : Side.VERIFIED;
        Set<String> forms = new LinkedHashSet<>();
        one.cells().forEach(cell -> forms.add(cell.form()));
        return new Clash(one.key(), one.ruleId(), one.sentence(), terms(one, side), forms, item(one),
                draft(one, terms(one, side)),
                recorded(one), one, reasons.answering(one).orElse(null), reasons.earlier(one).orElse(null));
    }

    private List<Clash.Term> terms(Contradiction one, Side side) {
        List<Clash.Term> terms = new ArrayList<>();
        Matcher figure = FIGURE.matcher(one.arithmetic());
        List<CellRef> left = new ArrayList<>(one.cells());
        int from = 0;
        while (figure.find()) {
            CellRef cell = taken(left, figure.group());
            if (cell != null) {
                sign(terms, one.arithmetic().substring(from, figure.start()));
                terms.add(new Clash.Term(figure.group().strip(), new Clash.CellAt(cell.form(), cell.row(), cell.col(),
                        side)));
                from = figure.end();
            }
        }
        sign(terms, one.arithmetic().substring(from));
        for (CellRef cell : left) {
            if (terms.stream().allMatch(term -> term.place() == null)) {
                terms.add(new Clash.Term(where(cell), new Clash.CellAt(cell.form(), cell.row(), cell.col(), side)));
            }
        }
        return terms;
    }

    /** {@code Biểu 01, dòng 3 (2)}, {@code Biểu 03 (1)}: a row by its place where rows have no names of their own. */
    private String where(CellRef cell) {
        FormData form = figures.form(cell.form()).orElse(null);
        FormData.Row row = form == null ? null : form.row(cell.row());
        String column = String.valueOf(cell.col());
        if (form == null || row == null || form.rows().size() == 1 && !form.growing()) {
            return TEXTS.get("clash.cell", form == null ? cell.form().replace("B", "") : form.number(), column);
        }
        return TEXTS.get(row.label() == null ? "clash.cell.row" : "clash.cell.named", form.number(), row.label() == null
                ? String.valueOf(form.rows().indexOf(row) + 1)
                : row.label(), column);
    }

    /** The next cell of that column; null when the arithmetic names no cell there. */
    private static @Nullable CellRef taken(List<CellRef> left, String figure) {
        Matcher column = Pattern.compile("\\((\\d+)\\)").matcher(figure);
        if (column.find()) {
            int number = Integer.parseInt(column.group(1));
            Optional<CellRef> cell = left.stream().filter(each -> each.col() == number).findFirst();
            cell.ifPresent(left::remove);
            return cell.orElse(null);
        }
        return null;
    }

    private static void sign(List<Clash.Term> terms, String text) {
        if (!text.isBlank()) {
            terms.add(new Clash.Term(text.strip(), null));
        }
    }

    private Clash.@Nullable Item item(Contradiction one) {
        return one.items().stream().map(outline::item).flatMap(Optional::stream).findFirst().map(item -> new Clash.Item(
                item.id(), item.code())).orElse(null);
    }

    /** The sentence and its figures as live quotations, which follow the data; results of the arithmetic are left out. */
    private static String draft(Contradiction one, List<Clash.Term> terms) {
        StringBuilder figures = new StringBuilder();
        for (Clash.Term term : terms) {
            Clash.CellAt place = term.place();
            String words = place == null && named(one, term)
                    ? ""
                    : place == null ? RESULT.matcher(term.text()).replaceAll("") : quoted(term.text(), place);
            figures.append(figures.isEmpty() || words.isBlank() ? "" : " ").append(words.strip());
        }
        boolean any = terms.stream().anyMatch(term -> term.place() != null);
        return any ? TEXTS.get("finding.draft", one.sentence(), figures.toString().strip()) : one.sentence();
    }

    /** What the cell says, in quotation marks: the live quotation says it. */
    private static boolean named(Contradiction one, Clash.Term term) {
        return term.text().startsWith(QUOTED) && term.text().equals(one.arithmetic()) && one.cells().size() == 1;
    }

    /** {@code (11) 6} as {@code (11) {B4[key].11}}. */
    private static String quoted(String text, Clash.CellAt place) {
        String token = "{" + new CellRef(place.form(), place.row(), place.column()) + (place.side() == Side.REPORTED
                ? "@reported"
                : "") + "}";
        int bracket = text.indexOf(')');
        return bracket < 0 ? token : text.substring(0, bracket + 1) + " " + token;
    }

    private int recorded(Contradiction one) {
        Set<String> items = new HashSet<>(one.items());
        return findings.stream()
                .filter(finding -> items.contains(finding.itemCode()) && startsWith(finding.content(), one
                        .sentence()))
                .map(Finding::number).findFirst().orElse(0);
    }

    private static boolean startsWith(@Nullable String content, String sentence) {
        return content != null && content.startsWith(sentence);
    }
}
