package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

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

    private EarlyReading early() {
        return fx(() -> new EarlyReading(tasks));
    }

    private EverythingSearch search(EarlyReading early) {
        return fx(() -> new EverythingSearch(index, new ShellViewModel(List.of(), Place.of(Area.START)), tasks, early));
    }

    @Test
    void theTextsAreReadAgainWhenSomebodyIsAboutToType() {
        EarlyReading early = early();
        EverythingSearch search = search(early);
        fx(() -> {
            early.after(Duration.ofMillis(10), List.of(index::prepare));
            return early;
        });
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
    void pagesAreReadOneAfterAnotherBeforeSomebodyGoesThere() {
        List<String> read = new CopyOnWriteArrayList<>();
        EarlyReading early = early();
        fx(() -> {
            early.after(Duration.ofMillis(10), List.of(() -> read.add("việc"), () -> read.add("đơn vị"), () -> read.add(
                    "bảng")));
            return early;
        });
        until(() -> read.size() == 3);
        assertThat(read).containsExactly("việc", "đơn vị", "bảng");
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
    void whatIsStillToBeReadIsNotReadOnceTheFileIsLeft() {
        List<String> read = new CopyOnWriteArrayList<>();
        CountDownLatch going = new CountDownLatch(1);
        EarlyReading early = early();
        fx(() -> {
            early.after(Duration.ofMillis(10), List.of(() -> {
                read.add("việc");
                hold(going);
            }, () -> read.add("đơn vị")));
            return early;
        });
        until(() -> read.size() == 1);
        fx(() -> {
            early.close();
            early.now(() -> read.add("tìm"));
            early.after(Duration.ZERO, List.of(() -> read.add("sau")));
            return early;
        });
        going.countDown();
        CountDownLatch others = new CountDownLatch(1);
        fx(() -> {
            early().after(Duration.ofMillis(20), List.of(others::countDown));
            return others;
        });
        until(() -> others.getCount() == 0);
        assertThat(read).containsExactly("việc");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private static void hold(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nothingIsReadOnceTheFileIsLeft() {
        EarlyReading early = early();
        EverythingSearch search = search(early);
        fx(() -> {
            early.close();
            search.prepare();
            search.search("niem yet", "", found -> {
                throw new AssertionError(found);
            });
            return search;
        });
        file.data().close();
        settle();
        assertThat(tasks.problems().shown()).isEmpty();
        assertThat(index.size()).isZero();
    }
}
