package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
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
        fx(() -> new EarlyReading(tasks, Duration.ofMillis(10), read::incrementAndGet));
        until(() -> read.get() == 1);
        fx(() -> {
            EarlyReading left = new EarlyReading(tasks, Duration.ofMillis(10), read::incrementAndGet);
            left.close();
            return left;
        });
        fx(() -> new EarlyReading(tasks, Duration.ofMillis(20), read::incrementAndGet));
        until(() -> read.get() == 2);
        assertThat(tasks.problems().shown()).isEmpty();
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
