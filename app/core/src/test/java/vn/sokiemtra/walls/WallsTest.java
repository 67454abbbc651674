package vn.sokiemtra.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

class WallsTest {

    private static JavaClasses house;
    private static JavaClasses planted;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter().withImportOption(
                ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.sokiemtra");
        planted = new ClassFileImporter().importPackages("vn.sokiemtra.walls.planted");
    }

    /** The tests that follow in this process need the room. */
    @AfterAll
    static void forget() {
        house = null;
        planted = null;
    }

    @Test
    void theHouseWasReadAtAll() {
        assertThat(house.size()).isGreaterThan(50);
    }

    @Test
    void coreSeesNoJavaFx() {
        assertThatThrownBy(() -> Class.forName("javafx.beans.Observable")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void jooqStaysInStoresLedgerAndDatabase() {
        holds(Walls.jooqOnlyInStores());
    }

    @Test
    void officeLibrariesStayInDocumentsAndImporters() {
        holds(Walls.officeLibrariesOnlyInDocumentsAndImporters());
    }

    @Test
    void theCodeGeneratorIsNotPartOfTheProgram() {
        holds(Walls.theCodeGeneratorIsNotPartOfTheProgram());
    }

    @Test
    void theClockIsInjected() {
        holds(Walls.noWallClockButTheInjectedOne());
    }

    @Test
    void roomsFormNoCycle() {
        Walls.noCyclesBetweenRooms("vn.sokiemtra").check(house);
        assertThatThrownBy(() -> Walls.noCyclesBetweenRooms("vn.sokiemtra.walls.planted.cycle").check(planted))
                .isInstanceOf(AssertionError.class);
    }

    private static void holds(ArchRule rule) {
        rule.check(house);
        assertThatThrownBy(() -> rule.check(planted)).as("the rule sees the planted violation").isInstanceOf(
                AssertionError.class);
    }
}
