package vn.sokiemtra.desktop.document;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.text.VietnameseFormat;

/** How documents are named on the screens. */
final class DocumentWords {

    private DocumentWords() {
    }

    static String name(@Nullable DocumentKind kind) {
        return kind == null ? "" : kind.label();
    }

    /** "05/TB-ĐKT ngày 30/10/2020". */
    static String cited(IssuedDocument issued) {
        return VietnameseFormat.citation(issued.number(), issued.notation(), issued.issuedOn());
    }
}
