package vn.sokiemtra.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.text.Problem;

/** Units that go on as others. */
class SuccessionTest {

    private static final String AUTHOR = "Lê Thị Hạnh";
    private static final String DECISION = "Nghị quyết 1686/NQ-UBTVQH15 ngày 16/6/2025";
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @BeforeEach
    void aPlanWithUnitsOfBothStructures() {
        new CreatePlan(data.ledger()).from("so-noi-vu-2026", AUTHOR);
        List<UnitDraft> units = PastedUnits.read("Xã Một\nXã Hai\nThị trấn Ba\nXã Mới\nPhường Lớn\nĐặc khu Xa\n",
                "PROVINCE", Set.of()).units();
        new AddUnits(data.ledger()).add(units, new AddUnits.Belonging("PLANNED", null, null), AUTHOR);
    }

    @Test
    void severalGoOnAsOneAndOneAsSeveral() {
        merge("Xã Một,Xã Hai", "Xã Mới");
        merge("Thị trấn Ba", "Xã Mới,Phường Lớn");
        Lineage lineage = lineage();
        assertThat(lineage.predecessors(unit("Xã Mới"))).containsExactlyInAnyOrder(unit("Xã Một"), unit("Xã Hai"), unit(
                "Thị trấn Ba"));
        assertThat(lineage.successors(unit("Thị trấn Ba"))).containsExactlyInAnyOrder(unit("Xã Mới"), unit(
                "Phường Lớn"));
        assertThat(lineage.steps()).hasSize(4).allSatisfy(step -> {
            assertThat(step.since()).isEqualTo(SINCE);
            assertThat(step.decision()).isEqualTo(DECISION);
        });
    }

    @Test
    void historyFollowsThroughTwoReforms() {
        merge("Xã Một", "Xã Hai");
        merge("Xã Hai", "Xã Mới");
        assertThat(lineage().predecessors(unit("Xã Mới"))).containsExactly(unit("Xã Hai"), unit("Xã Một"));
        assertThat(lineage().standing(unit("Xã Một"))).containsExactly(unit("Xã Mới"));
        assertThat(lineage().standing(unit("Xã Mới"))).containsExactly(unit("Xã Mới"));
        assertThat(lineage().gone()).containsExactlyInAnyOrder(unit("Xã Một"), unit("Xã Hai"));
    }

    @Test
    void aCircleIsRefusedInWords() {
        merge("Xã Một", "Xã Hai");
        merge("Xã Hai", "Xã Mới");
        assertThatThrownBy(() -> merge("Xã Mới", "Xã Một")).isInstanceOf(Problem.class).hasMessageContaining(
                "Xã Mới không thể nhập vào Xã Một");
        assertThatThrownBy(() -> merge("Xã Một,Xã Mới", "Xã Mới")).isInstanceOf(Problem.class);
        refused("SKT-SUCCESSION-SELF", "Xã Một", "Xã Một", DECISION);
        refused("SKT-SUCCESSION-TWICE", "Xã Một", "Xã Hai", DECISION);
        refused("SKT-SUCCESSION-DECISION", "Xã Một", "Phường Lớn", " ");
        assertThat(lineage().steps()).hasSize(2);
    }

    @Test
    void aCircleThatTwoMachinesWroteDoesNotHoldUpAnybody() {
        UUID one = unit("Xã Một");
        UUID two = unit("Xã Hai");
        Lineage circle = new Lineage(List.of(new Succession(one, one, "a", two, "b", SINCE, ""), new Succession(two,
                two, "b", one, "a", SINCE, "")));
        assertThat(circle.successors(one)).containsExactly(two);
        assertThat(circle.standing(one)).containsExactly(one);
    }

    @Test
    void visitsStillToComeStopAndThoseBeforeStand() {
        UUID before = inspection("Xã Một");
        new ScheduleVisit(data.ledger()).of(before, LocalDate.of(2025, 6, 10), null, AUTHOR);
        merge("Xã Một,Xã Hai", "Xã Mới");
        assertThat(new LoadUnits(data.ledger()).dates().get(before).halt()).isNull();
        assertThat(new LoadUnits(data.ledger()).dates().get(inspection("Xã Hai"))).satisfies(dates -> {
            assertThat(dates.halt()).isEqualTo(Halt.MERGED);
            assertThat(dates.haltedOn()).isEqualTo(SINCE);
            assertThat(dates.haltReason()).contains("1686/NQ-UBTVQH15", "01/07/2025");
        });
        new ScheduleVisit(data.ledger()).of(before, LocalDate.of(2026, 3, 10), null, AUTHOR);
        assertThat(new FindClashes(data.ledger()).asOf(LocalDate.of(2026, 1, 5))).anySatisfy(clash -> assertThat(clash
                .sentence()).isEqualTo("Xã Một đã nhập vào Xã Mới từ ngày 01/07/2025; hãy kiểm tra đơn vị kế thừa."));
    }

    @Test
    void aStepTakenBackCanBeRecordedAgain() {
        merge("Xã Một", "Xã Hai");
        new RecordSuccession(data.ledger()).remove(List.of(lineage().steps().getFirst().id()), AUTHOR);
        assertThat(lineage().steps()).isEmpty();
        merge("Xã Một", "Xã Hai");
        assertThat(lineage().steps()).hasSize(1);
    }

    @Test
    void classesOfOneStructureAreNotVisitedInTheOther() {
        new ScheduleVisit(data.ledger()).of(inspection("Thị trấn Ba"), LocalDate.of(2026, 3, 10), null, AUTHOR);
        new ScheduleVisit(data.ledger()).of(inspection("Đặc khu Xa"), LocalDate.of(2026, 3, 11), null, AUTHOR);
        assertThat(new FindClashes(data.ledger()).asOf(LocalDate.of(2026, 1, 5))).filteredOn(clash -> clash
                .kind() == FindClashes.Kind.GONE).extracting(FindClashes.Clash::unit).containsExactly("Thị trấn Ba");
        assertThat(UnitClass.TOWNSHIP.existsOn(LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(UnitClass.SPECIAL_ZONE.existsOn(LocalDate.of(2025, 6, 30))).isFalse();
        assertThat(UnitClass.WARD.existsOn(SINCE)).isTrue();
    }

    @Test
    void theClassFollowsFromTheName() {
        assertThat(PastedUnits.read("Trung tâm Phục vụ hành chính công xã Một\nPhòng Kinh tế\nVăn phòng HĐND và UBND",
                "COMMUNE", Set.of()).units()).extracting(UnitDraft::unitClass).containsExactly(
                        UnitClass.PUBLIC_SERVICE_CENTRE, UnitClass.COMMUNE_OFFICE, UnitClass.COMMUNE_OFFICE);
    }

    private void refused(String code, String from, String to, String decision) {
        assertThatThrownBy(() -> new RecordSuccession(data.ledger()).of(units(from), units(to), SINCE, decision,
                AUTHOR)).satisfies(problem -> assertThat(((Problem) problem).code()).isEqualTo(code));
    }

    private void merge(String from, String to) {
        new RecordSuccession(data.ledger()).of(units(from), units(to), SINCE, DECISION, AUTHOR);
    }

    private List<UUID> units(String names) {
        return Arrays.stream(names.split(",")).map(this::unit).toList();
    }

    private Lineage lineage() {
        return new LoadLineage(data.ledger()).lineage();
    }

    private UUID unit(String name) {
        return named(name).map(KnownUnit::id).findFirst().orElseThrow();
    }

    private Stream<KnownUnit> named(String name) {
        return new LoadUnits(data.ledger()).known().stream().filter(unit -> unit.name().equals(name));
    }

    private UUID inspection(String name) {
        return new LoadUnits(data.ledger()).find(name).inspectionId();
    }
}
