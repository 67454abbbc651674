package vn.sokiemtra.document.issue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Keeps the signed paper of an issued document, scanned, beside its text. It is kept as evidence whose item is the issued
 * document, so that it travels, is checked and is cleaned up like any other file.
 */
public final class AttachScan {

    private static final Texts TEXTS = Texts.beside(AttachScan.class);

    private final Ledger ledger;
    private final LoadIssued issued;
    private final AddEvidence evidence;

    public AttachScan(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.issued = new LoadIssued(ledger);
        this.evidence = new AddEvidence(ledger, clock);
    }

    /**
     * @param inspection null for the kinds of the plan
     * @return the id of the evidence
     * @throws Problem {@code SKT-ISSUE-SCAN} where nothing is issued; {@code SKT-EVIDENCE-…}
     */
    public Edited<UUID> run(String author, DocumentKind kind, @Nullable UUID inspection, Path file,
            Progress progress) {
        IssuedDocument standing = issued.standing(kind, inspection);
        if (standing == null) {
            throw new Problem(TEXTS, "SKT-ISSUE-SCAN");
        }
        return evidence.from(file, inspection == null ? ledger.plan() : inspection, standing.id(), author, progress);
    }
}
