package vn.sokiemtra.desktop.succession;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.file.PlanHeading;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Refusals;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.Lineage;
import vn.sokiemtra.plan.LoadLineage;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PastedUnits;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.RecordSuccession;
import vn.sokiemtra.plan.UnitDraft;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** What was recorded of units that go on as others, and recording one more. */
public final class SuccessionViewModel {

    private static final Texts TEXTS = Texts.beside(SuccessionViewModel.class);

    private final ScreenContext context;

    private final PlanHeading heading = new PlanHeading();

    private final ObservableList<Lineage.Arrangement> recorded = FXCollections.observableArrayList();

    private final UnitPick units = new UnitPick();

    private final UnitPick successors = new UnitPick();

    private final ObjectProperty<@Nullable LocalDate> since = new SimpleObjectProperty<>();

    private final StringProperty decision = new SimpleStringProperty("");

    private final StringProperty newUnit = new SimpleStringProperty("");

    /** Why the last arrangement was refused, until one is written. */
    private final Refusals said;

    private final Latest loading;

    private final ChangeListener<Number> reload = (property, before, now) -> load();

    private String level = "";

    private Set<String> names = Set.of();

    /** What one reading brings. */
    private record Loaded(PlanHeader plan, String level, List<KnownUnit> units, Lineage lineage) {
    }

    public SuccessionViewModel(ScreenContext context) {
        this.context = context;
        this.said = new Refusals(context.tasks().problems());
        this.loading = context.tasks().rows(Duration.ofMillis(30));
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
        loading.load(TEXTS.get("loading"), () -> new Loaded(new LoadPlan(ledger).header(), new LoadRegime(ledger)
                .ofPlan().level(), new LoadUnits(ledger).known(), new LoadLineage(ledger).lineage()), this::show);
    }

    private void show(Loaded loaded) {
        heading.show(loaded.plan());
        level = loaded.level();
        names = loaded.units().stream().map(KnownUnit::name).collect(Collectors.toSet());
        Map<UUID, KnownUnit> all = loaded.units().stream().collect(Collectors.toMap(KnownUnit::id,
                Function.identity()));
        Set<UUID> gone = loaded.lineage().gone();
        // Who is gone cannot go on as yet another by a new decision, but a division may come to light bit by bit.
        units.offer(all.values().stream().filter(unit -> !gone.contains(unit.id())).toList(), loaded.units());
        successors.offer(all.values().stream().filter(unit -> !gone.contains(unit.id())).toList(), loaded.units());
        recorded.setAll(loaded.lineage().arrangements().reversed());
    }

    /** Records what is chosen, in one edit that the status bar offers to take back. */
    public void record() {
        LocalDate day = since.get();
        if (day == null) {
            said.show(new Problem(TEXTS, "SKT-SUCCESSION-DATE"));
            return;
        }
        List<UUID> from = units.chosenIds();
        List<UUID> to = successors.chosenIds();
        String by = decision.get();
        String author = context.session().author().get();
        context.session().<List<UUID>>edit(TEXTS.get("edit.record"), () -> new RecordSuccession(context.session()
                .ledger()).of(from, to, day, by, author), done -> {
                    said.over();
                    units.clear();
                    successors.clear();
                    context.session().offerUndo();
                }, said::show);
    }

    /** Takes an arrangement back; the status bar offers to record it again. */
    public void remove(Lineage.Arrangement arrangement) {
        List<UUID> steps = arrangement.steps().stream().map(step -> step.id()).toList();
        String author = context.session().author().get();
        context.session().<List<UUID>>edit(TEXTS.get("edit.remove"), () -> new RecordSuccession(context.session()
                .ledger()).remove(steps, author), done -> context.session().offerUndo());
    }

    /** A unit that comes to be by the arrangement: put among the known ones and chosen as successor. */
    public void addSuccessor() {
        PastedUnits read = PastedUnits.read(newUnit.get(), level, names);
        if (read.units().size() != 1) {
            said.show(new Problem(TEXTS, "SKT-SUCCESSION-NEW", read.left().isEmpty()
                    ? ""
                    : String.join(" ", read.left())));
            return;
        }
        UnitDraft draft = read.units().getFirst();
        String author = context.session().author().get();
        context.session().<List<UUID>>edit(TEXTS.get("edit.add", draft.name()), () -> new AddUnits(context.session()
                .ledger()).add(List.of(draft), new AddUnits.Belonging(null, null, null), author), ids -> {
                    said.over();
                    newUnit.set("");
                    successors.chooseOnceKnown(ids.getFirst());
                });
    }

    /** {@code Xã Một, Xã Hai → Xã Mới}. */
    static String words(Lineage.Arrangement arrangement) {
        return TEXTS.get("arrangement", String.join(", ", arrangement.units()), String.join(", ", arrangement
                .successors()));
    }

    /** What kind of arrangement it is: nhập, chia tách, or going on under another name. */
    static String kind(Lineage.Arrangement arrangement) {
        return TEXTS.get(arrangement.units().size() > 1
                ? "kind.merged"
                : arrangement.successors().size() > 1 ? "kind.divided" : "kind.renamed");
    }

    static String since(Lineage.Arrangement arrangement) {
        return arrangement.since() == null ? VietnameseFormat.UNDEFINED : VietnameseFormat.date(arrangement.since());
    }

    public PlanHeading heading() {
        return heading;
    }

    /** Newest first. */
    public ObservableList<Lineage.Arrangement> recorded() {
        return recorded;
    }

    /** Units that go on as others. */
    public UnitPick units() {
        return units;
    }

    public UnitPick successors() {
        return successors;
    }

    public ObjectProperty<@Nullable LocalDate> since() {
        return since;
    }

    public StringProperty decision() {
        return decision;
    }

    /** Name of a unit that is not known yet. */
    public StringProperty newUnit() {
        return newUnit;
    }
}
