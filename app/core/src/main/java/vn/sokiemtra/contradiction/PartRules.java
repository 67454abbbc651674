package vn.sokiemtra.contradiction;

import java.math.BigDecimal;
import java.util.List;

import vn.sokiemtra.checklist.ItemPart;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.contradiction.Collector.Rule;
import vn.sokiemtra.text.Ratio;
import vn.sokiemtra.text.VietnameseFormat;

/** R0 and R1: figures of an item that cannot be true by themselves, on one side. */
final class PartRules {

    private final Outline outline;
    private final SideFigures figures;
    private final Collector found;

    PartRules(Outline outline, SideFigures figures, Collector found) {
        this.outline = outline;
        this.figures = figures;
        this.found = found;
    }

    void check() {
        for (OutlineItem item : outline.leaves()) {
            for (ItemPart part : item.parts()) {
                if (part.type() == PartType.NUMBER && part.cell() == null) {
                    count(item, part);
                } else if (part.type() == PartType.RATIO) {
                    ratio(item, part);
                }
            }
        }
    }

    private void count(OutlineItem item, ItemPart part) {
        Term term = figures.part(item.code(), part.code());
        if (term != null && term.value().signum() < 0) {
            add("R0", item, part, VietnameseFormat.number(term.value()) + " < 0");
        }
    }

    private void ratio(OutlineItem item, ItemPart part) {
        Ratio ratio = figures.partRatio(item.code(), part.code());
        if (ratio == null) {
            return;
        }
        if (negative(ratio.part()) || negative(ratio.whole())) {
            add("R0", item, part, ratio.shown());
        } else if (ratio.part().compareTo(ratio.whole()) > 0) {
            add("R1", item, part,
                    VietnameseFormat.number(ratio.part()) + " > " + VietnameseFormat.number(ratio.whole()));
        }
    }

    private void add(String rule, OutlineItem item, ItemPart part, String arithmetic) {
        found.add(Rule.error(rule, item.code() + "." + part.code()).says(rule).about(part.label()).at(item.code()),
                List.of(figures.side()), arithmetic, List.of());
    }

    private static boolean negative(BigDecimal number) {
        return number.signum() < 0;
    }
}
