package vn.sokiemtra.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.inspection.store.InspectionStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Reads where the plan's inspections stand. */
public final class LoadInspections {

    private static final Texts TEXTS = Texts.beside(LoadInspections.class);

    private final InspectionStore store;
    private final OutlineStore outline;
    private final LoadUnits units;
    private final Contradictions contradictions;

    public LoadInspections(Ledger ledger) {
        this.store = new InspectionStore(ledger);
        this.outline = new OutlineStore(ledger);
        this.units = new LoadUnits(ledger);
        this.contradictions = new Contradictions(ledger);
    }

    /** All, in the order of the plan's units. */
    public List<InspectionSummary> all() {
        int leaves = new Outline(outline.items()).leaves().size();
        Map<UUID, InspectionStore.Progress> progress = store.progress();
        Map<UUID, InspectionDates> dates = units.dates();
        return store.all().stream()
                .map(row -> summary(row, progress.getOrDefault(row.id(), InspectionStore.Progress.NONE), leaves,
                        dates.getOrDefault(row.id(), InspectionDates.none(row.id()))))
                .toList();
    }

    /** @throws Problem {@code SKT-INSPECTION-GONE} */
    public InspectionSummary one(UUID inspection) {
        InspectionStore.Row row = store.one(inspection);
        if (row == null) {
            throw new Problem(TEXTS, "SKT-INSPECTION-GONE");
        }
        return summary(row, store.progressOf(inspection), new Outline(outline.items()).leaves().size(), units.dates()
                .getOrDefault(inspection, InspectionDates.none(inspection)));
    }

    private InspectionSummary summary(InspectionStore.Row row, InspectionStore.Progress progress, int leaves,
            InspectionDates dates) {
        boolean begun = progress.judged() + progress.findings() + progress.evidence() + progress.started() > 0;
        boolean reported = row.reportReceivedOn() != null || row.reportNumber() != null;
        InspectionStep step = step(dates, begun, reported);
        return new InspectionSummary(row.id(), row.unitId(), row.unitName(), row.agencyName(), row.formCode(),
                row.formName(), row.teamId(), row.visitOn(), report(row), progress.judged(), leaves,
                progress.findings(), progress.evidence(), begun || reported ? contradictions.open(row.id()) : 0, step);
    }

    /** The furthest step that the recorded facts show. */
    private static InspectionStep step(InspectionDates dates, boolean begun, boolean reported) {
        if (dates.has(DateKind.CLOSED) || dates.has(DateKind.ARCHIVED)) {
            return InspectionStep.CLOSED;
        } else if (dates.has(DateKind.REMEDIATION_REPORTED) || dates.has(DateKind.CONCLUSION_RECEIVED)) {
            return InspectionStep.REMEDIATING;
        } else if (dates.has(DateKind.CONCLUDED)) {
            return InspectionStep.CONCLUDED;
        } else if (dates.has(DateKind.MINUTES_SIGNED)) {
            return InspectionStep.MINUTES_SIGNED;
        } else if (begun) {
            return InspectionStep.INSPECTING;
        } else if (reported) {
            return InspectionStep.REPORT_RECEIVED;
        }
        return dates.has(DateKind.NOTIFIED) ? InspectionStep.NOTIFIED : InspectionStep.SCHEDULED;
    }

    /** The unit's report as it is cited; empty until it is recorded. */
    static String report(InspectionStore.Row row) {
        return row.reportNumber() == null && row.reportDated() == null
                ? ""
                : VietnameseFormat.citation(row.reportNumber(), row.reportNotation(), row.reportDated());
    }
}
