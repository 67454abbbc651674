package vn.sokiemtra.desktop.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.desktop.file.PlanHeading;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The visits by day, what is not scheduled yet, and one visit being carried to another day. */
public final class ScheduleViewModel {

    /** How much the calendar shows at once. */
    public enum Span {
        WEEK,
        MONTH
    }

    private static final Texts TEXTS = Texts.beside(ScheduleViewModel.class);

    private final ScreenContext context;

    private final PlanHeading heading = new PlanHeading();

    private final StringProperty range = new SimpleStringProperty("");

    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.MONTH);

    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();

    private final ObjectProperty<@Nullable Visit> carried = new SimpleObjectProperty<>();

    private final ObjectProperty<@Nullable PlanTeam> team = new SimpleObjectProperty<>();

    private final StringProperty filter = new SimpleStringProperty("");

    private final ObservableList<CalendarDay> days = FXCollections.observableArrayList();

    private final ObservableList<Visit> ofDay = FXCollections.observableArrayList();

    private final ObservableList<Visit> open = FXCollections.observableArrayList();

    private final ObservableList<PlanTeam> teams = FXCollections.observableArrayList();

    private final ObservableList<String> preview = FXCollections.observableArrayList();

    private final Latest loading;

    /** Clashes take longer than the visits and follow. */
    private final Latest checking;

    private final Latest previewing;

    private final ChangeListener<Number> reload = (property, before, now) -> load();

    private @Nullable Loaded loaded;

    private Map<LocalDate, List<Visit>> byDay = Map.of();

    public ScheduleViewModel(ScreenContext context) {
        this.context = context;
        this.checking = context.tasks().behind(Duration.ofMillis(60));
        this.loading = context.tasks().rows(Duration.ofMillis(30)).leading(checking);
        this.previewing = context.tasks().latest(Duration.ofMillis(120));
        span.addListener((property, before, now) -> show());
        day.addListener((property, before, now) -> {
            show();
            lookAhead();
        });
        carried.addListener((property, before, now) -> lookAhead());
        team.addListener((property, before, now) -> sort());
        filter.addListener((property, before, now) -> sort());
    }

    public void activate() {
        context.session().revision().addListener(reload);
        load();
    }

    public void deactivate() {
        context.session().revision().removeListener(reload);
        loading.cancel();
        previewing.cancel();
        carried.set(null);
    }

    LocalDate today() {
        return context.clock().instant().atZone(Texts.ZONE).toLocalDate();
    }

    private void load() {
        loading.load(TEXTS.get("loading"), () -> Loaded.read(context.session().ledger()), now -> {
            // What stood against a visit is shown until it is looked at again.
            show(loaded == null ? now : now.withClashesOf(loaded));
            checking.load("", () -> Loaded.whole(context.session().ledger(), today()), this::show);
        });
    }

    private void show(Loaded now) {
        if (now.equals(loaded)) {
            return;
        }
        loaded = now;
        heading.show(now.plan());
        PlanTeam chosen = team.get();
        if (!teams.equals(now.teams())) {
            teams.setAll(now.teams());
        }
        team.set(chosen == null
                ? null
                : teams.stream().filter(each -> each.id().equals(chosen.id())).findFirst().orElse(null));
        sort();
        if (day.get() == null) {
            day.set(first());
        }
    }

    /** Today while visits lie ahead; otherwise the day of the last one. */
    private LocalDate first() {
        TreeMap<LocalDate, List<Visit>> all = new TreeMap<>(byDay);
        return all.isEmpty() || !all.tailMap(today()).isEmpty() && all.firstKey().isBefore(today().plusMonths(1))
                ? today()
                : all.tailMap(today()).isEmpty() ? all.lastKey() : all.tailMap(today()).firstKey();
    }

    /** Shows a day; null or what is no day leaves it. */
    public void goTo(@Nullable LocalDate date) {
        if (date != null && WorkingCalendar.covers(date)) {
            day.set(date);
        }
    }

    private void sort() {
        Loaded now = loaded;
        if (now == null) {
            return;
        }
        PlanTeam only = team.get();
        String wanted = Folding.fold(filter.get());
        Map<LocalDate, List<Visit>> sorted = new TreeMap<>();
        List<Visit> left = new ArrayList<>();
        for (Visit visit : now.visits()) {
            if (only != null && !only.id().equals(visit.teamId()) || !Folding.matches(Folding.fold(visit.unit()),
                    wanted)) {
                continue;
            }
            LocalDate at = visit.day();
            if (at == null) {
                left.add(visit);
            } else {
                sorted.computeIfAbsent(at, date -> new ArrayList<>()).add(visit);
            }
        }
        byDay = sorted;
        open.setAll(left);
        show();
    }

    private void show() {
        Loaded now = loaded;
        LocalDate at = day.get();
        if (now == null || at == null) {
            return;
        }
        LocalDate start = at.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate end = start.plusDays(6);
        if (span.get() == Span.MONTH) {
            start = at.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            end = at.with(TemporalAdjusters.lastDayOfMonth()).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            range.set(TEXTS.get("range.month", String.valueOf(at.getMonthValue()), String.valueOf(at.getYear())));
        } else {
            range.set(TEXTS.get("range.week", VietnameseFormat.date(start).substring(0, 5), VietnameseFormat.date(
                    end)));
        }
        List<CalendarDay> shown = new ArrayList<>();
        for (LocalDate date = start; !date.isAfter(end); date = date.plusDays(1)) {
            shown.add(day(date, span.get() == Span.WEEK || date.getMonth() == at.getMonth(), now.calendar()));
        }
        days.setAll(shown);
        ofDay.setAll(byDay.getOrDefault(at, List.of()));
    }

    private CalendarDay day(LocalDate date, boolean within, WorkingCalendar calendar) {
        boolean known = WorkingCalendar.covers(date);
        String reason = known ? calendar.reason(date) : "";
        return new CalendarDay(date, within, date.equals(today()), known && !calendar.isWorkingDay(date), reason,
                reason.isEmpty() || calendar.isSure(date), byDay.getOrDefault(date, List.of()));
    }

    /** Moves the selected day. */
    public void step(int daysOn) {
        LocalDate at = day.get();
        if (at != null) {
            goTo(at.plusDays(daysOn));
        }
    }

    /** A month or a week on or back. */
    public void page(int pages) {
        LocalDate at = day.get();
        if (at != null) {
            goTo(span.get() == Span.MONTH ? at.plusMonths(pages) : at.plusWeeks(pages));
        }
    }

    /** The next day with a visit something stands against; false when there is none. */
    public boolean nextClash(boolean forward) {
        LocalDate at = Objects.requireNonNullElse(day.get(), today());
        List<LocalDate> clashing = byDay.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(
                visit -> !visit.clashes().isEmpty())).map(Map.Entry::getKey).sorted(forward
                        ? Comparator.naturalOrder()
                        : Comparator.reverseOrder())
                .toList();
        LocalDate next = clashing.stream().filter(date -> forward ? date.isAfter(at) : date.isBefore(at)).findFirst()
                .orElse(clashing.isEmpty() ? null : clashing.getFirst());
        goTo(next);
        return next != null;
    }

    /** Takes a visit up, to be put down on another day. */
    public void carry(@Nullable Visit visit) {
        carried.set(visit);
        LocalDate at = visit == null ? null : visit.day();
        if (at != null) {
            goTo(at);
        }
    }

    /** Puts the carried visit on the selected day. */
    public void drop() {
        Visit visit = carried.get();
        LocalDate at = day.get();
        carried.set(null);
        if (visit != null && at != null) {
            move(visit, at);
        }
    }

    /** Moves a visit so many working days on or back. */
    public void shift(Visit visit, int workingDays) {
        Loaded now = loaded;
        LocalDate at = visit.day();
        if (now == null || at == null) {
            return;
        }
        LocalDate to = at;
        for (int left = Math.abs(workingDays); left > 0;) {
            to = to.plusDays(Integer.signum(workingDays));
            if (!WorkingCalendar.covers(to)) {
                return;
            }
            left -= now.calendar().isWorkingDay(to) ? 1 : 0;
        }
        move(visit, to);
    }

    /** @param to null takes it off the schedule */
    public void move(Visit visit, @Nullable LocalDate to) {
        if (Objects.equals(to, visit.day())) {
            return;
        }
        String author = context.session().author().get();
        String what = to == null
                ? TEXTS.get("edit.unschedule", visit.unit())
                : TEXTS.get("edit.move", visit.unit(), VietnameseFormat.date(to));
        context.session().<UUID>edit(what, () -> new ScheduleVisit(context.session().ledger()).of(visit.inspection(),
                to, visit.teamId(), author), id -> {
                    context.session().offerUndo();
                    goTo(to);
                });
    }

    /** Opens the unit where the rest of its facts are. */
    public void openUnit(Visit visit) {
        context.navigator().go(new Place(Area.PLAN, "units", null, visit.inspection().toString()));
    }

    private void lookAhead() {
        Visit visit = carried.get();
        LocalDate at = day.get();
        if (visit == null || at == null) {
            preview.clear();
            previewing.cancel();
            return;
        }
        previewing.load("", () -> new FindClashes(context.session().ledger()).ifOn(visit.inspection(), at, today()),
                preview::setAll);
    }

    public PlanHeading heading() {
        return heading;
    }

    public StringProperty range() {
        return range;
    }

    public ObjectProperty<Span> span() {
        return span;
    }

    public ObjectProperty<@Nullable LocalDate> day() {
        return day;
    }

    public ObjectProperty<@Nullable Visit> carried() {
        return carried;
    }

    public ObjectProperty<@Nullable PlanTeam> team() {
        return team;
    }

    public StringProperty filter() {
        return filter;
    }

    public ObservableList<CalendarDay> days() {
        return days;
    }

    /** The visits of the selected day. */
    public ObservableList<Visit> ofDay() {
        return ofDay;
    }

    /** Those without a day. */
    public ObservableList<Visit> open() {
        return open;
    }

    public ObservableList<PlanTeam> teams() {
        return teams;
    }

    /** What would stand against the carried visit on the selected day. */
    public ObservableList<String> preview() {
        return preview;
    }
}
