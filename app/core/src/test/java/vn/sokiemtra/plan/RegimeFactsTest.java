package vn.sokiemtra.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts of the five source plans and of the sixth; the literals are the sources', never the data's. */
class RegimeFactsTest {

    private final Regimes regimes = new Regimes();

    @Test
    void thereAreSixInTheOrderOfTheSources() {
        assertThat(regimes.ids()).containsExactly("kien-thuy-2024", "vinh-long-2021", "thach-thanh-2020",
                "can-tho-2023", "van-phong-ubnd-2024", "so-noi-vu-2026");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "kien-thuy-2024,DISTRICT,PLAN,-,KH-UBND,-,2024,Ủy ban nhân dân huyện Kiến Thụy,Phòng Nội vụ huyện,TM. ỦY BAN NHÂN DÂN,CHỦ TỊCH,Nguyễn Văn Tuấn",
            "vinh-long-2021,PROVINCE,DECISION_WITH_PLAN,92,QĐ-UBND,2021-01-13,2021,Chủ tịch Ủy ban nhân dân tỉnh Vĩnh Long,Sở Nội vụ,-,KT. CHỦ TỊCH|PHÓ CHỦ TỊCH,Lê Quang Trung",
            "thach-thanh-2020,DISTRICT,PLAN,50,KH-UBND,2020-03-03,2020,Ủy ban nhân dân huyện Thạch Thành,Phòng Nội vụ,TM. ỦY BAN NHÂN DÂN,CHỦ TỊCH,Phạm Đình Minh",
            "can-tho-2023,PROVINCE,PLAN,243,KH-UBND,2022-12-16,2023,Ủy ban nhân dân thành phố Cần Thơ,Sở Nội vụ,TM. ỦY BAN NHÂN DÂN,KT. CHỦ TỊCH|PHÓ CHỦ TỊCH,Dương Tấn Hiền",
            "van-phong-ubnd-2024,OFFICE,PLAN,-,KH-VP,-,2024,Văn phòng Ủy ban nhân dân tỉnh,Phòng Hành chính - Tổ chức,-,CHÁNH VĂN PHÒNG,Nguyễn Kim Long"})
    void whoIssuedWhatAndWhen(String id, String level, String shape, String number, String notation, LocalDate day,
            int year, String issuer, String standing, String authority, String position, String name) {
        RegimeDefinition regime = regimes.find(id);
        RegimeDefinition.PlanHead plan = regime.plan();
        assertThat(regime.level()).isEqualTo(level);
        assertThat(regime.legalShape()).isEqualTo(shape);
        assertThat(plan.number()).isEqualTo(number);
        assertThat(plan.notation()).isEqualTo(notation);
        assertThat(plan.issuedOn()).isEqualTo(day);
        assertThat(plan.year()).isEqualTo(year);
        assertThat(plan.issuer()).isEqualTo(issuer);
        assertThat(plan.standingAgency()).isEqualTo(standing);
        assertThat(plan.signer()).isEqualTo(new RegimeDefinition.PlanSigner(authority, position.replace('|', '\n'),
                name));
    }

    /** Form, kind, announced, window: seed-model §1. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"kien-thuy-2024,PLANNED,true,2024-06-01,2024-12-31",
            "kien-thuy-2024,SURPRISE,false,2024-01-01,2024-12-31", "kien-thuy-2024,SELF_INSPECTION,true,-,-",
            "vinh-long-2021,PLANNED,true,2021-04-01,2021-09-30", "vinh-long-2021,SURPRISE,false,-,-",
            "thach-thanh-2020,REPORT_ONLY,true,-,-", "thach-thanh-2020,ON_SITE,true,-,-",
            "can-tho-2023,PLANNED,true,2023-04-01,2023-09-30", "can-tho-2023,SURPRISE,false,2023-01-01,2023-12-31",
            "can-tho-2023,ISO_CHECK,true,-,-", "can-tho-2023,PROGRAMME_BASED,true,-,-",
            "can-tho-2023,SELF_INSPECTION,true,2023-01-01,2023-12-31",
            "van-phong-ubnd-2024,PLANNED,true,2024-01-01,2024-12-31",
            "van-phong-ubnd-2024,SURPRISE,false,2024-01-01,2024-12-31",
            "van-phong-ubnd-2024,SYSTEM_BASED,true,2024-01-01,2024-12-31",
            "so-noi-vu-2026,PLANNED,true,2026-01-01,2026-12-31",
            "so-noi-vu-2026,REPORT_ONLY,true,2026-01-01,2026-12-31",
            "so-noi-vu-2026,SURPRISE,false,2026-01-01,2026-12-31",
            "so-noi-vu-2026,THEMATIC,true,2026-01-01,2026-12-31"})
    void formsOfInspection(String id, InspectionKind kind, boolean announced, LocalDate from, LocalDate to) {
        assertThat(regimes.find(id).forms()).filteredOn(form -> form.kind() == kind).singleElement().satisfies(form -> {
            assertThat(form.announced()).isEqualTo(announced);
            assertThat(form.windowFrom()).isEqualTo(from);
            assertThat(form.windowTo()).isEqualTo(to);
        });
    }

    @ParameterizedTest
    @CsvSource({"kien-thuy-2024,3,3", "vinh-long-2021,2,3", "thach-thanh-2020,2,8", "can-tho-2023,5,9",
            "van-phong-ubnd-2024,3,5", "so-noi-vu-2026,4,8"})
    void asManyFormsAndContents(String id, int forms, int topics) {
        assertThat(regimes.find(id).forms()).hasSize(forms);
        assertThat(regimes.find(id).topics()).hasSize(topics);
    }

    /** Seed-model §2, and §7 for the sixth. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"kien-thuy-2024,D0.1,3,WORKING_DAY,INSPECTION_DATE,BEFORE,AT_LEAST,-",
            "kien-thuy-2024,D0.2,-,UNSPECIFIED,CONCLUSION_RECEIVED,AFTER,NO_LATER,-",
            "vinh-long-2021,D1.1,15,WORKING_DAY,INSPECTION_DATE,BEFORE,NO_LATER,-",
            "vinh-long-2021,D1.2,-,UNSPECIFIED,INSPECTION_DATE,BEFORE,NO_LATER,-",
            "vinh-long-2021,D1.3,20,WORKING_DAY,CONCLUSION_RECEIVED,AFTER,NO_LATER,-",
            "thach-thanh-2020,D2.1,-,FIXED_DATE,FIXED_DATE,BEFORE,BEFORE_EXCLUSIVE,2020-10-20",
            "thach-thanh-2020,D2.2,5,CALENDAR_DAY,INSPECTION_DATE,BEFORE,NO_LATER,-",
            "thach-thanh-2020,D2.3,-,SET_IN_CONCLUSION,CONCLUSION_RECEIVED,AFTER,NO_LATER,-",
            "can-tho-2023,D3.1,-,UNSPECIFIED,INSPECTION_DATE,BEFORE,NO_LATER,-",
            "so-noi-vu-2026,D6.1,15,WORKING_DAY,INSPECTION_DATE,BEFORE,AT_LEAST,-",
            "so-noi-vu-2026,D6.2,5,WORKING_DAY,INSPECTION_DATE,BEFORE,AT_LEAST,-",
            "so-noi-vu-2026,D6.3,-,FIXED_DATE,FIXED_DATE,BEFORE,BEFORE_EXCLUSIVE,2026-10-20",
            "so-noi-vu-2026,D6.4,20,WORKING_DAY,CONCLUSION_RECEIVED,AFTER,NO_LATER,-",
            "so-noi-vu-2026,D6.5,5,WORKING_DAY,CONCLUSION_RECEIVED,AFTER,NO_LATER,-"})
    void deadlines(String id, String code, Integer amount, DayKind kind, String anchor, String direction,
            String strictness, LocalDate fixed) {
        assertThat(regimes.find(id).deadlines()).filteredOn(rule -> rule.code().equals(code)).singleElement().satisfies(
                rule -> {
                    assertThat(rule.amount()).isEqualTo(amount);
                    assertThat(rule.dayKind()).isEqualTo(kind);
                    assertThat(rule.anchor()).isEqualTo(anchor);
                    assertThat(rule.direction()).isEqualTo(direction);
                    assertThat(rule.strictness()).isEqualTo(strictness);
                    assertThat(rule.fixedOn()).isEqualTo(fixed);
                });
    }

    @ParameterizedTest
    @CsvSource({"kien-thuy-2024,2", "vinh-long-2021,3", "thach-thanh-2020,3", "can-tho-2023,1", "van-phong-ubnd-2024,0",
            "so-noi-vu-2026,5"})
    void noOtherDeadlines(String id, int count) {
        assertThat(regimes.find(id).deadlines()).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"kien-thuy-2024,C0.1,RATIO,0.3,-,DISTRICT_OFFICE PUBLIC_SERVICE_UNIT",
            "kien-thuy-2024,C0.2,ALL,-,-,COMMUNE TOWNSHIP", "vinh-long-2021,C1.1,COUNT,-,6,DEPARTMENT MANAGEMENT_BOARD",
            "vinh-long-2021,C1.2,COUNT,-,3,DISTRICT", "vinh-long-2021,C1.3,PER_PARENT,-,2,COMMUNE WARD TOWNSHIP",
            "thach-thanh-2020,C2.1,ALL,-,-,COMMUNE TOWNSHIP", "can-tho-2023,C3.1,COUNT,-,6,DEPARTMENT",
            "can-tho-2023,C3.2,COUNT,-,2,VERTICAL_AGENCY PUBLIC_SERVICE_UNIT", "can-tho-2023,C3.3,COUNT,-,3,DISTRICT",
            "van-phong-ubnd-2024,C4.1,ALL,-,-,OFFICE_DIVISION",
            "so-noi-vu-2026,C6.1,RATIO,0.2,-,COMMUNE WARD SPECIAL_ZONE", "so-noi-vu-2026,C6.2,RATIO,0.3,-,DEPARTMENT",
            "so-noi-vu-2026,C6.3,ALL,-,-,COMMUNE WARD SPECIAL_ZONE DEPARTMENT"})
    void coverage(String id, String code, String kind, BigDecimal ratio, Integer amount, String classes) {
        assertThat(regimes.find(id).coverage()).filteredOn(rule -> rule.code().equals(code)).singleElement().satisfies(
                rule -> {
                    assertThat(rule.kind()).isEqualTo(kind);
                    assertThat(rule.ratio()).isEqualTo(ratio);
                    assertThat(rule.amount()).isEqualTo(amount);
                    assertThat(rule.unitClasses()).containsExactly(classes.split(" "));
                });
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"kien-thuy-2024,-,-", "vinh-long-2021,2020-12-15,VISIT_DATE",
            "thach-thanh-2020,2020-01-01,VISIT_DATE", "can-tho-2023,-,-", "van-phong-ubnd-2024,-,-",
            "so-noi-vu-2026,2025-12-15,VISIT_DATE"})
    void auditPeriod(String id, LocalDate from, String to) {
        assertThat(regimes.find(id).plan().auditFrom()).isEqualTo(from);
        assertThat(regimes.find(id).plan().auditTo()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"kien-thuy-2024,false,false,false,0,3", "vinh-long-2021,false,false,false,1,1",
            "thach-thanh-2020,false,false,false,0,1", "can-tho-2023,true,true,true,3,1",
            "van-phong-ubnd-2024,false,false,false,0,3", "so-noi-vu-2026,true,true,true,1,2"})
    void disputeReinspectionArchiveBudgetAndUse(String id, boolean dispute, boolean again, boolean archive, int budget,
            int uses) {
        RegimeDefinition regime = regimes.find(id);
        assertThat(regime.dispute().allowed()).isEqualTo(dispute);
        assertThat(regime.reinspection()).isEqualTo(again);
        assertThat(regime.archive()).isEqualTo(archive);
        assertThat(regime.budget()).hasSize(budget);
        assertThat(regime.resultUses()).hasSize(uses);
        assertThat(regime.warnings()).isNotEmpty();
    }

    /** The explicit ones of seed-model §5, E; none of S4's after the report. */
    @ParameterizedTest
    @CsvSource({
            "kien-thuy-2024,ke-hoach de-cuong bieu-mau thong-bao-lich bao-cao-cua-don-vi bao-cao-khac-phuc bao-cao-tong-hop van-ban-chan-chinh de-xuat-xu-ly",
            "vinh-long-2021,quyet-dinh-ban-hanh ke-hoach de-cuong thong-bao-lich bao-cao-cua-don-vi bao-cao-ket-qua bao-cao-khac-phuc don-doc bao-cao-tong-hop van-ban-chan-chinh de-xuat-xu-ly",
            "thach-thanh-2020,ke-hoach quyet-dinh-thanh-lap-doan de-cuong bieu-mau thong-bao-lich chuong-trinh-lam-viec bao-cao-cua-don-vi bao-cao-tu-kiem-tra thong-bao-ket-luan bao-cao-khac-phuc bao-cao-tong-hop de-xuat-xu-ly",
            "can-tho-2023,ke-hoach phan-cong de-cuong thong-bao-lich bao-cao-cua-don-vi bao-cao-tu-kiem-tra thong-bao-ket-luan bao-cao-khac-phuc bao-cao-tong-hop van-ban-chan-chinh de-xuat-xu-ly khong-thong-nhat xin-y-kien y-kien-chi-dao phuc-tra muc-luc-ho-so",
            "van-phong-ubnd-2024,ke-hoach thong-bao-lich bao-cao-cua-don-vi bao-cao-ket-qua bao-cao-tong-hop"})
    void documentsTheTextDemands(String id, String kinds) {
        assertThat(regimes.find(id).documents()).filteredOn(document -> document.basis().equals("PLAN")).extracting(
                RegimeDefinition.DocumentRequirement::kind).containsExactlyInAnyOrder(kinds.split(" "));
        assertThat(regimes.find(id).documents()).allSatisfy(document -> assertThat(document.signer()).isNotBlank());
    }

    @Test
    void vinhLongNamesNineUnitsAndLetsTheDistrictsChoose() {
        RegimeDefinition regime = regimes.find("vinh-long-2021");
        assertThat(regime.units()).extracting(RegimeDefinition.UnitEntry::name).containsExactly("Sở Tư pháp",
                "Sở Giao thông vận tải", "Sở Giáo dục và Đào tạo", "Sở Xây dựng", "Sở Tài nguyên và Môi trường",
                "Ban quản lý các khu công nghiệp", "UBND huyện Tam Bình", "UBND huyện Bình Tân",
                "UBND huyện Vũng Liêm");
        assertThat(agencies(regime, ParticipantRole.MEMBER)).containsExactly("Sở Nội vụ", "Sở Tư pháp",
                "Văn phòng UBND tỉnh", "Sở Tài chính", "Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ");
        assertThat(regime.coverage().getLast().chooser()).isEqualTo("UBND huyện được kiểm tra");
    }

    @Test
    void thachThanhNamesTwentyFiveUnitsOnceEach() {
        List<RegimeDefinition.UnitEntry> units = regimes.find("thach-thanh-2020").units();
        assertThat(names(units, "REPORT_ONLY")).containsExactlyElementsOf(listed("Thành Tiến, Thành Vinh, Thành Yên, "
                + "TT Vân Du, Thành An, Thạch Định, Thạch Bình, Thành Minh, Thành Công, Thành Trực, Thành Tân, "
                + "Thành Tâm, Thạch Lâm, Thạch Tượng, Thạch Quảng"));
        assertThat(names(units, "ON_SITE")).containsExactlyElementsOf(listed("Thạch Cẩm, Thạch Sơn, Thạch Đồng, "
                + "Thạch Long, TT Kim Tân, Thành Thọ, Thành Long, Thành Hưng, Ngọc Trạo, Thành Mỹ"));
    }

    @Test
    void teamsSecretariesAndInvitedBodies() {
        RegimeDefinition kienThuy = regimes.find("kien-thuy-2024");
        assertThat(kienThuy.teams()).extracting(RegimeDefinition.TeamKind::code).containsExactly("TEAM", "TASK_GROUP");
        assertThat(agencies(kienThuy, ParticipantRole.SECRETARY)).containsExactly("Văn phòng HĐND và UBND huyện");
        RegimeDefinition canTho = regimes.find("can-tho-2023");
        assertThat(agencies(canTho, ParticipantRole.INVITED)).containsExactly("Ủy ban Kiểm tra Thành ủy",
                "Ban Pháp chế Hội đồng nhân dân thành phố", "Liên đoàn Lao động thành phố",
                "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố");
        assertThat(canTho.teams()).filteredOn(team -> "ISO_CHECK".equals(team.form())).singleElement().extracting(
                RegimeDefinition.TeamKind::founder).isEqualTo("Sở Khoa học và Công nghệ");
        assertThat(canTho.dispute().escalateTo()).isEqualTo("Ủy ban nhân dân thành phố");
    }

    @Test
    void whatTheSourcesLeaveOpenIsASettingThatQuotesThem() {
        Map<String, List<String>> open = Map.of("kien-thuy-2024", List.of("COVERAGE_BASIS.C0.1", "SURPRISE_COUNTS",
                "COUNTING_CONVENTION"), "vinh-long-2021",
                List.of("PER_PARENT.C1.3", "SURPRISE_COUNTS",
                        "COUNTING_CONVENTION"),
                "can-tho-2023", List.of("COVERAGE_BASIS.C3.2", "SURPRISE_COUNTS",
                        "COUNTING_CONVENTION"));
        open.forEach((id, codes) -> assertThat(regimes.find(id).settings()).extracting(
                RegimeDefinition.Setting::code).containsExactlyElementsOf(codes));
        assertThat(regimes.find("kien-thuy-2024").setting("COVERAGE_BASIS.C0.1").orElseThrow().explanation()).contains(
                "“ít nhất 30% các cơ quan chuyên môn, đơn vị sự nghiệp thuộc UBND huyện”");
        assertThat(regimes.find("vinh-long-2021").setting("PER_PARENT.C1.3").orElseThrow().explanation()).contains(
                "“Kiểm tra 02 đơn vị cấp xã của huyện được kiểm tra (do huyện chọn)”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kien-thuy-2024", "vinh-long-2021", "thach-thanh-2020", "can-tho-2023",
            "van-phong-ubnd-2024", "so-noi-vu-2026"})
    void everyTextOfTheDocumentIsThere(String id) {
        List<PlanSection> sections = regimes.find(id).texts().stream().map(RegimeDefinition.PlanSentence::section)
                .distinct().toList();
        assertThat(sections).contains(PlanSection.PURPOSE, PlanSection.REQUIREMENT, PlanSection.FORM,
                PlanSection.STANDING_AGENCY_DUTY);
        assertThat(sections.contains(PlanSection.DECISION_ARTICLE)).isEqualTo(id.equals("vinh-long-2021"));
    }

    private static List<String> agencies(RegimeDefinition regime, ParticipantRole role) {
        return regime.participants().stream().filter(body -> body.role() == role).map(
                RegimeDefinition.Participant::agency).toList();
    }

    private static List<String> names(List<RegimeDefinition.UnitEntry> units, String form) {
        return units.stream().filter(unit -> form.equals(unit.form())).map(RegimeDefinition.UnitEntry::name).toList();
    }

    private static List<String> listed(String names) {
        return Stream.of(names.split(", ")).map(name -> name.startsWith("TT ")
                ? "Thị trấn " + name.substring(3)
                : "Xã " + name).toList();
    }
}
