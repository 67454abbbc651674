package vn.sokiemtra.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.Hit;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.Window;
import vn.sokiemtra.ledger.EditId;
import vn.sokiemtra.ledger.Edited;

class ShellViewTest extends Window {

    private static final Instant NOW = Instant.parse("2020-10-22T02:41:00Z");

    private static final UUID CAM = new UUID(0, 1);

    private final SameThreadTasks tasks = new SameThreadTasks();

    private final FakeDialogs dialogs = new FakeDialogs();

    private final List<String> told = new ArrayList<>();

    private AppSession session;

    private ShellViewModel model;

    @Test
    void everySizeIsLaidOut() {
        open();
        fx(() -> {
            session.edit("Ghi kết luận mục II.1.d5", () -> new Edited<>("", new EditId(CAM, 1, 1), NOW), done -> {
            });
            model.go(Place.inspection(CAM, "checklist", ""));
            return null;
        });
        assertLaidOutAtEverySize("shell");
    }

    @Test
    void problemsStandAboveTheScreenUntilClosed() {
        open();
        fx(() -> {
            tasks.problems().show(new IllegalStateException("planted"));
            return null;
        });
        assertLaidOutAtEverySize("shell-problem");
        clickOn("Sao chép thông tin lỗi");
        assertThat(dialogs.copied).singleElement().asString().startsWith("SKT-APP-");
        assertThat(lookup("Đã sao chép").tryQuery()).isPresent();
    }

    @Test
    void keysOpenAreasTabsPanesAndThePalette() {
        open();
        press(KeyCode.CONTROL, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.CONTROL);
        assertThat(fx(() -> model.place().get())).isEqualTo(Place.inspection(CAM, "checklist", ""));
        press(KeyCode.ALT, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.ALT);
        assertThat(fx(() -> model.place().get().tab())).isEqualTo("tables");
        press(KeyCode.F8).release(KeyCode.F8);
        assertThat(told).contains("tables attention");
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(fx(() -> model.place().get().area())).isEqualTo(Area.START);
    }

    @Test
    void thePaletteFindsAUnitWithoutMarks() {
        open();
        press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        write("thach cam");
        picture("palette");
        assertLaidOut();
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(told).contains("opened Xã Thạch Cẩm");
    }

    @Test
    void aKeyInATextFieldIsTypedAndRunsNoCommand() {
        open();
        clickOn("#field");
        write("1");
        press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(told).doesNotContain("one");
        assertThat(lookup("#field").queryAs(TextField.class).getText()).startsWith("1");
        clickOn("#list");
        press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
        assertThat(told).contains("one");
    }

    @Test
    void aPageVisitedBeforeStandsThereAsItWasAndTakesNoKeyMeanwhile() {
        open();
        clickOn("#field");
        write("đã gõ");
        TextField left = lookup("#field").queryAs(TextField.class);
        press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
        assertThat(told).contains("focus PLAN");
        TextField shown = lookup("#field").queryAs(TextField.class);
        assertThat(shown).isNotSameAs(left);
        write("x");
        press(KeyCode.TAB).release(KeyCode.TAB);
        write("y");
        assertThat(fx(() -> PaneLayout.within(stage().getScene().getFocusOwner(), left.getParent()))).isFalse();
        assertThat(left.getText()).isEqualTo("đã gõ");
        press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        assertThat(lookup("#field").queryAs(TextField.class)).isSameAs(left);
        assertThat(
                fx(() -> left.getScene().getRoot().lookupAll("#pages > *").stream().filter(Node::isVisible).toList()))
                .hasSize(1);
        assertLaidOutAtEverySize("shell-visited");
    }

    @Test
    void aPlanWithoutUnitsSaysSoInsteadOfWaiting() {
        open();
        fx(() -> {
            model.units().clear();
            model.go(Place.of(Area.INSPECTION, "tables"));
            return null;
        });
        assertThat(lookup(".empty-sentence").queryLabeled().getText()).startsWith(
                "Kế hoạch này chưa có đơn vị được kiểm tra nào.");
        assertThat(told).noneMatch(one -> one.startsWith("show INSPECTION"));
        assertLaidOutAtEverySize("shell-no-unit");
        fx(() -> {
            model.units().setAll(new UnitChoice(CAM, "Xã Thạch Cẩm", "", "Kiểm tra tại trụ sở"));
            return null;
        });
        assertThat(told).contains("show INSPECTION|tables|" + CAM + "|");
    }

    private void open() {
        show(() -> {
            session = new AppSession(Path.of("Thach-Thanh-2020.mv.db"), null, tasks, InstantSource.fixed(NOW),
                    "Lê Thị Hạnh");
            model = new ShellViewModel(List.of(entry(Area.START, ""), entry(Area.PLAN, "Đơn vị"), tab("checklist",
                    "Phiếu kiểm tra"), tab("tables", "Biểu số liệu"), tab("minutes", "Biên bản"),
                    tab("history",
                            "Lịch sử"),
                    entry(Area.GUIDE, ""), entry(Area.SETTINGS, "")), Place.of(Area.START));
            model.units().setAll(new UnitChoice(CAM, "Xã Thạch Cẩm",
                    "KH 50/KH-UBND · Kiểm tra tại trụ sở · 22/10/2020", "Kiểm tra tại trụ sở"));
            ScreenContext context = new ScreenContext(session, tasks, dialogs, model, InstantSource.fixed(NOW), model
                    .width(), new PaneWidths() {
                        @Override
                        public OptionalDouble width(String pane) {
                            return OptionalDouble.empty();
                        }

                        @Override
                        public void remember(String pane, double width) {
                            told.add(pane);
                        }
                    });
            ShellView shell = new ShellView(model, context, new ShellView.Surroundings(List.of(), back -> back.accept(
                    List.of(new Hit("Đơn vị", "Xã Thạch Cẩm", "Kiểm tra tại trụ sở", "", () -> told.add(
                            "opened Xã Thạch Cẩm")))),
                    () -> told.add("author"), () -> TextSize.MEDIUM));
            shell.showSample(true);
            return shell;
        }, 1366, 698);
    }

    private ScreenEntry entry(Area area, String title) {
        return new ScreenEntry(area, "", title, context -> new PlainScreen(context, area.name()));
    }

    private ScreenEntry tab(String tab, String title) {
        return new ScreenEntry(Area.INSPECTION, tab, title, context -> new PlainScreen(context, tab));
    }

    private final class PlainScreen implements Screen {

        private final String name;

        private final PaneLayout panes;

        PlainScreen(ScreenContext context, String name) {
            this.name = name;
            TextField field = new TextField();
            field.setId("field");
            ListView<String> list = new ListView<>(FXCollections.observableArrayList("một", "hai"));
            list.setId("list");
            panes = new PaneLayout(context.width(), context.panes(), new VBox(8, new Label(name), field)).left("tree",
                    "Mục kiểm tra", list, 334).right("evidence", "Minh chứng 4",
                            new VBox(Controls.paneTitle(
                                    "Minh chứng"), new TextField()),
                            290);
        }

        @Override
        public Node content() {
            return panes;
        }

        @Override
        public void show(Place place) {
            told.add("show " + place.stored());
        }

        @Override
        public void focus() {
            told.add("focus " + name);
            Screen.super.focus();
        }

        @Override
        public ReadOnlyStringProperty title() {
            return new SimpleStringProperty("Bàn việc – thứ Sáu, 20/11/2026");
        }

        @Override
        public ReadOnlyStringProperty context() {
            return new SimpleStringProperty("Sở Nội vụ tỉnh Thanh Hóa");
        }

        @Override
        public List<Node> headerNodes() {
            return List.of(Controls.row(8, new Label("Đã kiểm tra"), Controls.figure("28/38"), new ProgressBar(0.7)));
        }

        @Override
        public ObservableList<KeyHint> keyHints() {
            return FXCollections.observableArrayList(new KeyHint("Ctrl ↓", "mục kế tiếp"), new KeyHint("1 2 3 0",
                    "kết luận mục"), new KeyHint("Ctrl T", "ghi tồn tại"), new KeyHint("F6", "đổi khung"),
                    new KeyHint(
                            "Ctrl Z", "hoàn tác"));
        }

        @Override
        public List<Command> commands() {
            return List.of(Command.of("one", "Kết luận Đạt", "1", () -> told.add("one")));
        }

        @Override
        public boolean nextPane(boolean forward) {
            panes.nextPane(forward);
            return true;
        }

        @Override
        public boolean nextAttention(boolean forward) {
            told.add(name + " attention");
            return true;
        }
    }
}
