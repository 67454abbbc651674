package vn.sokiemtra.contradiction;

import static vn.sokiemtra.contradiction.Collector.Relation.AT_MOST;
import static vn.sokiemtra.contradiction.Collector.Relation.EQUAL;
import static vn.sokiemtra.contradiction.SideFigures.all;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Collector.Rule;
import vn.sokiemtra.text.Ratio;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** X1 to X10: the same figure in two biểu, or in a biểu and an item, of one side. */
final class CrossRules {

    private static final Texts TEXTS = Texts.beside(CrossRules.class);

    private final Links links;
    private final ItemRoles roles;
    private final FigureBook book;
    private final SideFigures figures;
    private final Collector found;

    CrossRules(Links links, ItemRoles roles, FigureBook book, SideFigures figures, Collector found) {
        this.links = links;
        this.roles = roles;
        this.book = book;
        this.figures = figures;
        this.found = found;
    }

    void betweenForms() {
        compare(Rule.warning("X1", ""), all(figures.single("B3", 6)), EQUAL, all(figures.single("B5",
                2)));
        compare(Rule.error("X2", ""), all(figures.total("B4", 5)), EQUAL, all(figures.single("B3",
                8)));
        compare(Rule.error("X3", "11").says("X3.onTime"), all(figures.total("B4", 7)), EQUAL, all(figures.single(
                "B3", 11)));
        compare(Rule.error("X3", "12").says("X3.overdue"), all(figures.total("B4", 8)), EQUAL, all(figures.single(
                "B3", 12)));
        compare(Rule.warning("X4", ""), all(figures.total("B4", 3), figures.total("B4", 4)), EQUAL,
                all(
                        figures.single("B3", 7)));
        Term listed = figures.count("B2", 2);
        compare(Rule.error("X5", "").at(ItemRoles.place(roles.interconnected())), all(figures.total("B4", 4)), EQUAL,
                all(
                        listed == null ? figures.part(roles.interconnected(), "count") : listed));
        compare(Rule.warning("X9", ""), all(figures.count("B1", 2)), AT_MOST, all(figures.single("B3",
                6)));
        published();
    }

    /** A procedure whose time is said to be shorter is one of the published list, where that is known. */
    private void published() {
        PublishedNames known = book.published();
        for (String row : known.isEmpty() ? List.<String>of() : figures.rows("B1")) {
            String name = figures.named("B1", row, 2);
            if (name != null && !known.has(name)) {
                found.add(Rule.warning("X9", row + ".name").says("X9.name"), List.of(figures.side()), TEXTS.get(
                        "term.quoted", name), List.of(new CellRef("B1", row, 2)));
            }
        }
    }

    void betweenFormsAndItems() {
        for (Links.Link link : links.all()) {
            if (link.part().type() == PartType.RATIO && link.cells().size() == 2) {
                ratioBeside(link);
            } else if (link.part().type() == PartType.NUMBER && link.cells().size() == 1) {
                numberBeside(link);
            }
        }
        Term sent = figures.part(roles.post(), "received");
        Term posted = figures.single("B3", 9);
        if (sent != null && sent.value().signum() == 0 && posted != null && posted.value().signum() > 0) {
            found.add(Rule.warning("X7", "post").says("X7.post").at(ItemRoles.place(roles.post())),
                    List.of(figures.side()), sent
                            .shown() + "; " + posted.shown(),
                    posted.cells());
        }
        compare(Rule.warning("X8", "4").says("X8.staff").at(ItemRoles.place(roles.staff())),
                all(figures.single("B3", 4)), EQUAL, all(
                        figures.part(roles.staff(), "staff")));
        compare(Rule.warning("X8", "5").says("X8.contract").at(ItemRoles.place(roles.staff())),
                all(figures.single("B3", 5)), EQUAL, all(
                        figures.part(roles.staff(), "contract")));
    }

    void dates() {
        FigureBook.Dates dates = book.dates();
        if (figures.side() == Side.REPORTED) {
            LocalDate dated = dates.reportDated();
            LocalDate received = dates.reportReceived();
            if (dated != null && received != null && dated.isAfter(received)) {
                found.add(Rule.error("X10", "report").says("X10.received").at(ItemRoles.place(roles.cases())),
                        List.of(Side.REPORTED),
                        VietnameseFormat.date(dated) + " > " + VietnameseFormat.date(received), List.of());
            }
        }
        for (String row : figures.rows("B3")) {
            String words = figures.text("B3", row, 1);
            Period period = words == null ? null : Period.in(words);
            if (period != null) {
                period(row, period, dates);
            }
        }
    }

    private void period(String row, Period period, FigureBook.Dates dates) {
        List<CellRef> cells = List.of(new CellRef("B3", row, 1));
        LocalDate from = dates.auditFrom();
        if (from != null && !period.from().equals(from)) {
            found.add(Rule.error("X10", row + ".from").says("X10.from"), List.of(figures.side()), VietnameseFormat
                    .date(period.from()) + " ≠ " + VietnameseFormat.date(from), cells);
        }
        LocalDate end = figures.side() == Side.REPORTED && dates.reportDated() != null
                ? dates.reportDated()
                : dates
                        .auditTo();
        if (end != null && period.earliestEnd().isAfter(end)) {
            found.add(Rule.error("X10", row + ".to").says("X10.to"), List.of(figures.side()),
                    VietnameseFormat.date(
                            period.earliestEnd()) + " > " + VietnameseFormat.date(end),
                    cells);
        }
    }

    private void ratioBeside(Links.Link link) {
        List<CellRef> cells = link.cells();
        Ratio written = SideFigures.ratioOf(book.part(link.item(), link.part().code(), figures.side()));
        Term top = written == null ? null : cell(cells.getFirst());
        Term bottom = written == null ? null : cell(cells.getLast());
        if (written != null && top != null && bottom != null && !written.sameAs(new Ratio(top.value(), bottom
                .value()))) {
            found.add(Rule.error("X6", link.item()).about(link.item()).at(link.item()), List.of(figures.side()),
                    TEXTS.get("term.item", link.item(), written.shown()) + " ≠ " + top.shown() + "; " + bottom.shown(),
                    cells);
        }
    }

    private void numberBeside(Links.Link link) {
        Term written = figures.part(link.item(), link.part().code());
        Term real = written == null ? null : cell(link.cells().getFirst());
        if (written != null && real != null && !(isMeasured(link.cells().getFirst()) && Rounding.agree(written
                .value(), real.value()))) {
            compare(Rule.error("X7", link.item() + "." + link.part().code()).about(link.item()).at(link.item()), List
                    .of(written), EQUAL, List.of(real));
        }
    }

    /** A rate or an area may be rounded in one of two places; a count may not. */
    private boolean isMeasured(CellRef cell) {
        return figures.type(cell) != ColumnType.INTEGER;
    }

    private @Nullable Term cell(CellRef cell) {
        return cell.isTotal() ? figures.total(cell.form(), cell.col()) : figures.single(cell.form(), cell.col());
    }

    private void compare(Rule rule, @Nullable List<Term> left, Collector.Relation relation,
            @Nullable List<Term> right) {
        found.compare(rule, figures.side(), left, relation, right);
    }
}
