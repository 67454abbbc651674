package vn.sokiemtra.document.kind;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.plan.UnitDraft;

/** What the papers say of how a unit was inspected: with a visit and its Biên bản, or by its report alone. */
class UnvisitedPapersTest {

    private static final String AUTHOR = "Nguyễn Thị Mai";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @BeforeEach
    void aPlan() {
        new CreatePlan(data.ledger()).from("so-noi-vu-2026", AUTHOR);
    }

    @Test
    void aUnitThatNobodyWentToSignedNoMinutes() {
        PlanUnit unit = unit("REPORT_ONLY");
        new RecordUnitReport(data.ledger()).of(unit.inspectionId(), new RecordUnitReport.ReportFacts("12", "BC-UBND",
                LocalDate.parse("2026-10-15"), LocalDate.parse("2026-10-16")), AUTHOR);
        assertThat(text(DocumentKind.THONG_BAO_KET_LUAN)).contains(
                "tại Ủy ban nhân dân xã Vân Du theo hình thức kiểm tra qua báo cáo tự kiểm tra.",
                "Trên cơ sở Báo cáo số 12/BC-UBND ngày 15 tháng 10 năm 2026 của Ủy ban nhân dân xã Vân Du và kết quả "
                        + "kiểm tra của")
                .doesNotContain("Biên bản", "ngày ......, Đoàn");
        assertThat(text(DocumentKind.BAO_CAO_KET_QUA)).contains(
                "được tiến hành theo hình thức kiểm tra qua báo cáo tự kiểm tra;", "đã gửi Báo cáo số 12/BC-UBND")
                .doesNotContain("được tiến hành ngày", "trước khi Đoàn kiểm tra làm việc");
        assertThat(text(DocumentKind.XIN_Y_KIEN)).contains("theo hình thức kiểm tra qua báo cáo tự kiểm tra. Đơn vị");
    }

    @Test
    void aReportWithoutANumberOrNoneAtAllIsCitedAsItIs() {
        PlanUnit unit = unit("REPORT_ONLY");
        assertThat(text(DocumentKind.THONG_BAO_KET_LUAN)).contains("Trên cơ sở kết quả kiểm tra của");
        new RecordUnitReport(data.ledger()).of(unit.inspectionId(), new RecordUnitReport.ReportFacts(null, null, null,
                LocalDate.parse("2026-10-16")), AUTHOR);
        assertThat(text(DocumentKind.THONG_BAO_KET_LUAN)).contains(
                "Trên cơ sở báo cáo của Ủy ban nhân dân xã Vân Du và kết quả kiểm tra của");
    }

    @Test
    void aConclusionThatIsDrawnUpInJanuaryIsNotOfTheYearOfItsPlan() {
        unit("PLANNED");
        assertThat(head(DocumentKind.THONG_BAO_KET_LUAN, TODAY)).endsWith("năm 2026");
        assertThat(head(DocumentKind.THONG_BAO_KET_LUAN, LocalDate.parse("2027-01-12"))).endsWith("năm 2027");
        assertThat(head(DocumentKind.THONG_BAO_LICH, LocalDate.parse("2027-01-12"))).endsWith("năm 2026");
    }

    private String head(DocumentKind kind, LocalDate today) {
        return new ComposeDocument(data.ledger()).run(kind, new LoadUnits(data.ledger()).all().getFirst(), today, null)
                .head().placeAndDate();
    }

    @Test
    void theMinutesBearTheDayOnWhichTheyWereSigned() {
        PlanUnit unit = unit("PLANNED");
        new ScheduleVisit(data.ledger()).of(unit.inspectionId(), LocalDate.parse("2026-10-13"), null, AUTHOR);
        assertThat(text(DocumentKind.THONG_BAO_KET_LUAN)).contains("Biên bản kiểm tra ngày 13 tháng 10 năm 2026");
        new RecordInspectionDate(data.ledger()).of(unit.inspectionId(), DateKind.MINUTES_SIGNED, LocalDate.parse(
                "2026-10-16"), AUTHOR);
        assertThat(text(DocumentKind.THONG_BAO_KET_LUAN)).contains("Biên bản kiểm tra ngày 16 tháng 10 năm 2026")
                .contains("ngày 13 tháng 10 năm 2026, ");
    }

    @Test
    void nobodyConfirmsARemedyWhereNothingWasFound() {
        PlanUnit unit = unit("PLANNED");
        assertThat(text(DocumentKind.THONG_BAO_KET_LUAN)).doesNotContain("khắc phục", "đôn đốc").contains(
                "Tổng hợp kết quả kiểm tra tại Ủy ban nhân dân xã Vân Du, báo cáo UBND tỉnh.");
        UUID item = new LoadOutline(data.ledger()).all().leaves().getFirst().id();
        new RecordFinding(data.ledger()).run(AUTHOR, unit.inspectionId(), item, new FindingDraft("Chưa niêm yết",
                "Chưa quan tâm", RecommendationKind.REQUIRE, "Niêm yết", "Chủ tịch", null), List.of());
        assertThat(text(DocumentKind.THONG_BAO_KET_LUAN)).contains("xác nhận kết quả khắc phục");
    }

    private PlanUnit unit(String form) {
        new AddUnits(data.ledger()).add(List.of(new UnitDraft("Xã Vân Du", UnitClass.COMMUNE,
                "Ủy ban nhân dân xã Vân Du", "Vân Du")), new AddUnits.Belonging(form, null, null), AUTHOR);
        return new LoadUnits(data.ledger()).all().getFirst();
    }

    private String text(DocumentKind kind) {
        var text = new StringBuilder();
        PlanUnit unit = new LoadUnits(data.ledger()).all().getFirst();
        for (Block block : new ComposeDocument(data.ledger()).run(kind, unit, TODAY, null).body()) {
            if (block instanceof Block.Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            }
        }
        return text.toString();
    }
}
