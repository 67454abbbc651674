package vn.sokiemtra.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.finding.remediation.FollowState;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.finding.remediation.LoadReInspections;
import vn.sokiemtra.finding.remediation.ReInspection;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.InspectionStep;
import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.inspection.Quotes;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.UnitLabels;
import vn.sokiemtra.summary.store.PriorStore;

/** Reads the board: everything that Báo cáo tổng hợp, workbook and screen count, from one place. */
public final class LoadBoard {

    private final Ledger ledger;

    public LoadBoard(Ledger ledger) {
        this.ledger = ledger;
    }

    public Board asOf(LocalDate today) {
        return BoardReads.of(ledger).whole(today);
    }

    /** All but what is found most, for whoever wants to see the first rows. */
    public Board ungrouped(LocalDate today) {
        return BoardReads.of(ledger).rows(today);
    }

    /** For an empty page: the same where that is known at once, else what was found, without what has to be counted. */
    public Board first(LocalDate today) {
        return new LoadInspections(ledger).isAtHand() ? ungrouped(today) : BoardReads.of(ledger).uncounted(today);
    }

    Board uncounted(LocalDate today) {
        return read(today, new LoadInspections(ledger).planned(), false);
    }

    Board read(LocalDate today) {
        return read(today, new LoadInspections(ledger).listed(), true);
    }

    private Board read(LocalDate today, List<InspectionSummary> inspections, boolean counted) {
        LoadUnits units = new LoadUnits(ledger);
        InspectionPlan plan = new LoadPlan(ledger).plan();
        UnitLabels labels = UnitLabels.of(ledger);
        var reading = new Reading(ledger, labels, new Contents(new LoadOutline(ledger).all(), plan.topics()),
                units.teams()
                        .stream().collect(Collectors.toMap(PlanTeam::id, PlanTeam::name)),
                followUps(today), new HashMap<>(),
                new ArrayList<>());
        Map<UUID, InspectionSummary> summaries = inspections.stream().collect(Collectors.toMap(InspectionSummary::id,
                one -> one));
        Set<UUID> again = new LoadReInspections(ledger).all().stream().map(ReInspection::inspection).collect(Collectors
                .toCollection(HashSet::new));
        List<PlanUnit> all = units.all();
        Map<UUID, List<Finding>> findings = new LoadFindings(ledger).all();
        for (PlanUnit unit : all) {
            if (summaries.containsKey(unit.inspectionId())) {
                reading.findings(unit, findings.getOrDefault(unit.inspectionId(), List.of()));
            }
        }
        List<Board.Content> contents = reading.contents.columns();
        Map<UUID, List<Board.FoundLine>> byInspection = reading.lines.stream().collect(Collectors.groupingBy(
                Board.FoundLine::inspection));
        List<Board.UnitLine> rows = new ArrayList<>();
        for (PlanUnit unit : all) {
            InspectionSummary summary = summaries.get(unit.inspectionId());
            if (summary != null) {
                rows.add(row(unit, labels.of(unit.unitId(), unit.name()), summary, reading.team(unit),
                        again.contains(unit.inspectionId()), byInspection
                                .getOrDefault(unit.inspectionId(), List.of()),
                        contents.size()));
            }
        }
        return new Board(today, plan.header().title(), plan.header().year(), contents, rows, reading.lines, List.of(),
                prior(plan.header().year() - 1, labels), counted);
    }

    /** What the year before counted of a unit that went on as one other stands with that one. */
    private List<Board.PriorTotal> prior(int year, UnitLabels labels) {
        Map<String, String> today = new HashMap<>();
        return new PriorStore(ledger).of(year).stream().map(total -> new Board.PriorTotal(year, today.computeIfAbsent(
                total.unit(), labels::today), total.content(), total.findings(), total.remedied())).toList();
    }

    private Map<UUID, FollowUp> followUps(LocalDate today) {
        return new LoadFollowUps(ledger).asOf(today).stream().collect(Collectors.toMap(FollowUp::finding, one -> one));
    }

    private static Board.UnitLine row(PlanUnit unit, String label, InspectionSummary summary, String team,
            boolean again,
            List<Board.FoundLine> findings, int contents) {
        int[] counts = new int[contents];
        int remedied = 0;
        int overdue = 0;
        for (Board.FoundLine one : findings) {
            counts[one.content()]++;
            remedied += one.remedied() ? 1 : 0;
            overdue += one.overdue() ? 1 : 0;
        }
        return new Board.UnitLine(unit.inspectionId(), unit.unitId(), label, unit.unitClass(), team, summary
                .standing(), summary.step().compareTo(InspectionStep.INSPECTING) >= 0, again,
                Arrays.stream(counts)
                        .boxed().toList(),
                remedied, overdue);
    }

    private record Reading(Ledger ledger, UnitLabels labels, Contents contents, Map<UUID, String> teams,
            Map<UUID, FollowUp> followUps,
            Map<UUID, Figures> figures, List<Board.FoundLine> lines) {

        String team(PlanUnit unit) {
            return unit.teamId() == null ? "" : teams.getOrDefault(unit.teamId(), "");
        }

        void findings(PlanUnit unit, List<Finding> findings) {
            for (Finding finding : findings) {
                FollowUp followed = followUps.get(finding.id());
                if (followed == null || followed.state() != FollowState.WITHDRAWN) {
                    lines.add(new Board.FoundLine(finding.id(), unit.inspectionId(), labels.of(unit
                            .unitId(), unit.name()), unit.unitClass(),
                            team(unit), finding.itemCode(), contents.of(finding.itemId()), shown(finding, finding
                                    .content()),
                            shown(finding, finding.recommendation()), followed == null
                                    ? null
                                    : followed.state(),
                            followed == null ? finding.dueOn() : followed.due().day(), finding
                                    .evidence().size()));
                }
            }
        }

        private String shown(Finding finding, @Nullable String text) {
            if (text == null || text.indexOf('{') < 0) {
                return text == null ? "" : text.strip();
            }
            return Quotes.resolve(text, figures.computeIfAbsent(finding.inspectionId(), id -> new LoadFigures(ledger)
                    .of(id))).strip();
        }
    }
}
