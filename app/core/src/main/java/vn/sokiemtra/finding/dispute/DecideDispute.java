package vn.sokiemtra.finding.dispute;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.finding.dispute.store.DisputeStore;
import vn.sokiemtra.finding.store.FindingStore;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Says what becomes of a disputed finding after the direction: it stands, it is changed, or it is withdrawn. */
public final class DecideDispute {

    private static final Texts TEXTS = Texts.beside(DecideDispute.class);

    private final Ledger ledger;

    public DecideDispute(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param reason why; may be left out where the finding stands
     * @param change what the finding says from now on, only for {@link DisputeOutcome#CHANGED}; its fields that are null
     * stay
     * @return the finding's id
     * @throws Problem {@code SKT-DISPUTE-GONE}, {@code SKT-DISPUTE-UNDIRECTED} before a direction,
     * {@code SKT-DISPUTE-WHY} where it is changed or withdrawn without a reason, {@code SKT-DISPUTE-CHANGE} where it is
     * changed to nothing new, {@code SKT-DISPUTE-ORDER} before the direction
     */
    public Edited<UUID> run(String author, UUID dispute, UUID finding, DisputeOutcome outcome, @Nullable String reason,
            LocalDate on, @Nullable FindingDraft change) {
        Dispute known = new LoadDisputes(ledger).one(dispute);
        Direction direction = known.direction();
        if (direction == null) {
            throw new Problem(TEXTS, "SKT-DISPUTE-UNDIRECTED");
        }
        if (on.isBefore(direction.on())) {
            throw new Problem(TEXTS, "SKT-DISPUTE-ORDER", VietnameseFormat.date(on), VietnameseFormat.date(direction
                    .on()));
        }
        if (known.findings().stream().noneMatch(one -> one.finding().equals(finding))) {
            throw new Problem(TEXTS, "SKT-DISPUTE-GONE");
        }
        if (outcome != DisputeOutcome.CONFIRMED && (reason == null || reason.isBlank())) {
            throw new Problem(TEXTS, "SKT-DISPUTE-WHY");
        }
        if (outcome == DisputeOutcome.CHANGED && change == null) {
            throw new Problem(TEXTS, "SKT-DISPUTE-CHANGE");
        }
        return ledger.edit(author, edit -> {
            DisputeStore.decide(edit, dispute, finding, new Dispute.Disputed(finding, outcome, reason, on, author));
            if (outcome == DisputeOutcome.CHANGED && change != null) {
                apply(edit, finding, change);
            }
            return finding;
        });
    }

    private static void apply(Edit edit, UUID finding, FindingDraft change) {
        text(edit, finding, FindingField.CONTENT, change.content());
        text(edit, finding, FindingField.CAUSE, change.cause());
        text(edit, finding, FindingField.RECOMMENDATION, change.recommendation());
        text(edit, finding, FindingField.RESPONSIBLE, change.responsible());
        if (change.kind() != null) {
            FindingStore.setKind(edit, finding, change.kind());
        }
        if (change.dueOn() != null) {
            FindingStore.setDue(edit, finding, change.dueOn());
        }
    }

    private static void text(Edit edit, UUID finding, FindingField field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            FindingStore.setText(edit, finding, field, text.strip());
        }
    }
}
