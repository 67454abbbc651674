package vn.sokiemtra.desktop;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.bundle.ConflictsView;
import vn.sokiemtra.desktop.bundle.ExportView;
import vn.sokiemtra.desktop.bundle.ImportView;
import vn.sokiemtra.desktop.bundle.LogView;
import vn.sokiemtra.desktop.bundle.MachinesView;
import vn.sokiemtra.desktop.calendar.DaysOffView;
import vn.sokiemtra.desktop.deadline.DeadlinesView;
import vn.sokiemtra.desktop.schedule.ScheduleView;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.fieldwork.FieldWorkView;
import vn.sokiemtra.desktop.fieldwork.InspectionHistoryView;
import vn.sokiemtra.desktop.dialog.FxDialogs;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.IncomingBundles;
import vn.sokiemtra.desktop.outline.OutlineImportView;
import vn.sokiemtra.desktop.outline.OutlineView;
import vn.sokiemtra.desktop.onsite.QuickView;
import vn.sokiemtra.desktop.onsite.SamplesView;
import vn.sokiemtra.desktop.plan.AddUnitsView;
import vn.sokiemtra.desktop.plan.PlanView;
import vn.sokiemtra.desktop.plan.RegimeView;
import vn.sokiemtra.desktop.plan.TeamsView;
import vn.sokiemtra.desktop.remediation.FollowView;
import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.desktop.settings.GuideView;
import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.SettingsModel;
import vn.sokiemtra.desktop.settings.SettingsView;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.ScreenEntry;
import vn.sokiemtra.desktop.start.StartMode;
import vn.sokiemtra.desktop.start.StartView;
import vn.sokiemtra.desktop.document.AgencyView;
import vn.sokiemtra.desktop.document.DocumentView;
import vn.sokiemtra.desktop.document.RegisterView;
import vn.sokiemtra.desktop.succession.SuccessionView;
import vn.sokiemtra.desktop.summary.SummaryTablesView;
import vn.sokiemtra.desktop.summary.SummaryView;
import vn.sokiemtra.desktop.surprise.SurpriseView;
import vn.sokiemtra.desktop.tables.TablesView;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.desktop.unitreport.UnitReportView;
import vn.sokiemtra.plan.RegimeFolder;
import vn.sokiemtra.plan.Regimes;
import vn.sokiemtra.text.Texts;

/** Wires the program together: the one place that knows every screen. */
public final class Composition {

    private static final Texts TEXTS = Texts.beside(Composition.class);

    private final AppWindow window;

    private final SettingsModel settings;

    private final RegimeFolder regimes;

    private final DataFiles files;

    private final IncomingBundles incoming = new IncomingBundles();

    /** @param early see {@link AppWindow.Parts} */
    Composition(Stage stage, ConfigFolder config, InstantSource clock,
            @Nullable EarlyOpening early) {
        this(stage, config, clock, new BackgroundTasks(), null, files(config, clock), early);
    }

    /** @param dialogs null for the system's own */
    Composition(Stage stage, ConfigFolder config, InstantSource clock, Tasks tasks,
            @Nullable Dialogs dialogs) {
        this(stage, config, clock, tasks, dialogs, files(config, clock));
    }

    private static DataFiles files(ConfigFolder config, InstantSource clock) {
        return new DataFiles(clock, config.machine(), new Regimes(config.regimes()));
    }

    Composition(Stage stage, ConfigFolder config, InstantSource clock, Tasks tasks,
            @Nullable Dialogs dialogs, DataFiles files) {
        this(stage, config, clock, tasks, dialogs, files, null);
    }

    private Composition(Stage stage, ConfigFolder config, InstantSource clock, Tasks tasks,
            @Nullable Dialogs dialogs, DataFiles files,
            @Nullable EarlyOpening early) {
        regimes = config.regimes();
        this.files = files;
        SettingsFile file = new SettingsFile(config.settings(), clock);
        settings = new SettingsModel(early == null ? file.load() : early.settings(file), file, tasks);
        window = new AppWindow(stage, new AppWindow.Parts(config, clock, tasks, dialogs == null
                ? new FxDialogs(stage,
                        tasks.problems())
                : dialogs, settings, files, incoming, early), this::screens);
    }

    public AppWindow window() {
        return window;
    }

    /** Every screen, in the order of its area's tabs; the first of an area is what the rail opens. */
    private List<ScreenEntry> screens() {
        List<ScreenEntry> screens = new ArrayList<>();
        screens.add(new ScreenEntry(Area.START, "", TEXTS.get("tab.office"), context -> new StartView(context,
                settings, window, StartMode.OFFICE)));
        screens.add(new ScreenEntry(Area.START, "mine", TEXTS.get("tab.mine"), context -> new StartView(context,
                settings, window, StartMode.MINE)));
        screens.add(new ScreenEntry(Area.START, "by-unit", TEXTS.get("tab.by-unit"), context -> new StartView(context,
                settings, window, StartMode.UNITS)));
        screens.add(new ScreenEntry(Area.START, "calendar", TEXTS.get("tab.calendar"), ScheduleView::new));
        screens.add(new ScreenEntry(Area.PLAN, "units", TEXTS.get("tab.units"),
                context -> new PlanView(context, window::nextYear)));
        screens.add(new ScreenEntry(Area.PLAN, "teams", TEXTS.get("tab.teams"), TeamsView::new));
        screens.add(new ScreenEntry(Area.PLAN, "calendar", TEXTS.get("tab.calendar"), ScheduleView::new));
        screens.add(new ScreenEntry(Area.PLAN, "deadlines", TEXTS.get("tab.deadlines"), DeadlinesView::new));
        screens.add(new ScreenEntry(Area.PLAN, "add-units", "", AddUnitsView::new));
        screens.add(new ScreenEntry(Area.PLAN, "outline", TEXTS.get("tab.outline"), OutlineView::new));
        screens.add(new ScreenEntry(Area.PLAN, "outline-import", "", OutlineImportView::new));
        screens.add(new ScreenEntry(Area.PLAN, "regime", TEXTS.get("tab.regime"), context -> new RegimeView(context,
                regimes)));
        screens.add(new ScreenEntry(Area.PLAN, "succession", TEXTS.get("tab.succession"), SuccessionView::new));
        screens.add(new ScreenEntry(Area.PLAN, "surprise", TEXTS.get("tab.surprise"), SurpriseView::new));
        screens.add(new ScreenEntry(Area.PLAN, "days-off", TEXTS.get("tab.days-off"), DaysOffView::new));
        screens.add(new ScreenEntry(Area.INSPECTION, "checklist", TEXTS.get("tab.checklist"), FieldWorkView::of));
        screens.add(new ScreenEntry(Area.INSPECTION, "tables", TEXTS.get("tab.tables"), TablesView::new));
        screens.add(new ScreenEntry(Area.INSPECTION, "report", TEXTS.get("tab.report"), UnitReportView::new));
        screens.add(new ScreenEntry(Area.INSPECTION, "minutes", TEXTS.get("tab.minutes"), DocumentView::minutes));
        screens.add(new ScreenEntry(Area.INSPECTION, "documents", TEXTS.get("tab.documents"), DocumentView::ofUnit));
        screens.add(new ScreenEntry(Area.INSPECTION, "history", TEXTS.get("tab.history"),
                InspectionHistoryView::new));
        screens.add(new ScreenEntry(Area.INSPECTION, "quick", TEXTS.get("tab.quick"), QuickView::new));
        screens.add(new ScreenEntry(Area.INSPECTION, "samples", TEXTS.get("tab.samples"), SamplesView::new));
        screens.add(new ScreenEntry(Area.DOCUMENTS, "plan", TEXTS.get("tab.plan-documents"), DocumentView::ofPlan));
        screens.add(new ScreenEntry(Area.DOCUMENTS, "register", TEXTS.get("tab.register"), RegisterView::new));
        screens.add(new ScreenEntry(Area.DOCUMENTS, "agency", TEXTS.get("tab.agency"), AgencyView::new));
        screens.add(new ScreenEntry(Area.REMEDIATION, "", "", FollowView::new));
        screens.add(new ScreenEntry(Area.SUMMARY, "board", TEXTS.get("tab.board"),
                context -> new SummaryView(context, files)));
        screens.add(new ScreenEntry(Area.SUMMARY, "tables", TEXTS.get("tab.summary-tables"),
                context -> new SummaryTablesView(
                        context, files)));
        screens.add(new ScreenEntry(Area.BUNDLES, "import", TEXTS.get("tab.import"), context -> new ImportView(context,
                window.exchange())));
        screens.add(new ScreenEntry(Area.BUNDLES, "conflicts", TEXTS.get("tab.conflicts"), ConflictsView::new));
        screens.add(new ScreenEntry(Area.BUNDLES, "export", TEXTS.get("tab.export"), context -> new ExportView(context,
                window.exchange())));
        screens.add(new ScreenEntry(Area.BUNDLES, "machines", TEXTS.get("tab.machines"), MachinesView::new));
        screens.add(new ScreenEntry(Area.BUNDLES, "log", TEXTS.get("tab.log"), context -> new LogView(context,
                window.exchange())));
        screens.add(new ScreenEntry(Area.GUIDE, "", "",
                context -> new GuideView(window::allCommands, context.navigator()::at)));
        screens.add(new ScreenEntry(Area.SETTINGS, "", "", context -> new SettingsView(context, settings)));
        return screens;
    }
}
