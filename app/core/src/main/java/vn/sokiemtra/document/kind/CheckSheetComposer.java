package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.lowered;
import static vn.sokiemtra.document.Phrases.orElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.carryover.PriorLine;
import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.ItemSection;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Cell;
import vn.sokiemtra.document.TableContent.Column;
import vn.sokiemtra.document.TableContent.Row;
import vn.sokiemtra.document.minutes.MinutesData.WorkItem;
import vn.sokiemtra.document.minutes.MinutesData.WorkPart;
import vn.sokiemtra.document.minutes.MinutesText;
import vn.sokiemtra.inspection.ItemPoints;
import vn.sokiemtra.inspection.course.EarlierFinding;
import vn.sokiemtra.inspection.cases.CaseSample;
import vn.sokiemtra.inspection.cases.SampleWords;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Phiếu kiểm tra of a member on site, and phiếu thẩm tra of a report: what is known stands in it, the rest is free. */
final class CheckSheetComposer {

    private static final int COLUMNS = 6;

    private final Texts texts = Texts.beside(CheckSheetComposer.class);
    private final UnitFacts unit;
    private final Offices offices;
    private final String prefix;
    private final List<PriorLine> priors;

    /**
     * @param onSite phiếu kiểm tra, else phiếu thẩm tra
     * @param priors what earlier years left: asked for before all else
     */
    CheckSheetComposer(UnitFacts unit, boolean onSite, List<PriorLine> priors) {
        this.unit = unit;
        this.offices = new Offices(unit.facts());
        this.prefix = onSite ? "sheet." : "review.";
        this.priors = List.copyOf(priors);
    }

    OfficialDocument compose(@Nullable Instant made) {
        var team = unit.team().orElse(null);
        String agency = unit.unit().agencyName();
        var draft = new Draft(unit.data().quoting());
        draft.paragraph(texts.get("sheet.unit", agency));
        draft.paragraph(texts.get(prefix + "day", offices.date(unit.visited())));
        draft.paragraph(texts.get("sheet.person"));
        if (!unit.data().earlier().isEmpty()) {
            draft.paragraph(texts.get("sheet.earlier"));
            draft.table(earlier());
            draft.paragraph(texts.get("sheet.contents"));
        }
        draft.table(table());
        if (!unit.data().headcounts().isEmpty()) {
            draft.paragraph(texts.get("sheet.headcount"));
            new MinutesText(unit.data()).headcounts().lines().forEach(draft::paragraph);
        }
        unit.data().samples().forEach(sample -> sample(draft, sample));
        explained(draft);
        draft.paragraph(texts.get("sheet.other"));
        draft.dotted(3);
        List<Closing.Signer> signers = List.of(signer("signer.checker"), signer(prefix + "signer"));
        return new OfficialDocument(offices.sheet(team), texts.get(prefix + "type"),
                texts.get("sheet.subject", lowered(unit.facts().header().title()), agency), draft.blocks(),
                new Closing(signers, List.of()), List.of(), offices.marking(), offices.teamName(team), made);
    }

    /** Every drawn hồ sơ in a row; how it was drawn above. */
    private void sample(Draft draft, CaseSample sample) {
        draft.paragraph(SampleWords.lines(sample).getFirst());
        List<Row> rows = sample.cases().stream().map(one -> Row.of(one.code(), orElse(one.field(), ""), VietnameseFormat
                .date(one.receivedOn()), VietnameseFormat.date(one.dueOn()), VietnameseFormat.date(one.returnedOn()),
                SampleWords.state(one), SampleWords.apology(one.apology()))).toList();
        draft.table(new TableContent(List.of(new Column(4.4, Align.LEFT), new Column(3.2, Align.LEFT), new Column(2.4,
                Align.CENTRE), new Column(2.4, Align.CENTRE), new Column(2.4, Align.CENTRE), new Column(4, Align.LEFT),
                new Column(2.2, Align.CENTRE)), List.of(Remedies.header(texts.get("sheet.cases"))), rows));
    }

    private void explained(Draft draft) {
        if (!unit.data().explained().isEmpty()) {
            draft.paragraph(texts.get("sheet.explained"));
            new MinutesText(unit.data()).explained().lines().forEach(draft::paragraph);
        }
    }

    private Closing.Signer signer(String key) {
        return new Closing.Signer(List.of(texts.get(key)), texts.get("signer.hint"), null);
    }

    /** Where the Đề cương gives points, they stand in three more columns and are summed per section. */
    private TableContent table() {
        boolean points = unit.data().leaves().anyMatch(leaf -> leaf.points().any());
        int width = points ? COLUMNS + 3 : COLUMNS;
        var rows = new ArrayList<Row>();
        ItemPoints total = ItemPoints.NONE;
        if (!priors.isEmpty()) {
            rows.add(new Row(List.of(new Cell(texts.get("sheet.prior"), width, 1)), true));
            for (int i = 0; i < priors.size(); i++) {
                rows.add(prior(i + 1, priors.get(i), points));
            }
        }
        for (WorkItem root : unit.data().outline()) {
            List<WorkItem> leaves = root.leaves().filter(leaf -> leaf.section() == ItemSection.ANSWERS).toList();
            if (leaves.isEmpty()) {
                continue;
            }
            rows.add(new Row(List.of(new Cell(root.code() + ". " + MinutesText.title(root), width, 1)), true));
            leaves.forEach(leaf -> rows.add(row(leaf, points)));
            ItemPoints sum = leaves.stream().filter(leaf -> !leaf.retired()).map(WorkItem::points).reduce(
                    ItemPoints.NONE, ItemPoints::plus);
            if (sum.any()) {
                rows.add(sum(texts.get("sheet.points.section", root.code()), sum));
                total = total.plus(sum);
            }
        }
        if (points) {
            rows.add(sum(texts.get("sheet.points.total"), total));
        }
        // What the unit reported is by far the longest.
        var columns = new ArrayList<>(List.of(new Column(1.95, Align.CENTRE), new Column(4.1, Align.LEFT), new Column(
                6.8, Align.LEFT), new Column(4, Align.LEFT), new Column(1.8, Align.CENTRE),
                new Column(3.4, Align.LEFT)));
        String titles = texts.get(prefix + "columns");
        if (points) {
            columns.addAll(List.of(new Column(1.5, Align.RIGHT), new Column(1.5, Align.RIGHT), new Column(1.5,
                    Align.RIGHT)));
            titles += " | " + texts.get("sheet.points.columns");
        }
        return new TableContent(columns, List.of(Remedies.header(titles)), rows);
    }

    /** What a re-inspection goes back to, before everything else; the result is written by hand or taken over. */
    private TableContent earlier() {
        var rows = new ArrayList<Row>();
        for (EarlierFinding one : unit.data().earlier()) {
            rows.add(Row.of(String.valueOf(one.followUp().number()), one.followUp().itemCode(), one.content(),
                    one.asked(),
                    VietnameseFormat.date(one.followUp().due().day()), one.closed()
                            ? texts.get("sheet.earlier.closed")
                            : ""));
        }
        return new TableContent(List.of(new Column(1, Align.CENTRE), new Column(1.8, Align.CENTRE), new Column(5.5,
                Align.LEFT), new Column(5, Align.LEFT), new Column(2.7, Align.CENTRE), new Column(4, Align.LEFT)), List
                        .of(Remedies.header(texts.get("sheet.earlier.columns"))),
                rows);
    }

    private Row prior(int number, PriorLine line, boolean points) {
        PriorMatter matter = line.matter();
        String year = String.valueOf(matter.year());
        String taken = VietnameseFormat.number(matter.points());
        String what = matter.kind() == PriorMatter.Kind.DEDUCTED_POINT
                ? texts.get("sheet.prior.points", year, taken, matter.content())
                : texts.get("sheet.prior.finding", year, matter.content());
        List<String> told = new ArrayList<>();
        if (line.inherited()) {
            told.add(texts.get("sheet.prior.unit", matter.unitName()));
        }
        if (!matter.source().isEmpty()) {
            told.add(matter.source());
        }
        if (matter.recommendation() != null) {
            told.add(texts.get("sheet.prior.demand", matter.recommendation()));
        }
        if (matter.dueOn() != null) {
            told.add(texts.get("sheet.prior.due", VietnameseFormat.date(matter.dueOn())));
        }
        PriorLine.Raised raised = line.raised();
        var cells = new ArrayList<>(List.of(texts.get("sheet.prior.label", number), what, String.join("\n", told),
                orElse(line.remark()
                        .value(), ""),
                line.answer() == null ? "" : texts.get("sheet.prior." + line.answer()), raised == null
                        ? ""
                        : texts.get("sheet.prior.raised", raised.number())));
        if (points) {
            cells.addAll(List.of("", "", ""));
        }
        return Row.of(cells.toArray(String[]::new));
    }

    private static Row sum(String title, ItemPoints sum) {
        return new Row(List.of(new Cell(title, COLUMNS, 1), Cell.of(shown(sum.standard())), Cell.of(shown(sum
                .reported())), Cell.of(shown(sum.verified()))), true);
    }

    private static String shown(@Nullable BigDecimal points) {
        return points == null ? "" : VietnameseFormat.number(points.stripTrailingZeros());
    }

    private Row row(WorkItem leaf, boolean points) {
        var cells = new ArrayList<>(List.of(leaf.code(), MinutesText.title(leaf), values(leaf, WorkPart::reported),
                values(leaf, WorkPart::verified), leaf.verdict() == null
                        ? ""
                        : texts.get("sheet.verdict." + leaf.verdict()),
                leaf.remark() == null ? "" : unit.data().quoting().shown(leaf.remark())));
        if (points) {
            cells.addAll(List.of(shown(leaf.points().standard()), shown(leaf.points().reported()), shown(leaf.points()
                    .verified())));
        }
        return Row.of(cells.toArray(String[]::new));
    }

    private String values(WorkItem leaf, Function<WorkPart, @Nullable String> side) {
        var lines = new ArrayList<String>();
        for (WorkPart part : leaf.parts()) {
            String value = side.apply(part);
            if (value != null && !value.isBlank() && part.type() == PartType.TABLE) {
                lines.add(texts.get("sheet.form", part.label()));
            } else if (value != null && !value.isBlank()) {
                lines.add(part.label() + ": " + unit.data().quoting().shown(orElse(value, "")));
            }
        }
        return String.join("\n", lines);
    }
}
