package vn.sokiemtra.desktop.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

class DesktopWallsTest {

    private static JavaClasses house;
    private static JavaClasses planted;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter().withImportOption(
                ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.sokiemtra.desktop");
        planted = new ClassFileImporter().importPackages(
                "vn.sokiemtra.desktop.walls.planted");
    }

    /** The tests that follow in this process need the room. */
    @AfterAll
    static void forget() {
        house = null;
        planted = null;
    }

    @Test
    void theDesktopWasReadAtAll() {
        assertThat(house.size()).isGreaterThan(20);
    }

    @Test
    void viewModelsKnowNoNodesAndNoStages() {
        holds(noClasses().that().haveSimpleNameEndingWith("ViewModel").should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage.."));
    }

    @Test
    void theDesktopReachesDataOnlyThroughUseCases() {
        holds(noClasses().should().dependOnClassesThat().resideInAnyPackage("org.jooq..", "java.sql..", "org.h2..",
                "vn.sokiemtra.schema.."));
    }

    @Test
    void theDesktopMakesNoDocumentsOfItsOwn() {
        holds(noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.poi..", "org.openpdf..",
                "org.apache.pdfbox.."));
    }

    @Test
    void screensFormNoCycle() {
        SlicesRuleDefinition.slices().matching("vn.sokiemtra.desktop.(*)..").should().beFreeOfCycles().check(house);
    }

    private static void holds(ArchRule rule) {
        rule.check(house);
        assertThatThrownBy(() -> rule.check(planted)).as("the rule sees the planted violation").isInstanceOf(
                AssertionError.class);
    }
}
