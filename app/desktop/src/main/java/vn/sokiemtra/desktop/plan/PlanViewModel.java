package vn.sokiemtra.desktop.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.file.PlanHeading;
import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.inspection.CoverageLine;
import vn.sokiemtra.inspection.InspectionStep;
import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.ChangeUnit;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.plan.Halt;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.plan.ScheduleVisit;
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

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Texts TEXTS = Texts.beside(PlanViewModel.class);

    /** From so many units on, groups begin collapsed. */
    private static final int MANY = 300;

    private final ScreenContext context;

    private final PlanHeading heading = new PlanHeading();

    private final ObservableList<PlanRow> rows = FXCollections.observableArrayList();

    private final ObservableList<PlanTeam> teams = FXCollections.observableArrayList();

    private final ObservableList<CoverageLine> coverage = FXCollections.observableArrayList();

    private final ObservableList<FindClashes.Clash> clashes = FXCollections.observableArrayList();

    private final ObservableList<PlanData.Milestone> milestones = FXCollections.observableArrayList();

    private final StringProperty filter = new SimpleStringProperty("");

    private final ObjectProperty<Filter> only = new SimpleObjectProperty<>(new Filter.All());

    private final ObjectProperty<PlanRow.@Nullable Unit> selected = new SimpleObjectProperty<>();

    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(new SaveState.Clean());

    private final Latest loading;

    private final Latest rest;

    private final ChangeListener<Number> reload = (property, before, now) -> load();

    private final Set<String> turned = new HashSet<>();

    private List<PlanRow.Unit> units = List.of();

    private List<PlanRow.Known> unchosen = List.of();

    private List<PlanForm> forms = List.of();

    private List<KnownUnit> allUnits = List.of();

    private String wanted = "";

    public PlanViewModel(ScreenContext context) {
        this.context = context;
        this.loading = context.tasks().latest(Duration.ofMillis(30));
        this.rest = context.tasks().latest(Duration.ofMillis(60));
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
        rest.cancel();
    }

    LocalDate today() {
        return context.clock().instant().atZone(ZONE).toLocalDate();
    }

    private void load() {
        Ledger ledger = context.session().ledger();
        LocalDate today = today();
        loading.load(TEXTS.get("loading"), () -> PlanData.units(ledger, today), data -> {
            heading.show(data.plan());
            if (!teams.equals(data.teams())) {
                teams.setAll(data.teams());
            }
            allUnits = data.known();
            units = data.units();
            forms = data.listed();
            unchosen = data.unchosen();
            show();
            rest.load(TEXTS.get("loading"), () -> data.whole(ledger, today), whole -> {
                if (!whole.units().equals(units)) {
                    units = whole.units();
                    show();
                }
                coverage.setAll(whole.coverage());
                clashes.setAll(whole.clashes());
                milestones.setAll(whole.milestones());
            });
        });
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
        PlanRow.Unit before = selected.get();
        String words = Folding.fold(filter.get());
        Map<String, List<PlanRow.Unit>> forms = new LinkedHashMap<>();
        PlanRow.Unit target = null;
        for (PlanRow.Unit unit : units) {
            boolean asked = unit.unit().inspectionId().toString().equals(wanted);
            if (asked || wanted.isEmpty() && unit.same(before)) {
                target = unit;
            }
            if (shown(unit) && Folding.matches(unit.folded(), words)) {
                forms.computeIfAbsent(unit.summary().formName(), form -> new ArrayList<>()).add(unit);
            }
        }
        List<PlanRow> lines = new ArrayList<>();
        for (Map.Entry<String, List<PlanRow.Unit>> form : forms.entrySet()) {
            List<PlanRow.Unit> members = form.getValue();
            boolean asked = !wanted.isEmpty() && target != null && members.contains(target);
            boolean open = !words.isBlank() || asked || isOpen(form.getKey(), forms.size() == 1);
            long done = members.stream().filter(each -> each.summary().step().compareTo(
                    InspectionStep.MINUTES_SIGNED) >= 0).count();
            lines.add(new PlanRow.Group(form.getKey(), TEXTS.get("group", VietnameseFormat.number(members.size()),
                    VietnameseFormat.number(done)), open));
            if (open) {
                lines.addAll(members);
            }
        }
        if (only.get() instanceof Filter.All) {
            addKnown(lines, words);
        }
        if (target != null) {
            wanted = "";
        }
        selected.set(target);
        rows.setAll(lines);
    }

    /** Units nobody inspects yet stand last, folded until somebody wants them. */
    private void addKnown(List<PlanRow> lines, String words) {
        List<PlanRow.Known> idle = unchosen.stream().filter(each -> Folding.matches(each.folded(), words)).toList();
        if (!idle.isEmpty()) {
            String name = TEXTS.get("group.unchosen");
            boolean open = !words.isBlank() || turned.contains(name) || units.isEmpty() && idle.size() < MANY;
            lines.add(new PlanRow.Group(name, TEXTS.get("group.count", VietnameseFormat.number(idle.size())), open));
            if (open) {
                lines.addAll(idle);
            }
        }
    }

    /** Chooses a known unit for a form of inspection. */
    public void inspect(PlanRow.Known unit, PlanForm form) {
        edit(TEXTS.get("edit.inspect", unit.unit().name()), () -> new AddUnits(ledger()).inspect(unit.unit().id(), form
                .code(), null, author()), () -> {
                });
    }

    /** The forms that a list of units is made for. */
    List<PlanForm> listed() {
        return forms;
    }

    /** Of many units only a group that stands alone begins open. */
    private boolean isOpen(String form, boolean alone) {
        return (alone || units.size() < MANY) != turned.contains(form);
    }

    /** Opens a group that is closed, and closes one that is open. */
    public void turn(PlanRow.Group group) {
        if (!turned.remove(group.name())) {
            turned.add(group.name());
        }
        show();
    }

    private boolean shown(PlanRow.Unit unit) {
        return shown(unit, only.get());
    }

    private static boolean shown(PlanRow.Unit unit, Filter by) {
        return switch (by) {
            case Filter.All all -> true;
            case Filter.Late late -> unit.late();
            case Filter.Contradicting contradicting -> unit.summary().contradictions() > 0;
            case Filter.OfTeam(UUID team) -> team.equals(unit.unit().teamId());
        };
    }

    /** How many units a filter shows. */
    public long count(Filter by) {
        return units.stream().filter(unit -> shown(unit, by)).count();
    }

    /** Opens the checklist of the unit. */
    public void open(PlanRow.Unit unit) {
        context.navigator().go(Place.inspection(unit.unit().inspectionId(), "checklist", ""));
    }

    /** Goes to where the next step of the unit is done; true where that is beside the list. */
    public boolean next(PlanRow.Unit unit) {
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

    /**
     * @param day null takes the visit off the schedule
     * @param team null leaves it without one
     * @param refused shows again what holds
     */
    public void schedule(PlanRow.Unit unit, @Nullable LocalDate day, @Nullable UUID team,
            Runnable refused) {
        PlanUnit now = unit.unit();
        if (Objects.equals(now.visitOn(), day) && Objects.equals(now.teamId(), team)) {
            return;
        }
        edit(TEXTS.get("edit.schedule", now.name()), () -> new ScheduleVisit(ledger()).of(now.inspectionId(), day, team,
                author()), refused);
    }

    /** Writes down which report the unit sent; empty texts are unknown. */
    public void report(PlanRow.Unit unit, String number, String notation, @Nullable LocalDate dated,
            @Nullable LocalDate received, Runnable refused) {
        PlanUnit now = unit.unit();
        RecordUnitReport.ReportFacts facts = new RecordUnitReport.ReportFacts(given(number), given(notation), dated,
                received);
        if (!facts.equals(new RecordUnitReport.ReportFacts(now.reportNumber(), now.reportNotation(), now.reportDated(),
                now.reportReceivedOn()))) {
            edit(TEXTS.get("edit.report", now.name()), () -> new RecordUnitReport(ledger()).of(now.inspectionId(),
                    facts, author()), refused);
        }
    }

    /** Records a day of the inspection's course; null takes it back. @param refused shows again what holds */
    public void date(PlanRow.Unit unit, DateKind kind, @Nullable LocalDate day, Runnable refused) {
        UUID inspection = unit.unit().inspectionId();
        edit(TEXTS.get("edit.date", unit.unit().name()), () -> new RecordInspectionDate(ledger()).of(inspection, kind,
                day, author()), refused);
    }

    /** Hoãn, hủy, sáp nhập with its reason; null lets it go on. @param refused shows again what holds */
    public void halt(PlanRow.Unit unit, @Nullable Halt halt, String reason, Runnable refused) {
        if (halt == unit.dates().halt() && Objects.equals(given(reason), unit.dates().haltReason())) {
            return;
        }
        UUID inspection = unit.unit().inspectionId();
        edit(TEXTS.get("edit.halt", unit.unit().name()), () -> new RecordInspectionDate(ledger()).halt(inspection, halt,
                halt == null ? null : today(), given(reason), author()), refused);
    }

    /** Changes name, class or belonging of the unit. @param refused shows again what holds */
    public void change(PlanRow.Unit unit, ChangeUnit.UnitFacts facts, Runnable refused) {
        edit(TEXTS.get("edit.unit", unit.unit().name()), () -> new ChangeUnit(ledger()).of(unit.unit().unitId(), facts,
                author()), refused);
    }

    /** The unit is not inspected after all; the status bar offers to take that back. */
    public void leaveOut(PlanRow.Unit unit) {
        UUID inspection = unit.unit().inspectionId();
        context.session().<UUID>edit(TEXTS.get("edit.leave-out", unit.unit().name()), () -> new ChangeUnit(ledger())
                .leaveOut(inspection, author()), id -> context.session().offerUndo());
    }

    private Ledger ledger() {
        return context.session().ledger();
    }

    private String author() {
        return context.session().author().get();
    }

    private <T> void edit(String what, Callable<Edited<T>> work, Runnable refused) {
        context.session().edit(what, work, edited -> saveState.set(new SaveState.Saved(edited.at())), failure -> {
            saveState.set(new SaveState.Clean());
            context.tasks().problems().show(failure);
            refused.run();
        });
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** Tab-separated, as a spreadsheet takes it. */
    public void copyList() {
        StringBuilder text = new StringBuilder(TEXTS.get("copy.head")).append('\n');
        for (PlanRow row : rows) {
            PlanRow.Unit unit = PlanRow.unit(row);
            if (unit != null) {
                InspectionSummary summary = unit.summary();
                text.append(String.join("\t", String.valueOf(unit.number()), unit.unit().name(), summary.formName(),
                        unit.team(), VietnameseFormat.date(unit.unit().visitOn()), summary.report(), step(summary),
                        summary.judged() + "/" + summary.leaves(), String.valueOf(summary.findings()), String.valueOf(
                                summary.contradictions()),
                        unit.next())).append('\n');
            }
        }
        context.dialogs().copy(text.toString());
    }

    /** The status word of an inspection. */
    public static String step(InspectionSummary summary) {
        return TEXTS.get(isUnscheduled(summary) ? "step.none" : "step." + summary.step());
    }

    /** Nothing has begun and no day is set: not even the first step is done. */
    static boolean isUnscheduled(InspectionSummary summary) {
        return summary.step() == InspectionStep.SCHEDULED && summary.visitOn() == null;
    }

    /** {@code Đã kiểm tra 18/25 = 72 % < 100 %}. */
    static String done(CoverageLine line) {
        return share("coverage.done", line.done(), line);
    }

    /** The same of what is planned; who still names units is told. */
    static String planned(CoverageLine line) {
        int missing = line.required() - line.planned();
        String words = share("coverage.planned", line.planned(), line);
        String begun = line.population() == 0 ? TEXTS.get("coverage.empty") : words;
        return missing <= 0
                ? begun
                : begun + TEXTS.get(line.chooser() == null ? "coverage.missing" : "coverage.missing.chooser",
                        VietnameseFormat.number(missing), String.valueOf(line.chooser()));
    }

    private static String share(String key, int part, CoverageLine line) {
        int whole = Math.min(line.required(), line.population());
        return TEXTS.get(key, VietnameseFormat.number(part), VietnameseFormat.number(line.population()), percent(part,
                line), part < line.required() ? "<" : "≥", percent(whole, line));
    }

    /** {@code 72 %}; decimals only where there are some. */
    private static String percent(int part, CoverageLine line) {
        BigDecimal percent = CoverageLine.percent(part, line.population());
        return percent == null
                ? VietnameseFormat.UNDEFINED
                : VietnameseFormat.number(percent.stripTrailingZeros()) + "\u00a0%";
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

    public ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }
}
