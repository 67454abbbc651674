package vn.sokiemtra.desktop.tables;

import java.util.List;

import org.junit.jupiter.api.AfterEach;

import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.document.AgencyView;
import vn.sokiemtra.desktop.document.DocumentView;
import vn.sokiemtra.desktop.document.RegisterView;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.ScreenEntry;
import vn.sokiemtra.desktop.shell.ShellView;
import vn.sokiemtra.desktop.shell.ShellViewModel;
import vn.sokiemtra.desktop.shell.UnitChoice;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.testing.Window;

/** The window with the biểu and the Biên bản of one commune, on a real data file. */
public abstract class InspectionWindow extends Window {

    protected final OpenInspection open = new OpenInspection();
    protected BackgroundTasks tasks;
    protected ShellViewModel shell;

    @AfterEach
    final void closeInspection() {
        tasks.close();
        open.close();
    }

    protected final void openAt(String tab, String focus) {
        show(() -> {
            tasks = new BackgroundTasks();
            shell = new ShellViewModel(List.of(entry(Area.START, "", ""), entry(Area.PLAN, "", ""), entry(
                    Area.INSPECTION, "tables", "Biểu số liệu"),
                    new ScreenEntry(Area.INSPECTION, "minutes", "Biên bản",
                            DocumentView::minutes),
                    new ScreenEntry(Area.INSPECTION, "documents", "Văn bản khác", DocumentView::ofUnit),
                    new ScreenEntry(Area.DOCUMENTS, "plan", "Văn bản của kế hoạch", DocumentView::ofPlan),
                    new ScreenEntry(Area.DOCUMENTS, "register", "Sổ văn bản", RegisterView::new),
                    new ScreenEntry(Area.DOCUMENTS, "agency", "Mẫu của cơ quan", AgencyView::new),
                    entry(Area.SETTINGS, "", "")), Place.of(Area.START));
            shell.units().setAll(new UnitChoice(open.inspection, "Xã Thạch Cẩm",
                    "KH 50/KH-UBND · Kiểm tra tại trụ sở · 22/10/2020", "Kiểm tra tại trụ sở"));
            ScreenContext context = open.context(tasks, shell, shell.width());
            ShellView view = new ShellView(shell, context,
                    new ShellView.Surroundings(List.of(), back -> back.accept(List
                            .of()), () -> {
                            }, () -> TextSize.MEDIUM));
            view.showSample(true);
            return view;
        }, 1366, 698);
        go(tab, focus);
    }

    protected final void go(String tab, String focus) {
        fx(() -> {
            shell.go(Place.inspection(open.inspection, tab, focus));
            return null;
        });
    }

    private static ScreenEntry entry(Area area, String tab, String title) {
        return new ScreenEntry(area, tab, title, TablesView::new);
    }
}
