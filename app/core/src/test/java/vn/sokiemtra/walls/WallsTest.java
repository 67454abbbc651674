package vn.sokiemtra.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

class WallsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(
            ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.sokiemtra");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("vn.sokiemtra.walls.planted");

    @Test
    void theHouseWasReadAtAll() {
        assertThat(HOUSE.size()).isGreaterThan(50);
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
        Walls.noCyclesBetweenRooms("vn.sokiemtra").check(HOUSE);
        assertThatThrownBy(() -> Walls.noCyclesBetweenRooms("vn.sokiemtra.walls.planted.cycle").check(PLANTED))
                .isInstanceOf(AssertionError.class);
    }

    private static void holds(ArchRule rule) {
        rule.check(HOUSE);
        assertThatThrownBy(() -> rule.check(PLANTED)).as("the rule sees the planted violation").isInstanceOf(
                AssertionError.class);
    }
}
