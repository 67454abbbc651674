package vn.sokiemtra.document.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sokiemtra.schema.shared.Tables.ISSUED_DOCUMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.dispute.DecideDispute;
import vn.sokiemtra.finding.dispute.Direction;
import vn.sokiemtra.finding.dispute.DisputeDraft;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.dispute.LoadDisputes;
import vn.sokiemtra.finding.dispute.RecordDirection;
import vn.sokiemtra.finding.dispute.RecordDispute;
import vn.sokiemtra.finding.remediation.FollowStep;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.plan.UnitDraft;

/** What papers say of a finding that the unit does not agree to. */
class DisputePapersTest {

    private static final String AUTHOR = "Nguyễn Thị Mai";
    private static final String SECOND = "\\(2\\)|tồn tại 2";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private PlanUnit unit;
    private UUID disputed;
    private UUID dispute;

    @BeforeEach
    void oneOfTwoFindingsIsDisputed() {
        new CreatePlan(data.ledger()).from("so-noi-vu-2026", AUTHOR);
        new AddUnits(data.ledger()).add(List.of(new UnitDraft("Xã Vân Du", UnitClass.COMMUNE,
                "Ủy ban nhân dân xã Vân Du", "Vân Du")), new AddUnits.Belonging("PLANNED", null, null), AUTHOR);
        unit = new LoadUnits(data.ledger()).all().getFirst();
        finding("Chưa niêm yết thủ tục hành chính");
        disputed = finding("Có 12 hồ sơ trễ hạn");
        RecordInspectionDate dates = new RecordInspectionDate(data.ledger());
        dates.of(unit.inspectionId(), DateKind.CONCLUDED, LocalDate.parse("2026-10-23"), AUTHOR);
        dates.of(unit.inspectionId(), DateKind.CONCLUSION_RECEIVED, LocalDate.parse("2026-10-27"), AUTHOR);
        dispute = new RecordDispute(data.ledger()).run(AUTHOR, unit.inspectionId(), new DisputeDraft("31", "UBND-VP",
                LocalDate.parse("2026-10-30"), LocalDate.parse("2026-11-02"), "Số liệu chưa tính hồ sơ tháng 9"),
                List
                        .of(disputed))
                .value();
    }

    private UUID finding(String content) {
        return new RecordFinding(data.ledger()).run(AUTHOR, unit.inspectionId(), new LoadOutline(data.ledger()).all()
                .leaves().getFirst().id(),
                new FindingDraft(content, "Chưa quan tâm", RecommendationKind.REQUIRE,
                        "Thực hiện đúng", "Chủ tịch UBND xã", LocalDate.parse("2026-11-10")),
                List.of()).value();
    }

    private String text(DocumentKind kind) {
        StringBuilder text = new StringBuilder();
        new ComposeDocument(data.ledger()).run(kind, unit, TODAY, null).body().forEach(block -> {
            if (block instanceof Block.Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            }
        });
        return text.toString();
    }

    private void decided(DisputeOutcome outcome, FindingDraft change) {
        new RecordDirection(data.ledger()).run(AUTHOR, dispute, new Direction(LocalDate.parse("2026-11-06"),
                "Chủ tịch UBND tỉnh", null, null, "Xem xét lại"));
        new DecideDispute(data.ledger()).run(AUTHOR, dispute, disputed, outcome, "Theo chỉ đạo", LocalDate.parse(
                "2026-11-09"), change);
    }

    @Test
    void theSuperiorIsAskedAboutTheDisputedFindingWithTheUnitsReasons() {
        assertThat(text(DocumentKind.XIN_Y_KIEN)).contains("Có 12 hồ sơ trễ hạn").doesNotContain("Chưa niêm yết")
                .contains("31/UBND-VP ngày 30 tháng 10 năm 2026", "ngày 02 tháng 11 năm 2026",
                        "Số liệu chưa tính hồ sơ tháng 9");
    }

    @Test
    void aWithdrawnFindingStandsInNoLaterPaperAndAConfirmedOneInAll() {
        List<DocumentKind> later = List.of(DocumentKind.THONG_BAO_KET_LUAN, DocumentKind.BAO_CAO_KET_QUA,
                DocumentKind.DON_DOC, DocumentKind.DE_XUAT_XU_LY);
        decided(DisputeOutcome.CONFIRMED, null);
        assertThat(later).allSatisfy(kind -> assertThat(text(kind)).containsPattern(SECOND));
        new DecideDispute(data.ledger()).run(AUTHOR, dispute, disputed, DisputeOutcome.WITHDRAWN, "Theo chỉ đạo",
                LocalDate.parse("2026-11-10"), null);
        assertThat(later).allSatisfy(kind -> assertThat(text(kind)).doesNotContain("12 hồ sơ")
                .doesNotContainPattern(SECOND));
        assertThat(text(DocumentKind.BIEN_BAN)).contains("Có 12 hồ sơ trễ hạn");
    }

    @Test
    void aChangedFindingIsPrintedAsItSaysNow() {
        decided(DisputeOutcome.CHANGED, FindingDraft.of("Có 9 hồ sơ trễ hạn"));
        assertThat(text(DocumentKind.THONG_BAO_KET_LUAN)).contains("Có 9 hồ sơ trễ hạn").doesNotContain("12 hồ sơ");
    }

    /** S3 L118: agreed and not done; what was tried before is why the superior is asked. */
    @Test
    void aProposalSaysWhenTheUnitWasReminded() {
        assertThat(text(DocumentKind.DE_XUAT_XU_LY)).contains("Chưa niêm yết").doesNotContain("công văn đôn đốc");
        data.ledger().edit(AUTHOR, edit -> {
            UUID row = edit.newRow();
            edit.set(ISSUED_DOCUMENT.KIND, row, "don-doc");
            edit.set(ISSUED_DOCUMENT.INSPECTION_ID, row, unit.inspectionId());
            edit.set(ISSUED_DOCUMENT.ISSUED_ON, row, LocalDate.parse("2026-11-12"));
            return row;
        });
        assertThat(text(DocumentKind.DE_XUAT_XU_LY)).contains("Sở Nội vụ đã có công văn đôn đốc (ngày 12 tháng 11 năm "
                + "2026); đến nay Ủy ban nhân dân xã Vân Du chưa khắc phục xong.");
    }

    @Test
    void theDayOfTheIssuedReportIsWhenADirectionWasAskedFor() {
        assertThat(new LoadFollowUps(data.ledger()).one(disputed, unit.inspectionId(), TODAY).step()).isEqualTo(
                FollowStep.ESCALATE);
        data.ledger().edit(AUTHOR, edit -> {
            UUID row = edit.newRow();
            edit.set(ISSUED_DOCUMENT.KIND, row, "xin-y-kien");
            edit.set(ISSUED_DOCUMENT.INSPECTION_ID, row, unit.inspectionId());
            edit.set(ISSUED_DOCUMENT.ISSUED_ON, row, LocalDate.parse("2026-11-04"));
            return row;
        });
        assertThat(new LoadDisputes(data.ledger()).one(dispute).escalatedOn()).isEqualTo(LocalDate.parse("2026-11-04"));
        assertThat(new LoadFollowUps(data.ledger()).one(disputed, unit.inspectionId(), TODAY).step()).isEqualTo(
                FollowStep.RECORD_DIRECTION);
    }
}
