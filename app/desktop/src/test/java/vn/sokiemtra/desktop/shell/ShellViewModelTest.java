package vn.sokiemtra.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class ShellViewModelTest {

    private static final UUID CAM = new UUID(0, 1);

    private static final UUID SON = new UUID(0, 2);

    private final ShellViewModel model = new ShellViewModel(List.of(entry(Area.START, "", ""), entry(Area.PLAN, "units",
            "Đơn vị"), entry(Area.INSPECTION, "checklist", "Phiếu kiểm tra"),
            entry(Area.INSPECTION, "tables",
                    "Biểu số liệu")),
            Place.of(Area.START));

    ShellViewModelTest() {
        model.units().setAll(new UnitChoice(CAM, "Xã Thạch Cẩm", "", ""), new UnitChoice(SON, "Xã Thạch Sơn", "", ""));
    }

    @Test
    void onlyAreasWithAScreenAreInTheRail() {
        assertThat(model.areas()).containsExactly(Area.START, Area.PLAN, Area.INSPECTION);
    }

    @Test
    void backReturnsThroughEveryPlace() {
        model.go(Place.of(Area.PLAN));
        model.go(Place.inspection(SON, "tables", "B4[3].12"));
        model.back();
        assertThat(model.place().get()).isEqualTo(Place.of(Area.PLAN, "units"));
        model.back();
        model.back();
        assertThat(model.place().get()).isEqualTo(Place.of(Area.START));
    }

    @Test
    void movingTheFocusIsNoStepBack() {
        model.go(Place.inspection(CAM, "checklist", ""));
        model.at("II.1.d5");
        model.back();
        assertThat(model.place().get().area()).isEqualTo(Area.START);
    }

    @Test
    void theAreaOpensWhereItWasLeft() {
        model.go(Place.inspection(SON, "tables", "B4[3].12"));
        model.openArea(Area.START);
        model.openArea(3);
        assertThat(model.place().get()).isEqualTo(Place.inspection(SON, "tables", "B4[3].12"));
    }

    @Test
    void inspectionsOpenWithTheFirstUnitWhenNoneWasOpen() {
        model.openArea(3);
        assertThat(model.place().get()).isEqualTo(Place.inspection(CAM, "checklist", ""));
    }

    @Test
    void inspectionsOpenWithTheUnitThatWasLeftByAStepBack() {
        model.go(Place.inspection(CAM, "checklist", ""));
        model.go(Place.of(Area.PLAN));
        model.go(Place.inspection(SON, "checklist", ""));
        model.back();
        model.openArea(3);
        assertThat(model.place().get()).isEqualTo(Place.inspection(SON, "checklist", ""));
    }

    @Test
    void inspectionsOpenWithTheUnitThatWasWorkedOnWhenTheFileWasClosed() {
        model.leftAt(Place.inspection(SON, "checklist", "II.1.a"));
        model.openArea(3);
        assertThat(model.place().get()).isEqualTo(Place.inspection(SON, "checklist", "II.1.a"));
    }

    @Test
    void aUnitThatIsNoLongerInThePlanIsNotOpened() {
        model.leftAt(Place.inspection(new UUID(0, 9), "checklist", ""));
        model.openArea(3);
        assertThat(model.place().get()).isEqualTo(Place.inspection(CAM, "checklist", ""));
    }

    @Test
    void anotherUnitKeepsTheTab() {
        model.go(Place.inspection(CAM, "tables", "B1"));
        model.openUnit(model.units().getLast());
        assertThat(model.place().get()).isEqualTo(Place.inspection(SON, "tables", ""));
    }

    @Test
    void aPlaceWithoutAScreenIsNotGoneTo() {
        model.go(Place.of(Area.SUMMARY));
        model.go(Place.inspection(CAM, "khong-co", ""));
        model.openTab(9);
        assertThat(model.place().get()).isEqualTo(Place.of(Area.START));
    }

    @Test
    void altAndANumberCountOnlyTheTabsOneSees() {
        ShellViewModel shell = new ShellViewModel(List.of(entry(Area.PLAN, "units", "Đơn vị"), entry(Area.PLAN,
                "add-units", ""), entry(Area.PLAN, "outline", "Đề cương"), entry(Area.PLAN, "outline-import", "")),
                Place.of(Area.PLAN, "units"));
        shell.openTab(3);
        assertThat(shell.place().get()).isEqualTo(Place.of(Area.PLAN, "units"));
        shell.openTab(2);
        assertThat(shell.place().get()).isEqualTo(Place.of(Area.PLAN, "outline"));
    }

    @Test
    void whereOneIsAlreadyIsAskedForAgainAndNoStepBack() {
        model.go(Place.of(Area.PLAN));
        model.go(Place.of(Area.PLAN));
        assertThat(model.again().get()).isEqualTo(1);
        model.back();
        assertThat(model.place().get().area()).isEqualTo(Area.START);
    }

    @Test
    void aFindingIsNamedBesideItsItem() {
        Place place = Place.finding(CAM, "II.1.a", SON);
        assertThat(Place.parse(place.stored())).contains(place);
        assertThat(Place.finding(place.focus())).contains(SON);
        assertThat(Place.finding("II.1.a")).isEmpty();
        assertThat(Place.finding("II.1.a#nonsense")).isEmpty();
    }

    @Test
    void aPlaceSurvivesStoringAndForeignTextIsRefused() {
        Place place = Place.inspection(CAM, "tables", "B4[3].12@verified|x");
        assertThat(Place.parse(place.stored())).contains(place);
        assertThat(Place.parse("")).isEmpty();
        assertThat(Place.parse("NOWHERE|a||")).isEmpty();
        assertThat(Place.parse("PLAN|a|không phải id|")).isEmpty();
    }

    @Test
    void theWidthClassFollowsTextSize() {
        assertThat(WidthClass.of(1366, 13)).isEqualTo(WidthClass.WIDE);
        assertThat(WidthClass.of(1366, 15)).isEqualTo(WidthClass.MEDIUM);
        assertThat(WidthClass.of(1093, 12)).isEqualTo(WidthClass.MEDIUM);
        assertThat(WidthClass.of(911, 13)).isEqualTo(WidthClass.NARROW);
        assertThat(WidthClass.of(683, 13)).isEqualTo(WidthClass.SMALL);
    }

    private static ScreenEntry entry(Area area, String tab, String title) {
        return new ScreenEntry(area, tab, title, context -> {
            throw new AssertionError("no screen is needed here");
        });
    }
}
