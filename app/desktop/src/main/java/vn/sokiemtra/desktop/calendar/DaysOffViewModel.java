package vn.sokiemtra.desktop.calendar;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.file.PlanHeading;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.SetCalendarDay;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.plan.WorkingCalendar.ExtraDay;
import vn.sokiemtra.plan.WorkingDaysFile;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The special days of one year, and entering, changing and exchanging one's own. */
public final class DaysOffViewModel {

    private static final Texts TEXTS = Texts.beside(DaysOffViewModel.class);

    private static final String ENDING = ".json";

    private final ScreenContext context;

    private final PlanHeading heading = new PlanHeading();

    private final IntegerProperty year = new SimpleIntegerProperty();

    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    private final ObjectProperty<@Nullable Line> selected = new SimpleObjectProperty<>();

    private final StringProperty source = new SimpleStringProperty("");

    private final BooleanProperty confirmed = new SimpleBooleanProperty();

    private final Latest loading;

    private final ChangeListener<Number> reload = (property, before, now) -> load();

    /** @param entered by people; otherwise of the program's own calendar */
    public record Line(ExtraDay day, boolean entered) {
    }

    /** What one reading brings. */
    private record Loaded(PlanHeader plan, WorkingCalendar calendar, List<Line> lines) {
    }

    public DaysOffViewModel(ScreenContext context) {
        this.context = context;
        this.loading = context.tasks().rows(Duration.ofMillis(30));
        year.set(context.clock().instant().atZone(Texts.ZONE).getYear());
        year.addListener((property, before, now) -> load());
    }

    public void activate() {
        context.session().revision().addListener(reload);
        load();
    }

    /** Whether the list was read once: only then an empty one means that there is nothing. */
    public ReadOnlyBooleanProperty known() {
        return loading.delivered();
    }

    public void deactivate() {
        context.session().revision().removeListener(reload);
        loading.cancel();
    }

    private void load() {
        int of = year.get();
        loading.load(TEXTS.get("loading"), () -> read(of), loaded -> {
            heading.show(loaded.plan());
            Line before = selected.get();
            lines.setAll(loaded.lines());
            source.set(loaded.calendar().source(of));
            confirmed.set(loaded.calendar().isConfirmed(of));
            selected.set(before == null
                    ? null
                    : lines.stream().filter(line -> line.day().day().equals(before.day().day())).findFirst().orElse(
                            null));
        });
    }

    private Loaded read(int of) {
        WorkingCalendar calendar = new LoadCalendar(context.session().ledger()).calendar();
        return new Loaded(new LoadPlan(context.session().ledger()).header(), calendar, calendar.specialDays(of).stream()
                .map(day -> new Line(day, calendar.isEntered(day.day()))).toList());
    }

    /** Another year; outside of the calendar nothing happens. */
    public void show(int wanted) {
        if (WorkingCalendar.covers(LocalDate.of(Math.clamp(wanted, 1, 9_999), 1, 1))) {
            year.set(wanted);
        }
    }

    /**
     * Enters a day, or changes the one of that date.
     *
     * @param done when it is on disk
     */
    public void enter(@Nullable LocalDate day, boolean off, String from, boolean sure, Runnable done) {
        if (day == null) {
            return;
        }
        String author = context.session().author().get();
        ExtraDay entered = new ExtraDay(day, off, from, sure);
        context.session().<LocalDate>edit(TEXTS.get(off ? "edit.off" : "edit.worked", VietnameseFormat.date(day)),
                () -> new SetCalendarDay(context.session().ledger()).set(entered, author), written -> {
                    show(day.getYear());
                    done.run();
                });
    }

    /** Goes back to what the program's own calendar says; the status bar offers to take that back. */
    public void remove(Line line) {
        if (!line.entered()) {
            return;
        }
        LocalDate day = line.day().day();
        String author = context.session().author().get();
        context.session().<LocalDate>edit(TEXTS.get("edit.remove", VietnameseFormat.date(day)),
                () -> new SetCalendarDay(context.session().ledger()).remove(day, author), removed -> context.session()
                        .offerUndo());
    }

    /** Takes in the days of a file that another office wrote. */
    public void importFile() {
        context.dialogs().openFile(new Dialogs.FileRequest(TEXTS.get("import"), TEXTS.get("file"), List.of("*"
                + ENDING), null, null)).ifPresent(file -> {
                    String author = context.session().author().get();
                    context.session().<Integer>edit(TEXTS.get("edit.import", file.getFileName()),
                            () -> new SetCalendarDay(context.session().ledger()).all(new WorkingDaysFile().read(file),
                                    author),
                            count -> context.session().offerUndo());
                });
    }

    /** Writes the entered days of all years. */
    public void exportFile() {
        Path chosen = context.dialogs().saveFile(new Dialogs.FileRequest(TEXTS.get("export"), TEXTS.get("file"), List
                .of("*" + ENDING), null, TEXTS.get("file.name"))).orElse(null);
        if (chosen == null) {
            return;
        }
        String name = String.valueOf(chosen.getFileName());
        Path file = name.endsWith(ENDING) ? chosen : chosen.resolveSibling(name + ENDING);
        context.tasks().read(TEXTS.get("export"), () -> {
            new WorkingDaysFile().write(file, new LoadCalendar(context.session().ledger()).days());
            return file;
        }, written -> context.session().offer(new AppSession.Offer(TEXTS.get("exported", written.getFileName()), TEXTS
                .get("open"), () -> context.dialogs().openOutside(written))));
    }

    public PlanHeading heading() {
        return heading;
    }

    public IntegerProperty year() {
        return year;
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    public ObjectProperty<@Nullable Line> selected() {
        return selected;
    }

    /** Where the days of the year come from. */
    public StringProperty source() {
        return source;
    }

    /** Whether the days of the year are known to be complete. */
    public BooleanProperty confirmed() {
        return confirmed;
    }
}
