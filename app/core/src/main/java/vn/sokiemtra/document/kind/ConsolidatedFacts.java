package vn.sokiemtra.document.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.document.Phrases;
import vn.sokiemtra.document.kind.ConsolidatedReportComposer.Line;
import vn.sokiemtra.document.kind.ConsolidatedReportComposer.UnitLine;
import vn.sokiemtra.document.minutes.LoadMinutesData;
import vn.sokiemtra.document.minutes.MinutesData;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.remediation.FollowState;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.finding.remediation.LoadReInspections;
import vn.sokiemtra.finding.remediation.ReInspection;
import vn.sokiemtra.inspection.InspectionStep;
import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.PlanUnit;

/** Reads what the Báo cáo tổng hợp says of each unit; the whole record of a unit only where it has findings. */
final class ConsolidatedFacts {

    private final Ledger ledger;
    private final LoadInspections inspections;
    private final LoadMinutesData minutes;

    ConsolidatedFacts(Ledger ledger) {
        this.ledger = ledger;
        this.inspections = new LoadInspections(ledger);
        this.minutes = new LoadMinutesData(ledger);
    }

    List<UnitLine> of(KindFacts facts) {
        Map<UUID, InspectionSummary> summaries = inspections.all().stream()
                .collect(Collectors.toMap(InspectionSummary::id, one -> one));
        var units = new ArrayList<UnitLine>();
        Set<UUID> again = new LoadReInspections(ledger).all().stream().map(ReInspection::inspection).collect(Collectors
                .toSet());
        Set<UUID> withdrawn = new LoadFollowUps(ledger).asOf(facts.today()).stream()
                .filter(one -> one.state() == FollowState.WITHDRAWN).map(FollowUp::finding).collect(Collectors.toSet());
        for (PlanUnit unit : facts.units()) {
            InspectionSummary summary = summaries.get(unit.inspectionId());
            if (again.contains(unit.inspectionId()) && (summary == null || summary.findings() == 0)) {
                // A phúc tra is no further unit of the plan.
                continue;
            }
            boolean worked = summary != null && summary.step().compareTo(InspectionStep.INSPECTING) >= 0;
            MinutesData data = worked ? minutes.of(unit.inspectionId()) : null;
            units.add(new UnitLine(unit.name(), unit.formCode(), unit.reportNumber() != null
                    || unit.reportReceivedOn() != null, worked,
                    data == null
                            ? ""
                            : Phrases.orElse(data.facts().strengths(), ""),
                    data == null
                            ? List.of()
                            : data.findings().stream().filter(f -> !withdrawn.contains(f.id()))
                                    .map(f -> line(facts, unit, data, f)).toList()));
        }
        return units;
    }

    private static Line line(KindFacts facts, PlanUnit unit, MinutesData data, Finding finding) {
        return new Line(unit.name(), group(facts, finding), finding,
                Remedies.shown(data.quoting(), finding.content()),
                Remedies.shown(data.quoting(), finding.recommendation()));
    }

    /** The group of the outline below the root, in words. */
    private static String group(KindFacts facts, Finding finding) {
        return facts.outline().item(finding.itemId()).map(item -> {
            List<OutlineItem> path = facts.outline().path(item);
            OutlineItem group = path.size() > 1 ? path.get(1) : item;
            return Phrases.bare(group.content().replaceFirst("\\.\\s.*$", ""));
        }).orElse(finding.itemCode());
    }
}
