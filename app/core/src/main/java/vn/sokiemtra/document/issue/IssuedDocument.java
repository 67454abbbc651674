package vn.sokiemtra.document.issue;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * A document that was signed and numbered (ban hành). Never changes; a later one may supersede it.
 *
 * @param id made from the hash of everything here and the frozen text
 * @param number without its notation: 05; of what bears none, its count within the kind and year, for the file only
 * @param notation empty where the document bears no number
 * @param supersedes the document in whose place it stands; null for none
 * @param superseded whether a later one stands in its place
 * @param sameNumber whether another document of the same organ, kind and year bears its number (trùng số)
 * @param signer who signed; null where it was not said
 * @param deliveredOn null until its delivery is recorded; the same of receipt
 */
public record IssuedDocument(UUID id, UUID frozen, DocumentKind kind, @Nullable UUID inspection, String number,
        String notation, LocalDate issuedOn, @Nullable UUID supersedes, boolean superseded, boolean sameNumber,
        @Nullable LocalDate deliveredOn, @Nullable LocalDate receivedOn, @Nullable String signer) {

    /** Whether it bears a number on its first page. */
    public boolean numbered() {
        return !notation.isEmpty();
    }

    /** {@code 05/TB-ĐKT}; empty where it bears no number. */
    public String reference() {
        return numbered() ? VietnameseFormat.notation(number, notation) : "";
    }

    /** {@code 05/TB-ĐKT ngày 30/10/2020}; {@code ngày 30/10/2020} where it bears no number. */
    public String cited() {
        return VietnameseFormat.citation(reference(), null, issuedOn).strip();
    }
}
