package vn.sokiemtra.finding.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.sokiemtra.finding.dispute.store.DisputeStore;
import vn.sokiemtra.finding.store.FindingStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.store.CourseStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Records that a unit does not agree with findings: its reasons in writing. Their terms stand still meanwhile. */
public final class RecordDispute {

    private static final Texts TEXTS = Texts.beside(RecordDispute.class);

    private final Ledger ledger;
    private final FindingStore findings;
    private final LoadDisputes disputes;

    public RecordDispute(Ledger ledger) {
        this.ledger = ledger;
        this.findings = new FindingStore(ledger);
        this.disputes = new LoadDisputes(ledger);
    }

    /**
     * @param disputed findings of the inspection
     * @return the dispute's id
     * @throws Problem {@code SKT-DISPUTE-REASONS} without reasons, {@code SKT-DISPUTE-FINDINGS} without findings of this
     * inspection, {@code SKT-DISPUTE-BEFORE} where it came before the conclusion, {@code SKT-DISPUTE-TWICE} where one is
     * in an open dispute already
     */
    public Edited<UUID> run(String author, UUID inspection, DisputeDraft paper, List<UUID> disputed) {
        if (paper.reasons().isBlank()) {
            throw new Problem(TEXTS, "SKT-DISPUTE-REASONS");
        }
        if (disputed.isEmpty() || disputed.stream().anyMatch(one -> !inspection.equals(findings.inspectionOf(one)))) {
            throw new Problem(TEXTS, "SKT-DISPUTE-FINDINGS");
        }
        InspectionDates dates = new LoadUnits(ledger).dates().getOrDefault(inspection, InspectionDates.none(
                inspection));
        LocalDate concluded = dates.on(DateKind.CONCLUSION_RECEIVED) == null
                ? dates.on(DateKind.CONCLUDED)
                : dates.on(DateKind.CONCLUSION_RECEIVED);
        if (concluded != null && paper.receivedOn().isBefore(concluded)) {
            throw new Problem(TEXTS, "SKT-DISPUTE-BEFORE", VietnameseFormat.date(paper.receivedOn()),
                    VietnameseFormat.date(concluded));
        }
        boolean twice = disputes.of(inspection).stream().flatMap(one -> one.findings().stream())
                .anyMatch(one -> one.outcome() == null && disputed.contains(one.finding()));
        if (twice) {
            throw new Problem(TEXTS, "SKT-DISPUTE-TWICE");
        }
        return ledger.edit(author, edit -> {
            CourseStore.date(edit, inspection, DateKind.DISPUTED, paper.receivedOn());
            return DisputeStore.record(edit, inspection, paper, disputed);
        });
    }
}
