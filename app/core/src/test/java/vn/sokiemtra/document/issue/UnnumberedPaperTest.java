package vn.sokiemtra.document.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sokiemtra.schema.shared.Tables.ISSUED_DOCUMENT;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.document.kind.DocumentKind;

/** What bears no number on its first page: an outline, an index, a plan that a decision issues. */
class UnnumberedPaperTest extends PapersOfAUnit {

    @Test
    void whatBearsNoNumberIsNamedByItsDayAndNeverByItsCode() {
        completed();
        frozen(DocumentKind.DE_CUONG);
        IssuedDocument outline = issued(DocumentKind.DE_CUONG, null, false);
        assertThat(outline.numbered()).isFalse();
        assertThat(outline.reference()).isEmpty();
        assertThat(outline.cited()).isEqualTo("ngày 30/10/2020");
        assertThat(stored(outline)).isEmpty();
        // Files of earlier versions keep the code of the kind in that place.
        xa.ledger.edit(AUTHOR, edit -> {
            edit.set(ISSUED_DOCUMENT.NOTATION, outline.id(), "de-cuong");
            return true;
        });
        assertThat(new LoadIssued(xa.ledger).standing(DocumentKind.DE_CUONG, null)).isNotNull().satisfies(
                one -> assertThat(one.reference()).isEmpty());
        assertThat(new LoadDocumentHistory(xa.ledger).of(DocumentKind.DE_CUONG, null))
                .extracting(DocumentEvent::sentence).contains("Ban hành ngày 30/10/2020")
                .noneMatch(text -> text.contains("de-cuong"));
        frozen(DocumentKind.DON_DOC);
        IssuedDocument letter = issued(DocumentKind.DON_DOC, null, false);
        assertThat(letter.numbered()).isTrue();
        assertThat(letter.cited()).isEqualTo("01/PNV-CCHC ngày 30/10/2020");
        assertThat(new LoadDocumentHistory(xa.ledger).of(DocumentKind.DON_DOC, xa.inspection))
                .extracting(DocumentEvent::sentence).contains("Ban hành số 01/PNV-CCHC ngày 30/10/2020");
    }

    private String stored(IssuedDocument one) {
        return xa.ledger.read(sql -> sql.select(ISSUED_DOCUMENT.NOTATION).from(ISSUED_DOCUMENT).where(ISSUED_DOCUMENT.ID
                .eq(one.id())).fetchOne(ISSUED_DOCUMENT.NOTATION));
    }
}
