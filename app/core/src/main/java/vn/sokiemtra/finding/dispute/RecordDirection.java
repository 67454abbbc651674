package vn.sokiemtra.finding.dispute;

import java.time.LocalDate;
import java.util.UUID;

import vn.sokiemtra.finding.dispute.store.DisputeStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.store.CourseStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Records what the superior directed in a dispute. */
public final class RecordDirection {

    private static final Texts TEXTS = Texts.beside(RecordDirection.class);

    private final Ledger ledger;

    public RecordDirection(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @return the dispute's id
     * @throws Problem {@code SKT-DISPUTE-GONE}, {@code SKT-DISPUTE-DIRECTION} without words or without who directed,
     * {@code SKT-DISPUTE-ORDER} where it lies before the report or before the unit's paper
     */
    public Edited<UUID> run(String author, UUID dispute, Direction direction) {
        Dispute known = new LoadDisputes(ledger).one(dispute);
        if (direction.content().isBlank() || direction.by().isBlank()) {
            throw new Problem(TEXTS, "SKT-DISPUTE-DIRECTION");
        }
        LocalDate escalated = known.escalatedOn();
        LocalDate first = escalated == null ? known.paper().receivedOn() : escalated;
        if (direction.on().isBefore(first)) {
            throw new Problem(TEXTS, "SKT-DISPUTE-ORDER", VietnameseFormat.date(direction.on()), VietnameseFormat.date(
                    first));
        }
        return ledger.edit(author, edit -> {
            DisputeStore.direct(edit, dispute, direction);
            CourseStore.date(edit, known.inspection(), DateKind.DIRECTED, direction.on());
            return dispute;
        });
    }
}
