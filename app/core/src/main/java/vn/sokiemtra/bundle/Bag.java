package vn.sokiemtra.bundle;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import vn.sokiemtra.text.Texts;

/** The names and the texts of the BagIt layout (RFC 8493) around a bundle's data. */
final class Bag {

    static final String DECLARATION = "bagit.txt";
    static final String INFO = "bag-info.txt";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    /** The sender's signature over the tag manifest, behind it. */
    static final String SIGNATURE = "tagmanifest-sha256.sig";
    static final String HEADER = "data/header.json";
    static final String CHANGES = "data/changes/";
    static final String EVIDENCE = "data/evidence/";
    static final byte[] DECLARATION_TEXT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".getBytes(
            StandardCharsets.US_ASCII);

    private Bag() {
    }

    static byte[] info(BundleHeader header, long payloadBytes, int payloadFiles) {
        return ("Source-Organization: " + header.person() + "\nBagging-Date: " + LocalDate.ofInstant(header.madeAt(),
                Texts.ZONE) + "\nExternal-Identifier: " + header.plan() + "\nPayload-Oxum: " + payloadBytes + '.'
                + payloadFiles
                + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @param hashes SHA-256 (hex) by name, in the order of the entries */
    static byte[] manifest(Map<String, String> hashes) {
        StringBuilder manifest = new StringBuilder();
        hashes.forEach((name, hash) -> manifest.append(hash).append("  ").append(name).append('\n'));
        return manifest.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
