package vn.sokiemtra.inspection.course;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sokiemtra.document.kind.DocumentKind.BAO_CAO_KET_QUA;
import static vn.sokiemtra.document.kind.DocumentKind.BIEN_BAN;
import static vn.sokiemtra.document.kind.DocumentKind.DE_NGHI_BO_SUNG;
import static vn.sokiemtra.document.kind.DocumentKind.DE_XUAT_XU_LY;
import static vn.sokiemtra.document.kind.DocumentKind.DON_DOC;
import static vn.sokiemtra.document.kind.DocumentKind.KE_HOACH;
import static vn.sokiemtra.document.kind.DocumentKind.PHIEU_THAM_TRA;
import static vn.sokiemtra.document.kind.DocumentKind.QUYET_DINH_THANH_LAP_DOAN;
import static vn.sokiemtra.document.kind.DocumentKind.THONG_BAO_KET_LUAN;
import static vn.sokiemtra.document.kind.DocumentKind.THONG_BAO_LICH;
import static vn.sokiemtra.document.kind.DocumentKind.XIN_Y_KIEN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.dispute.DecideDispute;
import vn.sokiemtra.finding.dispute.Direction;
import vn.sokiemtra.finding.dispute.DisputeDraft;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.dispute.RecordDirection;
import vn.sokiemtra.finding.dispute.RecordDispute;
import vn.sokiemtra.finding.remediation.ReInspection;
import vn.sokiemtra.finding.remediation.StartReInspection;
import vn.sokiemtra.inspection.CoverageLine;
import vn.sokiemtra.inspection.LoadCoverage;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;

/**
 * One unit of every seed, and of the sixth regime, from listing to archive: the states of seed-model §4 in order, and the
 * step that comes next after each. Days are those that the seed's text leads to.
 */
class SeedWalkTest {

    private static final String AUTHOR = "Lê Thị Hạnh";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    /** S0: report three working days before (L44, L90); no term of remedy in the text (L94). */
    @Test
    void kienThuyFromAShareToTheArchive() {
        Walk walk = new Walk(data).plan("kien-thuy-2024").on("2024-05-20");
        assertThat(line("C0.2")).matches(rule -> rule.planned() == 0);
        walk.named("Xã Tân Trào", "PLANNED", "DISTRICT").stands(CourseState.LISTED, NextAction.ASSIGN_TEAM);
        walk.team().stands(CourseState.TEAM_ASSIGNED, NextAction.SCHEDULE).by("2024-12-31");
        walk.scheduled("2024-06-12").stands(CourseState.SCHEDULED, NextAction.NOTIFY);
        walk.on("2024-05-27").issued(THONG_BAO_LICH).stands(CourseState.NOTIFIED, NextAction.RECEIVE_REPORT).by(
                "2024-06-07");
        walk.on("2024-06-06").reported().stands(CourseState.REPORT_RECEIVED, NextAction.INSPECT).by("2024-06-12");
        walk.on("2024-06-12").found("2024-08-30").stands(CourseState.ON_SITE, NextAction.INSPECT);
        walk.judgedAll().stands(CourseState.ON_SITE, NextAction.SIGN_MINUTES);
        walk.issued(BIEN_BAN).stands(CourseState.MINUTES_SIGNED, NextAction.CONSOLIDATE);
        walk.on("2024-06-20").issued(BAO_CAO_KET_QUA).stands(CourseState.FINDINGS_CONSOLIDATED,
                NextAction.ISSUE_CONCLUSION);
        walk.on("2024-06-28").issued(THONG_BAO_KET_LUAN).stands(CourseState.CONCLUSION_ISSUED,
                NextAction.RECORD_RECEIPT);
        walk.on("2024-07-01").received().stands(CourseState.REMEDIATING, NextAction.RECEIVE_REMEDIATION).by(
                "2024-08-30");
        walk.on("2024-08-29").remedied().stands(CourseState.REMEDIATION_REPORTED, NextAction.VERIFY);
        walk.on("2024-09-05").verified().stands(CourseState.VERIFIED, NextAction.CLOSE);
        walk.closed().stands(CourseState.CLOSED, NextAction.ARCHIVE);
        walk.on("2024-12-20").archived().stands(CourseState.ARCHIVED, null);
        assertThat(line("C0.2")).matches(rule -> rule.planned() == 1 && rule.done() == 1);
    }

    /** S1: notice 15 working days before (L70), remedy 20 working days from receipt (L79), reminders (L71). */
    @Test
    void vinhLongWithAReminderAndAProposal() {
        Walk walk = new Walk(data).plan("vinh-long-2021").on("2021-03-15").listed("Sở Xây dựng").stands(
                CourseState.LISTED, NextAction.ASSIGN_TEAM);
        walk.team().scheduled("2021-05-10").stands(CourseState.SCHEDULED, NextAction.NOTIFY).by("2021-04-14");
        walk.on("2021-04-12").issued(THONG_BAO_LICH).stands(CourseState.NOTIFIED, NextAction.RECEIVE_REPORT);
        walk.on("2021-05-05").reported().stands(CourseState.REPORT_RECEIVED, NextAction.INSPECT);
        walk.on("2021-05-10").found("2021-09-10").issued(BIEN_BAN).stands(CourseState.MINUTES_SIGNED,
                NextAction.CONSOLIDATE);
        walk.on("2021-05-20").issued(BAO_CAO_KET_QUA).stands(CourseState.FINDINGS_CONSOLIDATED,
                NextAction.ISSUE_CONCLUSION);
        walk.on("2021-08-02").issued(THONG_BAO_KET_LUAN).stands(CourseState.CONCLUSION_ISSUED,
                NextAction.RECORD_RECEIPT);
        walk.on("2021-08-11").received().stands(CourseState.REMEDIATING, NextAction.RECEIVE_REMEDIATION).by(
                "2021-09-10");
        walk.on("2021-09-13").stands(CourseState.OVERDUE, NextAction.REMIND).by("2021-09-10");
        walk.issued(DON_DOC).stands(CourseState.OVERDUE, NextAction.RECEIVE_REMEDIATION);
        walk.on("2021-09-20").stands(CourseState.OVERDUE, NextAction.REMIND);
        walk.issued(DON_DOC).on("2021-09-27").stands(CourseState.OVERDUE, NextAction.PROPOSE_HANDLING);
        walk.issued(DE_XUAT_XU_LY).stands(CourseState.HANDLING_PROPOSED,
                NextAction.RECEIVE_REMEDIATION);
        walk.on("2021-09-28").remedied().stands(CourseState.REMEDIATION_REPORTED, NextAction.VERIFY);
        walk.on("2021-09-29").verified().closed().stands(CourseState.CLOSED, NextAction.ARCHIVE);
        walk.on("2021-12-20").archived().stands(CourseState.ARCHIVED, null);
    }

    /** S2: report five days before (L70), remedy on the day that the team fixes (L27, L75). */
    @Test
    void thachThanhOnSiteWithAReportSentBackAndARemedyReturned() {
        Walk walk = new Walk(data).plan("thach-thanh-2020").on("2020-09-15").listed("Xã Thạch Cẩm").team().scheduled(
                "2020-10-22").stands(CourseState.SCHEDULED, NextAction.NOTIFY);
        walk.on("2020-09-28").issued(THONG_BAO_LICH).stands(CourseState.NOTIFIED, NextAction.RECEIVE_REPORT).by(
                "2020-10-17");
        walk.on("2020-10-12").reported().issued(DE_NGHI_BO_SUNG).stands(CourseState.RETURNED_FOR_COMPLETION,
                NextAction.RECEIVE_COMPLETION);
        walk.on("2020-10-16").reported().stands(CourseState.REPORT_RECEIVED, NextAction.INSPECT);
        walk.on("2020-10-22").found("2020-11-30").issued(BIEN_BAN).stands(CourseState.MINUTES_SIGNED,
                NextAction.ISSUE_CONCLUSION);
        walk.on("2020-11-02").issued(THONG_BAO_KET_LUAN).on("2020-11-04").received().stands(CourseState.REMEDIATING,
                NextAction.RECEIVE_REMEDIATION).by("2020-11-30");
        walk.on("2020-11-20").remedied().on("2020-11-23").returned().stands(CourseState.REJECTED,
                NextAction.RECEIVE_REMEDIATION);
        walk.on("2020-11-27").remedied().stands(CourseState.REMEDIATION_REPORTED, NextAction.VERIFY);
        walk.on("2020-12-01").verified().stands(CourseState.VERIFIED, NextAction.CLOSE);
        walk.closed().on("2020-12-31").archived().stands(CourseState.ARCHIVED, null);
    }

    /** S2, first list: by report before 20/10/2020 (L66), with no visit and no Biên bản. */
    @Test
    void thachThanhByReportHasNoVisit() {
        Walk walk = new Walk(data).plan("thach-thanh-2020").on("2020-09-15").listed("Xã Thành Vinh").stands(
                CourseState.LISTED, NextAction.ASSIGN_TEAM);
        walk.team().stands(CourseState.TEAM_ASSIGNED, NextAction.RECEIVE_REPORT).by("2020-10-19");
        walk.on("2020-10-19").reported().stands(CourseState.REPORT_RECEIVED, NextAction.REVIEW);
        walk.on("2020-11-05").issued(PHIEU_THAM_TRA).stands(CourseState.DESK_REVIEWED, NextAction.ISSUE_CONCLUSION);
        walk.on("2020-11-20").issued(THONG_BAO_KET_LUAN).on("2020-11-23").received().stands(
                CourseState.CONCLUSION_DELIVERED, NextAction.CLOSE);
        walk.closed().on("2020-12-31").archived().stands(CourseState.ARCHIVED, null);
        assertThat(walk.course().path()).doesNotContain(CourseState.SCHEDULED, CourseState.NOTIFIED,
                CourseState.ON_SITE, CourseState.MINUTES_SIGNED);
    }

    /** S3: dispute to UBND thành phố (L118), phúc tra (L34), archive of every form (L116). */
    @Test
    void canThoWithADisputeAndAReInspection() {
        Walk walk = new Walk(data).plan("can-tho-2023").on("2023-04-03");
        assertThat(line("C3.1")).matches(rule -> rule.required() == 6 && rule.planned() == 0);
        walk.named("Sở Y tế", "PLANNED", "PROVINCE").team().scheduled("2023-05-10").issued(THONG_BAO_LICH).stands(
                CourseState.NOTIFIED, NextAction.RECEIVE_REPORT);
        walk.on("2023-05-05").reported().on("2023-05-10").found("2023-07-31").issued(BIEN_BAN).issued(
                BAO_CAO_KET_QUA).issued(THONG_BAO_KET_LUAN).on("2023-05-15").received().stands(CourseState.REMEDIATING,
                        NextAction.RECEIVE_REMEDIATION);
        UUID dispute = new RecordDispute(data.ledger()).run(AUTHOR, walk.inspection(), new DisputeDraft("12", "SYT",
                LocalDate.parse("2023-05-18"), LocalDate.parse("2023-05-19"), "Kế hoạch đã ban hành"),
                List.of(walk
                        .finding()))
                .value();
        walk.on("2023-05-19").stands(CourseState.CONTESTED, NextAction.ASK_DIRECTION);
        walk.on("2023-05-22").issued(XIN_Y_KIEN).stands(CourseState.ESCALATED, NextAction.RECORD_DIRECTION);
        new RecordDirection(data.ledger()).run(AUTHOR, dispute, new Direction(LocalDate.parse("2023-05-29"),
                "Ủy ban nhân dân thành phố", "88", "UBND-NC", "Giữ nguyên kết luận"));
        walk.on("2023-05-29").stands(CourseState.DIRECTED, NextAction.RECORD_DIRECTION);
        new DecideDispute(data.ledger()).run(AUTHOR, dispute, walk.finding(), DisputeOutcome.CONFIRMED, "Theo chỉ đạo",
                LocalDate.parse("2023-05-30"), null);
        walk.on("2023-05-30").stands(CourseState.REMEDIATING, NextAction.RECEIVE_REMEDIATION).by("2023-07-31");
        walk.on("2023-08-10").stands(CourseState.OVERDUE, NextAction.REMIND);
        UUID first = walk.inspection();
        UUID second = new StartReInspection(data.ledger()).run(AUTHOR, first, ReInspection.Kind.FOLLOW_UP, LocalDate
                .parse("2023-08-21"), null, LocalDate.parse("2023-08-10")).value();
        walk.stands(CourseState.RE_INSPECTION, NextAction.FINISH_REINSPECTION).by("2023-08-21");
        walk.at(second).on("2023-08-21").issued(BIEN_BAN).on("2023-08-25").issued(BAO_CAO_KET_QUA).issued(
                THONG_BAO_KET_LUAN).received().closed().stands(CourseState.CLOSED, NextAction.ARCHIVE);
        walk.at(first).on("2023-08-28").remedied().verified().stands(CourseState.VERIFIED, NextAction.CLOSE);
        walk.closed().on("2023-12-20").archived().stands(CourseState.ARCHIVED, null);
    }

    /** S4: by the system that manages cases (L82–87); no conclusion, no remedy in the text. */
    @Test
    void theOfficeBySystemEndsWithoutAConclusion() {
        Walk walk = new Walk(data).plan("van-phong-ubnd-2024").on("2024-02-01");
        assertThat(line("C4.1")).matches(rule -> rule.planned() == 0);
        walk.named("Phòng Nội chính", "SYSTEM_BASED", "OFFICE").stands(CourseState.LISTED, NextAction.ASSIGN_TEAM);
        walk.team().stands(CourseState.TEAM_ASSIGNED, NextAction.REVIEW).by("2024-12-31");
        walk.on("2024-03-05").judgedAll().stands(CourseState.DESK_REVIEWED, NextAction.CONSOLIDATE);
        walk.on("2024-03-15").issued(BAO_CAO_KET_QUA).stands(CourseState.FINDINGS_CONSOLIDATED, NextAction.CLOSE);
        walk.closed().on("2024-12-20").archived().stands(CourseState.ARCHIVED, null);
        assertThat(walk.course().path()).doesNotContain(CourseState.REPORT_RECEIVED, CourseState.NOTIFIED,
                CourseState.ON_SITE, CourseState.CONCLUSION_ISSUED, CourseState.REMEDIATING);
    }

    /** S4 has no conclusion: the report on the results tells what was found, and remedies are followed from it. */
    @Test
    void theOfficeFollowsWhatItsReportFound() {
        Walk walk = new Walk(data).plan("van-phong-ubnd-2024").on("2024-02-01").named("Phòng Nội chính", "PLANNED",
                "OFFICE").team().scheduled("2024-03-05").issued(THONG_BAO_LICH);
        walk.on("2024-03-05").found("2024-05-31").issued(BIEN_BAN).stands(CourseState.MINUTES_SIGNED,
                NextAction.CONSOLIDATE);
        walk.on("2024-03-15").issued(BAO_CAO_KET_QUA).stands(CourseState.REMEDIATING, NextAction.RECEIVE_REMEDIATION)
                .by("2024-05-31");
        walk.on("2024-05-30").remedied().stands(CourseState.REMEDIATION_REPORTED, NextAction.VERIFY);
        walk.on("2024-06-03").verified().stands(CourseState.VERIFIED, NextAction.CLOSE);
        walk.closed().on("2024-12-20").archived().stands(CourseState.ARCHIVED, null);
    }

    /** Seed-model §7: 15 and 5 working days before, 20 from receipt, five to disagree. */
    @Test
    void soNoiVuInTheGovernmentOfTwoLevels() {
        Walk walk = new Walk(data).plan("so-noi-vu-2026").on("2026-07-20");
        assertThat(line("C6.1")).matches(rule -> rule.planned() == 0);
        walk.issued(KE_HOACH);
        assertThat(new LoadPlan(data.ledger()).header()).matches(plan -> plan.document().equals("01/KH-UBND")
                && LocalDate.parse("2026-07-20").equals(plan.issuedOn()));
        walk.named("Xã Vĩnh Xuân", "PLANNED", "PROVINCE").team().scheduled("2026-09-07").stands(
                CourseState.SCHEDULED, NextAction.NOTIFY).by("2026-08-13");
        walk.on("2026-08-12").issued(THONG_BAO_LICH).stands(CourseState.NOTIFIED, NextAction.RECEIVE_REPORT);
        walk.on("2026-08-27").reported().on("2026-09-07").found("2026-12-01").issued(BIEN_BAN).stands(
                CourseState.MINUTES_SIGNED, NextAction.CONSOLIDATE);
        walk.on("2026-09-21").issued(BAO_CAO_KET_QUA).on("2026-10-28").issued(THONG_BAO_KET_LUAN);
        walk.on("2026-11-02").received().stands(CourseState.CONCLUSION_DELIVERED, NextAction.RECEIVE_REMEDIATION).by(
                "2026-12-01");
        walk.on("2026-11-09").stands(CourseState.CONCLUSION_DELIVERED, NextAction.RECEIVE_REMEDIATION);
        walk.on("2026-11-10").stands(CourseState.REMEDIATING, NextAction.RECEIVE_REMEDIATION);
        walk.on("2026-11-30").remedied().stands(CourseState.REMEDIATION_REPORTED, NextAction.VERIFY);
        walk.on("2026-12-02").verified().closed().stands(CourseState.CLOSED, NextAction.ARCHIVE);
        walk.on("2026-12-31").archived().stands(CourseState.ARCHIVED, null);
    }

    /** What was changed on direction stands in no paper: that comes before the remedy, which is due as it was until then. */
    @Test
    void aChangedFindingAsksForThePaperThatReplacesTheConclusion() {
        Walk walk = new Walk(data).plan("so-noi-vu-2026").on("2026-08-12").named("Xã Vĩnh Xuân", "PLANNED",
                "PROVINCE").team().scheduled("2026-09-07").on("2026-09-07").found(null).on("2026-10-28");
        walk.issued(BIEN_BAN).issued(BAO_CAO_KET_QUA).issued(THONG_BAO_KET_LUAN).on("2026-11-02").received();
        UUID dispute = new RecordDispute(data.ledger()).run(AUTHOR, walk.inspection(), new DisputeDraft("12", "UBND",
                null, LocalDate.parse("2026-11-04"), "Đã ban hành"), List.of(walk.finding())).value();
        new RecordDirection(data.ledger()).run(AUTHOR, dispute, new Direction(LocalDate.parse("2026-11-05"), "UBND",
                null, null, "Sửa lại"));
        new DecideDispute(data.ledger()).run(AUTHOR, dispute, walk.finding(), DisputeOutcome.CHANGED, "Theo chỉ đạo",
                LocalDate.parse("2026-11-06"), FindingDraft.of("Ban hành kế hoạch chậm"));
        walk.on("2026-11-12").stands(CourseState.REMEDIATING, NextAction.SUPERSEDE);
        walk.replaced(THONG_BAO_KET_LUAN).stands(CourseState.REMEDIATING, NextAction.RECEIVE_REMEDIATION).by(
                "2026-12-01");
    }

    /** S3: the notice names every unit; one whose day comes later, or was moved since, does not know it yet. */
    @Test
    void aNoticeTellsTheDayThatStandsInItAndNoOther() {
        Walk walk = new Walk(data).plan("can-tho-2023").on("2023-04-03").named("Sở Tư pháp", "PLANNED", "PROVINCE");
        UUID later = walk.inspection();
        walk.named("Sở Y tế", "PLANNED", "PROVINCE").team().scheduled("2023-05-10").issued(THONG_BAO_LICH).stands(
                CourseState.NOTIFIED, NextAction.RECEIVE_REPORT);
        UUID told = walk.inspection();
        walk.at(later).stands(CourseState.LISTED, NextAction.ASSIGN_TEAM);
        walk.at(told).scheduled("2023-05-17").stands(CourseState.SCHEDULED, NextAction.NOTIFY);
        walk.scheduled("2023-05-10").stands(CourseState.NOTIFIED, NextAction.RECEIVE_REPORT);
    }

    /** The units that only report stand in one sentence: the first and the last of it are told as those between them. */
    @Test
    void aNoticeTellsEveryUnitThatItAsksForAReport() {
        Walk walk = new Walk(data).plan("so-noi-vu-2026").on("2026-08-12");
        for (String unit : List.of("Xã Trà Ôn", "Xã Hòa Bình", "Đặc khu Cù Lao Dung")) {
            walk.named(unit, "REPORT_ONLY", "PROVINCE");
        }
        walk.team().issued(THONG_BAO_LICH);
        assertThat(new LoadUnits(data.ledger()).dates().values()).hasSize(3).allMatch(dates -> LocalDate.parse(
                "2026-08-12").equals(dates.on(DateKind.NOTIFIED)));
    }

    /** S1 founds by its Sở (L69), S3 by the committee, S4 by the Chánh Văn phòng; S2's Chủ tịch stands in EveryKindTest. */
    @ParameterizedTest
    @CsvSource({"vinh-long-2021,GIÁM ĐỐC SỞ NỘI VỤ,GIÁM ĐỐC,QĐ-SNV",
            "can-tho-2023,ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ,TM. ỦY BAN NHÂN DÂN,QĐ-UBND",
            "van-phong-ubnd-2024,CHÁNH VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH,CHÁNH VĂN PHÒNG,QĐ-VP"})
    void theTeamIsFoundedByWhomTheRegimeNames(String regime, String founder, String signs, String notation) {
        Walk walk = new Walk(data).plan(regime).on("2026-01-05");
        if (new LoadUnits(data.ledger()).all().isEmpty()) {
            walk.named("Phòng Nội chính", "PLANNED", "PROVINCE");
        } else {
            walk.at(new LoadUnits(data.ledger()).all().getFirst().inspectionId());
        }
        walk.team();
        new NameTeam(data.ledger()).change(new LoadUnits(data.ledger()).teams().getFirst().id(),
                NameTeam.TeamFacts.named("Đoàn kiểm tra"), AUTHOR);
        OfficialDocument decision = new ComposeDocument(data.ledger()).run(QUYET_DINH_THANH_LAP_DOAN, null, LocalDate
                .parse("2026-01-05"), null);
        assertThat(decision.toString()).contains(founder);
        assertThat(decision.closing().signers().getFirst().authority().getFirst()).isEqualTo(signs);
        assertThat(decision.head().numberLine()).endsWith("/" + notation);
    }

    private CoverageLine line(String code) {
        return new LoadCoverage(data.ledger()).all().stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow();
    }
}
