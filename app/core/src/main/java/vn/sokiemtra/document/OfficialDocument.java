package vn.sokiemtra.document;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An official document as Nghị định 30/2020/NĐ-CP describes it, before it is DOCX or PDF: what stands in it and where,
 * nothing of how it is drawn. Immutable; all text is NFC. The same document always gives the same bytes.
 *
 * @param type "BIÊN BẢN"; empty for a công văn, which has no title of its own: its subject then stands in
 *        {@link LetterHead#about} and is not printed again
 * @param subject trích yếu; line feeds are line breaks
 * @param marking printed at the foot of every page, e.g. "Dữ liệu ví dụ"; null for none
 * @param author written into the file's properties
 * @param made written into the file's properties; null writes none, or {@link #UNDATED} where the format wants one
 */
public record OfficialDocument(LetterHead head, String type, String subject, List<Block> body, Closing closing,
        List<Annex> annexes, @Nullable String marking, String author, @Nullable Instant made) {

    /** Section id of everything above the first block. */
    public static final String HEAD_SECTION = "head";

    /** Section id of signatures and Nơi nhận. */
    public static final String CLOSING_SECTION = "closing";

    /** Stands for no date: the earliest that a zip can say. */
    public static final Instant UNDATED = Instant.parse("1980-01-01T00:00:00Z");

    public OfficialDocument {
        type = PrintText.of(type);
        subject = PrintText.of(subject);
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
        marking = marking == null ? null : PrintText.of(marking);
        author = PrintText.of(author);
    }

    public OfficialDocument withBody(List<Block> other) {
        return new OfficialDocument(head, type, subject, other, closing, annexes, marking, author, made);
    }

    /** Whether type and trích yếu stand above the text. */
    public boolean titled() {
        return !type.isEmpty();
    }

    /** Type and trích yếu in one line, for file properties and windows. */
    public String title() {
        return (type + " " + subject).replace('\n', ' ').strip();
    }
}
