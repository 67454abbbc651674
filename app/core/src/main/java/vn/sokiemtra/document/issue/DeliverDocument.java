package vn.sokiemtra.document.issue;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.store.IssueStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Records when an issued document was sent and when the unit received it: the day that deadlines count from. */
public final class DeliverDocument {

    private static final Texts TEXTS = Texts.beside(DeliverDocument.class);

    private final Ledger ledger;
    private final LoadIssued issued;

    public DeliverDocument(Ledger ledger) {
        this.ledger = ledger;
        this.issued = new LoadIssued(ledger);
    }

    /**
     * @param delivered null leaves what is recorded; so does {@code received}
     * @throws Problem {@code SKT-ISSUE-NOT-ISSUED}, {@code SKT-ISSUE-DELIVERED-BEFORE}, {@code SKT-ISSUE-DELIVERED-FUTURE}
     */
    public Edited<IssuedDocument> run(String author, DocumentKind kind, @Nullable UUID inspection,
            @Nullable LocalDate delivered, @Nullable LocalDate received, LocalDate today) {
        IssuedDocument standing = issued.standing(kind, inspection);
        if (standing == null) {
            throw new Problem(TEXTS, "SKT-ISSUE-NOT-ISSUED");
        }
        LocalDate sent = delivered == null ? standing.deliveredOn() : delivered;
        LocalDate arrived = received == null ? standing.receivedOn() : received;
        if (sent != null && sent.isBefore(standing.issuedOn())
                || arrived != null && arrived.isBefore(sent == null ? standing.issuedOn() : sent)) {
            throw new Problem(TEXTS, "SKT-ISSUE-DELIVERED-BEFORE", VietnameseFormat.date(standing.issuedOn()));
        }
        if (delivered != null && delivered.isAfter(today) || received != null && received.isAfter(today)) {
            throw new Problem(TEXTS, "SKT-ISSUE-DELIVERED-FUTURE", VietnameseFormat.date(today));
        }
        return ledger.edit(author, edit -> {
            IssueStore.deliver(edit, standing.id(), sent, arrived);
            return new IssuedDocument(standing.id(), standing.frozen(), kind, inspection, standing.number(),
                    standing.notation(), standing.issuedOn(), standing.supersedes(), false, standing.sameNumber(),
                    sent, arrived, standing.signer());
        });
    }
}
