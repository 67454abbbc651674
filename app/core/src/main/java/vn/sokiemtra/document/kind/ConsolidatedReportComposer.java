package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.lowered;
import static vn.sokiemtra.document.Phrases.orElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Cell;
import vn.sokiemtra.document.TableContent.Column;
import vn.sokiemtra.document.TableContent.Row;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Báo cáo tổng hợp: all units of the plan, findings by content, and the annex unit × finding × date × state. */
final class ConsolidatedReportComposer {

    /** A finding with the figures of its unit put in. @param group its place in the outline */
    record Line(String unit, String group, Finding finding, String content, String recommendation) {
    }

    /** What is known of one unit. @param worked whether its inspection has begun; so is @param reported its report */
    record UnitLine(String name, String form, boolean reported, boolean worked, String strengths, List<Line> lines) {
    }

    private final Texts texts = Texts.beside(ConsolidatedReportComposer.class);
    private final KindFacts facts;
    private final Offices offices;
    private final List<UnitLine> units;
    private final List<Line> lines;

    ConsolidatedReportComposer(KindFacts facts, List<UnitLine> units) {
        this.facts = facts;
        this.offices = new Offices(facts);
        this.units = units;
        this.lines = units.stream().flatMap(unit -> unit.lines().stream()).toList();
    }

    OfficialDocument compose(@Nullable Instant made) {
        PlanHeader plan = facts.header();
        var draft = new Draft();
        draft.centred(texts.get("to", offices.chairman()));
        draft.paragraph(texts.get("total.opening", offices.planCited(), plan.standingAgency()));
        course(draft.roman(texts.get("total.course")));
        strengths(draft.roman(texts.get("total.strengths")));
        findings(draft.roman(texts.get("total.findings")));
        causes(draft.roman(texts.get("total.causes")));
        recommendations(draft.roman(texts.get("total.recommendations")));
        draft.paragraph(texts.get("total.end", plan.standingAgency(), offices.chairman()));
        var annexes = lines.isEmpty()
                ? List.<Annex>of()
                : List.of(new Annex("annex.findings", new Wording().annexLabel(0, 1), texts.get("total.annex"),
                        texts.get("total.attached", lowered(plan.title())), true,
                        List.of(new Block.Table("annex.findings", table()))));
        var names = List.of(texts.get("as-addressed"), texts.get("total.units"));
        return new OfficialDocument(offices.standing("BC", null), texts.get("type.BC"),
                texts.get("total.subject", lowered(plan.title())), draft.ended().blocks(),
                new Closing(List.of(offices.standingHead()), offices.recipients(names, texts.get("file.standing",
                        Offices.initials(plan.standingAgency())))),
                annexes, offices.marking(), plan.standingAgency(), made);
    }

    private void course(Draft draft) {
        long worked = units.stream().filter(UnitLine::worked).count();
        draft.paragraph(texts.get("total.counted", number(worked), number(units.size()),
                percent(worked, units.size())));
        for (PlanForm form : facts.plan().forms()) {
            List<UnitLine> some = units.stream().filter(unit -> unit.form().equals(form.code())).toList();
            if (!some.isEmpty()) {
                draft.paragraph(texts.get("total.form", form.name(), number(some.size()),
                        number(some.stream().filter(UnitLine::worked).count()),
                        number(some.stream().filter(UnitLine::reported).count())));
            }
        }
    }

    private void strengths(Draft draft) {
        List<UnitLine> some = units.stream().filter(unit -> !unit.strengths().isBlank()).toList();
        if (some.isEmpty()) {
            draft.dotted(3);
        }
        some.forEach(unit -> draft.paragraph(texts.get("total.strength", unit.name(),
                unit.strengths().replace('\n', ' '))));
    }

    /** By content, those with most findings first; each names its units. */
    private void findings(Draft draft) {
        if (lines.isEmpty()) {
            draft.paragraph(texts.get("total.none"));
            return;
        }
        draft.paragraph(texts.get("total.found", number(lines.size()), number(lines.stream().map(Line::unit)
                .distinct().count())));
        groups().entrySet().stream().sorted((a, b) -> b.getValue().size() - a.getValue().size()).forEach(group -> {
            Set<String> where = new LinkedHashSet<>();
            group.getValue().forEach(line -> where.add(line.unit()));
            draft.arabic(texts.get("total.group", group.getKey(), number(group.getValue().size()),
                    number(where.size())));
            group.getValue().forEach(line -> draft.paragraph(texts.get("total.finding", line.unit(),
                    line.content())));
        });
    }

    private Map<String, List<Line>> groups() {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.computeIfAbsent(line.group(), key -> new ArrayList<>()).add(line));
        return groups;
    }

    private void causes(Draft draft) {
        List<String> causes = lines.stream().map(line -> line.finding().cause())
                .filter(cause -> cause != null && !cause.isBlank()).map(String::strip).distinct().toList();
        if (causes.isEmpty()) {
            draft.dotted(3);
        }
        draft.dashes(causes);
    }

    private void recommendations(Draft draft) {
        LocalDate today = facts.today();
        long late = lines.stream().filter(line -> isLate(line.finding(), today)).count();
        if (late > 0) {
            draft.paragraph(texts.get("total.late", offices.date(today), number(late), number(lines.size())));
        }
        List<String> upwards = lines.stream().filter(line -> line.finding().kind() == RecommendationKind.PROPOSE)
                .map(Line::recommendation).distinct().toList();
        draft.dashes(upwards.isEmpty()
                ? List.of(texts.get("total.ask-units", facts.header().standingAgency()))
                : upwards);
    }

    private static boolean isLate(Finding finding, LocalDate today) {
        return finding.dueOn() != null && finding.dueOn().isBefore(today);
    }

    private TableContent table() {
        var rows = new ArrayList<Row>();
        String unit = "";
        for (Line line : lines) {
            if (!line.unit().equals(unit)) {
                unit = line.unit();
                rows.add(new Row(List.of(new Cell(unit, 7, 1)), true));
            }
            Finding f = line.finding();
            rows.add(Row.of(String.valueOf(f.number()), f.itemCode(), line.content(), line.recommendation(),
                    orElse(f.responsible(), ""), VietnameseFormat.date(f.dueOn()),
                    texts.get(f.dueOn() == null
                            ? "state.undated"
                            : isLate(f, facts.today()) ? "state.late" : "state.in-time")));
        }
        return new TableContent(
                List.of(new Column(1, Align.CENTRE), new Column(1.8, Align.CENTRE), new Column(7, Align.LEFT),
                        new Column(6, Align.LEFT), new Column(4, Align.LEFT), new Column(2.6, Align.CENTRE),
                        new Column(2.6, Align.CENTRE)),
                List.of(Remedies.header(texts.get("total.columns"))), rows);
    }

    private static String number(long count) {
        return count < 10 ? "0" + count : VietnameseFormat.number(count);
    }

    private static String percent(long part, long whole) {
        return VietnameseFormat.percent(whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 4,
                        java.math.RoundingMode.HALF_UP));
    }
}
