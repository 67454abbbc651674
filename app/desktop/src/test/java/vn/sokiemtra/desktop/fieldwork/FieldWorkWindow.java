package vn.sokiemtra.desktop.fieldwork;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.figuretext.FigureTextArea;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.DraftStore;
import vn.sokiemtra.desktop.shell.PaneWidths;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.ScreenEntry;
import vn.sokiemtra.desktop.shell.ShellView;
import vn.sokiemtra.desktop.shell.ShellViewModel;
import vn.sokiemtra.desktop.shell.UnitChoice;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.Window;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.LoadItem;

/** A field-work screen on a real data file, with what journeys need to look at. */
abstract class FieldWorkWindow extends Window {

    @TempDir
    Path folder;
    final BackgroundTasks tasks = new BackgroundTasks();
    final FakeDialogs dialogs = new FakeDialogs();
    CamData data;
    ShellView shell;
    AppSession session;

    @BeforeEach
    void makeData() {
        data = new CamData(folder);
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

    final FieldWorkViewModel model() {
        return ((FieldWorkView) shell.screen()).model();
    }

    final ItemView load(UUID item) {
        return new LoadItem(data.ledger).of(data.inspection, item);
    }

    final String verified(UUID item, String part) {
        return load(item).parts().stream().filter(each -> each.code().equals(part)).findFirst()
                .map(each -> String.valueOf(each.verifiedValue())).orElse("");
    }

    final List<Finding> findings(UUID item) {
        return new LoadFindings(data.ledger).ofItem(data.inspection, item);
    }

    final FigureTextArea text(String name) {
        return lookup(".figure-text").queryAllAs(FigureTextArea.class).stream()
                .filter(area -> name.equals(area.getAccessibleText())).findFirst().orElseThrow();
    }

    final Node focusOwner() {
        return shell.getScene().getFocusOwner();
    }

    final void show(String code) {
        fx(() -> {
            shell.screen().show(Place.inspection(data.inspection, "checklist", code));
            return true;
        });
        until(() -> model().item().item().code().equals(code));
    }

    final void open(String code) {
        open(code, FieldWorkView::of, data.inspection);
    }

    /** Opens where the screen itself begins. */
    final void openAny(String code) {
        begin(code, FieldWorkView::of, data.inspection);
    }

    final void open(String code, java.util.function.Function<ScreenContext, Screen> screen, UUID inspection) {
        begin(code, screen, inspection);
        until(() -> model().item().item() != null);
        settle();
    }

    private void begin(String code, java.util.function.Function<ScreenContext, Screen> screen, UUID inspection) {
        show(() -> {
            session = new AppSession(data.file.path(), data.ledger, DraftStore.of(data.file.drafts()), tasks,
                    CamData.CLOCK, CamData.HANH);
            ShellViewModel model = new ShellViewModel(List.of(
                    new ScreenEntry(Area.INSPECTION, "checklist", "Phiếu kiểm tra", screen)),
                    Place.inspection(inspection, "checklist", code));
            model.units().setAll(new UnitChoice(inspection, "Xã Thạch Cẩm",
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
    }

    final void key(KeyCode... keys) {
        press(keys).release(keys);
        settle();
    }
}
