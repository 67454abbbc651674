package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Ends an inspection: only when every finding of it is verified, waived or withdrawn. */
public final class CloseInspection {

    private static final Texts TEXTS = Texts.beside(CloseInspection.class);

    private final Ledger ledger;

    public CloseInspection(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The findings that stand against it, in their order. */
    public List<FollowUp> open(UUID inspection, LocalDate on) {
        return new LoadFollowUps(ledger).of(inspection, on).stream().filter(one -> !one.state().closed()).toList();
    }

    /**
     * @return the inspection's id
     * @throws Problem {@code SKT-REMEDIATION-OPEN} with how many and the first of them, {@code SKT-INSPECTION-UNKNOWN},
     * and what {@link RecordInspectionDate} refuses
     */
    public Edited<UUID> run(String author, UUID inspection, LocalDate on) {
        List<FollowUp> open = open(inspection, on);
        if (!open.isEmpty()) {
            FollowUp first = open.getFirst();
            throw new Problem(TEXTS, "SKT-REMEDIATION-OPEN", new LoadUnits(ledger).ofInspection(inspection).name(),
                    VietnameseFormat.number(open.size()), VietnameseFormat.number(first.number()), first.itemCode());
        }
        return new RecordInspectionDate(ledger).of(inspection, DateKind.CLOSED, on, author);
    }
}
