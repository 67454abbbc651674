package vn.sokiemtra.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.Definitions;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;

class CreatePlanTest {

    private static final String AUTHOR = "Lê Thị Hạnh";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @TempDir
    Path folder;

    @Test
    void thePlanOfThachThanhStandsInTheFile() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", AUTHOR);
        data.reopen();
        InspectionPlan plan = new LoadPlan(data.ledger()).plan();
        assertThat(plan.header().document()).isEqualTo("50/KH-UBND");
        assertThat(plan.header().issuedOn()).isEqualTo(LocalDate.of(2020, 3, 3));
        assertThat(plan.header().auditTo()).isNull();
        assertThat(plan.texts(PlanSection.BASIS)).hasSize(4);
        assertThat(plan.topics()).hasSize(8);
        assertThat(plan.deadlinesOf("REPORT_ONLY")).extracting(DeadlineRule::code).containsExactly("D2.1", "D2.3");
        assertThat(plan.deadlines().getFirst().lastFixedDay()).isEqualTo(LocalDate.of(2020, 10, 19));
    }

    @Test
    void theOutlineComesBackAsItWasDefined() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", AUTHOR);
        Outline outline = new LoadOutline(data.ledger()).all();
        assertThat(outline.roots()).extracting(OutlineItem::label).containsExactly("I.", "II.", "III.", "V.", "VI.");
        assertThat(outline.leaves()).hasSize(38);
        OutlineItem results = outline.item("II.1.d5").orElseThrow();
        assertThat(outline.path(results)).extracting(OutlineItem::code).containsExactly("II", "II.1", "II.1.d");
        assertThat(results.part("on_time").orElseThrow().cells()).hasToString("[B3[1].11]");
        assertThat(outline.item("I.2.dd")).isEqualTo(outline.item("I.2.đ")).isPresent();
        FormTable third = outline.form("B3").orElseThrow();
        assertThat(third.columns()).hasSize(16);
        assertThat(third.column(13).orElseThrow().formula()).hasToString("(12)/((11)+(12))*100");
        assertThat(third.templateRows()).extracting(row -> row.key()).containsExactly("1");
    }

    @Test
    void twoFilesOfOnePlanGiveTheSameRows() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", AUTHOR);
        NewDataFile same = new NewDataFile(data.ledger().plan(), TemporaryDataFile.NOW, "B", "Máy B");
        try (DataFile other = DataFile.create(folder.resolve("b"), same, data.clock())) {
            new CreatePlan(other.ledger()).from("thach-thanh-2020", "B");
            assertThat(ids(other.ledger())).isEqualTo(ids(data.ledger()));
        }
    }

    /** What a plan was made from comes back from its tables, to the last parameter. */
    @ParameterizedTest
    @ValueSource(strings = {"kien-thuy-2024", "vinh-long-2021", "thach-thanh-2020", "can-tho-2023",
            "van-phong-ubnd-2024", "so-noi-vu-2026"})
    void everyRegimeComesBackFromItsPlan(String id) {
        RegimeDefinition regime = new Regimes().find(id);
        new CreatePlan(data.ledger()).from(id, AUTHOR);
        data.reopen();
        assertThat(new LoadRegime(data.ledger()).ofPlan()).usingRecursiveComparison().isEqualTo(regime);
        String json = new Definitions().write(regime);
        assertThat(new Definitions().read(json, id, RegimeDefinition.class)).isEqualTo(regime);
    }

    @Test
    void aSecondPlanInOneFileIsRefused() {
        CreatePlan create = new CreatePlan(data.ledger());
        create.from("thach-thanh-2020", AUTHOR);
        String before = data.ledger().digest();
        assertThatThrownBy(() -> create.from("thach-thanh-2020", AUTHOR)).isInstanceOf(Problem.class)
                .hasMessageContaining("Kiểm tra công tác cải cách hành chính năm 2020");
        assertThat(data.ledger().digest()).isEqualTo(before);
    }

    @Test
    void aFileWithoutAPlanSaysSo() {
        assertThatThrownBy(() -> new LoadPlan(data.ledger()).plan()).isInstanceOf(Problem.class).satisfies(
                problem -> assertThat(((Problem) problem).code()).isEqualTo("SKT-PLAN-MISSING"));
    }

    @Test
    void aVisitIsScheduledWithItsTeam() {
        Ledger ledger = data.ledger();
        new CreatePlan(ledger).from("thach-thanh-2020", AUTHOR);
        UUID team = new NameTeam(ledger).found(NameTeam.TeamFacts.named("Đoàn kiểm tra số 1"), AUTHOR).value();
        AddTeamMember add = new AddTeamMember(ledger);
        add.to(team, new AddTeamMember.MemberFacts("Bà", "Lê Thị Hạnh", "Chuyên viên", "Phòng Nội vụ",
                TeamRole.SECRETARY), AUTHOR);
        UUID gone = add.to(team, new AddTeamMember.MemberFacts(null, "Trần Văn Nam", null, null, TeamRole.MEMBER),
                AUTHOR).value();
        add.remove(gone, AUTHOR);
        LoadUnits units = new LoadUnits(ledger);
        UUID inspection = units.find("xã thạch cẩm").inspectionId();
        new ScheduleVisit(ledger).of(inspection, LocalDate.of(2020, 10, 22), team, AUTHOR);
        new RecordUnitReport(ledger).of(inspection, new RecordUnitReport.ReportFacts("118", "BC-UBND", LocalDate.of(
                2020, 10, 16), null), AUTHOR);
        PlanUnit unit = units.ofInspection(inspection);
        assertThat(unit.visitOn()).isEqualTo(LocalDate.of(2020, 10, 22));
        assertThat(unit.teamId()).isEqualTo(team);
        assertThat(unit.reportNumber()).isEqualTo("118");
        assertThat(units.teams()).singleElement().satisfies(one -> {
            assertThat(one.first(TeamRole.SECRETARY)).get().extracting(PlanTeam.Member::name).isEqualTo(AUTHOR);
            assertThat(one.members()).hasSize(1);
        });
    }

    @Test
    void whatIsNotThereIsNotScheduled() {
        UUID nothing = UUID.randomUUID();
        assertThatThrownBy(() -> new ScheduleVisit(data.ledger()).of(nothing, null, null, AUTHOR)).isInstanceOf(
                Problem.class);
        assertThatThrownBy(() -> new LoadUnits(data.ledger()).find("Xã Không Có")).hasMessageContaining("Xã Không Có");
    }

    private static List<UUID> ids(Ledger ledger) {
        Outline outline = new LoadOutline(ledger).all();
        List<UUID> ids = new java.util.ArrayList<>(outline.items().stream().map(OutlineItem::id).toList());
        outline.items().forEach(item -> item.parts().forEach(part -> ids.add(part.id())));
        outline.forms().forEach(form -> form.columns().forEach(column -> ids.add(column.id())));
        new LoadUnits(ledger).all().forEach(unit -> ids.addAll(List.of(unit.unitId(), unit.inspectionId())));
        return ids;
    }
}
