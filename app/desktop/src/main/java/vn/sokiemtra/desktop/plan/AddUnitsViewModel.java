package vn.sokiemtra.desktop.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.file.PlanHeading;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Refusals;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.InspectionKind;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PastedUnits;
import vn.sokiemtra.plan.PlanForm;
import java.util.UUID;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.plan.UnitDraft;
import vn.sokiemtra.plan.importer.UnitSheet;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A pasted or imported list of units, as it would be added. */
public final class AddUnitsViewModel {

    private static final Texts TEXTS = Texts.beside(AddUnitsViewModel.class);

    private final ScreenContext context;

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();

    private final ObservableList<UnitDraft> units = FXCollections.observableArrayList();

    private final ObservableList<String> left = FXCollections.observableArrayList();

    private final StringProperty passedOver = new SimpleStringProperty("");

    private final ObservableList<PlanForm> forms = FXCollections.observableArrayList();

    private final ObservableList<ParentChoice> parents = FXCollections.observableArrayList();

    private final ObjectProperty<@Nullable PlanForm> form = new SimpleObjectProperty<>();

    private final ObjectProperty<@Nullable ParentChoice> parent = new SimpleObjectProperty<>();

    private final PlanHeading heading = new PlanHeading();

    private final Refusals refused;

    private final Latest loading;

    private final Latest reading;

    private String level = "";

    private Set<String> known = Set.of();

    private String wanted = "";

    /**
     * A unit that others belong to.
     *
     * @param have how many of its units are in the list of inspections; {@code need} how many the plan asks for, null
     * where it does not say
     */
    public record ParentChoice(KnownUnit unit, long have, @Nullable Integer need) {
    }

    /** What one reading brings. */
    private record Loaded(InspectionPlan plan, RegimeDefinition regime, List<KnownUnit> units,
            Set<UUID> inspected) {
    }

    public AddUnitsViewModel(ScreenContext context) {
        this.context = context;
        this.refused = new Refusals(context.tasks().problems());
        this.loading = context.tasks().latest(Duration.ofMillis(50));
        this.reading = context.tasks().latest(Duration.ofMillis(150));
        text.addListener((property, before, now) -> {
            pending.set(true);
            read();
        });
    }

    public void activate() {
        Ledger ledger = context.session().ledger();
        loading.load(TEXTS.get("loading"), () -> {
            LoadUnits units = new LoadUnits(ledger);
            return new Loaded(new LoadPlan(ledger).plan(), new LoadRegime(ledger).ofPlan(), units.known(), units.all()
                    .stream().map(PlanUnit::unitId).collect(Collectors.toSet()));
        }, this::show);
    }

    /** @param coverage code of the share that more units are wanted for; empty for none */
    public void want(String coverage) {
        wanted = coverage;
    }

    private void show(Loaded loaded) {
        heading.show(loaded.plan().header());
        level = loaded.regime().level();
        known = loaded.units().stream().map(KnownUnit::name).collect(Collectors.toSet());
        forms.setAll(loaded.plan().forms().stream().filter(each -> each.announced() && each
                .kind() != InspectionKind.SELF_INSPECTION).toList());
        Integer need = loaded.regime().coverage().stream().filter(rule -> rule.kind().equals("PER_PARENT")).map(
                RegimeDefinition.Coverage::amount).findFirst().orElse(null);
        parents.setAll(loaded.units().stream().filter(unit -> unit.unitClass().equals("DISTRICT")).map(
                unit -> new ParentChoice(unit, loaded.units().stream().filter(each -> unit.id().equals(each.parentId())
                        && loaded.inspected().contains(each.id())).count(), need))
                .toList());
        loaded.regime().coverage().stream().filter(rule -> rule.code().equals(wanted)).findFirst().ifPresent(rule -> {
            form.set(forms.stream().filter(each -> each.code().equals(rule.form())).findFirst().orElse(forms.isEmpty()
                    ? null
                    : forms.getFirst()));
            if (rule.kind().equals("PER_PARENT")) {
                parent.set(parents.stream().filter(each -> need != null && each.have() < need).findFirst().orElse(
                        null));
            }
        });
        wanted = "";
        read();
    }

    public void deactivate() {
        loading.cancel();
        reading.cancel();
    }

    private void read() {
        String now = text.get();
        String of = level;
        Set<String> there = known;
        reading.load(TEXTS.get("units.reading"), () -> PastedUnits.read(now, of, there), this::show);
    }

    private void show(PastedUnits read) {
        pending.set(false);
        units.setAll(read.units());
        left.setAll(read.left());
    }

    /** A sheet of a spreadsheet, as if it were pasted; of others in the same file their names are told. */
    public void importSheet() {
        Path file = context.dialogs().openFile(new Dialogs.FileRequest(TEXTS.get("units.import"), TEXTS.get(
                "units.sheet"), List.of("*.xlsx"), null, null)).orElse(null);
        if (file != null) {
            context.tasks().read(TEXTS.get("units.reading"), progress -> new UnitSheet().read(file), read -> {
                refused.over();
                text.set(read.rows().stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n")));
                passedOver.set(read.others().isEmpty()
                        ? ""
                        : TEXTS.get("units.sheets", String.join(", ", read.others())));
            }, refused::show);
        }
    }

    /** Adds what is shown, in one edit that the status bar offers to take back. */
    public void add() {
        List<UnitDraft> now = List.copyOf(units);
        if (now.isEmpty() || pending.get()) {
            return;
        }
        PlanForm chosen = form.get();
        ParentChoice above = parent.get();
        AddUnits.Belonging belonging = new AddUnits.Belonging(chosen == null ? null : chosen.code(), above == null
                ? null
                : above.unit().id(), above == null ? null : above.unit().name());
        String author = context.session().author().get();
        context.session().edit(TEXTS.get("units.added", VietnameseFormat.number(now.size())), () -> new AddUnits(context
                .session().ledger()).add(now, belonging, author), ids -> {
                    text.set("");
                    units.clear();
                    left.clear();
                    passedOver.set("");
                    context.session().offerUndo();
                    context.navigator().go(Place.of(Area.PLAN, "units"));
                });
    }

    /** Another class for a unit that is shown, where its name does not say it. */
    public void reclass(UnitDraft unit, UnitClass as) {
        int at = units.indexOf(unit);
        if (at >= 0 && unit.unitClass() != as) {
            units.set(at, new UnitDraft(unit.name(), as, unit.agencyName(), unit.place()));
        }
    }

    public StringProperty text() {
        return text;
    }

    /** Whether the text is another one than the units were read from: those are not what is meant to be added. */
    public ReadOnlyBooleanProperty pending() {
        return pending.getReadOnlyProperty();
    }

    public ObservableList<UnitDraft> units() {
        return units;
    }

    /** Why lines were left out. */
    public ObservableList<String> left() {
        return left;
    }

    /** Which sheets of the file were not read; empty for none. */
    public StringProperty passedOver() {
        return passedOver;
    }

    public ObservableList<PlanForm> forms() {
        return forms;
    }

    public ObservableList<ParentChoice> parents() {
        return parents;
    }

    public ObjectProperty<@Nullable PlanForm> form() {
        return form;
    }

    public ObjectProperty<@Nullable ParentChoice> parent() {
        return parent;
    }

    public PlanHeading heading() {
        return heading;
    }
}
