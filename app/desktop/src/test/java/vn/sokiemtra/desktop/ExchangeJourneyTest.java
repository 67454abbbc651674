package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.bundle.ApplyImport;
import vn.sokiemtra.bundle.ExportBundle;
import vn.sokiemtra.bundle.ExportWish;
import vn.sokiemtra.bundle.QuickSeal;
import vn.sokiemtra.bundle.JoinPlan;
import vn.sokiemtra.bundle.LoadReceived;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.RegimeBox;
import vn.sokiemtra.desktop.testing.Window;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.LoadConflicts;
import vn.sokiemtra.inspection.LoadItem;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetRemark;
import vn.sokiemtra.plan.LoadUnits;

/**
 * A whole exchange by keyboard: the member opens the bundle handed out, both edit the same fields, the secretary takes
 * the member's return, chooses, sends the result back; then both files hold the same. The secretary's window is a real
 * one; the other laptop is a data file beside it.
 */
class ExchangeJourneyTest extends Window {

    private static final String SECRETARY = "Trần Văn Dũng";
    private static final String MEMBER = "Lê Thị Hạnh";
    private static final Instant START = Instant.parse("2020-10-22T02:41:00Z");

    @TempDir
    private Path folder;

    private final BackgroundTasks tasks = new BackgroundTasks();

    private final FakeDialogs dialogs = new FakeDialogs();

    private volatile Instant now = START;

    private final InstantSource clock = () -> now;

    private AppWindow window;

    @AfterEach
    void closeTheFile() {
        fx(() -> {
            window.leave();
            return window;
        });
        tasks.close();
    }

    @Test
    void aWholeExchangeIsDoneInTheWindow() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("usb"));
        Path handedOut = stick.resolve("ban-giao.skt");
        Path back = stick.resolve("nop-ve.skt");
        start();
        createPlan();

        // The plan is handed out.
        openArea(KeyCode.DIGIT7);
        tab(KeyCode.DIGIT3);
        until(() -> !lookup("#export-units").tryQueryAs(ListView.class).map(l -> l.getItems().isEmpty()).orElse(true));
        assertLaidOutAtEverySize("bundle-export");
        size();
        dialogs.files.add(handedOut);
        control(KeyCode.ENTER);
        until(() -> Files.exists(handedOut) && idle());
        picture("bundle-exported");

        // The member answers on another laptop, the secretary here.
        pass();
        try (DataFile member = new JoinPlan(clock).run(folder.resolve("thanh-vien"), handedOut, MEMBER, "LT-HANH",
                Passphrases.NONE, Progress.NONE)) {
            answer(member, MEMBER, "28", "Đối chiếu sổ theo dõi, có 28 hồ sơ trả quá hạn, chủ yếu lĩnh vực Đất đai.");
            pass();
            answer(window.exchange().data(), SECRETARY, "26",
                    "Đối chiếu sổ theo dõi, có 26 hồ sơ trả quá hạn, cần xác minh thêm.");
            new ExportBundle(member.ledger(), clock).run(ExportWish.everything(back, MEMBER), Progress.NONE);
        }

        // The return is looked at, then taken in.
        pass();
        dialogs.files.add(back);
        tab(KeyCode.DIGIT1);
        control(KeyCode.I);
        until(() -> text("#import-run").equals("Nhập 1 gói"));
        assertThat(new LoadConflicts(window.exchange().data().ledger()).count()).as("nothing is changed yet").isZero();
        assertLaidOutAtEverySize("bundle-import");
        size();
        control(KeyCode.ENTER);
        until(() -> lookup(".rail-count").queryAllAs(Labeled.class).stream().anyMatch(l -> l.isVisible() && l.getText()
                .equals("2")));
        picture("bundle-imported");

        // Both values are seen side by side; one is taken, the other text is kept beside.
        tab(KeyCode.DIGIT2);
        until(() -> lookup(".side-card").queryAll().size() == 2);
        assertLaidOutAtEverySize("bundle-conflicts");
        size();
        fx(() -> {
            lookup("#conflicts").query().requestFocus();
            return true;
        });
        type(KeyCode.DIGIT1);
        until(() -> lookup(".side-card.taken").queryAll().size() == 1);
        picture("bundle-conflict-chosen");
        control(KeyCode.ENTER);
        until(() -> new LoadConflicts(window.exchange().data().ledger()).count() == 1 && lookup(".side-card").queryAll()
                .size() == 2 && idle());
        type(KeyCode.DIGIT3);
        settle();
        control(KeyCode.ENTER);
        until(() -> new LoadConflicts(window.exchange().data().ledger()).count() == 0 && idle());
        assertThat(new LoadItem(window.exchange().data().ledger())
                .of(inspection(window.exchange().data()), item(window.exchange().data())).remark()
                .value()).as("both texts, and not the key that chose so").startsWith("Đối chiếu").contains("28 hồ sơ")
                .contains("26 hồ sơ");

        // The result goes back, and both files hold the same.
        pass();
        Path result = stick.resolve("ket-qua.skt");
        tab(KeyCode.DIGIT3);
        dialogs.files.add(result);
        control(KeyCode.ENTER);
        until(() -> Files.exists(result) && idle());
        try (DataFile member = DataFile.open(folder.resolve("thanh-vien"), clock)) {
            new ApplyImport(member.ledger(), clock, ApplyImport.CopyFirst.NOTHING).run(List.of(result), MEMBER,
                    Passphrases.NONE, Progress.NONE);
            assertThat(new LoadConflicts(member.ledger()).count()).isZero();
            assertThat(member.ledger().digest()).isEqualTo(window.exchange().data().ledger().digest());
        }

        // The machines and the bundles that came are there to be read.
        tab(KeyCode.DIGIT4);
        until(() -> lookup("#machines").tryQueryAs(ListView.class).map(l -> l.getItems().size() == 2).orElse(false));
        assertLaidOutAtEverySize("bundle-machines");
        size();
        tab(KeyCode.DIGIT5);
        until(() -> lookup("#received").tryQueryAs(ListView.class).map(l -> l.getItems().size() == 1).orElse(false));
        assertLaidOutAtEverySize("bundle-log");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void aBundleIsOpenedOnTheFirstRunAndAnImportIsUndone() throws IOException {
        Path bundle = folder.resolve("ban-giao.skt");
        Path more = folder.resolve("them.skt");
        UUID inspection;
        try (DataFile office = DataFile.create(folder.resolve("noi-vu"), vn.sokiemtra.database.NewDataFile.ofNewPlan(
                clock, SECRETARY, "PC-NOIVU"), clock)) {
            new vn.sokiemtra.plan.CreatePlan(office.ledger()).from("thach-thanh-2020", SECRETARY);
            new ExportBundle(office.ledger(), clock).run(ExportWish.everything(bundle, SECRETARY), Progress.NONE);
            QuickSeal.of(bundle, "mật khẩu dài".toCharArray());
            pass();
            answer(office, SECRETARY, "28", "Một nhận xét.");
            inspection = inspection(office);
            new ExportBundle(office.ledger(), clock).run(ExportWish.everything(more, SECRETARY), Progress.NONE);
        }
        dialogs.passphrase = "mật khẩu dài".toCharArray();
        dialogs.files.add(bundle);
        start();
        until(() -> lookup("#name").queryAs(TextField.class).isFocused());
        fx(() -> {
            lookup("#name").queryAs(TextField.class).setText(MEMBER);
            return true;
        });
        until(() -> lookup(".step-mark.finished").queryAll().size() == 2);
        fx(() -> {
            lookup(".choice").<Button>queryAll().iterator().next().requestFocus();
            return true;
        });
        type(KeyCode.DIGIT1);
        until(() -> lookup("#join-open").tryQueryAs(Button.class).map(Button::isFocused).orElse(false));
        assertLaidOutAtEverySize("welcome-join");
        size();
        type(KeyCode.ENTER);
        until(() -> lookup("#units").tryQuery().isPresent() && idle());
        assertThat(window.exchange().data().path().getFileName().toString()).startsWith("50-KH-UBND-Le-Thi-Hanh");
        DataFile first = window.exchange().data();

        dialogs.files.add(more);
        control(KeyCode.I);
        until(() -> text("#import-run").equals("Nhập 1 gói"));
        control(KeyCode.ENTER);
        until(() -> idle() && !lookup(".hyperlink").lookup((Labeled l) -> l.getText().equals("Hoàn tác lần nhập"))
                .queryAll().isEmpty());
        assertThat(new LoadItem(window.exchange().data().ledger()).of(inspection, item(window.exchange().data()))
                .remark().value()).isEqualTo(
                        "Một nhận xét.");
        fx(() -> {
            window.exchange().undoImport();
            return true;
        });
        until(() -> idle() && window.exchange().data() != first);
        assertThat(new LoadReceived(window.exchange().data().ledger()).all()).as("the bundle the file began with")
                .hasSize(1);
        assertThat(new LoadItem(window.exchange().data().ledger()).of(inspection, item(window.exchange().data()))
                .remark().value()).isNull();
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private void createPlan() {
        until(() -> lookup("#name").queryAs(TextField.class).isFocused());
        fx(() -> {
            lookup("#name").queryAs(TextField.class).setText(SECRETARY);
            return true;
        });
        until(() -> lookup(".step-mark.finished").queryAll().size() == 2);
        type(KeyCode.TAB);
        fx(() -> {
            lookup(".choice").<Button>queryAll().iterator().next().requestFocus();
            return true;
        });
        type(KeyCode.DIGIT2);
        RegimeBox.choose(this, "thach-thanh-2020");
        fx(() -> {
            lookup("#file-name").queryAs(TextField.class).setText("Thach-Thanh-2020");
            lookup("#create").queryAs(Button.class).fire();
            return true;
        });
        until(() -> lookup("#units").tryQuery().isPresent() && idle());
    }

    private void answer(DataFile file, String person, String overdue, String remark) {
        UUID inspection = inspection(file);
        new SetAnswer(file.ledger()).run(person, inspection, item(file), "overdue", Side.VERIFIED, overdue);
        new SetRemark(file.ledger()).run(person, inspection, item(file), remark);
    }

    private static UUID inspection(DataFile file) {
        return new LoadUnits(file.ledger()).find("Xã Thạch Cẩm").inspectionId();
    }

    private static UUID item(DataFile file) {
        return new FindItem(file.ledger()).byCode("II.1.d5");
    }

    private void pass() {
        now = now.plus(Duration.ofMinutes(7));
    }

    private boolean idle() {
        return tasks.visible().get() == null;
    }

    private String text(String id) {
        return lookup(id).tryQueryAs(Labeled.class).filter(l -> !l.isDisabled()).map(Labeled::getText).orElse("");
    }

    private void control(KeyCode key) {
        press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        settle();
    }

    private void openArea(KeyCode digit) {
        control(digit);
    }

    private void tab(KeyCode digit) {
        press(KeyCode.ALT).type(digit).release(KeyCode.ALT);
        settle();
    }

    private void size() {
        resize(1366, 698);
    }

    private void start() {
        fx(() -> {
            Stage stage = new Stage();
            ConfigFolder config = new ConfigFolder(folder.resolve("cau-hinh"), folder.resolve("du-lieu"), "LT-DUNG");
            window = new Composition(stage, config, clock, tasks, dialogs).window();
            window.start(StartRequest.nothing());
            adopt(stage);
            return stage;
        });
        resize(1366, 698);
    }
}
