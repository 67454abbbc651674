package vn.sokiemtra.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Texts;

/**
 * What a document says about itself under the names of Nghị định 30/2020/NĐ-CP, Phụ lục VI (văn bản đi). A field that is
 * not known, as number and date of a draft, is left out.
 */
public final class DocumentMetadata {

    private static final Texts TEXTS = Texts.beside(DocumentMetadata.class);
    private static final Pattern NUMBER = Pattern.compile("^" + TEXTS.get("number-line", "\\s*(\\S*?)\\s*", "(.*)")
            + "$");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\D+(\\d{1,2})\\D+(\\d{4})$");

    private DocumentMetadata() {
    }

    /** In the order of the decree. */
    public static Map<String, String> of(OfficialDocument document) {
        return of(document, Filed.NOTHING, null);
    }

    /** What the text of a document does not say of itself; null fields are not known. */
    public record Filed(@Nullable String organId, @Nullable String fileCatalog, @Nullable String fileNotation,
            @Nullable Integer docOrdinal, @Nullable LocalDate issuedOn, @Nullable Integer issuedAmount,
            @Nullable LocalDate dueDate) {

        public static final Filed NOTHING = new Filed(null, null, null, null, null, null, null);
    }

    /**
     * The same with what is known of its hồ sơ.
     *
     * @param pages of the whole file; null where not counted
     */
    public static Map<String, String> of(OfficialDocument document, Filed filed, @Nullable Integer pages) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "OrganId", Objects.toString(filed.organId(), ""));
        put(fields, "FileCatalog", Objects.toString(filed.fileCatalog(), ""));
        put(fields, "FileNotation", Objects.toString(filed.fileNotation(), ""));
        put(fields, "DocOrdinal", Objects.toString(filed.docOrdinal(), ""));
        fields.putAll(said(document, filed.issuedOn(), pages));
        put(fields, "IssuedAmount", Objects.toString(filed.issuedAmount(), ""));
        put(fields, "DueDate", Objects.toString(filed.dueDate(), ""));
        return fields;
    }

    /**
     * @param issuedOn of a document whose head bears no date, as a Biên bản; null where the head says it or nothing does
     * @param pages of the whole file; null where not counted
     */
    private static Map<String, String> said(OfficialDocument document, @Nullable LocalDate issuedOn,
            @Nullable Integer pages) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "TypeName", document.titled() ? line(document.type()) : TEXTS.get("type.letter"));
        Matcher number = NUMBER.matcher(document.head().numberLine() == null ? "" : document.head().numberLine());
        if (number.matches()) {
            put(fields, "CodeNumber", number.group(1).replace('\u00a0', ' ').strip());
            put(fields, "CodeNotation", number.group(2));
        }
        LocalDate day = issuedOn == null ? date(document.head().placeAndDate()) : issuedOn;
        put(fields, "IssuedDate", day == null ? "" : day.toString());
        put(fields, "OrganName", line(document.head().issuingBody()));
        put(fields, "Subject", line(document.titled() || document.head().about() == null
                ? document.subject()
                : document.head().about()));
        put(fields, "Language", TEXTS.get("language"));
        put(fields, "PageAmount", pages == null ? "" : String.valueOf(pages));
        put(fields, "SignerInfo", document.closing().signers().stream().map(DocumentMetadata::signer)
                .filter(who -> !who.isBlank()).collect(Collectors.joining("; ")));
        put(fields, "To", document.closing().recipients().stream()
                .map(to -> to.replaceAll("^-\\s*|[;.]\\s*$", "").strip()).collect(Collectors.joining("; ")));
        put(fields, "Priority", TEXTS.get("priority"));
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, value);
        }
    }

    private static String signer(Closing.Signer signer) {
        String post = String.join(" ", signer.authority());
        return signer.name() == null || signer.name().isBlank() ? post : post + " " + signer.name();
    }

    private static @Nullable LocalDate date(@Nullable String placeAndDate) {
        Matcher date = DATE.matcher(placeAndDate == null ? "" : placeAndDate);
        return date.find()
                ? LocalDate.of(Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(1)))
                : null;
    }

    private static String line(String text) {
        return List.of(text.split("\\s+")).stream().collect(Collectors.joining(" ")).strip();
    }
}
