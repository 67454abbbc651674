package vn.sokiemtra.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

import vn.sokiemtra.evidence.store.BlobStore;
import vn.sokiemtra.evidence.store.EvidenceStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Gives the original bytes of evidence out again, proving on the way that they are the ones taken in. */
public final class OpenEvidence {

    private static final Texts TEXTS = Texts.beside(OpenEvidence.class);

    private final BlobStore blobs;
    private final EvidenceStore store;

    public OpenEvidence(Ledger ledger) {
        this.blobs = new BlobStore(ledger);
        this.store = new EvidenceStore(ledger);
    }

    /**
     * Writes the bytes of a content.
     *
     * @throws Problem {@code SKT-EVIDENCE-ABSENT} where this machine does not have them, {@code SKT-EVIDENCE-DAMAGED}
     *         where they are not what the hash says
     */
    public void to(OutputStream out, String sha256) throws IOException {
        try (InputStream bytes = open(sha256)) {
            DigestOutputStream hashed = new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"));
            bytes.transferTo(hashed);
            if (!HexFormat.of().formatHex(hashed.getMessageDigest().digest()).equals(sha256)) {
                throw new Problem(TEXTS, "SKT-EVIDENCE-DAMAGED", sha256.substring(0, Math.min(12, sha256.length())));
            }
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A read-only copy under the evidence's own name in a fresh folder below {@code folder}, for another program to open.
     *
     * @throws Problem as {@link #to}, and {@code SKT-EVIDENCE-COPY} where it cannot be written
     */
    public Path copyTo(Path folder, UUID evidence) {
        Evidence row = store.one(evidence);
        if (row == null) {
            throw new Problem(TEXTS, "SKT-EVIDENCE-REMOVED");
        }
        try {
            Files.createDirectories(folder);
            Path copy = Files.createTempDirectory(folder, "minh-chung-").resolve(FileNames.safe(row.name()));
            try (OutputStream out = Files.newOutputStream(copy)) {
                to(out, row.sha256());
            }
            copy.toFile().setReadOnly();
            return copy;
        } catch (IOException failed) {
            throw new Problem(failed, TEXTS, "SKT-EVIDENCE-COPY", row.name());
        }
    }

    private InputStream open(String sha256) {
        InputStream bytes = blobs.open(sha256);
        if (bytes == null) {
            throw new Problem(TEXTS, "SKT-EVIDENCE-ABSENT");
        }
        return bytes;
    }
}
