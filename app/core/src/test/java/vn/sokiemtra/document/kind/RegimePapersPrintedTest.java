package vn.sokiemtra.document.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sokiemtra.schema.shared.Tables.ISSUED_DOCUMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PastedUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.Regimes;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.TeamRole;

/** Whose head and signature a paper bears, what a hồ sơ must hold, as each seed has it. */
class RegimePapersPrintedTest {

    private static final String AUTHOR = "Lê Thị Hạnh";
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 3);

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @ParameterizedTest
    @CsvSource({"van-phong-ubnd-2024,QĐ-VP", "vinh-long-2021,QĐ-SNV", "can-tho-2023,QĐ-UBND",
            "kien-thuy-2024,QĐ-UBND"})
    void theMinutesCiteTheDecisionOfWhomTheRegimeNamesBeforeItHasANumber(String regime, String notation) {
        plan(regime, "Phòng Nội chính");
        assertThat(text(DocumentKind.BIEN_BAN)).contains("Căn cứ Quyết định số ......../" + notation + " ngày ......");
        assertThat(compose(DocumentKind.QUYET_DINH_THANH_LAP_DOAN).head().numberLine()).endsWith("/" + notation);
    }

    /** S3 L76: four bodies are invited to the periodic visits; the notice says so and goes to them. */
    @Test
    void theNoticeInvitesWhomThePlanInvites() {
        plan("can-tho-2023", "Sở Y tế");
        assertThat(text(DocumentKind.THONG_BAO_LICH)).contains("Mời tham gia các cuộc kiểm tra tại trụ sở: Ủy ban Kiểm "
                + "tra Thành ủy, Ban Pháp chế Hội đồng nhân dân thành phố, Liên đoàn Lao động thành phố, Ủy ban Mặt trận "
                + "Tổ quốc Việt Nam thành phố.");
        assertThat(compose(DocumentKind.THONG_BAO_LICH).closing().recipients()).contains(
                "- Liên đoàn Lao động thành phố;");
    }

    @Test
    void aPlanThatInvitesNobodyDoesNotSpeakOfIt() {
        plan("kien-thuy-2024", "Xã Đại Hà");
        assertThat(text(DocumentKind.THONG_BAO_LICH)).doesNotContain("Mời tham gia");
    }

    /** S4 L91: the Trưởng Phòng Hành chính - Tổ chức reports to the Lãnh đạo of the office. */
    @Test
    void theOfficesReportIsHeadedAndSignedByItsPhong() {
        office();
        OfficialDocument report = compose(DocumentKind.BAO_CAO_KET_QUA);
        assertThat(report.head().parentBody()).isEqualTo("VĂN PHÒNG UBND TỈNH");
        assertThat(report.head().issuingBody()).isEqualTo("PHÒNG HÀNH CHÍNH - TỔ CHỨC");
        assertThat(report.head().numberLine()).endsWith("/BC-PHCTC");
        assertThat(report.head().placeAndDate()).startsWith("...................., ngày");
        assertThat(report.closing().signers()).singleElement().satisfies(signer -> {
            assertThat(signer.authority()).containsExactly("TRƯỞNG PHÒNG");
            assertThat(signer.name()).isEqualTo("Phạm Văn Long");
        });
        assertThat(report.closing().recipients()).first().isEqualTo("- Như trên;");
        assertThat(report.closing().recipients()).doesNotContain("- Phòng Hành chính - Tổ chức;").last().isEqualTo(
                "- Lưu: VT, PHCTC.");
        assertThat(text(DocumentKind.BAO_CAO_KET_QUA)).startsWith("Kính gửi: Chánh Văn phòng Ủy ban nhân dân tỉnh.\n")
                .contains("Phòng Hành chính - Tổ chức báo cáo kết quả");
        assertThat(report.author()).isEqualTo("Phòng Hành chính - Tổ chức");
    }

    @Test
    void theOfficesFileIsCompleteWithoutAConclusion() {
        office();
        found();
        assertThat(text(DocumentKind.MUC_LUC_HO_SO)).doesNotContain("Thông báo kết luận").contains(
                "Báo cáo kết quả kiểm tra tại", "Báo cáo kết quả khắc phục");
    }

    @Test
    void theOfficesFindingsAreFollowedFromTheReportAndRemindedOfByItsName() {
        PlanUnit unit = office();
        found();
        issued("bao-cao-ket-qua", unit.inspectionId());
        assertThat(new LoadFollowUps(data.ledger()).of(unit.inspectionId(), TODAY)).singleElement().matches(
                one -> one.conclusion().paper().equals("bao-cao-ket-qua"));
        assertThat(text(DocumentKind.DON_DOC)).contains("Tại Báo cáo kết quả kiểm tra số 01/BC-PHCTC ngày 12 tháng 3 "
                + "năm 2024, Đoàn kiểm tra đã yêu cầu");
    }

    @Test
    void theScheduleIsTheCommitteesTheSosOrTheTeamsAsTheRegimeSays() {
        province();
        OfficialDocument notice = compose(DocumentKind.THONG_BAO_LICH);
        assertThat(notice.head().issuingBody()).isEqualTo("SỞ NỘI VỤ");
        assertThat(notice.head().numberLine()).endsWith("/TB-SNV");
        assertThat(notice.closing().signers().getFirst().authority()).containsExactly("GIÁM ĐỐC");
        assertThat(text(DocumentKind.THONG_BAO_LICH)).contains("Sở Nội vụ thông báo lịch kiểm tra");
    }

    /** Where the Đoàn is led by a deputy of the standing body, he signs for its head. */
    @Test
    void aDeputyOfTheStandingBodySignsForItsHead() {
        province();
        UUID team = new LoadUnits(data.ledger()).teams().getFirst().id();
        member(team, "Bà", "Trần Thị Lan", "Phó Giám đốc Sở Nội vụ", "Sở Nội vụ", TeamRole.DEPUTY);
        assertThat(compose(DocumentKind.THONG_BAO_LICH).closing().signers()).singleElement().satisfies(signer -> {
            assertThat(signer.authority()).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
            assertThat(signer.name()).isEqualTo("Trần Thị Lan");
        });
        // Not what founds the Đoàn that she is a member of.
        assertThat(compose(DocumentKind.QUYET_DINH_THANH_LAP_DOAN).closing().signers()).singleElement().satisfies(
                signer -> assertThat(signer.authority()).containsExactly("GIÁM ĐỐC"));
        member(team, "Ông", "Lê Văn Bình", "Giám đốc Sở Nội vụ", null, TeamRole.MEMBER);
        assertThat(compose(DocumentKind.THONG_BAO_LICH).closing().signers()).singleElement().satisfies(signer -> {
            assertThat(signer.authority()).containsExactly("GIÁM ĐỐC");
            assertThat(signer.name()).isEqualTo("Lê Văn Bình");
        });
    }

    @Test
    void theScheduleOfTheCommitteeIsSignedForItAndNotSentToItself() {
        plan("kien-thuy-2024", "Phòng Văn hóa và Thông tin");
        OfficialDocument notice = compose(DocumentKind.THONG_BAO_LICH);
        assertThat(notice.head().numberLine()).endsWith("/TB-UBND");
        assertThat(notice.closing().signers().getFirst().authority()).containsExactly("TM. ỦY BAN NHÂN DÂN",
                "CHỦ TỊCH");
        assertThat(notice.closing().recipients()).noneMatch(line -> line.contains("để b/c"));
        assertThat(notice.closing().recipients()).last().isEqualTo("- Lưu: VT, NV.");
    }

    /** Of many a commune's report only the day of receipt is written down: it came all the same. */
    @Test
    void aReportThatCameWithoutANumberIsNotSaidToBeMissing() {
        PlanUnit unit = province();
        assertThat(text(DocumentKind.BAO_CAO_KET_QUA)).contains("chưa nhận được báo cáo");
        assertThat(text(DocumentKind.DE_NGHI_BO_SUNG)).contains("chưa nhận được báo cáo");
        new RecordUnitReport(data.ledger()).of(unit.inspectionId(), new RecordUnitReport.ReportFacts(null, null, null,
                LocalDate.of(2021, 9, 6)), AUTHOR);
        assertThat(text(DocumentKind.BAO_CAO_KET_QUA)).doesNotContain("chưa nhận được").contains(
                "đã gửi báo cáo cùng số liệu theo đề cương; Đoàn kiểm tra nhận được ngày 06 tháng 9 năm 2021.");
        assertThat(text(DocumentKind.DE_NGHI_BO_SUNG)).doesNotContain("chưa nhận được").contains(
                "đã nhận báo cáo của Sở Tư pháp ngày 06 tháng 9 năm 2021.");
    }

    /** Where the term counts from receipt, a report does not call itself the notice that is received. */
    @Test
    void aReportNamesTheConclusionThatATermCountsFrom() {
        province();
        found();
        assertThat(text(DocumentKind.BAO_CAO_KET_QUA)).contains("kể từ ngày nhận được Thông báo kết luận")
                .doesNotContain("Thông báo này");
        assertThat(text(DocumentKind.THONG_BAO_KET_LUAN)).contains("kể từ ngày nhận được Thông báo này");
        assertThat(compose(DocumentKind.BAO_CAO_KET_QUA).annexes().toString()).contains(
                "20 ngày làm việc từ ngày nhận kết luận");
    }

    /** An office that inspects itself. */
    private PlanUnit office() {
        return plan("van-phong-ubnd-2024", "Phòng Nội chính");
    }

    private PlanUnit province() {
        return plan("vinh-long-2021", "Sở Tư pháp");
    }

    private void member(UUID team, String title, String name, String position, @Nullable String agency,
            TeamRole role) {
        new AddTeamMember(data.ledger()).to(team, new AddTeamMember.MemberFacts(title, name, position, agency, role),
                AUTHOR);
    }

    private PlanUnit plan(String id, String unit) {
        RegimeDefinition seed = new Regimes().find(id);
        new CreatePlan(data.ledger()).from(seed.outline() != null
                ? seed
                : new RegimeDefinition(seed.id(), seed.name(), seed.level(), seed.legalShape(), "thach-thanh-2020",
                        seed.plan(), seed.texts(), seed.forms(), seed.topics(), seed.deadlines(), seed.coverage(),
                        List.of(), seed.documents(), seed.teams(), seed.participants(), seed.dispute(), seed
                                .reinspection(),
                        seed.archive(), seed.budget(), seed.resultUses(), seed.settings(),
                        seed.warnings(), seed.layout()),
                AUTHOR);
        new AddUnits(data.ledger()).add(PastedUnits.read(unit, "OFFICE", Set.of()).units(), new AddUnits.Belonging(
                "PLANNED", null, null), AUTHOR);
        UUID team = new NameTeam(data.ledger()).found(NameTeam.TeamFacts.named("Đoàn kiểm tra"), AUTHOR).value();
        member(team, "Ông", "Phạm Văn Long", "Trưởng phòng", seed.plan().standingAgency(), TeamRole.LEADER);
        new ScheduleVisit(data.ledger()).of(unit().inspectionId(), LocalDate.of(seed.plan().year(), 3, 5), team,
                AUTHOR);
        return unit();
    }

    private PlanUnit unit() {
        return new LoadUnits(data.ledger()).all().getFirst();
    }

    private void found() {
        UUID item = new LoadOutline(data.ledger()).all().leaves().getFirst().id();
        new RecordFinding(data.ledger()).run(AUTHOR, unit().inspectionId(), item, new FindingDraft("Chưa đeo thẻ",
                "Chưa nhắc nhở", RecommendationKind.REQUIRE, "Thực hiện đeo thẻ", "Trưởng phòng", null), List.of());
    }

    private void issued(String kind, UUID inspection) {
        UUID id = UUID.randomUUID();
        data.ledger().edit(AUTHOR, edit -> {
            edit.set(ISSUED_DOCUMENT.KIND, id, kind);
            edit.set(ISSUED_DOCUMENT.INSPECTION_ID, id, inspection);
            edit.set(ISSUED_DOCUMENT.NUMBER, id, "1");
            edit.set(ISSUED_DOCUMENT.NOTATION, id, "BC-PHCTC");
            edit.set(ISSUED_DOCUMENT.ISSUED_ON, id, LocalDate.of(2024, 3, 12));
            return true;
        });
    }

    private OfficialDocument compose(DocumentKind kind) {
        return new ComposeDocument(data.ledger()).run(kind, kind.ofUnit() ? unit() : null, TODAY, null);
    }

    private String text(DocumentKind kind) {
        var text = new StringBuilder();
        for (Block block : compose(kind).body()) {
            if (block instanceof Block.Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            } else if (block instanceof Block.Table table) {
                table.content().rows().forEach(row -> row.cells().forEach(cell -> text.append(cell.text()).append(
                        '\n')));
            }
        }
        return text.toString();
    }
}
