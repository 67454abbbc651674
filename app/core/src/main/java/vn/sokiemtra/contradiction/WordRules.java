package vn.sokiemtra.contradiction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Collector.Rule;
import vn.sokiemtra.text.VietnameseFormat;

/** X13 and X14: what narratives say against themselves. They ask for no biểu. */
final class WordRules {

    private final Set<String> wholeUnit;
    private final boolean forms;
    private final FigureBook book;
    private final SideFigures figures;
    private final Collector found;
    private final Claims claims;

    /** @param forms whether the five biểu are there, which words are held against first */
    WordRules(Set<String> wholeUnit, boolean forms, FigureBook book, SideFigures figures, Collector found,
            Claims claims) {
        this.wholeUnit = wholeUnit;
        this.forms = forms;
        this.book = book;
        this.figures = figures;
        this.found = found;
        this.claims = claims;
    }

    void check() {
        Map<Claims.Measure, Said> said = new EnumMap<>(Claims.Measure.class);
        for (FigureBook.Narrative narrative : book.narratives()) {
            if (narrative.side() == figures.side()) {
                String text = TextRules.withoutCells(narrative.text());
                List<Claims.Rate> rates = claims.rates(text);
                for (int i = 0; i < rates.size(); i++) {
                    rate(narrative, rates.get(i), i + 1);
                }
                if (wholeUnit.contains(narrative.item())) {
                    claims.counts(text, narrative.side(), TextRules.year(book))
                            .forEach(count -> count(said, narrative.item(), count));
                }
            }
        }
    }

    /** 28/36 is not 80,6 %: what is written may be rounded or cut to any number of decimals. */
    private void rate(FigureBook.Narrative narrative, Claims.Rate rate, int number) {
        if (rate.whole().signum() == 0) {
            return;
        }
        int decimals = Math.max(0, rate.percent().scale());
        BigDecimal parts = rate.part().multiply(BigDecimal.valueOf(100));
        // As many digits more than were written as tell rounding from cutting.
        BigDecimal exact = parts.divide(rate.whole(), decimals + 2, RoundingMode.DOWN);
        boolean fits = Rounding.fits(rate.percent(), decimals, exact);
        if (!fits) {
            String ratio = VietnameseFormat.number(rate.part()) + "/" + VietnameseFormat.number(rate.whole());
            String percent = VietnameseFormat.percent(parts.divide(rate.whole(), 2, RoundingMode.HALF_UP));
            found.add(
                    Rule.error("X13", narrative.item() + "." + number).about(rate.quotation(), ratio, percent)
                            .at(narrative.item()),
                    List.of(narrative.side()),
                    ratio + " = " + percent + " ≠ " + VietnameseFormat.number(rate.percent()) + "\u00a0%", List.of());
        }
    }

    /** Where a number was written first. */
    private record Said(String item, Claims.Count count) {
    }

    /** The same figure written twice with two values; where a biểu has it, the biểu is what both are held against. */
    private void count(Map<Claims.Measure, Said> said, String item, Claims.Count count) {
        // What was returned may be said with or without the late ones.
        if (count.measure() == Claims.Measure.RETURNED || inForms(count.measure())) {
            return;
        }
        Said first = said.putIfAbsent(count.measure(), new Said(item, count));
        if (first != null && first.count().value().compareTo(count.value()) != 0) {
            List<String> items = new ArrayList<>(List.of(first.item()));
            if (!first.item().equals(item)) {
                items.add(item);
            }
            found.add(
                    Rule.warning("X14", String.join("+", items) + "." + count.measure())
                            .about(first.count().quotation(), count.quotation()).at(items.toArray(String[]::new)),
                    List.of(figures.side()), VietnameseFormat.number(first.count().value()) + " ≠ " + VietnameseFormat
                            .number(count.value()),
                    List.of());
        }
    }

    private boolean inForms(Claims.Measure measure) {
        boolean received = measure == Claims.Measure.RECEIVED;
        return forms
                && (figures.single("B3", received ? 8 : 12) != null || figures.total("B4", received ? 5 : 8) != null);
    }
}
