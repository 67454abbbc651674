package vn.sokiemtra.bundle;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A bundle whose every byte has been verified.
 *
 * @param digest SHA-256 (hex) of its tag manifest: two bundles with the same one are the same
 * @param changes where the changes of each replica stand, in the order of the header
 * @param evidence where each content stands, by its SHA-256
 */
record Scanned(BundleHeader header, String digest, Map<UUID, ZipLayout.Entry> changes, List<ZipLayout.Entry> evidence) {

    static String sha256Of(ZipLayout.Entry evidence) {
        return evidence.name().substring(Bag.EVIDENCE.length());
    }

    long evidenceBytes() {
        return evidence.stream().mapToLong(ZipLayout.Entry::size).sum();
    }
}
