package vn.sokiemtra.desktop.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.desktop.PlanWindow;
import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.remediation.FollowedPlan;
import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.Window;

/** Screen 08 in the whole window, and Ctrl+K over what was written. */
class SummaryWindowTest extends Window {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T02:12:00Z"));

    @TempDir
    private Path folder;

    private final BackgroundTasks tasks = new BackgroundTasks();
    private final FakeDialogs dialogs = new FakeDialogs();
    private PlanWindow window;

    @BeforeEach
    void aPlanWithConclusions() {
        new SettingsFile(folder.resolve("cau-hinh"), CLOCK).save(UserSettings.initial().withPerson(
                new UserSettings.Person("Nguyễn Thị Mai", "Chuyên viên", "")).withTextSize(TextSize.MEDIUM));
        Path file = folder.resolve("thanh-hoa.mv.db");
        Opened made = new DataFiles(CLOCK, "SNV-02").create(file, "so-noi-vu-2026", "Nguyễn Thị Mai");
        new FollowedPlan(made.data().ledger()).fill();
        made.data().close();
        fx(() -> {
            Stage stage = new Stage();
            window = PlanWindow.open(stage, folder, CLOCK, tasks, dialogs, Optional.of(file));
            adopt(stage);
            return stage;
        });
        resize(1366, 698);
        until(() -> stage().getTitle() != null && stage().getTitle().contains("thanh-hoa"));
        push(KeyCode.CONTROL, KeyCode.DIGIT6);
        until(() -> lookup("#board").tryQuery().isPresent() && !table().getItems().isEmpty());
    }

    @AfterEach
    void closeTheFile() {
        fx(() -> {
            window.leave();
            return window;
        });
        tasks.close();
    }

    @Test
    void theBoardFitsEverySizeAndItsBookIsWritten() throws Exception {
        assertThat(lookup(".summary-number").queryAllAs(Label.class)).extracting(Label::getText).contains("24");
        Path book = folder.resolve("tong-hop.xlsx");
        dialogs.files.add(book);
        fx(() -> {
            lookup("Excel").queryButton().fire();
            return true;
        });
        until(() -> Files.exists(book) && dialogs.opened.contains(book));
        push(KeyCode.CONTROL, KeyCode.C);
        until(() -> !dialogs.copied.isEmpty());
        assertThat(dialogs.copied.getFirst()).startsWith("Đơn vị\tLoại").contains("Cộng 12/12 đơn vị đã kiểm tra");
        assertLaidOutAtEverySize("summary");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void theTablesShowWhatTheBookHolds() {
        clickOn("Bảng chi tiết");
        until(() -> lookup("#summary-table").tryQuery().isPresent() && !lookup("#summary-table").queryTableView()
                .getItems().isEmpty());
        assertLaidOutAtEverySize("summary-tables");
    }

    @Test
    void wordsWithoutMarksFindAFindingFromAnywhere() {
        push(KeyCode.CONTROL, KeyCode.K);
        until(() -> lookup(".palette-input").tryQuery().isPresent());
        fx(() -> {
            lookup(".palette-input").queryTextInputControl().setText("nhu xuan so hoa");
            lookup(".palette-input").queryTextInputControl().setText("so theo doi phan anh");
            return true;
        });
        until(() -> lookup(".palette .list-view").queryListView().getItems().stream().anyMatch(hit -> hit.toString()
                .contains("Lập sổ theo dõi")));
        picture("palette-search");
        push(KeyCode.TAB);
        push(KeyCode.ENTER);
        until(() -> !lookup(".palette").query().isVisible() || !lookup(".palette-shade").query().isVisible());
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private TableView<?> table() {
        return lookup("#board").queryTableView();
    }
}
