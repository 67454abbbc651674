package vn.sokiemtra.document.issue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.kind.DocumentKind;

/**
 * A document whose text stands (chốt): it waits for its signature and number.
 *
 * @param id made from the hash
 * @param inspection null for the kinds of the plan
 * @param sha256 of kind, inspection, text and reasons, hexadecimal
 * @param waivers the conditions that were passed over, each with its reason
 * @param by who froze it
 */
public record FrozenDocument(UUID id, DocumentKind kind, @Nullable UUID inspection, String sha256,
        OfficialDocument document, List<Waiver> waivers, Instant at, String by) {

    /** A condition that was not met. @param place where; empty where the code says it all */
    public record Waiver(String code, String place, String reason) {
    }
}
