package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.inspection.CalendarFile;
import vn.sokiemtra.inspection.LoadDeadlines;
import vn.sokiemtra.inspection.course.CourseState;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PastedUnits;
import vn.sokiemtra.plan.PlannedSurprise;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.SurpriseVisits;
import vn.sokiemtra.text.Problem;

/** What is intended as a surprise is in nothing that leaves the machine before the visit. */
class SurpriseTravelsInNothingTest {

    private static final String AUTHOR = "Lê Thị Hạnh";
    private static final String SECRET = "Phòng Bí mật Đột xuất";
    private static final LocalDate DAY = LocalDate.of(2024, 9, 17);

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @TempDir
    Path folder;

    @BeforeEach
    void kienThuyInspectsBySurpriseToo() {
        new CreatePlan(data.ledger()).from("kien-thuy-2024", AUTHOR);
        new AddUnits(data.ledger()).add(PastedUnits.read("Phòng Nội vụ\nPhòng Y tế", "DISTRICT", Set.of()).units(),
                new AddUnits.Belonging("PLANNED", null, null), AUTHOR);
    }

    @Test
    void theIntentionIsInNoBundleNoDocumentNoCalendarAndNoDigest() throws IOException {
        String digest = data.ledger().digest();
        intend(null, SECRET);
        assertThat(new SurpriseVisits(data.ledger()).planned()).singleElement().extracting(PlannedSurprise::unitName)
                .isEqualTo(SECRET);
        assertThat(data.ledger().digest()).isEqualTo(digest);
        assertThat(exported()).doesNotContain("Bí mật").contains("Phòng Y tế");
        for (DocumentKind kind : DocumentKind.values()) {
            if (!kind.ofUnit()) {
                assertThat(new ComposeDocument(data.ledger()).run(kind, null, DAY, null).toString()).as(kind.code())
                        .doesNotContain("Bí mật");
            }
        }
        new ScheduleVisit(data.ledger()).of(new LoadUnits(data.ledger()).find("Phòng Y tế").inspectionId(), DAY
                .plusDays(20), null, AUTHOR);
        assertThat(CalendarFile.text(new LoadDeadlines(data.ledger()).forCalendar(DAY), Instant.EPOCH))
                .contains("Phòng Y tế")
                .doesNotContain("Bí mật");
        assertThat(new LoadUnits(data.ledger()).known()).noneMatch(unit -> unit.name().equals(SECRET));
    }

    @Test
    void theInspectionComesToBeAtTheVisitAndIsForgottenAsAnIntention() throws IOException {
        UUID unit = unit("Phòng Y tế");
        intend(unit, "Phòng Y tế");
        long before = new LoadUnits(data.ledger()).all().size();
        assertThat(new LoadUnits(data.ledger()).all()).noneMatch(one -> one.formCode().equals("SURPRISE"));
        UUID inspection = new SurpriseVisits(data.ledger()).begin(unit, "SURPRISE", null, DAY, AUTHOR).value();
        assertThat(new SurpriseVisits(data.ledger()).begin(unit, "SURPRISE", null, DAY, AUTHOR).value()).as(
                "two members who begin the same visit begin one").isEqualTo(inspection);
        assertThat(new LoadUnits(data.ledger()).all()).hasSize((int) before + 1);
        assertThat(new SurpriseVisits(data.ledger()).planned()).isEmpty();
        assertThat(new LoadCourses(data.ledger()).one(inspection, DAY)).satisfies(course -> {
            assertThat(course.state()).isEqualTo(CourseState.ON_SITE);
            assertThat(course.path()).doesNotContain(CourseState.LISTED, CourseState.SCHEDULED, CourseState.NOTIFIED,
                    CourseState.REPORT_RECEIVED).contains(CourseState.MINUTES_SIGNED);
        });
        assertThat(exported()).contains(inspection.toString());
    }

    @Test
    void aUnitThatNobodyKnewIsAddedWhenTheTeamIsThereAndNotBefore() throws IOException {
        intend(null, SECRET);
        assertThat(exported()).doesNotContain("Bí mật");
        PlannedSurprise visit = new SurpriseVisits(data.ledger()).planned().getFirst();
        UUID inspection = new SurpriseVisits(data.ledger()).begin(visit, DAY, AUTHOR).value();
        assertThat(new SurpriseVisits(data.ledger()).planned()).isEmpty();
        assertThat(new LoadUnits(data.ledger()).ofInspection(inspection)).satisfies(unit -> {
            assertThat(unit.name()).isEqualTo(SECRET);
            assertThat(unit.visitOn()).isEqualTo(DAY);
        });
        assertThat(exported()).contains("Bí mật");
        intend(null, "phòng bí mật đột xuất");
        assertThat(new SurpriseVisits(data.ledger()).begin(new SurpriseVisits(data.ledger()).planned().getFirst(), DAY,
                AUTHOR).value()).as("found by its name").isEqualTo(inspection);
    }

    @Test
    void nobodyListsASurpriseAheadOrAnnouncesOne() {
        assertThatThrownBy(() -> new AddUnits(data.ledger()).inspect(unit("Phòng Y tế"), "SURPRISE", null, AUTHOR))
                .satisfies(problem -> assertThat(((Problem) problem).code()).isEqualTo("SKT-UNITS-SURPRISE"));
        assertThatThrownBy(() -> new SurpriseVisits(data.ledger()).begin(unit("Phòng Y tế"), "PLANNED", null, DAY,
                AUTHOR)).satisfies(problem -> assertThat(((Problem) problem).code()).isEqualTo("SKT-SURPRISE-FORM"));
    }

    private void intend(@Nullable UUID unit, String name) {
        new SurpriseVisits(data.ledger()).plan(new PlannedSurprise(UUID.randomUUID(), unit, name, "SURPRISE", DAY, null,
                "đi sớm"), AUTHOR);
    }

    private UUID unit(String name) {
        return new LoadUnits(data.ledger()).known().stream().filter(one -> one.name().equals(name)).map(KnownUnit::id)
                .findFirst().orElseThrow();
    }

    private String exported() throws IOException {
        Path file = new ExportBundle(data.ledger(), InstantSource.fixed(TemporaryDataFile.NOW.plusSeconds(60))).run(
                ExportWish.everything(folder.resolve(UUID.randomUUID() + ".skt"), AUTHOR), Progress.NONE).file();
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        data.ledger().export(Map.of(), run -> run.segments().forEach(segment -> all.append(inflated(segment
                .packed()))));
        return all.toString();
    }

    /** The changes that the bundle carries are packed. */
    private static String inflated(byte[] packed) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
