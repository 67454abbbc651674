package vn.sokiemtra.finding.dispute;

import java.time.LocalDate;
import java.util.UUID;

import vn.sokiemtra.finding.dispute.store.DisputeStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Records that the Đoàn reported a dispute to its superior and asked for a direction. */
public final class EscalateDispute {

    private static final Texts TEXTS = Texts.beside(EscalateDispute.class);

    private final Ledger ledger;

    public EscalateDispute(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @return the dispute's id
     * @throws Problem {@code SKT-DISPUTE-GONE}, {@code SKT-DISPUTE-ORDER} where it lies before the unit's paper came
     */
    public Edited<UUID> run(String author, UUID dispute, LocalDate on) {
        LocalDate received = new LoadDisputes(ledger).one(dispute).paper().receivedOn();
        if (on.isBefore(received)) {
            throw new Problem(TEXTS, "SKT-DISPUTE-ORDER", VietnameseFormat.date(on), VietnameseFormat.date(received));
        }
        return ledger.edit(author, edit -> {
            DisputeStore.escalate(edit, dispute, on);
            return dispute;
        });
    }
}
