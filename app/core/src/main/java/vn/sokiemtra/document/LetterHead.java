package vn.sokiemtra.document;

import org.jspecify.annotations.Nullable;

/**
 * The cells above the title; Quốc hiệu and Tiêu ngữ stand in every one.
 *
 * @param parentBody the body above, as printed; null where none is
 * @param issuingBody who issues, as printed
 * @param numberLine "Số: …/BB-ĐKT", made by {@link Wording#numberLine}; null where the document bears none
 * @param about "V/v …" below the number of a công văn, which has no title; null for every other kind
 * @param logo of the agency, above the bodies: a PNG or JPEG in base64; null for none
 * @param placeAndDate made by {@link Wording#placeAndDate}; null for kinds without that line, as a Biên bản
 */
public record LetterHead(@Nullable String parentBody, String issuingBody, @Nullable String numberLine,
        @Nullable String about, @Nullable String placeAndDate, @Nullable String logo) {

    /** Height of a logo in points. */
    public static final double LOGO = 42;

    public LetterHead {
        parentBody = parentBody == null ? null : PrintText.of(parentBody);
        issuingBody = PrintText.of(issuingBody);
        numberLine = numberLine == null ? null : PrintText.of(numberLine);
        about = about == null ? null : PrintText.of(about);
        placeAndDate = placeAndDate == null ? null : PrintText.of(placeAndDate);
    }

    /** Of a document with a title. */
    public LetterHead(@Nullable String parentBody, String issuingBody, @Nullable String numberLine,
            @Nullable String placeAndDate) {
        this(parentBody, issuingBody, numberLine, null, placeAndDate, null);
    }

    /** Without a logo. */
    public LetterHead(@Nullable String parentBody, String issuingBody, @Nullable String numberLine,
            @Nullable String about, @Nullable String placeAndDate) {
        this(parentBody, issuingBody, numberLine, about, placeAndDate, null);
    }

    /** Whether a number, a subject or a date stands below the bodies; a sheet has none. */
    public boolean lined() {
        return numberLine != null || about != null || placeAndDate != null;
    }
}
