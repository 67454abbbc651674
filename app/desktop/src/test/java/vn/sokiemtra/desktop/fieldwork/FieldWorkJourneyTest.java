package vn.sokiemtra.desktop.fieldwork;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.DraftStore;
import vn.sokiemtra.desktop.shell.PaneWidths;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.ScreenEntry;
import vn.sokiemtra.desktop.shell.ShellView;
import vn.sokiemtra.desktop.shell.ShellViewModel;
import vn.sokiemtra.desktop.shell.UnitChoice;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.Window;

/** One item from verdict to evidence, with the keyboard alone, on a real data file. */
class FieldWorkJourneyTest extends Window {

    @TempDir
    Path folder;
    private final BackgroundTasks tasks = new BackgroundTasks();
    private final FakeDialogs dialogs = new FakeDialogs();
    private CamData data;
    private ShellView shell;

    @BeforeEach
    void makeData() {
        data = new CamData(folder).filled();
    }

    @AfterEach
    void closeAll() {
        fx(() -> {
            if (shell != null) {
                shell.leave();
            }
            return true;
        });
        tasks.close();
        data.close();
    }

    @Test
    void theScreenLooksAsDesignedAtEverySize() {
        open("II.1.d5");
        picture("fieldwork-1366");
        resize(1093, 558);
        picture("fieldwork-1093");
        resize(911, 465);
        picture("fieldwork-911");
        resize(683, 400);
        picture("fieldwork-683");
        resize(1920, 1080);
        picture("fieldwork-1920");
    }

    private FieldWorkViewModel model() {
        return ((FieldWorkView) shell.screen()).model();
    }

    private void open(String code) {
        show(() -> {
            AppSession session = new AppSession(data.file.path(), data.ledger, DraftStore.of(data.file.drafts()), tasks,
                    CamData.CLOCK, CamData.HANH);
            ShellViewModel model = new ShellViewModel(List.of(
                    new ScreenEntry(Area.INSPECTION, "checklist", "Phiếu kiểm tra", FieldWorkView::of)),
                    Place.inspection(data.inspection, "checklist", code));
            model.units().setAll(new UnitChoice(data.inspection, "Xã Thạch Cẩm",
                    "KH 50/KH-UBND · Kiểm tra tại trụ sở · 22/10/2020", "Kiểm tra tại trụ sở"));
            ScreenContext context = new ScreenContext(session, tasks, dialogs, model, CamData.CLOCK, model.width(),
                    new PaneWidths() {
                        @Override
                        public OptionalDouble width(String pane) {
                            return OptionalDouble.empty();
                        }

                        @Override
                        public void remember(String pane, double width) {
                            // nothing is dragged here
                        }
                    });
            shell = new ShellView(model, context, new ShellView.Surroundings(List.of(), back -> back.accept(List.of()),
                    () -> {
                    }, () -> TextSize.MEDIUM));
            shell.showSample(true);
            return shell;
        }, 1366, 698);
        until(() -> model().item().item() != null && model().evidence().preview().get() != null);
        settle();
    }

    private void key(KeyCode... keys) {
        press(keys).release(keys);
        settle();
    }
}
