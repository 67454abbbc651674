package vn.sokiemtra.document.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.plan.LoadUnits;

/** A paper beside another of its kind, or in its place. */
class ReplacingPaperTest extends PapersOfAUnit {

    @Test
    void aSecondLetterStandsBesideTheFirst() {
        completed();
        frozen(DocumentKind.DON_DOC);
        IssuedDocument first = issued(DocumentKind.DON_DOC, null, false);
        new DeleteFinding(xa.ledger).run(AUTHOR, new LoadFindings(xa.ledger).of(xa.inspection).getFirst().id());
        new FreezeDocument(xa.ledger).run(AUTHOR, DocumentKind.DON_DOC, unit(), reasons(DocumentKind.DON_DOC),
                NOW.plusSeconds(60));
        IssuedDocument second = issued(DocumentKind.DON_DOC, null, false);
        assertThat(second.number()).isEqualTo("02");
        assertThat(second.supersedes()).isNull();
        assertThat(new LoadIssued(xa.ledger).all()).hasSize(2).noneMatch(IssuedDocument::superseded)
                .extracting(IssuedDocument::id).contains(first.id());
    }

    @Test
    void aCorrectionSupersedesAndTheOldOneStays() {
        completed();
        refused("SKT-ISSUE-NOTHING", () -> issued(DocumentKind.DON_DOC, null, true));
        frozen(DocumentKind.DON_DOC);
        IssuedDocument first = issued(DocumentKind.DON_DOC, "5", false);
        refused("SKT-ISSUE-NOT-FROZEN", () -> issued(DocumentKind.DON_DOC, null, true));
        new DeleteFinding(xa.ledger).run(AUTHOR, new LoadFindings(xa.ledger).of(xa.inspection).getFirst().id());
        new FreezeDocument(xa.ledger).run(AUTHOR, DocumentKind.DON_DOC, unit(), reasons(DocumentKind.DON_DOC),
                NOW.plusSeconds(60));
        refused("SKT-ISSUE-TAKEN", () -> issued(DocumentKind.DON_DOC, "05", true));
        IssuedDocument second = issued(DocumentKind.DON_DOC, null, true);
        assertThat(second.number()).isEqualTo("06");
        assertThat(second.supersedes()).isEqualTo(first.id());
        List<IssuedDocument> all = new LoadIssued(xa.ledger).all();
        assertThat(all).hasSize(2).filteredOn(IssuedDocument::superseded).extracting(IssuedDocument::id)
                .containsExactly(first.id());
        assertThat(new LoadIssued(xa.ledger).standing(DocumentKind.DON_DOC, xa.inspection)).isNotNull()
                .extracting(IssuedDocument::id).isEqualTo(second.id());
    }

    @Test
    void whatStandsInPlaceOfAnotherNamesItAboveItsFirstHeading() {
        completed();
        frozen(DocumentKind.THONG_BAO_KET_LUAN);
        IssuedDocument first = issued(DocumentKind.THONG_BAO_KET_LUAN, "5", false);
        assertThat(frozen(DocumentKind.THONG_BAO_KET_LUAN).id()).as("nothing has changed").isEqualTo(first.frozen());
        new DeleteFinding(xa.ledger).run(AUTHOR, new LoadFindings(xa.ledger).of(xa.inspection).getFirst().id());
        FrozenDocument again = new FreezeDocument(xa.ledger).run(AUTHOR, DocumentKind.THONG_BAO_KET_LUAN, unit(),
                reasons(DocumentKind.THONG_BAO_KET_LUAN), NOW.plusSeconds(60)).value();
        List<Block> body = again.document().body();
        int heading = body.indexOf(body.stream().filter(Block.Heading.class::isInstance).findFirst().orElseThrow());
        assertThat(((Block.Paragraph) body.get(heading - 1)).announces()).isTrue();
        assertThat(((Block.Paragraph) body.get(heading - 2)).text())
                .matches("Thông báo kết luận này thay thế Thông báo "
                        + "kết luận số 0?5/TB-ĐKT ngày 30/10/2020\\.");
        refused("SKT-ISSUE-REPLACED", () -> new IssueDocument(xa.ledger).run(AUTHOR, DocumentKind.THONG_BAO_KET_LUAN,
                xa.inspection, null, TODAY.minusDays(1), TODAY, true));
        issued(DocumentKind.THONG_BAO_KET_LUAN, null, true);
        assertThat(new FreezeDocument(xa.ledger).run(AUTHOR, DocumentKind.THONG_BAO_KET_LUAN, unit(),
                reasons(DocumentKind.THONG_BAO_KET_LUAN), NOW.plusSeconds(90)).value().id()).isEqualTo(again.id());
    }

    @Test
    void aDecisionNamesWhatItReplacesBeforeItsLastArticle() {
        frozen(DocumentKind.QUYET_DINH_THANH_LAP_DOAN);
        LocalDate founded = LocalDate.of(2020, 9, 10);
        new IssueDocument(xa.ledger).run(AUTHOR, DocumentKind.QUYET_DINH_THANH_LAP_DOAN, null, "1520", founded, TODAY,
                false);
        xa.ledger.edit(AUTHOR, edit -> {
            new LoadUnits(xa.ledger).teams().getFirst().members().stream().skip(2).forEach(member -> edit.delete(
                    vn.sokiemtra.schema.shared.Tables.TEAM_MEMBER, member.id()));
            return true;
        });
        List<String> lines = new FreezeDocument(xa.ledger).run(AUTHOR, DocumentKind.QUYET_DINH_THANH_LAP_DOAN, null,
                reasons(DocumentKind.QUYET_DINH_THANH_LAP_DOAN), NOW.plusSeconds(60)).value().document().body()
                .stream().filter(Block.Paragraph.class::isInstance).map(block -> ((Block.Paragraph) block).text())
                .toList();
        assertThat(lines.get(lines.size() - 2)).startsWith(DocumentKind.QUYET_DINH_THANH_LAP_DOAN.label()
                + " này thay thế").contains("số 1520/QĐ-").endsWith("ngày 10/09/2020.");
        assertThat(lines.getLast()).startsWith("Điều ");
    }
}
