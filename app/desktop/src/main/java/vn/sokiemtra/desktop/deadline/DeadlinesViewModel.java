package vn.sokiemtra.desktop.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.desktop.deadline.DeadlineRow.Group;
import vn.sokiemtra.desktop.file.PlanHeading;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.inspection.DueDeadline;
import vn.sokiemtra.inspection.LoadDeadlines;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DayReads;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Every deadline of the plan: late, soon, later, done. */
public final class DeadlinesViewModel {

    /** Within how many working days something is due soon. */
    static final int SOON_DAYS = 5;

    private static final Texts TEXTS = Texts.beside(DeadlinesViewModel.class);

    private final ScreenContext context;

    private final PlanHeading heading = new PlanHeading();

    private final ObservableList<DeadlineRow> rows = FXCollections.observableArrayList();

    /** Null shows all that is open. */
    private final ObjectProperty<@Nullable Group> group = new SimpleObjectProperty<>();

    private final StringProperty filter = new SimpleStringProperty("");

    private final ObjectProperty<@Nullable DueDeadline> selected = new SimpleObjectProperty<>();

    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();

    private final Latest loading;

    /** What has to be counted before every deadline is known; soon, as somebody looks at the first of them. */
    private final Latest following;

    private final ChangeListener<Number> reload = (property, before, now) -> load();

    private List<Found> all = List.of();

    private String wanted = "";

    /** With what the filter looks at. */
    private record Found(Group group, DueDeadline due, String folded) {
    }

    /** With what the filter looks at, read once for a day and a state of the ledger: thousands of texts are folded for it. */
    private record Reads(DayReads<List<Found>> days) {

        static Reads of(Ledger ledger) {
            return ledger.kept(Reads.class, kept -> new Reads(new DayReads<>(kept, day -> found(new LoadDeadlines(kept)
                    .asOf(day)))));
        }
    }

    /**
     * What one reading brings.
     *
     * @param whole false before anything is counted: then some that are due by the plan's rule alone are missing
     */
    private record Loaded(PlanHeader plan, List<Found> found, boolean whole) {
    }

    public DeadlinesViewModel(ScreenContext context) {
        this.context = context;
        this.following = context.tasks().behind(Duration.ofMillis(60));
        this.loading = context.tasks().rows(Duration.ofMillis(30)).leading(following);
        group.addListener((property, before, now) -> show());
        filter.addListener((property, before, now) -> show());
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

    LocalDate today() {
        return context.clock().instant().atZone(Texts.ZONE).toLocalDate();
    }

    private void load() {
        Ledger ledger = context.session().ledger();
        LocalDate today = today();
        boolean first = !known.get();
        loading.load(TEXTS.get("loading"), () -> loaded(ledger, today, !first || new LoadInspections(ledger)
                .isAtHand()), loaded -> {
                    taken(loaded);
                    if (!loaded.whole()) {
                        following.load(TEXTS.get("loading"), () -> loaded(ledger, today, true), this::taken);
                    }
                });
    }

    private static Loaded loaded(Ledger ledger, LocalDate today, boolean whole) {
        return new Loaded(new LoadPlan(ledger).header(), whole
                ? Reads.of(ledger).days().on(today)
                : found(new LoadDeadlines(ledger).uncounted(today)), whole);
    }

    /** Reads what the page reads, for nobody: its first visit finds it known. Not on the JavaFX thread. */
    public static void practise(Ledger ledger, LocalDate today) {
        Reads.of(ledger).days().on(today);
    }

    private static List<Found> found(List<DueDeadline> due) {
        return due.stream().map(DeadlinesViewModel::found).toList();
    }

    private void taken(Loaded loaded) {
        heading.show(loaded.plan());
        all = loaded.found();
        known.set(loaded.whole());
        show();
    }

    private static Found found(DueDeadline due) {
        Group group = !due.open()
                ? Group.DONE
                : due.late() ? Group.LATE : due.days() <= SOON_DAYS ? Group.SOON : Group.LATER;
        return new Found(group, due, Folding.fold(due.unit() + " " + due.content() + " " + due.obligor()));
    }

    /** @param focus a {@link DueDeadline#key} */
    public void want(String focus) {
        if (!focus.isEmpty()) {
            wanted = focus;
            group.set(null);
            show();
        }
    }

    private void show() {
        Predicate<String> words = Folding.matching(filter.get());
        Group only = group.get();
        Map<Group, List<DeadlineRow>> lines = new EnumMap<>(Group.class);
        DueDeadline target = null;
        DueDeadline chosen = selected.get();
        String before = chosen == null ? "" : chosen.key();
        // Thousands of keys are not put together for nothing: there is none to compare them with at a first visit.
        boolean keyed = !wanted.isEmpty() || chosen != null;
        for (Found each : all) {
            String key = keyed ? each.due().key() : "";
            boolean asked = keyed && key.equals(wanted);
            boolean shown = asked || (only == null ? each.group() != Group.DONE : only == each.group());
            if (shown && words.test(each.folded())) {
                lines.computeIfAbsent(each.group(), any -> new ArrayList<>()).add(new DeadlineRow.Line(each.group(),
                        each.due()));
                if (asked || target == null && chosen != null && before.equals(key)) {
                    target = each.due();
                }
            }
        }
        List<DeadlineRow> shown = new ArrayList<>();
        lines.forEach((key, members) -> {
            shown.add(new DeadlineRow.Head(key, figure(members.size())));
            shown.addAll(members);
        });
        if (target != null && target.key().equals(wanted) || known.get()) {
            wanted = "";
        }
        rows.setAll(shown);
        selected.set(target != null
                ? target
                : shown.stream().filter(DeadlineRow.Line.class::isInstance).map(row -> ((DeadlineRow.Line) row).due())
                        .findFirst().orElse(null));
    }

    /** How many there are of a group, {@link VietnameseFormat#COUNTING} until all are known; null: of all that is open. */
    public String count(@Nullable Group of) {
        return figure(
                all.stream().filter(each -> of == null ? each.group() != Group.DONE : each.group() == of).count());
    }

    private String figure(long count) {
        return known.get() ? VietnameseFormat.number(count) : VietnameseFormat.COUNTING;
    }

    /** Goes to where it is written down that it was done. */
    public void open(DueDeadline due) {
        context.navigator().go(new Place(Area.PLAN, "units", null, due.inspection().toString()));
    }

    public void export() {
        CalendarExport.ask(context);
    }

    /** For a spreadsheet; empty for the head of a group. */
    List<String> copied(DeadlineRow row) {
        return row instanceof DeadlineRow.Line(var _, DueDeadline due)
                ? List.of(VietnameseFormat.date(due.due()), lateness(due, today()), due.content(), due.unit(),
                        due.obligor(),
                        due.recipient())
                : List.of();
    }

    /** {@code quá 3 ngày}, {@code còn 2 ngày}, {@code hôm nay}; of what is done whether it was in time. */
    public static String lateness(DueDeadline due, LocalDate today) {
        String days = VietnameseFormat.number(Math.abs(due.days()));
        if (!due.open()) {
            return due.late() ? TEXTS.get("done.late", days) : TEXTS.get("done.kept");
        }
        return DueWords.left(today, due.due(), due.days());
    }

    public PlanHeading heading() {
        return heading;
    }

    public ObservableList<DeadlineRow> rows() {
        return rows;
    }

    public ObjectProperty<@Nullable Group> group() {
        return group;
    }

    public StringProperty filter() {
        return filter;
    }

    public ObjectProperty<@Nullable DueDeadline> selected() {
        return selected;
    }
}
