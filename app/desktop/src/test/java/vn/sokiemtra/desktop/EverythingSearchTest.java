package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.DraftStore;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenEntry;
import vn.sokiemtra.desktop.shell.ShellViewModel;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.testing.Window;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.search.SearchIndex;

/** The texts are known before somebody looks for the first of them. */
class EverythingSearchTest extends Window {

    @TempDir
    private Path folder;

    private final BackgroundTasks tasks = new BackgroundTasks();
    private Opened file;
    private SearchIndex index;

    @BeforeEach
    void aPlan() {
        file = new DataFiles(InstantSource.fixed(Instant.parse("2020-10-16T01:00:00Z")), "LT-HANH").create(folder
                .resolve("ke-hoach"), "thach-thanh-2020", "Hạnh");
        index = new SearchIndex(file.data().ledger());
    }

    @AfterEach
    void close() {
        tasks.close();
        file.data().close();
    }

    private EverythingSearch search(Duration soon) {
        return fx(() -> new EverythingSearch(index, new ShellViewModel(List.of(), Place.of(Area.START)), tasks, soon));
    }

    @Test
    void theTextsAreReadSoonAfterOpeningAndAgainWhenSomebodyIsAboutToType() {
        EverythingSearch search = search(Duration.ofMillis(10));
        until(() -> index.size() > 0);
        int before = index.size();
        new RecordFinding(file.data().ledger()).run("Hạnh", new LoadUnits(file.data().ledger()).all().getFirst()
                .inspectionId(), new LoadOutline(file.data().ledger()).all().leaves().getFirst().id(),
                FindingDraft.of(
                        "Chưa niêm yết"),
                List.of());
        fx(() -> {
            search.prepare();
            return search;
        });
        until(() -> index.size() > before);
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void aPageIsReadBeforeSomebodyGoesThereUnlessTheFileIsLeft() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger ofLeft = new AtomicInteger();
        fx(() -> {
            EarlyReading left = new EarlyReading(tasks, Duration.ofMillis(10), ofLeft::incrementAndGet);
            left.close();
            return new EarlyReading(tasks, Duration.ofMillis(80), read::incrementAndGet);
        });
        until(() -> read.get() == 1);
        assertThat(ofLeft).hasValue(0);
        assertThat(tasks.problems().shown()).isEmpty();
    }

    /** A read of a closed file would be a warning in the log that nobody can do anything about. */
    @Test
    void theNextStepOfAUnitIsNotReadOnceTheFileIsLeft() {
        UUID unit = new LoadUnits(file.data().ledger()).all().getFirst().inspectionId();
        AtomicBoolean later = new AtomicBoolean();
        fx(() -> {
            AppSession session = new AppSession(file.file(), file.data().ledger(), DraftStore.inMemory(), tasks,
                    InstantSource.fixed(Instant.parse("2020-10-16T01:00:00Z")), "Hạnh");
            ShellViewModel model = new ShellViewModel(List.of(entry(Area.START, ""), entry(Area.INSPECTION,
                    "checklist")), Place.of(Area.START));
            NextSteps steps = new NextSteps(session, model, tasks);
            model.go(Place.inspection(unit, "checklist", ""));
            steps.close();
            file.data().close();
            model.go(Place.inspection(unit, "checklist", "I.1.a"));
            return tasks.after(Duration.ofMillis(500), () -> later.set(true));
        });
        until(later::get);
        settle();
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private static ScreenEntry entry(Area area, String tab) {
        return new ScreenEntry(area, tab, "", context -> {
            throw new AssertionError("no screen is shown");
        });
    }

    @Test
    void nothingIsReadOnceTheFileIsLeft() {
        EverythingSearch search = search(Duration.ofHours(1));
        fx(() -> {
            search.close();
            search.prepare();
            return search;
        });
        file.data().close();
        settle();
        assertThat(tasks.problems().shown()).isEmpty();
        assertThat(index.size()).isZero();
    }
}
