package vn.sokiemtra.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.plan.RegimeDefinition.Coverage;
import vn.sokiemtra.plan.RegimeDefinition.Deadline;
import vn.sokiemtra.plan.RegimeDefinition.FormOfInspection;
import vn.sokiemtra.plan.WorkingCalendar.ExtraDay;
import vn.sokiemtra.text.Problem;

class ChangePlanTest {

    private static final String AUTHOR = "Lê Thị Hạnh";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @TempDir
    Path folder;

    @BeforeEach
    void aPlan() {
        new CreatePlan(data.ledger()).from("vinh-long-2021", AUTHOR);
    }

    @Test
    void everyPartOfAPlanIsEditedAndComesBackAsARegime() {
        ChangePlan change = new ChangePlan(data.ledger());
        RegimeDefinition before = regime();
        change.texts(PlanSection.TARGET, List.of("Cấp tỉnh: 8 sở.", " ", "Cấp huyện: 3 huyện."), AUTHOR);
        FormOfInspection form = before.forms().getFirst();
        change.form(new FormOfInspection(form.code(), "Kiểm tra trực tiếp", form.kind(), "Sở Nội vụ", true,
                LocalDate.of(2021, 4, 1), LocalDate.of(2021, 9, 30), null, null, List.of(), null), AUTHOR);
        change.deadline(new Deadline(ChangePlan.NEW, null, "Đơn vị", "Sở Nội vụ", null, 5, DayKind.WORKING_DAY,
                "INSPECTION_DATE", "BEFORE", "AT_LEAST", null, "Gửi báo cáo trước 05 ngày làm việc"), AUTHOR);
        change.coverage(new Coverage(ChangePlan.NEW, List.of("WARD"), "RATIO", new BigDecimal("0.3"), null, null, null,
                "Ít nhất 30 % phường"), AUTHOR);
        change.removeTopic(before.topics().getLast().code(), AUTHOR);
        data.reopen();
        RegimeDefinition after = regime();
        assertThat(after.texts()).filteredOn(text -> text.section() == PlanSection.TARGET).extracting(
                RegimeDefinition.PlanSentence::content).containsExactly("Cấp tỉnh: 8 sở.", "Cấp huyện: 3 huyện.");
        assertThat(after.forms().getFirst().name()).isEqualTo("Kiểm tra trực tiếp");
        assertThat(after.forms()).hasSameSizeAs(before.forms());
        assertThat(after.deadlines()).hasSize(before.deadlines().size() + 1);
        assertThat(after.deadlines().getLast().amount()).isEqualTo(5);
        assertThat(after.coverage().getLast().ratio()).isEqualByComparingTo("0.3");
        assertThat(after.topics()).hasSize(before.topics().size() - 1);
        Regimes.check(after);
    }

    @Test
    void nonsenseIsRefusedInWordsAndNothingChanges() {
        ChangePlan change = new ChangePlan(data.ledger());
        RegimeDefinition before = regime();
        FormOfInspection form = before.forms().getFirst();
        assertThatThrownBy(() -> change.form(new FormOfInspection(form.code(), form.name(), form.kind(), null, true,
                LocalDate.of(2021, 9, 30), LocalDate.of(2021, 4, 1), null, null, List.of(), null), AUTHOR))
                .isInstanceOf(Problem.class).hasMessageContaining("trước ngày bắt đầu 30/09/2021");
        assertThatThrownBy(() -> change.deadline(new Deadline(ChangePlan.NEW, null, "Đơn vị", "Sở Nội vụ", null, 0,
                DayKind.WORKING_DAY, "INSPECTION_DATE", "BEFORE", "AT_LEAST", null, "Gửi"), AUTHOR))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> change.coverage(new Coverage(ChangePlan.NEW, List.of("WARD"), "RATIO", new BigDecimal(
                "1.3"), null, null, null, "130 %"), AUTHOR)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> change.removeForm(before.units().getFirst().form(), AUTHOR)).isInstanceOf(
                Problem.class);
        assertThat(regime()).isEqualTo(before);
    }

    @Test
    void aMemberOfAnInspectedBodyStaysAwayFromItAndTheClashIsGone() {
        UUID team = new NameTeam(data.ledger()).found(NameTeam.TeamFacts.named("Đoàn số 1"), AUTHOR).value();
        UUID member = new AddTeamMember(data.ledger()).to(team, new AddTeamMember.MemberFacts("Ông", "Trần Văn Bình",
                "Chuyên viên", "Sở Tư pháp", TeamRole.MEMBER), AUTHOR).value();
        PlanUnit unit = new LoadUnits(data.ledger()).find("Sở Tư pháp");
        new ScheduleVisit(data.ledger()).of(unit.inspectionId(), LocalDate.of(2021, 5, 12), team, AUTHOR);
        assertThat(recusals()).hasSize(1);
        new ChangeMember(data.ledger()).recuse(member, unit.inspectionId(), "Người của cơ quan được kiểm tra", AUTHOR);
        assertThat(recusals()).isEmpty();
        new ChangeMember(data.ledger()).recuse(member, unit.inspectionId(), null, AUTHOR);
        assertThat(recusals()).hasSize(1);
        new ChangeMember(data.ledger()).assign(member, "Nội dung 1 và 3", AUTHOR);
        assertThat(new LoadUnits(data.ledger()).teams().getFirst().members().getFirst().assignment()).isEqualTo(
                "Nội dung 1 và 3");
    }

    @Test
    void aUnitBelongsNeitherToItselfNorToItsOwnUnits() {
        ChangeUnit change = new ChangeUnit(data.ledger());
        List<KnownUnit> units = new LoadUnits(data.ledger()).known();
        KnownUnit one = units.get(0);
        KnownUnit other = units.get(1);
        change.of(other.id(), new ChangeUnit.UnitFacts(other.name(), UnitClass.OTHER, other.agencyName(), null, one
                .id()), AUTHOR);
        assertThatThrownBy(() -> change.of(one.id(), new ChangeUnit.UnitFacts(one.name(), UnitClass.OTHER, one
                .agencyName(), null, other.id()), AUTHOR)).isInstanceOf(Problem.class);
        assertThatThrownBy(
                () -> change.of(one.id(), new ChangeUnit.UnitFacts(other.name().toUpperCase(), UnitClass.OTHER,
                        one.agencyName(), null, null), AUTHOR))
                .isInstanceOf(Problem.class);
        change.remove(other.id(), AUTHOR);
        assertThat(new LoadUnits(data.ledger()).known()).hasSize(units.size() - 1);
    }

    @Test
    void enteredDaysTravelAsAFileAndEveryDayOffHasAReason() throws Exception {
        Path file = folder.resolve("lich-nghi.json");
        List<ExtraDay> days = List.of(new ExtraDay(LocalDate.of(2026, 11, 23), true, "Công văn 12", false),
                new ExtraDay(LocalDate.of(2026, 11, 28), false, "Công văn 12", true));
        new WorkingDaysFile().write(file, days);
        assertThat(new WorkingDaysFile().read(file)).isEqualTo(days);
        assertThat(new SetCalendarDay(data.ledger()).all(days, AUTHOR).value()).isEqualTo(2);
        WorkingCalendar calendar = new LoadCalendar(data.ledger()).calendar();
        assertThat(calendar.reason(LocalDate.of(2026, 11, 24))).isEqualTo("Ngày Văn hóa Việt Nam");
        assertThat(calendar.reason(LocalDate.of(2026, 11, 28))).isEqualTo("Công văn 12");
        assertThat(calendar.specialDays(2026)).contains(days.get(0), days.get(1));
        Files.writeString(file, Files.readString(file).replace("2026-11-28", "2026-11-23"));
        assertThatThrownBy(() -> new WorkingDaysFile().read(file)).isInstanceOf(Problem.class);
    }

    private List<FindClashes.Clash> recusals() {
        return new FindClashes(data.ledger()).asOf(LocalDate.of(2021, 4, 1)).stream().filter(clash -> clash
                .kind() == FindClashes.Kind.RECUSAL).toList();
    }

    private RegimeDefinition regime() {
        return new LoadRegime(data.ledger()).ofPlan();
    }
}
