package vn.sokiemtra.desktop.surprise;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
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
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.LoadLineage;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlannedSurprise;
import vn.sokiemtra.plan.SurpriseVisits;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Surprise visits that this machine has in mind: written down, changed, forgotten, and begun at the unit. */
public final class SurpriseViewModel {

    private static final Texts TEXTS = Texts.beside(SurpriseViewModel.class);

    /** So many names are offered while a unit is typed. */
    private static final int OFFERED = 50;

    private final ScreenContext context;

    private final PlanHeading heading = new PlanHeading();

    private final ObservableList<PlannedSurprise> planned = FXCollections.observableArrayList();

    private final ObservableList<PlanForm> forms = FXCollections.observableArrayList();

    private final ObservableList<PlanTeam> teams = FXCollections.observableArrayList();

    private final ObservableList<String> offered = FXCollections.observableArrayList();

    private final ObjectProperty<@Nullable PlannedSurprise> selected = new SimpleObjectProperty<>();

    private final StringProperty unit = new SimpleStringProperty("");

    private final ObjectProperty<@Nullable PlanForm> form = new SimpleObjectProperty<>();

    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();

    private final ObjectProperty<@Nullable PlanTeam> team = new SimpleObjectProperty<>();

    private final StringProperty note = new SimpleStringProperty("");

    private final BooleanProperty possible = new SimpleBooleanProperty();

    private final ReadOnlyStringWrapper understood = new ReadOnlyStringWrapper(TEXTS.get("unit.why"));

    private final ReadOnlyBooleanWrapper doubtful = new ReadOnlyBooleanWrapper();

    /** A name that was said to be of a unit the plan does not know, however like the name of another one it is. */
    private String strange = "";

    private Runnable asking = () -> {
    };

    private final Latest loading;

    private final ChangeListener<Number> reload = (property, before, now) -> load();

    private List<KnownUnit> units = List.of();

    /** What one reading brings. */
    private record Loaded(InspectionPlan plan, List<KnownUnit> units, List<PlanTeam> teams,
            List<PlannedSurprise> planned) {
    }

    public SurpriseViewModel(ScreenContext context) {
        this.context = context;
        this.loading = context.tasks().rows(Duration.ofMillis(30));
        unit.addListener((property, before, now) -> offer());
        selected.addListener((property, before, now) -> fill(now));
    }

    public void activate() {
        context.session().revision().addListener(reload);
        load();
    }

    public void deactivate() {
        context.session().revision().removeListener(reload);
        loading.cancel();
    }

    /** Whether the list was read once: only then an empty one means that there is nothing. */
    public ReadOnlyBooleanProperty known() {
        return loading.delivered();
    }

    private void load() {
        Ledger ledger = context.session().ledger();
        loading.load(TEXTS.get("loading"), () -> {
            LoadUnits reader = new LoadUnits(ledger);
            var gone = new LoadLineage(ledger).lineage().gone();
            return new Loaded(new LoadPlan(ledger).plan(), reader.known().stream().filter(each -> !gone.contains(each
                    .id())).toList(), reader.teams(), new SurpriseVisits(ledger).planned());
        }, this::show);
    }

    private void show(Loaded loaded) {
        heading.show(loaded.plan().header());
        units = loaded.units();
        PlanForm chosen = form.get();
        forms.setAll(loaded.plan().forms().stream().filter(each -> !each.announced()).toList());
        form.set(forms.stream().filter(each -> chosen != null && each.code().equals(chosen.code())).findFirst().orElse(
                forms.isEmpty() ? null : forms.getFirst()));
        possible.set(!forms.isEmpty());
        PlanTeam going = team.get();
        teams.setAll(loaded.teams());
        team.set(going == null
                ? null
                : teams.stream().filter(each -> each.id().equals(going.id())).findFirst().orElse(null));
        PlannedSurprise before = selected.get();
        planned.setAll(loaded.planned());
        selected.set(before == null
                ? null
                : planned.stream().filter(each -> each.id().equals(before.id())).findFirst().orElse(null));
        offer();
    }

    private void offer() {
        String words = Folding.fold(unit.get());
        offered.setAll(units.stream().map(KnownUnit::name).filter(name -> Folding.matches(Folding.fold(name), words))
                .limit(OFFERED).toList());
        understand();
    }

    /** Tells what the typed name will be taken for: half a name is that of a unit of the plan, unless somebody says no. */
    private void understand() {
        boolean like = like();
        doubtful.set(like);
        if (unit.get().isBlank()) {
            understood.set(TEXTS.get("unit.why"));
        } else if (of(unit.get()) != null) {
            understood.set(TEXTS.get("unit.known"));
        } else if (!like) {
            understood.set(TEXTS.get("unit.new"));
        } else {
            understood.set(offered.size() == 1
                    ? TEXTS.get("unit.one", offered.getFirst())
                    : TEXTS.get("unit.several", VietnameseFormat.number(offered.size())));
        }
    }

    private boolean like() {
        String words = unit.get().strip();
        return !words.isEmpty() && of(words) == null && !words.equals(strange) && !offered.isEmpty();
    }

    /** Says that the unit is none of those offered. */
    public void notOffered(String name) {
        strange = name.strip();
        understand();
    }

    /** @param action leads to the offered names, of which one is to be chosen */
    public void onAsk(Runnable action) {
        asking = action;
    }

    private @Nullable KnownUnit of(String name) {
        String words = name.strip();
        String folded = Folding.fold(words);
        return units.stream().filter(each -> each.name().equalsIgnoreCase(words)).findFirst().orElseGet(() -> {
            // Typed without marks it is meant all the same, where only one can be.
            List<KnownUnit> alike = units.stream().filter(each -> Folding.fold(each.name()).equals(folded)).toList();
            return alike.size() == 1 ? alike.getFirst() : null;
        });
    }

    private void fill(@Nullable PlannedSurprise visit) {
        strange = visit == null || visit.unit() != null ? "" : visit.unitName();
        unit.set(visit == null ? "" : visit.unitName());
        day.set(visit == null ? null : visit.on());
        note.set(visit == null || visit.note() == null ? "" : visit.note());
        team.set(visit == null
                ? null
                : teams.stream().filter(each -> each.id().equals(visit.team())).findFirst().orElse(null));
        if (visit != null) {
            form.set(forms.stream().filter(each -> each.code().equals(visit.formCode())).findFirst().orElse(form
                    .get()));
        }
    }

    /** Keeps what is typed: as a new intention, or as the selected one. */
    public void keep() {
        PlannedSurprise visit = typed();
        if (visit == null) {
            return;
        }
        String author = context.session().author().get();
        context.tasks().<UUID>write(TEXTS.get("keeping"), () -> {
            new SurpriseVisits(context.session().ledger()).plan(visit, author);
            return visit.id();
        }, id -> another());
    }

    /** The team stands at the door of a unit that nobody intended beforehand, or of the selected one. */
    public void beginNow() {
        PlannedSurprise visit = typed();
        if (visit != null) {
            begin(visit);
        }
    }

    /** Null where the plan has no form that is not announced, and where it is asked first which unit is meant. */
    private @Nullable PlannedSurprise typed() {
        PlanForm by = form.get();
        if (by == null) {
            return null;
        }
        if (like()) {
            if (offered.size() > 1) {
                asking.run();
                return null;
            }
            unit.set(offered.getFirst());
        }
        PlannedSurprise before = selected.get();
        KnownUnit there = of(unit.get());
        PlanTeam going = team.get();
        return new PlannedSurprise(before == null ? UUID.randomUUID() : before.id(), there == null
                ? null
                : there.id(), there == null ? unit.get().strip() : there.name(), by.code(), day.get(),
                going == null ? null : going.id(),
                note.get()
                        .isBlank() ? null : note.get().strip());
    }

    /** Makes room for another one. */
    public void another() {
        selected.set(null);
        fill(null);
        load();
    }

    public void forget(PlannedSurprise visit) {
        String author = context.session().author().get();
        context.tasks().<UUID>write(TEXTS.get("forgetting"), () -> {
            new SurpriseVisits(context.session().ledger()).forget(visit.id(), author);
            return visit.id();
        }, id -> another());
    }

    /** The team is at the unit: makes the inspection and opens Ghi nhanh, where the first fact is recorded. */
    public void begin(PlannedSurprise visit) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), Texts.ZONE);
        String author = context.session().author().get();
        context.session().<UUID>edit(TEXTS.get("beginning", visit.unitName()), () -> new SurpriseVisits(context
                .session().ledger()).begin(visit, today, author), inspection -> {
                    selected.set(null);
                    fill(null);
                    context.navigator().go(Place.inspection(inspection, "quick", ""));
                });
    }

    /** Where forms of inspection are changed. */
    public void regime() {
        context.navigator().go(Place.of(Area.PLAN, "regime"));
    }

    String team(PlannedSurprise visit) {
        return teams.stream().filter(each -> Objects.equals(each.id(), visit.team())).map(PlanTeam::name).findFirst()
                .orElse("");
    }

    static String day(PlannedSurprise visit) {
        return visit.on() == null ? TEXTS.get("day.none") : VietnameseFormat.date(visit.on());
    }

    public PlanHeading heading() {
        return heading;
    }

    /** By day, those without one last. */
    public ObservableList<PlannedSurprise> planned() {
        return planned;
    }

    /** Forms that are not announced. */
    public ObservableList<PlanForm> forms() {
        return forms;
    }

    public ObservableList<PlanTeam> teams() {
        return teams;
    }

    /** Names of known units that match what is typed. */
    public ObservableList<String> offered() {
        return offered;
    }

    public ObjectProperty<@Nullable PlannedSurprise> selected() {
        return selected;
    }

    public StringProperty unit() {
        return unit;
    }

    public ObjectProperty<@Nullable PlanForm> form() {
        return form;
    }

    public ObjectProperty<@Nullable LocalDate> day() {
        return day;
    }

    public ObjectProperty<@Nullable PlanTeam> team() {
        return team;
    }

    public StringProperty note() {
        return note;
    }

    /** Whether the plan has a form that is not announced. */
    public BooleanProperty possible() {
        return possible;
    }

    /** What the typed name will be taken for, in a sentence. */
    public ReadOnlyStringProperty understood() {
        return understood.getReadOnlyProperty();
    }

    /** Whether the plan has units whose names are like the one that is typed, and none of just that name. */
    public ReadOnlyBooleanProperty doubtful() {
        return doubtful.getReadOnlyProperty();
    }
}
