package vn.sokiemtra.contradiction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Collector.Rule;
import vn.sokiemtra.text.VietnameseFormat;

/** X11 and X12: what narratives say against what the cells hold. */
final class TextRules {

    private static final int LONGEST_QUOTATION = 120;
    private static final Pattern CELL = Pattern.compile("\\{[A-Za-z]\\w*\\[[^\\]]*]\\.\\d+}");

    private final Set<String> wholeUnit;
    private final FigureBook book;
    private final SideFigures reported;
    private final SideFigures verified;
    private final Collector found;
    private final Claims claims;

    TextRules(Set<String> wholeUnit, FigureBook book, SideFigures reported, SideFigures verified, Collector found,
            Claims claims) {
        this.wholeUnit = wholeUnit;
        this.book = book;
        this.reported = reported;
        this.verified = verified;
        this.found = found;
        this.claims = claims;
    }

    void check() {
        int year = year(book);
        for (FigureBook.Narrative narrative : book.narratives()) {
            String text = withoutCells(narrative.text());
            // Thousands of units have nothing overdue: their words need not be looked through.
            Term overdue = overdue(narrative.side());
            List<String> onTime = overdue == null ? List.of() : claims.allOnTime(text, narrative.side(), year);
            if (overdue != null && !onTime.isEmpty()) {
                allOnTime(narrative, onTime.getFirst(), overdue);
            }
            if (wholeUnit.contains(narrative.item())) {
                claims.counts(text, narrative.side(), year).forEach(count -> count(narrative, count));
            }
        }
    }

    /** The unit's claim is held against its own figures first, then against the team's; the team's words against its own only. */
    private @Nullable Term overdue(Side side) {
        Term own = overdue(side == Side.REPORTED ? reported : verified);
        return own == null && side == Side.REPORTED ? overdue(verified) : own;
    }

    private void allOnTime(FigureBook.Narrative narrative, String sentence, Term overdue) {
        List<Side> sides = narrative.side() == Side.REPORTED && overdue(reported) == null
                ? List.of(Side.REPORTED, Side.VERIFIED)
                : List.of(narrative.side());
        String key = narrative.side() == Side.REPORTED ? "X12.unit" : "X12.team";
        found.add(Rule.error("X12", narrative.item() + "." + narrative.side().name()).says(key).about(quoted(sentence),
                overdue.shown()).at(narrative.item()), sides, overdue.shown() + " > 0", overdue.cells());
    }

    /** A number that stands in the column at all, in total or in a row, is not called wrong. */
    private void count(FigureBook.Narrative narrative, Claims.Count count) {
        SideFigures figures = narrative.side() == Side.REPORTED ? reported : verified;
        List<Term> known = new ArrayList<>();
        switch (count.measure()) {
            case RECEIVED -> gather(known, figures, 8, 5);
            case RETURNED -> returned(known, figures);
            case OVERDUE -> gather(known, figures, 12, 8);
        }
        if (!known.isEmpty() && known.stream().noneMatch(term -> term.value().compareTo(count.value()) == 0)) {
            Term whole = known.getFirst();
            found.add(
                    Rule.error("X11", narrative.item() + "." + narrative.side().name() + "." + count.measure())
                            .about(quoted(count.quotation()), whole.shown()).at(narrative.item()),
                    List.of(narrative.side()),
                    VietnameseFormat.number(count.value()) + " ≠ " + whole.shown(), whole.cells());
        }
    }

    private static void gather(List<Term> known, SideFigures figures, int quality, int apologies) {
        addKnown(known, figures.single("B3", quality));
        addKnown(known, figures.total("B4", apologies));
        if (!known.isEmpty()) {
            figures.rows("B4").forEach(row -> addKnown(known, figures.in("B4", row, apologies)));
        }
    }

    private static void returned(List<Term> known, SideFigures figures) {
        Term onTime = figures.single("B3", 11);
        Term late = figures.single("B3", 12);
        if (onTime != null && late != null) {
            List<CellRef> cells = new ArrayList<>(onTime.cells());
            cells.addAll(late.cells());
            BigDecimal sum = onTime.value().add(late.value());
            known.add(
                    new Term(() -> onTime.shown() + " + " + late.shown() + " = " + VietnameseFormat.number(sum), sum,
                            cells));
            // "Đã giải quyết N hồ sơ đúng hạn" counts the ones on time alone.
            known.add(onTime);
            known.add(late);
        }
        gather(known, figures, 11, 6);
    }

    private static void addKnown(List<Term> known, @Nullable Term term) {
        if (term != null) {
            known.add(term);
        }
    }

    private static @Nullable Term overdue(SideFigures figures) {
        Term quality = figures.single("B3", 12);
        if (quality != null && quality.value().signum() > 0) {
            return quality;
        }
        Term apologies = figures.total("B4", 8);
        return apologies != null && apologies.value().signum() > 0 ? apologies : null;
    }

    /** The year the figures are of; 0 where unknown, then sentences that name a year claim nothing. */
    static int year(FigureBook book) {
        FigureBook.Dates dates = book.dates();
        return dates.auditFrom() != null
                ? dates.auditFrom().getYear()
                : dates.auditTo() != null ? dates.auditTo().getYear() : 0;
    }

    /** Quoted cells are live: they cannot be wrong. */
    static String withoutCells(String text) {
        return text.indexOf('{') < 0 ? text : CELL.matcher(text).replaceAll(" ");
    }

    private static String quoted(String sentence) {
        return sentence.length() <= LONGEST_QUOTATION
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST_QUOTATION - 10)) + "…";
    }
}
