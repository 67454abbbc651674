package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.figuretext.FigureTextArea;
import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.FaultyDisk;
import vn.sokiemtra.desktop.testing.Window;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.LoadItem;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.plan.LoadUnits;

/** A disk that takes nothing more: it is said, and nothing typed is lost by it. */
class DiskTroubleTest extends Window {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-10-16T01:00:00Z"));

    @TempDir
    private Path folder;

    private final BackgroundTasks tasks = new BackgroundTasks();

    private final FakeDialogs dialogs = new FakeDialogs();

    private final FaultyDisk disk = FaultyDisk.ofThisMachine();

    private DataFiles files;

    private Path file;

    private AppWindow window;

    @BeforeEach
    void aFileOfAKnownPerson() {
        new SettingsFile(folder.resolve("cau-hinh"), CLOCK).save(UserSettings.initial().withPerson(
                new UserSettings.Person("Lê Thị Hạnh", "Chuyên viên", "")));
        files = new DataFiles(disk.surroundings(CLOCK, folder.resolve("machine")), "LT-HANH");
        file = folder.resolve("day.mv.db");
        files.create(file, "thach-thanh-2020", "Lê Thị Hạnh").data().close();
    }

    @AfterEach
    void closeTheFile() {
        disk.full = path -> false;
        leave();
        tasks.close();
    }

    private void leave() {
        fx(() -> {
            window.leave();
            return window;
        });
    }

    @Test
    void aReadOnlyFolderIsSaid() {
        disk.readOnly = path -> true;
        open();
        refused("SKT-DB-READONLY");
        disk.readOnly = path -> false;
        assertThat(lookup(".choice").queryAll()).isNotEmpty();
    }

    @Test
    void aFileThatOpensSlowlyShowsThatItGoesOnAndCanBeStopped() {
        CountDownLatch slow = new CountDownLatch(1);
        disk.readOnly = path -> {
            try {
                slow.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return false;
        };
        open();
        until(() -> lookup("Dừng").tryQuery().isPresent());
        picture("opening-slowly");
        assertLaidOut();
        clickOn("Dừng");
        slow.countDown();
        until(() -> !lookup(".choice").queryAll().isEmpty());
        until(() -> !Files.exists(folder.resolve("day.lock")));
        files.open(file).data().close();
    }

    @Test
    void whatAFullDiskDidNotTakeIsWrittenElsewhere() {
        openOnTheFirstItem();
        disk.full = path -> path.getFileName().toString().startsWith("day");
        press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        refused("SKT-DB-DISKFULL");
        picture("trouble-full-disk");
        assertLaidOut();
        fx(() -> {
            remark().requestFocus();
            return true;
        });
        write("Con go do");
        Path elsewhere = folder.resolve("usb").resolve("noi-khac.mv.db");
        dialogs.files.add(elsewhere);
        clickOn("#write-elsewhere");
        until(() -> stage().getTitle().startsWith("noi-khac"));
        assertThat(fx(() -> List.copyOf(tasks.problems().shown()))).isEmpty();
        leave();
        assertThat(item(elsewhere, 0).verdict().value()).isEqualTo(Verdict.PARTLY_MET);
        assertThat(item(elsewhere, 1).remark().value()).isEqualTo("Con go do");
        disk.full = path -> false;
        assertThat(item(file, 0).verdict().value()).isNull();
    }

    @Test
    void aPlaceThatCannotTakeItEitherLeavesTheFileOpen() throws Exception {
        openOnTheFirstItem();
        disk.full = path -> path.getFileName().toString().startsWith("day");
        press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        refused("SKT-DB-DISKFULL");
        Path taken = Files.writeString(folder.resolve("co-roi.mv.db"), "tệp khác");
        dialogs.files.add(taken);
        clickOn("#write-elsewhere");
        refused("SKT-FILE-EXISTS");
        assertThat(taken).hasContent("tệp khác");
        Path other = folder.resolve("khac.mv.db");
        fx(() -> {
            window.open(other);
            return true;
        });
        refused("SKT-DB-HELD");
        disk.full = path -> false;
        leave();
        assertThat(item(file, 0).verdict().value()).isEqualTo(Verdict.PARTLY_MET);
    }

    @Test
    void theWindowStaysWhileSomethingIsUnwritten() {
        openOnTheFirstItem();
        disk.full = path -> true;
        press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        refused("SKT-DB-DISKFULL");
        fx(() -> {
            stage().getOnCloseRequest().handle(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
        refused("SKT-DB-UNWRITTEN");
        assertThat(fx(() -> stage().isShowing())).isTrue();
        assertLaidOut();
        disk.full = path -> false;
        fx(() -> {
            lookup(".checklist").queryAs(TreeView.class).requestFocus();
            return true;
        });
        press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
        leave();
        assertThat(item(file, 0).verdict().value()).isEqualTo(Verdict.PARTLY_MET);
    }

    @Test
    void theWindowStaysOnceOverAFileThatIsBeingGivenOut() {
        open();
        until(() -> lookup("#units").tryQuery().isPresent());
        CountDownLatch written = new CountDownLatch(1);
        fx(() -> {
            tasks.giveOut("Đang ghi gói", progress -> {
                written.await();
                return "";
            }, done -> {
            }, failure -> {
            });
            stage().getOnCloseRequest().handle(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
        refused("SKT-CLOSE-GIVING");
        assertThat(fx(() -> stage().isShowing() && window.current() != null)).isTrue();
        written.countDown();
        until(() -> tasks.problems().shown().isEmpty());
    }

    private FigureTextArea remark() {
        return lookup(".figure-text").queryAllAs(FigureTextArea.class).stream().filter(area -> "Nhận xét của Đoàn"
                .equals(area.getAccessibleText())).findFirst().orElseThrow();
    }

    private void refused(String code) {
        until(() -> tasks.problems().shown().stream().anyMatch(line -> line.code().equals(code)));
    }

    /** A leaf of the first unit's checklist, as it is in the file. */
    private ItemView item(Path at, int leaf) {
        until(() -> !Files.exists(folder.resolve("day.lock")) && !Files.exists(at.resolveSibling("noi-khac.lock")));
        Opened opened = files.open(at);
        try {
            var ledger = opened.data().ledger();
            var inspection = new LoadUnits(ledger).find("Xã Thạch Cẩm").inspectionId();
            return new LoadItem(ledger).of(inspection, new LoadChecklist(ledger).of(inspection).leaves().toList().get(
                    leaf).itemId());
        } finally {
            opened.data().close();
        }
    }

    private void openOnTheFirstItem() {
        open();
        until(() -> lookup("#units").tryQueryAs(ListView.class).map(list -> !list.getItems().isEmpty()).orElse(false));
        fx(() -> {
            lookup("#units").queryAs(ListView.class).requestFocus();
            return true;
        });
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> lookup(".checklist").tryQueryAs(TreeView.class).map(tree -> tree.isFocused() && !tree
                .getSelectionModel().isEmpty()).orElse(false));
    }

    private void open() {
        fx(() -> {
            Stage stage = new Stage();
            ConfigFolder config = new ConfigFolder(folder.resolve("cau-hinh"), folder.resolve("du-lieu"), "LT-HANH");
            window = new Composition(stage, config, CLOCK, tasks, dialogs, files).window();
            window.start(new StartRequest(Optional.of(file), List.of()));
            adopt(stage);
            return stage;
        });
        resize(1366, 698);
    }
}
