package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.lowered;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.kind.Consolidated.Line;
import vn.sokiemtra.document.kind.Consolidated.UnitLine;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.summary.UnitYears;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Báo cáo tổng hợp: all units of the plan, findings by content with charts, and the board as annexes. */
final class ConsolidatedReportComposer {

    private final Texts texts = Texts.beside(ConsolidatedReportComposer.class);
    private final KindFacts facts;
    private final Offices offices;
    private final Consolidated all;
    private final Board board;

    ConsolidatedReportComposer(KindFacts facts, Consolidated all) {
        this.facts = facts;
        this.offices = new Offices(facts);
        this.all = all;
        this.board = all.board();
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
        var annexes = new ConsolidatedAnnexes(all, texts.get("total.attached", lowered(plan.title()))).all();
        var names = List.of(texts.get("as-addressed"), texts.get("total.units"));
        return new OfficialDocument(offices.followingUp("BC", null), texts.get("type.BC"),
                texts.get("total.subject", lowered(plan.title())), draft.ended().blocks(),
                new Closing(List.of(offices.standingHead()), offices.recipients(names, texts.get("file.standing",
                        Offices.initials(plan.standingAgency())))),
                annexes, offices.marking(), plan.standingAgency(), made);
    }

    private void course(Draft draft) {
        draft.paragraph(texts.get("total.counted", number(board.inspected()), number(board.planned()),
                percent(board.inspected(), board.planned())));
        for (PlanForm form : facts.plan().forms()) {
            List<UnitLine> some = all.units().stream().filter(unit -> unit.form().equals(form.code())).toList();
            if (!some.isEmpty()) {
                draft.paragraph(texts.get("total.form", form.name(), number(some.size()),
                        number(some.stream().filter(UnitLine::worked).count()),
                        number(some.stream().filter(UnitLine::reported).count())));
            }
        }
        long again = board.units().stream().filter(Board.UnitLine::again).count();
        if (again > 0) {
            draft.paragraph(texts.get("total.again", number(again)));
        }
    }

    private void strengths(Draft draft) {
        List<UnitLine> some = all.units().stream().filter(unit -> !unit.strengths().isBlank()).toList();
        if (some.isEmpty()) {
            draft.dotted(3);
        }
        some.forEach(unit -> draft.paragraph(texts.get("total.strength", unit.name(),
                unit.strengths().replace('\n', ' '))));
    }

    /** By content, those with most findings first; each names its units. */
    private void findings(Draft draft) {
        if (all.lines().isEmpty()) {
            draft.paragraph(texts.get("total.none"));
            return;
        }
        Integer before = board.priorFindings();
        if (before != null) {
            // What nobody inspected is neither better nor worse: the annex shows no difference as a whole either.
            long waiting = UnitYears.of(board).stream().filter(unit -> unit.difference() == null).count();
            String last = String.valueOf(board.year() - 1);
            draft.paragraph(waiting == 0
                    ? texts.get("total.prior", last, number(before), difference(all.lines().size() - before))
                    : texts.get("total.prior.waiting", last, number(before), number(waiting)));
        }
        draft.paragraph(texts.get("total.found", number(all.lines().size()), number(board.unitsFound())));
        var charts = new ConsolidatedCharts(board);
        draft.chart(charts.byContent(), texts.get("total.chart.content", VietnameseFormat.date(board.asOf())));
        charts.mostFrequent().ifPresent(chart -> draft.chart(chart, texts.get("total.chart.frequent", number(board
                .inspected()))));
        groups().entrySet().stream().sorted((a, b) -> b.getValue().size() - a.getValue().size()).forEach(group -> {
            draft.arabic(texts.get("total.group", board.contents().get(group.getKey()).title(), number(group.getValue()
                    .size()), number(board.unitsOf(group.getKey()))));
            group.getValue().forEach(line -> draft.paragraph(texts.get("total.finding", line.unit(),
                    line.content())));
        });
    }

    private Map<Integer, List<Line>> groups() {
        Map<Integer, List<Line>> groups = new TreeMap<>();
        all.lines().forEach(line -> groups.computeIfAbsent(line.found().content(), key -> new ArrayList<>()).add(line));
        return groups;
    }

    private void causes(Draft draft) {
        List<String> causes = all.lines().stream().map(line -> line.finding().cause())
                .filter(cause -> cause != null && !cause.isBlank()).map(String::strip).distinct().toList();
        if (causes.isEmpty()) {
            draft.dotted(3);
        }
        draft.dashes(causes);
    }

    private void recommendations(Draft draft) {
        if (!all.lines().isEmpty()) {
            draft.paragraph(texts.get("total.state", offices.date(board.asOf()), number(board.remedied()), number(all
                    .lines().size()), percent(board.remedied(), all.lines().size()), number(board.overdue()),
                    number(board.unitsOverdue())));
        }
        List<String> upwards = all.lines().stream().filter(line -> line.finding().kind() == RecommendationKind.PROPOSE)
                .map(Line::recommendation).distinct().toList();
        draft.dashes(upwards.isEmpty()
                ? List.of(texts.get("total.ask-units", facts.header().standingAgency()))
                : upwards);
    }

    /** With its sign. */
    private String difference(long more) {
        return more == 0
                ? texts.get("total.prior.same")
                : texts.get(more > 0 ? "total.prior.more" : "total.prior.less", number(Math.abs(more)));
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
