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

import org.jspecify.annotations.Nullable;
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
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.search.SearchHit;
import vn.sokiemtra.search.SearchIndex;
import vn.sokiemtra.search.SearchKind;

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

    /** A finding is led to itself, what the plan says to its part; where that is stands in words, never as a code. */
    @Test
    void aHitTellsInWordsWhereItIsAndLeadsThere() {
        UUID inspection = new UUID(0, 1);
        UUID row = new UUID(0, 2);
        assertThat(EverythingSearch.place(hit(SearchKind.FINDING, "finding", inspection, "II.1.a"))).isEqualTo(Place
                .finding(inspection, "II.1.a", row));
        SearchHit text = index.find("nơi nhận", SearchKind.DOCUMENT, 5).hits().stream().findFirst().orElseGet(
                () -> index.find("cải cách hành chính", SearchKind.DOCUMENT, 5).hits().getFirst());
        assertThat(text.table()).isEqualTo("plan_text");
        assertThat(PlanSection.valueOf(text.focus())).isNotNull();
        assertThat(EverythingSearch.place(text)).isEqualTo(Place.of(Area.PLAN, "regime").withFocus(text.focus()));
        assertThat(EverythingSearch.where(hit(SearchKind.DOCUMENT, "plan_text", null, "RECIPIENT"))).isEqualTo(
                "Nơi nhận");
        assertThat(EverythingSearch.where(hit(SearchKind.DOCUMENT, "issued_document", inspection,
                "thong-bao-ket-luan"))).isEqualTo("Xã Tân Quới › Thông báo kết luận");
    }

    private static SearchHit hit(SearchKind kind, String table, @Nullable UUID inspection, String focus) {
        return new SearchHit(kind, table, new UUID(0, 2), inspection, "", inspection == null ? "" : "Xã Tân Quới",
                focus);
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

    /** Whoever asks for it is told; nobody asked yet. */
    @Test
    void whatCannotBeReadAheadIsNotToldAndKeepsNothingBehindItFromBeingRead() {
        List<String> read = new CopyOnWriteArrayList<>();
        EarlyReading early = early();
        fx(() -> {
            early.after(Duration.ofMillis(10), List.of(() -> {
                throw new IllegalStateException("không đọc được");
            }, () -> read.add("đơn vị")));
            early.now(() -> {
                throw new IllegalStateException("không đọc được");
            });
            return early;
        });
        until(() -> read.size() == 1);
        settle();
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void nothingIsReadAheadWhileSomebodyWaitsForSomethingElse() {
        List<String> read = new CopyOnWriteArrayList<>();
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch going = new CountDownLatch(1);
        EarlyReading early = early();
        fx(() -> {
            tasks.read("", () -> {
                waiting.countDown();
                hold(going);
                read.add("trang");
                return read;
            }, done -> {
            });
            return early;
        });
        until(() -> waiting.getCount() == 0);
        CountDownLatch later = new CountDownLatch(1);
        fx(() -> {
            early.after(Duration.ZERO, List.of(() -> read.add("việc")));
            tasks.after(Duration.ofMillis(100), later::countDown);
            return early;
        });
        until(() -> later.getCount() == 0);
        going.countDown();
        until(() -> read.size() == 2);
        assertThat(read).containsExactly("trang", "việc");
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
