package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenEntry;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.plan.UnitDraft;

/** Every screen of every regime: nothing cut, nothing that fails, on a plan with a unit of each form under way. */
@Tag("full")
class EveryRegimeTest extends OpenPlan {

    private static final String PERSON = "Nguyễn Thị Mai";

    private UUID inspection;

    @ParameterizedTest
    @CsvSource({"can-tho-2023, 2023", "van-phong-ubnd-2024, 2024", "kien-thuy-2024, 2024", "vinh-long-2021, 2021"})
    void everyScreenShowsThePlan(String regime, int year) {
        open(regime, regime, PERSON, InstantSource.fixed(Instant.parse(year + "-11-20T02:12:00Z")),
                ledger -> underWay(ledger, year));
        List<String> flaws = new ArrayList<>();
        for (Area area : shell().areas()) {
            for (ScreenEntry entry : shell().tabs(area)) {
                go(new Place(area, entry.tab(), area == Area.INSPECTION ? inspection : null, ""));
                picture("regime-" + regime + "-" + area + "-" + entry.tab());
                flaws(flaws, area + "/" + entry.tab());
            }
        }
        assertThat(flaws).isEmpty();
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private void flaws(List<String> flaws, String screen) {
        try {
            assertLaidOut();
        } catch (AssertionError cut) {
            flaws.add(screen + ": " + cut.getMessage());
        }
    }

    private void go(Place place) {
        fx(() -> {
            shell().go(place);
            return place;
        });
        for (int i = 0; i < 3; i++) {
            AtomicBoolean read = new AtomicBoolean();
            fx(() -> tasks.read("", () -> true, read::set));
            until(read::get);
        }
    }

    private void underWay(Ledger ledger, int year) {
        LoadUnits units = new LoadUnits(ledger);
        for (PlanForm form : new LoadPlan(ledger).plan().forms()) {
            if (form.announced() && units.all().stream().noneMatch(unit -> unit.formCode().equals(form.code()))) {
                new AddUnits(ledger).add(List.of(new UnitDraft("Sở Nội vụ " + form.code(), UnitClass.DEPARTMENT,
                        "Sở Nội vụ", "Nội vụ")), new AddUnits.Belonging(form.code(), null, null), PERSON);
            }
        }
        UUID team = new NameTeam(ledger).found(NameTeam.TeamFacts.named("Đoàn kiểm tra số 1"), PERSON).value();
        inspection = units.all().getFirst().inspectionId();
        new ScheduleVisit(ledger).of(inspection, java.time.LocalDate.of(year, 10, 22), team, PERSON);
        // Some plans come without an outline; it is imported later.
        new LoadOutline(ledger).all().leaves().stream().findFirst()
                .ifPresent(item -> new RecordFinding(ledger).run(PERSON,
                        inspection, item.id(), new FindingDraft("Chưa niêm yết công khai", "Chưa quan tâm",
                                RecommendationKind.REQUIRE, "Niêm yết", "Chủ tịch UBND", null),
                        List.of()));
        RecordInspectionDate dates = new RecordInspectionDate(ledger);
        dates.of(inspection, DateKind.CONCLUDED, java.time.LocalDate.of(year, 10, 30), PERSON);
        dates.of(inspection, DateKind.CONCLUSION_RECEIVED, java.time.LocalDate.of(year, 11, 1), PERSON);
    }
}
