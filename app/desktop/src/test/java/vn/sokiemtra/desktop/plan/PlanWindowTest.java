package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
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
import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.Window;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.PastedUnits;
import vn.sokiemtra.plan.RegimeDefinition;

/** A plan that comes without units and without a Đề cương, in the window. */
class PlanWindowTest extends Window {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-06-10T01:00:00Z"));

    @TempDir
    private Path folder;

    private final BackgroundTasks tasks = new BackgroundTasks();

    private final FakeDialogs dialogs = new FakeDialogs();

    private PlanWindow window;

    @BeforeEach
    void aPersonIsKnown() {
        new SettingsFile(folder.resolve("cau-hinh"), CLOCK).save(UserSettings.initial().withPerson(
                new UserSettings.Person("Lê Thị Hạnh", "Chuyên viên", "")).withTextSize(TextSize.MEDIUM));
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
    void aPastedListBecomesUnitsAndTheShareIsShown() {
        open(false);
        clickOn("#add-units");
        settle();
        assertThat(fx(() -> lookup("#units-text").queryAs(TextArea.class).isFocused())).as("pasted at once").isTrue();
        fx(() -> {
            lookup("#units-text").queryAs(TextArea.class).setText("1. Phòng Nội vụ\n2. Phòng Tư pháp\nXã Tân Trào\n"
                    + "Xã tân trào\nThị trấn Núi Đối");
            return true;
        });
        until(() -> !lookup("#units-add").queryAs(Button.class).isDisabled());
        until(() -> lookup("#units-add").queryAs(Button.class).getText().equals("Thêm 4 đơn vị"));
        picture("plan-add-units");
        assertThat(fx(() -> {
            lookup("#units-text").queryAs(TextArea.class).appendText(" ");
            return lookup("#units-add").queryAs(Button.class).isDisabled();
        })).as("what stands there is not what was pasted last").isTrue();
        until(() -> !lookup("#units-add").queryAs(Button.class).isDisabled());
        fx(() -> {
            lookup("#units-add").queryAs(Button.class).fire();
            return true;
        });
        until(() -> lookup("#coverage").tryQuery().isPresent());
        picture("plan-added");
        until(() -> lookup(".figure").queryAllAs(Label.class).stream().map(Label::getText).map(text -> text.replace(
                '\u00a0', ' ')).anyMatch("Đã kiểm tra 0/2 = 0 % < 30 %"::equals));
        picture("plan-coverage");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void whatTheSourceLeavesOpenIsChosenBesideItsWords() throws Exception {
        open(false);
        tab("Quy định");
        until(() -> lookup("#setting-COVERAGE_BASIS\\.C0\\.1").tryQuery().isPresent()
                || !lookup(".combo-box").queryAll()
                        .isEmpty());
        picture("plan-regime");
        fx(() -> {
            ComboBox<RegimeDefinition.Option> combo = lookup(".combo-box").query();
            combo.setValue(combo.getItems().getLast());
            return true;
        });
        until(() -> lookup("30 % của từng loại").tryQuery().isPresent());
        part(RegimePart.Kind.OWN);
        until(() -> lookup("#regime-name").tryQuery().isPresent());
        fx(() -> {
            lookup("#regime-name").queryAs(TextField.class).setText("Kiến Thụy của tôi");
            lookup("Lưu thành quy định riêng").queryButton().fire();
            return true;
        });
        Path own = folder.resolve("cau-hinh").resolve("quy-dinh").resolve("kien-thuy-cua-toi.json");
        until(() -> Files.exists(own));
        assertThat(Files.readString(own)).contains("\"value\" : \"EACH_CLASS\"");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void aPlanWithoutAnOutlineOpensEveryScreenOfItsInspection() {
        open(true);
        until(() -> !lookup("#units").queryAs(ListView.class).getItems().isEmpty());
        fx(() -> {
            lookup("#units").queryAs(ListView.class).getSelectionModel().select(1);
            lookup("#units").query().requestFocus();
            return true;
        });
        push(KeyCode.ENTER);
        settle();
        picture("no-outline-checklist");
        for (String name : List.of("Biểu số liệu", "Biên bản")) {
            tab(name);
            picture("no-outline-" + (name.equals("Biên bản") ? "minutes" : "tables"));
        }
        tab("Phiếu kiểm tra");
        clickOn("Nhập Đề cương…");
        until(() -> lookup("#import-choose").tryQuery().isPresent());
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private void part(RegimePart.Kind kind) {
        fx(() -> {
            ListView<RegimePart> parts = lookup("#regime-parts").query();
            parts.getItems().stream().filter(each -> each.kind() == kind).findFirst().ifPresent(parts
                    .getSelectionModel()::select);
            return true;
        });
        settle();
    }

    private void tab(String name) {
        clickOn(name);
        settle();
    }

    private void open(boolean withUnit) {
        Path file = folder.resolve("kien-thuy.mv.db");
        Opened made = new DataFiles(CLOCK, "LT-HANH").create(file, "kien-thuy-2024", "Lê Thị Hạnh");
        if (withUnit) {
            new AddUnits(made.data().ledger()).add(PastedUnits.read("Phòng Nội vụ", "DISTRICT", Set.of()).units(),
                    new AddUnits.Belonging("PLANNED", null, null), "Lê Thị Hạnh");
        }
        made.data().close();
        fx(() -> {
            Stage stage = new Stage();
            window = PlanWindow.open(stage, folder, CLOCK, tasks, dialogs, Optional.of(file));
            adopt(stage);
            return stage;
        });
        resize(1366, 698);
        until(() -> stage().getTitle() != null && stage().getTitle().contains("kien-thuy"));
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> lookup("#units").tryQuery().isPresent());
    }
}
