package vn.sokiemtra.contradiction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.FormColumn;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.ItemPart;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Collector.Rule;
import vn.sokiemtra.text.Ratio;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** RV: what the unit reported against what the team verified, where both are given. One for each row, one for each part. */
final class SideRules {

    private static final Texts TEXTS = Texts.beside(SideRules.class);
    private static final List<Side> BOTH = List.of(Side.REPORTED, Side.VERIFIED);

    private final Outline outline;
    private final FigureBook book;
    private final Collector found;

    SideRules(Outline outline, FigureBook book, Collector found) {
        this.outline = outline;
        this.book = book;
        this.found = found;
    }

    void check() {
        outline.forms().forEach(form -> book.rows(form.code()).forEach(row -> row(form, row)));
        for (OutlineItem item : outline.leaves()) {
            item.parts().stream().filter(part -> part.cell() == null).forEach(part -> part(item, part));
        }
    }

    /** Computed columns are left out: they differ because the typed ones do. */
    private void row(FormTable form, String row) {
        List<String> differences = new ArrayList<>();
        List<CellRef> cells = new ArrayList<>();
        for (FormColumn column : form.columns()) {
            CellRef cell = new CellRef(form.code(), row, column.col());
            if (column.formula() == null && (column.numeric() || column.type() == ColumnType.RATIO)) {
                String difference = difference(book.cell(cell, Side.REPORTED), book.cell(cell, Side.VERIFIED));
                if (difference != null) {
                    differences.add("(" + column.col() + ") " + difference);
                    cells.add(cell);
                }
            }
        }
        if (!cells.isEmpty()) {
            found.add(
                    Rule.difference("RV", form.code() + "." + row).says("RV.row").about(form.number(),
                            book.label(form.code(), row)),
                    BOTH, String
                            .join("; ", differences),
                    cells);
        }
    }

    private void part(OutlineItem item, ItemPart part) {
        if (part.type() != PartType.NUMBER && part.type() != PartType.RATIO && part.type() != PartType.YES_NO) {
            return;
        }
        String reported = book.part(item.code(), part.code(), Side.REPORTED);
        String verified = book.part(item.code(), part.code(), Side.VERIFIED);
        String difference = part.type() == PartType.YES_NO ? yesNo(reported, verified) : difference(reported, verified);
        if (difference != null) {
            found.add(Rule.difference("RV", item.code() + "." + part.code()).says("RV.part").about(part.label())
                    .at(item.code()), BOTH, difference, List.of());
        }
    }

    private static @Nullable String yesNo(@Nullable String reported, @Nullable String verified) {
        return reported == null || verified == null || reported.equals(verified)
                ? null
                : TEXTS.get("yesNo." + reported.equals("yes")) + " → " + TEXTS.get("yesNo." + verified.equals("yes"));
    }

    private static @Nullable String difference(@Nullable String reported, @Nullable String verified) {
        BigDecimal before = SideFigures.numberOf(reported);
        BigDecimal after = SideFigures.numberOf(verified);
        if (before != null && after != null) {
            return before.compareTo(after) == 0
                    ? null
                    : VietnameseFormat.number(before) + " → " + VietnameseFormat
                            .number(after);
        }
        Ratio from = SideFigures.ratioOf(reported);
        Ratio to = SideFigures.ratioOf(verified);
        return from == null || to == null || from.sameAs(to) ? null : from.shown() + " → " + to.shown();
    }
}
