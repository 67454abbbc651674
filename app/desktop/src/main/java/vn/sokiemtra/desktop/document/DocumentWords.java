package vn.sokiemtra.desktop.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.export.ExportDocuments.Exported;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** How documents are named on the screens. */
final class DocumentWords {

    private static final Texts TEXTS = Texts.beside(DocumentWords.class);

    private DocumentWords() {
    }

    static String name(@Nullable DocumentKind kind) {
        return kind == null ? "" : kind.label();
    }

    /** "05/TB-ĐKT ngày 30/10/2020", "ngày 30/10/2020" where it bears no number. */
    static String cited(IssuedDocument issued) {
        return issued.cited();
    }

    /** How many files went where, and whether that was broken off; the manifest lies beside them. */
    static String exported(Exported last) {
        return TEXTS.get(last.stopped() ? "exported.stopped" : "exported", VietnameseFormat.number(last.files().size()),
                String.valueOf(last.files().getFirst().getParent()));
    }

    /** When it was sent and received, as far as that is recorded. */
    static String days(IssuedDocument issued) {
        LocalDate sent = issued.deliveredOn();
        LocalDate received = issued.receivedOn();
        if (sent == null) {
            return received == null
                    ? TEXTS.get("issued.undelivered")
                    : TEXTS.get("issued.received", VietnameseFormat.date(received));
        }
        return received == null
                ? TEXTS.get("issued.sent", VietnameseFormat.date(sent))
                : TEXTS.get("issued.delivered", VietnameseFormat.date(sent), VietnameseFormat.date(received));
    }
}
