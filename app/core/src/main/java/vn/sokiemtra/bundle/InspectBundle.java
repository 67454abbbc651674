package vn.sokiemtra.bundle;

import java.nio.file.Path;
import java.time.InstantSource;

import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.ledger.RunCheck;
import vn.sokiemtra.text.Problem;

/** Reads what a bundle holds, without a data file. */
public final class InspectBundle {

    private final InstantSource clock;

    public InspectBundle(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A verified bundle.
     *
     * @param digest SHA-256 (hex) of its tag manifest
     * @param code the sender's machine code
     * @param evidence how many contents it holds
     */
    public record Inspected(Path file, long size, boolean sealed, BundleHeader header, String digest, String code,
            int evidence, long evidenceBytes) {
    }

    /**
     * Verifies structure, sizes, hashes and signatures.
     *
     * @throws Problem {@code SKT-BUNDLE-…}: what is wrong with it
     */
    public Inspected inspect(Path bundle, Passphrases passphrases, Progress progress) {
        BundleSource source = BundleSource.of(bundle, passphrases);
        return inspected(source, Scan.verify(source, progress));
    }

    /**
     * The same, and every single change: form, number, clock and chain.
     *
     * @throws Problem {@code SKT-BUNDLE-…} or {@code SKT-MERGE-…}: what is wrong with it
     */
    public Inspected verify(Path bundle, Passphrases passphrases, Progress progress) {
        BundleSource source = BundleSource.of(bundle, passphrases);
        BundleHeader header = Scan.verify(source, progress).header();
        RunCheck check = new RunCheck(header.plan(), clock.instant());
        return inspected(source, new Scan(source, progress, run -> {
            if (check.verify(run).changes() == 0) {
                throw Flaws.of("CHANGES");
            }
        }).run());
    }

    private static Inspected inspected(BundleSource source, Scanned scanned) {
        return new Inspected(source.file(), source.fileSize(), source.sealed(), scanned.header(), scanned.digest(), Keys
                .code(scanned.header().senderPart().key()), scanned.evidence().size(), scanned.evidenceBytes());
    }
}
