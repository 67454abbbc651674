package vn.sokiemtra.desktop.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.file.PlanHeading;
import vn.sokiemtra.desktop.plan.PlanRow.Unit.Known;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.inspection.CoverageLine;
import vn.sokiemtra.inspection.InspectionStep;
import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.inspection.course.NextAction;
import vn.sokiemtra.inspection.course.NextStep;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The units of the plan, where each stands, and when who goes there. */
public final class PlanViewModel {

    /** Which units are shown. */
    public sealed interface Filter {

        /** All of them. */
        record All() implements Filter {
        }

        /** Those whose next step should have been done. */
        record Late() implements Filter {
        }

        /** Those with contradictions nobody answered. */
        record Contradicting() implements Filter {
        }

        /** Those of one team. */
        record OfTeam(UUID team) implements Filter {
        }
    }

    private static final Texts TEXTS = Texts.beside(PlanViewModel.class);

    private final ScreenContext context;

    private final UnitEdits edits;

    private final UnitPast past;

    private final PlanHeading heading = new PlanHeading();

    private final ObservableList<PlanRow> rows = FXCollections.observableArrayList();

    private final ObservableList<PlanTeam> teams = FXCollections.observableArrayList();

    private final ObservableList<CoverageLine> coverage = FXCollections.observableArrayList();

    private final ObservableList<FindClashes.Clash> clashes = FXCollections.observableArrayList();

    private final ObservableList<PlanData.Milestone> milestones = FXCollections.observableArrayList();

    private final StringProperty filter = new SimpleStringProperty("");

    private final ObjectProperty<Filter> only = new SimpleObjectProperty<>(new Filter.All());

    private final ObjectProperty<PlanRow.@Nullable Unit> selected = new SimpleObjectProperty<>();

    private final Latest loading;

    private final Latest rest;

    private final ChangeListener<Number> reload = (property, before, now) -> load();

    private final Set<String> turned = new HashSet<>();

    private List<PlanRow.Unit> units = List.of();

    private List<PlanRow.Known> unchosen = List.of();

    private List<PlanForm> forms = List.of();

    private List<KnownUnit> allUnits = List.of();

    private boolean disagreeing;

    private String wanted = "";

    public PlanViewModel(ScreenContext context) {
        this.context = context;
        this.edits = new UnitEdits(context);
        this.past = new UnitPast(context);
        this.rest = context.tasks().behind(Duration.ofMillis(60));
        this.loading = context.tasks().rows(Duration.ofMillis(30)).leading(rest);
        filter.addListener((property, before, now) -> show());
        only.addListener((property, before, now) -> show());
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
        past.cancel();
    }

    LocalDate today() {
        return context.clock().instant().atZone(Texts.ZONE).toLocalDate();
    }

    private void load() {
        Ledger ledger = context.session().ledger();
        LocalDate today = today();
        boolean empty = units.isEmpty();
        loading.load(TEXTS.get("loading"), () -> empty
                ? PlanData.first(ledger, today)
                : PlanData.units(ledger, today), data -> taken(data, ledger, today));
    }

    private void taken(PlanData data, Ledger ledger, LocalDate today) {
        heading.show(data.plan());
        if (!teams.equals(data.teams())) {
            teams.setAll(data.teams());
        }
        allUnits = data.known();
        units = follow(units, data.units());
        forms = data.listed();
        disagreeing = data.disagreeing();
        unchosen = data.unchosen();
        show();
        if (!data.counted()) {
            rest.load(TEXTS.get("loading.states"), () -> PlanData.units(ledger, today), counted -> taken(counted,
                    ledger, today));
        } else {
            rest.load(TEXTS.get("loading"), () -> data.whole(ledger, today), whole -> {
                if (!whole.units().equals(units)) {
                    units = whole.units();
                    show();
                }
                coverage.setAll(whole.coverage());
                clashes.setAll(whole.clashes());
                milestones.setAll(whole.milestones());
            });
        }
    }

    /** What was counted of contradictions stays until it is counted again. */
    private static List<PlanRow.Unit> follow(List<PlanRow.Unit> before, List<PlanRow.Unit> now) {
        Map<UUID, PlanRow.Unit> known = new HashMap<>();
        before.forEach(unit -> known.put(unit.unit().inspectionId(), unit));
        return now.stream().map(unit -> unit.after(known.get(unit.unit().inspectionId()))).toList();
    }

    /** @param focus id of the inspection to be selected; empty for none */
    public void want(String focus) {
        if (!focus.isEmpty()) {
            wanted = focus;
            only.set(new Filter.All());
            filter.set("");
            show();
        }
    }

    private void show() {
        UnitLines lines = new UnitLines(units, unit -> shown(unit, only.get()), only.get() instanceof Filter.All
                ? unchosen
                : List.of(), turned);
        UnitLines.Shown shown = lines.of(filter.get(), wanted, selected.get());
        if (!wanted.isEmpty() && shown.target() != null) {
            wanted = "";
        }
        selected.set(shown.target());
        rows.setAll(shown.rows());
    }

    /** The forms that a list of units is made for. */
    List<PlanForm> listed() {
        return forms;
    }

    /** Opens a group that is closed, and closes one that is open. */
    public void turn(PlanRow.Group group) {
        if (!turned.remove(group.name())) {
            turned.add(group.name());
        }
        show();
    }

    private static boolean shown(PlanRow.Unit unit, Filter by) {
        return switch (by) {
            case Filter.All all -> true;
            case Filter.Late late -> unit.late();
            case Filter.Contradicting contradicting -> unit.summary().contradictions() > 0;
            case Filter.OfTeam(UUID team) -> team.equals(unit.unit().teamId());
        };
    }

    /** How many units a filter shows; says so while what it asks for is not counted yet. */
    String count(Filter by) {
        Known asked = switch (by) {
            case Filter.All all -> Known.PLACE;
            case Filter.OfTeam team -> Known.PLACE;
            case Filter.Late late -> Known.STATE;
            case Filter.Contradicting contradicting -> Known.ALL;
        };
        return units.stream().allMatch(unit -> unit.known().compareTo(asked) >= 0)
                ? VietnameseFormat.number(units.stream().filter(unit -> shown(unit, by)).count())
                : VietnameseFormat.COUNTING;
    }

    /** Opens the checklist of the unit. */
    public void open(PlanRow.Unit unit) {
        context.navigator().go(Place.inspection(unit.unit().inspectionId(), "checklist", ""));
    }

    /** Goes to where the next step of the unit is done; true where that is beside the list. */
    public boolean next(PlanRow.Unit unit) {
        NextStep step = unit.course().next();
        if (step != null && step.action() == NextAction.ASSIGN_TEAM && teams.isEmpty()) {
            context.navigator().go(Place.of(Area.PLAN, "teams"));
            return false;
        }
        Place place = NextPlaces.of(unit.course(), context.navigator());
        if (place.area() == Area.PLAN) {
            return true;
        }
        context.navigator().go(place);
        return false;
    }

    public void go(Place place) {
        context.navigator().go(place);
    }

    /** For a spreadsheet; empty for the head of a group. */
    static List<String> copied(PlanRow row) {
        PlanRow.Unit unit = PlanRow.unit(row);
        if (unit == null) {
            return List.of();
        }
        InspectionSummary summary = unit.summary();
        boolean counted = unit.known() != Known.PLACE;
        return List.of(String.valueOf(unit.number()), unit.unit().name(), summary.formName(), unit.team(),
                VietnameseFormat.date(unit.unit().visitOn()), summary.report(), counted
                        ? summary.standing()
                        : VietnameseFormat.COUNTING,
                counted
                        ? TEXTS.get("copy.judged", VietnameseFormat.number(summary.judged()), VietnameseFormat.number(
                                summary.leaves()))
                        : VietnameseFormat.COUNTING,
                counted ? String.valueOf(summary.findings()) : VietnameseFormat.COUNTING, unit.known() == Known.ALL
                        ? String.valueOf(summary.contradictions())
                        : VietnameseFormat.COUNTING,
                unit.next());
    }

    /** Nothing has begun and no day is set: not even the first step is done. */
    static boolean isUnscheduled(InspectionSummary summary) {
        return summary.step() == InspectionStep.SCHEDULED && summary.visitOn() == null;
    }

    public PlanHeading heading() {
        return heading;
    }

    /** Every unit that is known, for choosing the one above. */
    List<KnownUnit> allUnits() {
        return allUnits;
    }

    public ObservableList<CoverageLine> coverage() {
        return coverage;
    }

    public ObservableList<FindClashes.Clash> clashes() {
        return clashes;
    }

    /** The next days on which something is due. */
    ObservableList<PlanData.Milestone> milestones() {
        return milestones;
    }

    public ObservableList<PlanRow> rows() {
        return rows;
    }

    public ObservableList<PlanTeam> teams() {
        return teams;
    }

    public StringProperty filter() {
        return filter;
    }

    public ObjectProperty<Filter> only() {
        return only;
    }

    public ObjectProperty<PlanRow.@Nullable Unit> selected() {
        return selected;
    }

    /** Whether the plan says what happens when a unit disagrees. */
    boolean disagreeing() {
        return disagreeing;
    }

    /** What a person writes down of one unit. */
    UnitEdits edits() {
        return edits;
    }

    /** What the selected unit brings along. */
    UnitPast past() {
        return past;
    }
}
