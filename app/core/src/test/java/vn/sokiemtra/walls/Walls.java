package vn.sokiemtra.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house, as rules; a test holds the code to them and another shows that each can fail. */
final class Walls {

    private Walls() {
    }

    static ArchRule jooqOnlyInStores() {
        return noClasses().that().resideOutsideOfPackages("..store..", "vn.sokiemtra.ledger..",
                "vn.sokiemtra.database..", "vn.sokiemtra.schema..").should().dependOnClassesThat(
                        DescribedPredicate.describe("are jOOQ's", c -> c.getPackageName().startsWith("org.jooq")));
    }

    static ArchRule officeLibrariesOnlyInDocumentsAndImporters() {
        return noClasses().that().resideOutsideOfPackages("vn.sokiemtra.document..", "..importer..").should()
                .dependOnClassesThat().resideInAnyPackage("org.apache.poi..", "org.openpdf..", "org.apache.pdfbox..",
                        "org.openxmlformats..");
    }

    static ArchRule theCodeGeneratorIsNotPartOfTheProgram() {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage("org.jooq.codegen..", "org.jooq.meta..");
    }

    /** {@code root} is followed by the room's name; the generated schema names the enums of its rooms and is no room. */
    static ArchRule noCyclesBetweenRooms(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().ignoreDependency(
                JavaClass.Predicates.resideInAPackage("vn.sokiemtra.schema.."), DescribedPredicate.alwaysTrue());
    }

    static ArchRule noWallClockButTheInjectedOne() {
        return noClasses().should().accessTargetWhere(DescribedPredicate.describe("reads the machine's clock",
                Walls::readsTheClock));
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        boolean now = target.getName().equals("now") && (owner.isEquivalentTo(Instant.class) || owner.isEquivalentTo(
                LocalDate.class) || owner.isEquivalentTo(LocalDateTime.class)
                || owner.isEquivalentTo(
                        ZonedDateTime.class))
                && !target.getFullName().contains("Clock");
        boolean system = target.getName().startsWith("system") && (owner.isEquivalentTo(Clock.class) || owner
                .isEquivalentTo(InstantSource.class));
        boolean millis = target.getName().equals("currentTimeMillis") && owner.isEquivalentTo(System.class);
        return now || system || millis;
    }
}
