package vn.sokiemtra.document.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.document.kind.DocumentKind;

/** The day that a paper bears, and those of its delivery: they follow one another. */
class PaperDayTest extends PapersOfAUnit {

    @Test
    void aDocumentOfTheFutureIsRefused() {
        frozen(DocumentKind.KE_HOACH);
        refused("SKT-ISSUE-FUTURE", () -> new IssueDocument(xa.ledger).run(AUTHOR, DocumentKind.KE_HOACH, null, null,
                TODAY.plusDays(1), TODAY, false));
    }

    private IssuedDocument dated(DocumentKind kind, LocalDate on, @Nullable String reason) {
        return new IssueDocument(xa.ledger).run(AUTHOR, kind, xa.inspection, null, null, on, TODAY, false, reason)
                .value();
    }

    @Test
    void aDocumentIsNotDatedBeforeWhatItRestsOnUnlessAReasonSaysWhy() {
        completed();
        LocalDate visit = LocalDate.of(2020, 10, 22);
        frozen(DocumentKind.BIEN_BAN);
        assertThat(new PaperOrder(xa.ledger).proposed(DocumentKind.BIEN_BAN, xa.inspection, TODAY)).isEqualTo(visit);
        refused("SKT-ISSUE-ORDER", () -> dated(DocumentKind.BIEN_BAN, visit.minusDays(1), null));
        dated(DocumentKind.BIEN_BAN, visit.plusDays(1), null);
        frozen(DocumentKind.THONG_BAO_KET_LUAN);
        refused("SKT-ISSUE-ORDER", () -> dated(DocumentKind.THONG_BAO_KET_LUAN, visit, null));
        refused("SKT-ISSUE-ORDER", () -> dated(DocumentKind.THONG_BAO_KET_LUAN, visit, " "));
        assertThat(new LoadIssued(xa.ledger).standing(DocumentKind.THONG_BAO_KET_LUAN, xa.inspection)).isNull();
        dated(DocumentKind.THONG_BAO_KET_LUAN, visit, "Bản ký mang ngày này");
        assertThat(issuing(DocumentKind.THONG_BAO_KET_LUAN).waivers()).singleElement().satisfies(waiver -> {
            assertThat(waiver.code()).isEqualTo("DATE_MINUTES");
            assertThat(waiver.place()).isEqualTo("Văn bản ngày 22/10/2020; Biên bản ngày 23/10/2020");
            assertThat(waiver.reason()).isEqualTo("Bản ký mang ngày này");
        });
    }

    @Test
    void aDocumentIsNotDatedBehindWhatRestsOnIt() {
        completed();
        frozen(DocumentKind.THONG_BAO_KET_LUAN);
        dated(DocumentKind.THONG_BAO_KET_LUAN, LocalDate.of(2020, 10, 26), null);
        frozen(DocumentKind.BAO_CAO_KET_QUA);
        refused("SKT-ISSUE-ORDER", () -> dated(DocumentKind.BAO_CAO_KET_QUA, LocalDate.of(2020, 10, 27), null));
        dated(DocumentKind.BAO_CAO_KET_QUA, LocalDate.of(2020, 10, 26), null);
        assertThat(issuing(DocumentKind.BAO_CAO_KET_QUA).waivers()).isEmpty();
    }

    private DocumentEvent issuing(DocumentKind kind) {
        return new LoadDocumentHistory(xa.ledger).of(kind, xa.inspection).stream().filter(event -> event
                .step() == DocumentEvent.Step.ISSUED).findFirst().orElseThrow();
    }

    @Test
    void aConclusionIsNotDatedBehindTheDaysItSets() {
        completed();
        frozen(DocumentKind.THONG_BAO_KET_LUAN);
        LocalDate late = LocalDate.of(2020, 11, 11);
        refused("SKT-ISSUE-DUE", () -> new IssueDocument(xa.ledger).run(AUTHOR, DocumentKind.THONG_BAO_KET_LUAN,
                xa.inspection, null, late, late, false));
        assertThat(new IssueDocument(xa.ledger).suggested(DocumentKind.THONG_BAO_KET_LUAN, xa.inspection, 2020))
                .isEqualTo("01");
    }

    @Test
    void receiptIsRecordedAndNotBeforeTheDocument() {
        completed();
        refused("SKT-ISSUE-NOT-ISSUED", () -> new DeliverDocument(xa.ledger).run(AUTHOR, DocumentKind.DON_DOC,
                xa.inspection, TODAY, null, TODAY));
        frozen(DocumentKind.DON_DOC);
        issued(DocumentKind.DON_DOC, null, false);
        refused("SKT-ISSUE-DELIVERED-BEFORE", () -> new DeliverDocument(xa.ledger).run(AUTHOR, DocumentKind.DON_DOC,
                xa.inspection, TODAY.minusDays(1), null, TODAY));
        refused("SKT-ISSUE-DELIVERED-FUTURE", () -> new DeliverDocument(xa.ledger).run(AUTHOR, DocumentKind.DON_DOC,
                xa.inspection, TODAY, TODAY.plusDays(3), TODAY.plusDays(2)));
        new DeliverDocument(xa.ledger).run(AUTHOR, DocumentKind.DON_DOC, xa.inspection, TODAY, TODAY.plusDays(3), TODAY
                .plusDays(3));
        assertThat(new LoadIssued(xa.ledger).standing(DocumentKind.DON_DOC, xa.inspection)).isNotNull()
                .extracting(IssuedDocument::receivedOn).isEqualTo(LocalDate.of(2020, 11, 2));
    }
}
