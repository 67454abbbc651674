package vn.sokiemtra.desktop.remediation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.dispute.DisputeDraft;
import vn.sokiemtra.finding.dispute.RecordDispute;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.JudgeRemediation;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.finding.remediation.ReInspection;
import vn.sokiemtra.finding.remediation.RecordRemediationReport;
import vn.sokiemtra.finding.remediation.StartReInspection;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.plan.UnitDraft;

/** Units of a plan of 2026 with conclusions of autumn, as they stand on 20 November. */
public record FollowedPlan(Ledger ledger) {

    static final String AUTHOR = "Nguyễn Thị Mai";

    static final String RESPONSIBLE = "Công chức Văn phòng - Thống kê Ủy ban nhân dân xã Thạch Cẩm";

    private static final List<String> UNITS = List.of("Xã Quan Sơn", "Xã Bá Thước", "Xã Thạch Quảng", "Xã Ngọc Trạo",
            "Xã Vân Du", "Phường Bỉm Sơn", "Xã Kim Tân", "Xã Hà Trung", "Xã Như Xuân", "Xã Triệu Sơn", "Xã Nông Cống",
            "Xã Mường Lát");
    private static final List<String> RECEIVED = List.of("2026-10-05", "2026-10-14", "2026-10-16", "2026-10-23",
            "2026-10-26", "2026-10-27", "2026-10-27", "2026-10-29", "2026-10-29", "2026-10-26", "2026-10-28",
            "2026-09-25");
    private static final List<String> ASKED = List.of("Ban hành kế hoạch cải cách hành chính năm 2026",
            "Xin lỗi 12 hồ sơ trễ hạn, niêm yết công khai thư xin lỗi tại Trung tâm Phục vụ hành chính công",
            "Cập nhật hồ sơ lên Hệ thống thông tin", "Niêm yết lại thủ tục hành chính đã hết hiệu lực",
            "Bố trí biển chức danh tại Trung tâm Phục vụ hành chính công",
            "Ghi đủ thời gian, chữ ký trên phiếu kiểm soát quá trình giải quyết hồ sơ",
            "Lập sổ theo dõi phản ánh, kiến nghị", "Số hóa kết quả giải quyết thủ tục hành chính",
            "Tổ chức xin lỗi 4 trường hợp", "Nâng tỷ lệ hồ sơ trực tuyến", "Công chức đeo thẻ khi làm việc",
            "Công khai kết quả giải quyết thủ tục hành chính");

    public void fill() {
        new AddUnits(ledger).add(UNITS.stream().map(name -> new UnitDraft(name, name.startsWith("Xã")
                ? UnitClass.COMMUNE
                : UnitClass.WARD,
                "Ủy ban nhân dân " + name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name
                        .substring(1),
                name.substring(name.indexOf(' ') + 1))).toList(), new AddUnits.Belonging(
                        "PLANNED", null, null),
                AUTHOR);
        UUID one = new NameTeam(ledger).found(NameTeam.TeamFacts.named("Đoàn kiểm tra số 1"), AUTHOR).value();
        UUID two = new NameTeam(ledger).found(NameTeam.TeamFacts.named("Đoàn kiểm tra số 2"), AUTHOR).value();
        List<OutlineItem> leaves = new LoadOutline(ledger).all().leaves();
        for (int i = 0; i < UNITS.size(); i++) {
            UUID inspection = inspection(UNITS.get(i));
            LocalDate received = LocalDate.parse(RECEIVED.get(i));
            new ScheduleVisit(ledger).of(inspection, received.minusDays(20), i % 2 == 0 ? one : two, AUTHOR);
            for (int k = 0; k <= i % 3; k++) {
                new RecordFinding(ledger).run(AUTHOR, inspection, leaves.get((i * 5 + k * 7) % leaves.size()).id(),
                        new FindingDraft("Đơn vị chưa thực hiện: " + ASKED.get((i + k) % ASKED.size()), "Chưa quan tâm",
                                RecommendationKind.REQUIRE, ASKED.get((i + k) % ASKED.size()), RESPONSIBLE, null),
                        List.of());
            }
            RecordInspectionDate dates = new RecordInspectionDate(ledger);
            dates.of(inspection, DateKind.CONCLUDED, received.minusDays(4), AUTHOR);
            dates.of(inspection, DateKind.CONCLUSION_RECEIVED, received, AUTHOR);
        }
        course();
    }

    private void course() {
        report("Xã Hà Trung", "2026-11-17");
        report("Xã Như Xuân", "2026-11-18");
        report("Xã Kim Tân", "2026-11-12");
        for (FollowUp each : of("Xã Kim Tân")) {
            new JudgeRemediation(ledger).verify(AUTHOR, each, "Đã xem sổ", LocalDate.parse("2026-11-16"));
        }
        new RecordDispute(ledger).run(AUTHOR, inspection("Xã Triệu Sơn"), new DisputeDraft("31", "UBND", null, LocalDate
                .parse("2026-11-02"), "Số liệu chưa tính tháng 9"), of("Xã Triệu Sơn").stream().map(FollowUp::finding)
                        .toList());
        new StartReInspection(ledger).run(AUTHOR, inspection("Xã Mường Lát"), ReInspection.Kind.FOLLOW_UP, LocalDate
                .parse("2026-12-08"), null, LocalDate.parse("2026-11-20"));
    }

    private void report(String unit, String on) {
        LocalDate day = LocalDate.parse(on);
        new RecordRemediationReport(ledger).run(AUTHOR, inspection(unit), new RecordRemediationReport.Paper("45",
                "BC-UBND", day, day, null),
                of(unit).stream().map(each -> new RecordRemediationReport.Result(each
                        .finding(), "Đã thực hiện xong", List.of())).toList());
    }

    private List<FollowUp> of(String unit) {
        return new LoadFollowUps(ledger).of(inspection(unit), LocalDate.parse("2026-11-20"));
    }

    UUID inspection(String unit) {
        return new LoadUnits(ledger).find(unit).inspectionId();
    }
}
