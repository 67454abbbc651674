package vn.sokiemtra.desktop.start;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.deadline.CalendarExport;
import vn.sokiemtra.desktop.settings.SettingsModel;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.shell.Navigator;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** What is late, due and next in the open plan, and where the person stopped. */
public final class StartViewModel {

    /**
     * A day of the strip: Monday to Friday, a weekend day that is worked, and today.
     *
     * @param tasks null while they are not counted
     * @param off not a working day; {@code reason} says why, and why a weekend day is worked; empty for none
     */
    public record Day(LocalDate date, String weekday, @Nullable Integer tasks, int visits, boolean today, boolean off,
            String reason) {
    }

    /** Where to go on: the unit and the item. */
    public record Resume(String title, String detail, Place place) {
    }

    private static final Texts TEXTS = Texts.beside(StartViewModel.class);

    private static final int DAYS = 10;

    /** The first rows are not kept waiting by what only adds to them. */
    private static final Duration COUNT_PAUSE = Duration.ofMillis(500);

    private final ScreenContext context;

    private final SettingsModel settings;

    private final StartMode mode;

    private final ObservableList<Task> tasks = FXCollections.observableArrayList();

    private final ObservableList<Day> days = FXCollections.observableArrayList();

    private final ReadOnlyObjectWrapper<@Nullable Resume> resume = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyObjectWrapper<Figures> figures = new ReadOnlyObjectWrapper<>(
            Figures.UNKNOWN);

    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();

    private final StringProperty title = new SimpleStringProperty("");

    private final StringProperty contextLine = new SimpleStringProperty("");

    private final Latest loading;

    /** Contradictions take longer than everything else and follow. */
    private final Latest counting;

    /** What is counted before every task is known; soon, as somebody looks at the first of them. */
    private final Latest following;

    private final ChangeListener<Number> reload = (property, before, now) -> load();

    /** What one reading brings. */
    private record Loaded(PlanHeader plan, List<Task> tasks, List<InspectionSummary> inspections,
            Figures figures, List<Day> days) {

        boolean counted() {
            return figures.counted();
        }
    }

    public StartViewModel(ScreenContext context, SettingsModel settings, StartMode mode) {
        this.context = context;
        this.mode = mode;
        this.settings = settings;
        this.counting = context.tasks().behind(COUNT_PAUSE);
        this.following = context.tasks().behind(Duration.ofMillis(60));
        this.loading = context.tasks().rows(Duration.ofMillis(30)).leading(following, counting);
    }

    /** Reads what the page reads, for nobody: its first visit finds it known. Not on the JavaFX thread. */
    public static void practise(Ledger ledger, LocalDate today, Navigator navigator) {
        List<Task> all = TaskList.listed(ledger, today, navigator);
        // Which day of Tết it is takes a tenth of a second to be asked for the first time.
        strip(today, all, true, new LoadCalendar(ledger).calendar());
    }

    /** The same where nothing is counted yet: what is shown before. */
    public static void practiseFirst(Ledger ledger, LocalDate today, Navigator navigator) {
        TaskList.uncounted(ledger, today, navigator);
    }

    public void activate() {
        context.session().revision().addListener(reload);
        load();
    }

    /** Whether the list was read whole: only then an empty one means that there is nothing, and its lines can be counted. */
    public ReadOnlyBooleanProperty known() {
        return known.getReadOnlyProperty();
    }

    public void deactivate() {
        context.session().revision().removeListener(reload);
        loading.cancel();
    }

    private LocalDate today() {
        return context.clock().instant().atZone(Texts.ZONE).toLocalDate();
    }

    private void load() {
        Ledger ledger = context.session().ledger();
        LocalDate today = today();
        title.set(TEXTS.get("title", weekday(today),
                VietnameseFormat.date(today)));
        String person = context.session().author().get();
        boolean first = !known.get();
        loading.load(TEXTS.get("loading"), () -> first && !new LoadInspections(ledger).isAtHand()
                ? uncounted(ledger, today, person)
                : listed(ledger, today, person), loaded -> taken(loaded, ledger, today, person));
    }

    private void taken(Loaded loaded, Ledger ledger, LocalDate today, String person) {
        show(loaded);
        if (loaded.counted()) {
            counting.load("", () -> read(ledger, today, person, new LoadInspections(ledger).counted(loaded
                    .inspections())), this::show);
        } else {
            following.load(TEXTS.get("loading"), () -> listed(ledger, today, person), listed -> taken(listed, ledger,
                    today, person));
        }
    }

    /** What is there before anything is counted. */
    private Loaded uncounted(Ledger ledger, LocalDate today, String person) {
        List<InspectionSummary> planned = new LoadInspections(ledger).planned();
        List<Task> own = own(ledger, TaskList.uncounted(ledger, today, context.navigator()), person);
        return new Loaded(new LoadPlan(ledger).header(), own, planned, Figures.uncounted(planned), strip(today,
                own, false, new LoadCalendar(ledger).calendar()));
    }

    /** What is there before contradictions are counted. */
    private Loaded listed(Ledger ledger, LocalDate today, String person) {
        return loaded(ledger, today, TaskList.listed(ledger, today, context.navigator()), person, new LoadInspections(
                ledger).listed());
    }

    private Loaded read(Ledger ledger, LocalDate today, String person, List<InspectionSummary> inspections) {
        return loaded(ledger, today, TaskList.read(ledger, today, new LoadCalendar(ledger).calendar(), context
                .navigator(), inspections), person, inspections);
    }

    private Loaded loaded(Ledger ledger, LocalDate today, List<Task> all, String person,
            List<InspectionSummary> inspections) {
        List<Task> own = own(ledger, all, person);
        return new Loaded(new LoadPlan(ledger).header(), own, inspections, Figures.of(inspections), strip(
                today, own, true, new LoadCalendar(ledger).calendar()));
    }

    /** Of a person's own: where the team goes that the person is on. */
    private List<Task> own(Ledger ledger, List<Task> all, String person) {
        if (mode != StartMode.MINE) {
            return all;
        }
        LoadUnits units = new LoadUnits(ledger);
        Set<UUID> teams = units.teams().stream().filter(team -> team.members().stream().anyMatch(member -> member.name()
                .equalsIgnoreCase(person))).map(PlanTeam::id).collect(Collectors.toSet());
        Set<UUID> mine = units.all().stream().filter(unit -> teams.contains(unit.teamId())).map(
                PlanUnit::inspectionId).collect(Collectors.toSet());
        return all.stream().filter(task -> mine.contains(task.inspection())).toList();
    }

    /** Inside a sentence: {@code thứ Sáu}. */
    private static String weekday(LocalDate day) {
        String name = TEXTS.get("day." + day.getDayOfWeek());
        return name.substring(0, 1).toLowerCase(Texts.VIETNAMESE) + name.substring(1);
    }

    private void show(Loaded loaded) {
        contextLine.set(loaded.plan().issuer() + " · " + loaded.plan().title());
        boolean wholly = loaded.counted() && !known.get();
        known.set(loaded.counted());
        if (wholly || !tasks.equals(loaded.tasks())) {
            tasks.setAll(loaded.tasks());
        }
        figures.set(loaded.figures());
        if (!days.equals(loaded.days())) {
            days.setAll(loaded.days());
        }
        showResume(loaded);
    }

    private static List<Day> strip(LocalDate today, List<Task> tasks, boolean counted, WorkingCalendar calendar) {
        Map<LocalDate, int[]> brought = new HashMap<>();
        for (Task task : tasks) {
            LocalDate day = task.when();
            if (day != null) {
                brought.computeIfAbsent(day, any -> new int[2])[TaskList.isVisit(task) ? 1 : 0]++;
            }
        }
        List<Day> strip = new ArrayList<>();
        for (LocalDate day = today; strip.size() < DAYS; day = day.plusDays(1)) {
            boolean worked = !WorkingCalendar.covers(day) || calendar.isWorkingDay(day);
            if (worked || day.getDayOfWeek().getValue() <= 5 || day.equals(today)) {
                LocalDate date = day;
                int[] dues = brought.getOrDefault(date, new int[2]);
                strip.add(new Day(date, TEXTS.get("day." + date.getDayOfWeek()), counted ? dues[0] : null, dues[1],
                        date.equals(today),
                        !worked, WorkingCalendar.covers(date) ? reason(date, calendar) : ""));
            }
        }
        return strip;
    }

    /** What a day of the strip brings, in a word or two. */
    static String words(Day day) {
        Integer tasks = day.tasks();
        if (tasks == null) {
            return day.visits() > 0
                    ? TEXTS.get("day.both", VietnameseFormat.COUNTING, VietnameseFormat.number(day.visits()))
                    : VietnameseFormat.COUNTING;
        } else if (tasks == 0 && day.visits() == 0) {
            return day.off()
                    ? day.reason().isEmpty() ? TEXTS.get("day.rest") : TEXTS.get("day.off", day.reason())
                    : day.reason().isEmpty() ? VietnameseFormat.UNDEFINED : day.reason();
        } else if (day.visits() > 0) {
            return tasks > 0
                    ? TEXTS.get("day.both", VietnameseFormat.number(tasks), VietnameseFormat.number(day.visits()))
                    : TEXTS.get("day.visits", VietnameseFormat.number(day.visits()));
        }
        return TEXTS.get("day.tasks", VietnameseFormat.number(tasks));
    }

    /** With a word of doubt where the day is only proposed. */
    private static String reason(LocalDate date, WorkingCalendar calendar) {
        String reason = calendar.reason(date);
        return reason.isEmpty() || calendar.isSure(date) ? reason : TEXTS.get("day.unsure", reason);
    }

    private void showResume(Loaded loaded) {
        Place place = settings.get().recentOf(context.session().file().toString()).map(UserSettings.Recent::place)
                .flatMap(Place::parse).orElse(null);
        InspectionSummary at = place == null
                ? null
                : loaded.inspections().stream().filter(each -> each.id().equals(place
                        .inspection())).findFirst().orElse(null);
        resume.set(
                place == null || at == null
                        ? null
                        : new Resume(at.unitName(), TEXTS.get("resume.detail", where(place, at), loaded.figures()
                                .number(at.judged()), loaded.figures().number(at.leaves())), place));
    }

    /** The item or the paper that was worked on; else the form of inspection. */
    private static String where(Place place, InspectionSummary at) {
        boolean item = place.tab().isEmpty() || place.tab().equals("checklist");
        return item && !place.focus().isEmpty()
                ? TEXTS.get("resume.item", place.focus())
                : DocumentKind.of(place.focus()).map(DocumentKind::label).orElse(at.formName());
    }

    public void open(Task task) {
        context.navigator().go(task.place());
    }

    public void resumeWork() {
        Resume at = resume.get();
        if (at != null) {
            context.navigator().go(at.place());
        }
    }

    /** Everything due, as a file for the calendar people already use. */
    public void exportCalendar() {
        CalendarExport.ask(context);
    }

    /** For a spreadsheet; empty for the head of a group. */
    static List<String> copied(TaskRow row) {
        return row instanceof TaskRow.Line(Task task)
                ? List.of(VietnameseFormat.date(task.when()), task.due(), task.what(), task.unit())
                : List.of();
    }

    public ObservableList<Task> tasks() {
        return tasks;
    }

    public ObservableList<Day> days() {
        return days;
    }

    public ReadOnlyObjectProperty<@Nullable Resume> resume() {
        return resume.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Figures> figures() {
        return figures.getReadOnlyProperty();
    }

    public StringProperty title() {
        return title;
    }

    public StringProperty contextLine() {
        return contextLine;
    }
}
