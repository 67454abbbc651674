package vn.sokiemtra.finding.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sokiemtra.schema.shared.Tables.DELIVERY;
import static vn.sokiemtra.schema.shared.Tables.ISSUED_DOCUMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.document.issue.DocumentGates;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.finding.ChangeFinding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.dispute.DecideDispute;
import vn.sokiemtra.finding.dispute.Direction;
import vn.sokiemtra.finding.dispute.DisputeDraft;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.dispute.EscalateDispute;
import vn.sokiemtra.finding.dispute.LoadDisputes;
import vn.sokiemtra.finding.dispute.RecordDirection;
import vn.sokiemtra.finding.dispute.RecordDispute;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.plan.UnitDraft;
import vn.sokiemtra.text.Problem;

/** What units owe after their conclusion, in the plan of today's two-level government: 20 working days from receipt. */
class FollowUpsTest {

    private static final String AUTHOR = "Nguyễn Thị Mai";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private UUID inspection;

    @Test
    void nothingIsFollowedBeforeAConclusion() {
        plan("Chưa xin lỗi", null, null);
        assertThat(all("2026-10-30")).isEmpty();
        concluded("2026-10-23");
        assertThat(all("2026-10-30")).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(FollowState.NO_DAY);
            assertThat(one.step()).isEqualTo(FollowStep.RECORD_RECEIPT);
        });
    }

    @Test
    void theRuleCountsTwentyWorkingDaysFromReceiptAndSkipsTheDayOfCulture() {
        plan("Ghi đủ thời gian", "Ghi đủ thời gian, chữ ký", null);
        concluded("2026-10-23");
        received("2026-10-27");
        FollowUp one = all("2026-11-20").getFirst();
        assertThat(one.due().day()).isEqualTo(day("2026-11-25"));
        assertThat(one.due().basis()).isEqualTo(DueBasis.RULE);
        assertThat(one.due().steps()).hasSizeGreaterThan(20);
        assertThat(one.days()).isEqualTo(2);
        assertThat(one.state()).isEqualTo(FollowState.DUE_SOON);
        assertThat(all("2026-11-12").getFirst().state()).isEqualTo(FollowState.IN_TIME);
        assertThat(all("2026-11-26").getFirst()).matches(late -> late.state() == FollowState.OVERDUE && late
                .days() == -1);
    }

    @Test
    void theFindingsOwnDateGoesBeforeTheConclusionsDateAndThatBeforeTheRule() {
        UUID finding = plan("Chưa niêm yết", null, null);
        concluded("2026-10-23");
        received("2026-10-27");
        new RecordInspectionDate(data.ledger()).of(inspection, DateKind.REMEDIATION_DUE, day("2026-11-10"), AUTHOR);
        assertThat(all("2026-11-02").getFirst().due()).matches(due -> due.basis() == DueBasis.FIXED && day(
                "2026-11-10").equals(due.day()));
        new ChangeFinding(data.ledger()).due(AUTHOR, finding, day("2026-11-05"));
        assertThat(all("2026-11-02").getFirst().due()).matches(due -> due.basis() == DueBasis.OWN && day("2026-11-05")
                .equals(due.day()));
    }

    /** The plan counts from receipt: no date of its own is asked of a finding, unless words stand for one. */
    @Test
    void theConclusionIsNotRefusedForADateThatTheRuleWillSet() {
        plan("Chưa niêm yết", "Niêm yết đủ thủ tục", null);
        assertThat(dueGates()).isEmpty();
        finding("Chưa đeo thẻ", "Khắc phục ngay việc đeo thẻ", null);
        assertThat(dueGates()).singleElement().matches(gate -> !gate.waivable());
    }

    private List<Gate> dueGates() {
        return new DocumentGates(data.ledger()).of(DocumentKind.THONG_BAO_KET_LUAN, new LoadUnits(data.ledger())
                .ofInspection(inspection), day("2026-10-23")).stream().filter(gate -> gate.code().equals("FINDING_DUE")
                        && !gate.met())
                .toList();
    }

    /** Number and receipt belong to one document; the term goes on from the one that the unit has. */
    @Test
    void aConclusionThatReplacesAnotherShowsNoReceiptOfThatOne() {
        plan("Ghi đủ thời gian", "Ghi đủ thời gian, chữ ký", null);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        issued(first, "5", "2026-10-23", null);
        receipt(first, "2026-10-27");
        issued(second, "6", "2026-11-05", first);
        FollowUp before = all("2026-11-12").getFirst();
        assertThat(before.conclusion()).matches(one -> "6".equals(one.number()) && one.receivedOn() == null);
        assertThat(before.conclusion().replaced()).matches(one -> "5".equals(one.number()) && day("2026-10-27").equals(
                one.receivedOn()));
        assertThat(before.due().day()).isEqualTo(day("2026-11-25"));
        receipt(second, "2026-11-09");
        FollowUp after = all("2026-11-12").getFirst();
        assertThat(after.conclusion()).matches(one -> "6".equals(one.number()) && day("2026-11-09").equals(one
                .receivedOn()) && one.replaced() == null);
        assertThat(after.due().day()).isAfter(day("2026-11-25"));
    }

    private void issued(UUID id, String number, String on, UUID supersedes) {
        data.ledger().edit(AUTHOR, edit -> {
            edit.set(ISSUED_DOCUMENT.KIND, id, "thong-bao-ket-luan");
            edit.set(ISSUED_DOCUMENT.INSPECTION_ID, id, inspection);
            edit.set(ISSUED_DOCUMENT.NUMBER, id, number);
            edit.set(ISSUED_DOCUMENT.NOTATION, id, "TB-ĐKT");
            edit.set(ISSUED_DOCUMENT.ISSUED_ON, id, day(on));
            edit.set(ISSUED_DOCUMENT.SUPERSEDES, id, supersedes);
            return true;
        });
    }

    private void receipt(UUID id, String on) {
        data.ledger().edit(AUTHOR, edit -> {
            UUID row = edit.naturalRow(DELIVERY, id);
            edit.set(DELIVERY.ISSUED_ID, row, id);
            edit.set(DELIVERY.RECEIVED_ON, row, day(on));
            return true;
        });
    }

    @Test
    void atOnceIsNoDateAndAsksForOne() {
        plan("Chưa đeo thẻ", "Khắc phục ngay việc đeo thẻ", null);
        concluded("2026-10-23");
        received("2026-10-27");
        assertThat(all("2026-11-02")).singleElement().satisfies(one -> {
            assertThat(one.due().basis()).isEqualTo(DueBasis.WORDS);
            assertThat(one.step()).isEqualTo(FollowStep.SET_DAY);
        });
    }

    @Test
    void anExtensionNeedsAReasonAndALaterDayAndThenHolds() {
        plan("Chưa số hóa", null, "2026-11-10");
        concluded("2026-10-23");
        FollowUp one = all("2026-11-09").getFirst();
        ExtendRemediation extend = new ExtendRemediation(data.ledger());
        refused("SKT-REMEDIATION-REASON", () -> extend.run(AUTHOR, one, day("2026-11-20"), " ", day("2026-11-09")));
        refused("SKT-REMEDIATION-EARLIER", () -> extend.run(AUTHOR, one, day("2026-11-10"), "Bão", day(
                "2026-11-09")));
        extend.run(AUTHOR, one, day("2026-11-20"), "Chờ bàn giao thiết bị", day("2026-11-09"));
        assertThat(all("2026-11-12").getFirst()).satisfies(now -> {
            assertThat(now.due().basis()).isEqualTo(DueBasis.EXTENDED);
            assertThat(now.due().day()).isEqualTo(day("2026-11-20"));
            assertThat(now.extensions()).singleElement().matches(it -> it.reason().equals("Chờ bàn giao thiết bị")
                    && AUTHOR.equals(it.grantedBy()));
        });
    }

    @Test
    void aReportWaitsIsSentBackComesAgainAndIsVerified() {
        UUID finding = plan("Chưa có sổ theo dõi", null, "2026-11-10");
        concluded("2026-10-23");
        JudgeRemediation judge = new JudgeRemediation(data.ledger());
        refused("SKT-REMEDIATION-NO-REPORT", () -> judge.sendBack(AUTHOR, all("2026-11-09").getFirst(), "Thiếu", day(
                "2026-11-09")));
        refused("SKT-REMEDIATION-REASON", () -> judge.verify(AUTHOR, all("2026-11-09").getFirst(), null, day(
                "2026-11-09")));
        report(finding, "2026-11-09");
        assertThat(all("2026-11-20").getFirst()).matches(one -> one.state() == FollowState.REPORTED
                && day("2026-11-09").equals(one.waitingSince()) && one.step() == FollowStep.JUDGE);
        judge.sendBack(AUTHOR, all("2026-11-12").getFirst(), "Sổ chưa ghi kết quả", day("2026-11-12"));
        assertThat(all("2026-11-12").getFirst()).matches(one -> one.state() == FollowState.OVERDUE && one.returned());
        report(finding, "2026-11-16");
        judge.verify(AUTHOR, all("2026-11-17").getFirst(), null, day("2026-11-17"));
        assertThat(all("2026-11-20").getFirst()).satisfies(one -> {
            assertThat(one.state()).isEqualTo(FollowState.VERIFIED);
            assertThat(one.results()).extracting(Judged::decision).containsExactly(Judged.Decision.RETURNED,
                    Judged.Decision.VERIFIED);
            assertThat(one.results().getFirst().reason()).isEqualTo("Sổ chưa ghi kết quả");
        });
        refused("SKT-REMEDIATION-CLOSED", () -> judge.waive(AUTHOR, all("2026-11-20").getFirst(), "Thôi", day(
                "2026-11-20")));
    }

    @Test
    void anInspectionClosesOnlyWhenEveryFindingIsVerifiedOrWaived() {
        UUID first = plan("Một", null, "2026-11-10");
        finding("Hai", null, "2026-11-10");
        concluded("2026-10-23");
        CloseInspection close = new CloseInspection(data.ledger());
        refused("SKT-REMEDIATION-OPEN", () -> close.run(AUTHOR, inspection, day("2026-11-20")));
        report(first, "2026-11-09");
        JudgeRemediation judge = new JudgeRemediation(data.ledger());
        judge.verify(AUTHOR, of("2026-11-20", 1), null, day("2026-11-20"));
        refused("SKT-REMEDIATION-OPEN", () -> close.run(AUTHOR, inspection, day("2026-11-20")));
        judge.waive(AUTHOR, of("2026-11-20", 2), "Trụ sở cũ không còn sử dụng", day("2026-11-20"));
        close.run(AUTHOR, inspection, day("2026-11-20"));
        assertThat(new LoadUnits(data.ledger()).dates().get(inspection).on(DateKind.CLOSED)).isEqualTo(day(
                "2026-11-20"));
    }

    @Test
    void theStepThatEndsAnInspectionComesWithItsLastFindingAndGoesWithItsDay() {
        plan("Chưa niêm yết", null, "2026-11-10");
        finding("Chưa xin lỗi", null, "2026-11-10");
        concluded("2026-10-23");
        JudgeRemediation judge = new JudgeRemediation(data.ledger());
        judge.waive(AUTHOR, of("2026-11-20", 1), "Trụ sở đã chuyển", day("2026-11-20"));
        assertThat(of("2026-11-20", 1).step()).isEqualTo(FollowStep.NONE);
        judge.waive(AUTHOR, of("2026-11-20", 2), "Trụ sở đã chuyển", day("2026-11-20"));
        assertThat(all("2026-11-20")).hasSize(2).allMatch(one -> one.step() == FollowStep.CLOSE);
        new CloseInspection(data.ledger()).run(AUTHOR, inspection, day("2026-11-20"));
        assertThat(all("2026-11-20")).allMatch(one -> one.step() == FollowStep.NONE);
    }

    @Test
    void aDisputeStandsStillUntilItsDirectionAndMayWithdrawTheFinding() {
        UUID finding = plan("Tỷ lệ hồ sơ trực tuyến thấp", null, "2026-11-10");
        concluded("2026-10-23");
        received("2026-10-27");
        DisputeDraft paper = new DisputeDraft("12", "UBND-VX", day("2026-10-29"), day("2026-10-30"), "Số liệu chưa "
                + "tính hồ sơ tháng 9");
        RecordDispute record = new RecordDispute(data.ledger());
        refused("SKT-DISPUTE-REASONS", () -> record.run(AUTHOR, inspection, new DisputeDraft(null, null, null, day(
                "2026-10-30"), ""), List.of(finding)));
        UUID dispute = record.run(AUTHOR, inspection, paper, List.of(finding)).value();
        refused("SKT-DISPUTE-TWICE", () -> record.run(AUTHOR, inspection, paper, List.of(finding)));
        assertThat(all("2026-11-20").getFirst()).matches(one -> one.state() == FollowState.DISPUTED && one
                .days() == null && one.step() == FollowStep.ESCALATE);
        DecideDispute decide = new DecideDispute(data.ledger());
        refused("SKT-DISPUTE-UNDIRECTED",
                () -> decide.run(AUTHOR, dispute, finding, DisputeOutcome.CONFIRMED, null, day(
                        "2026-11-05"), null));
        new EscalateDispute(data.ledger()).run(AUTHOR, dispute, day("2026-11-02"));
        assertThat(all("2026-11-20").getFirst().step()).isEqualTo(FollowStep.RECORD_DIRECTION);
        new RecordDirection(data.ledger()).run(AUTHOR, dispute, new Direction(day("2026-11-04"), "Chủ tịch UBND tỉnh",
                "88", "UBND-NC", "Rút tồn tại"));
        assertThat(all("2026-11-20").getFirst().step()).isEqualTo(FollowStep.DECIDE);
        decide.run(AUTHOR, dispute, finding, DisputeOutcome.WITHDRAWN, "Số liệu tháng 9 đã đủ", day("2026-11-05"),
                null);
        assertThat(all("2026-11-20").getFirst()).matches(one -> one.state() == FollowState.WITHDRAWN && one
                .step() == FollowStep.SUPERSEDE);
        assertThat(new LoadDisputes(data.ledger()).one(dispute)).matches(one -> !one.open() && one.toSupersede());
    }

    @Test
    void aChangedFindingSaysWhatItSaysFromThenOn() {
        UUID finding = plan("12 hồ sơ trễ hạn", null, "2026-12-10");
        concluded("2026-10-23");
        UUID dispute = new RecordDispute(data.ledger()).run(AUTHOR, inspection, new DisputeDraft(null, null, null, day(
                "2026-10-30"), "Chỉ có 9 hồ sơ"), List.of(finding)).value();
        new RecordDirection(data.ledger()).run(AUTHOR, dispute, new Direction(day("2026-11-04"), "Chủ tịch", null, null,
                "Sửa số liệu"));
        new DecideDispute(data.ledger()).run(AUTHOR, dispute, finding, DisputeOutcome.CHANGED, "Đối chiếu lại", day(
                "2026-11-05"), FindingDraft.of("9 hồ sơ trễ hạn"));
        assertThat(new LoadFindings(data.ledger()).one(finding).content()).isEqualTo("9 hồ sơ trễ hạn");
        assertThat(all("2026-11-20").getFirst()).matches(one -> one.state() == FollowState.IN_TIME && one
                .step() == FollowStep.SUPERSEDE);
    }

    @Test
    void lettersComeFiveDaysBeforeOneDayAfterAgainAndThenTheProposal() {
        plan("Chưa ban hành kế hoạch", null, "2026-11-10");
        concluded("2026-10-23");
        assertThat(DraftLetters.due(all("2026-11-02"))).isEmpty();
        LetterDue before = letter("2026-11-03");
        assertThat(before.occasion()).isEqualTo(Letters.Occasion.BEFORE);
        draft(before, "2026-11-03");
        assertThat(DraftLetters.due(all("2026-11-04"))).isEmpty();
        assertThat(all("2026-11-04").getFirst().step()).isEqualTo(FollowStep.ISSUE_LETTER);
        assertThat(DraftLetters.due(all("2026-11-10"))).isEmpty();
        LetterDue after = letter("2026-11-11");
        assertThat(after).matches(one -> one.occasion() == Letters.Occasion.AFTER && one.round() == 1);
        assertThat(after.dueOn()).isEqualTo(day("2026-11-10"));
        new ChangeFollowSettings(data.ledger()).run(AUTHOR, new FollowSettings(5, 2, 5));
        assertThat(DraftLetters.due(all("2026-11-11"))).isEmpty();
        assertThat(DraftLetters.due(all("2026-11-12"))).hasSize(1);
    }

    @Test
    void aReInspectionStartsFromOpenFindingsAndOnlyOneAtATime() {
        plan("Chưa niêm yết", null, "2026-11-10");
        concluded("2026-10-23");
        StartReInspection start = new StartReInspection(data.ledger());
        UUID again = start.run(AUTHOR, inspection, ReInspection.Kind.FOLLOW_UP, day("2026-12-08"), null, day(
                "2026-11-20")).value();
        assertThat(new LoadReInspections(data.ledger()).one(again)).get().matches(one -> one.parent().equals(inspection)
                && one.kind() == ReInspection.Kind.FOLLOW_UP && day("2026-12-08").equals(one.visitOn()));
        refused("SKT-REINSPECTION-RUNNING", () -> start.run(AUTHOR, inspection, ReInspection.Kind.REPEAT, null, null,
                day("2026-11-20")));
        new JudgeRemediation(data.ledger()).verify(AUTHOR, of("2026-12-08", 1), "Phúc tra ngày 08/12/2026: đã niêm yết",
                day("2026-12-08"));
        new RecordInspectionDate(data.ledger()).of(again, DateKind.CLOSED, day("2026-12-09"), AUTHOR);
        refused("SKT-REINSPECTION-NOTHING", () -> start.run(AUTHOR, inspection, ReInspection.Kind.FOLLOW_UP, null, null,
                day("2026-12-10")));
    }

    private LetterDue letter(String today) {
        List<LetterDue> due = DraftLetters.due(all(today));
        assertThat(due).hasSize(1);
        return due.getFirst();
    }

    private void draft(LetterDue letter, String on) {
        new DraftLetters(data.ledger()).run(AUTHOR, List.of(letter), day(on));
    }

    private void report(UUID finding, String on) {
        new RecordRemediationReport(data.ledger()).run(AUTHOR, inspection, new RecordRemediationReport.Paper("45",
                "BC-UBND", day(on), day(on), null),
                List.of(new RecordRemediationReport.Result(finding, "Đã làm",
                        List.of())));
    }

    private List<FollowUp> all(String today) {
        return new LoadFollowUps(data.ledger()).asOf(day(today));
    }

    private FollowUp of(String today, int number) {
        return new LoadFollowUps(data.ledger()).of(inspection, day(today)).get(number - 1);
    }

    private UUID plan(String content, String recommendation, String due) {
        new CreatePlan(data.ledger()).from("so-noi-vu-2026", AUTHOR);
        new AddUnits(data.ledger())
                .add(List.of(new UnitDraft("Xã Vân Du", UnitClass.COMMUNE, "Ủy ban nhân dân xã Vân Du",
                        "Vân Du")), new AddUnits.Belonging("PLANNED", null, null), AUTHOR);
        inspection = new LoadUnits(data.ledger()).all().getFirst().inspectionId();
        return finding(content, recommendation, due);
    }

    private UUID finding(String content, String recommendation, String due) {
        UUID item = new LoadOutline(data.ledger()).all().leaves().getFirst().id();
        return new RecordFinding(data.ledger()).run(AUTHOR, inspection, item, new FindingDraft(content, "Nguyên nhân",
                RecommendationKind.REQUIRE, recommendation, "Chủ tịch UBND xã", due == null ? null : day(due)),
                List.of()).value();
    }

    private void concluded(String on) {
        new RecordInspectionDate(data.ledger()).of(inspection, DateKind.CONCLUDED, day(on), AUTHOR);
    }

    private void received(String on) {
        new RecordInspectionDate(data.ledger()).of(inspection, DateKind.CONCLUSION_RECEIVED, day(on), AUTHOR);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(
                code));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
