package vn.sokiemtra.desktop.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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

import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.inspection.CoverageLine;
import vn.sokiemtra.inspection.InspectionStep;
import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.inspection.LoadCoverage;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.InspectionKind;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The units of the plan, where each stands, and when who goes there. */
public final class PlanViewModel {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Texts TEXTS = Texts.beside(PlanViewModel.class);

    private final ScreenContext context;

    private final ObservableList<PlanRow> rows = FXCollections.observableArrayList();

    private final ObservableList<PlanTeam> teams = FXCollections.observableArrayList();

    private final ObservableList<CoverageLine> coverage = FXCollections.observableArrayList();

    private final ObservableList<FindClashes.Clash> clashes = FXCollections.observableArrayList();

    private final StringProperty filter = new SimpleStringProperty("");

    private final StringProperty title = new SimpleStringProperty("");

    private final StringProperty contextLine = new SimpleStringProperty("");

    private final ObjectProperty<PlanRow.@Nullable Unit> selected = new SimpleObjectProperty<>();

    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(new SaveState.Clean());

    private final Latest loading;

    private final ChangeListener<Number> reload = (property, before, now) -> load();

    private List<PlanRow.Unit> units = List.of();

    /** What one reading brings. */
    private record Loaded(PlanHeader plan, List<PlanTeam> teams, List<PlanRow.Unit> units,
            List<CoverageLine> coverage, List<FindClashes.Clash> clashes) {
    }

    public PlanViewModel(ScreenContext context) {
        this.context = context;
        this.loading = context.tasks().latest(Duration.ofMillis(50));
        filter.addListener((property, before, now) -> show());
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
        Ledger ledger = context.session().ledger();
        loading.load(TEXTS.get("loading"), () -> read(ledger, context.clock().instant().atZone(ZONE).toLocalDate()),
                loaded -> {
                    teams.setAll(loaded.teams());
                    units = loaded.units();
                    coverage.setAll(loaded.coverage());
                    clashes.setAll(loaded.clashes());
                    title.set(loaded.plan().title());
                    contextLine.set(
                            TEXTS.get("context", loaded.plan().issuer(), vn.sokiemtra.desktop.file.DataFiles.document(
                                    loaded.plan())));
                    show();
                });
    }

    private static Loaded read(Ledger ledger, LocalDate today) {
        LoadUnits reader = new LoadUnits(ledger);
        List<PlanTeam> teams = reader.teams();
        Map<UUID, String> names = teams.stream().collect(Collectors.toMap(PlanTeam::id, PlanTeam::name));
        List<InspectionSummary> inspections = new LoadInspections(ledger).all();
        Map<UUID, InspectionSummary> summaries = inspections.stream().collect(Collectors.toMap(
                InspectionSummary::id, Function.identity()));
        List<PlanRow.Unit> units = new ArrayList<>();
        InspectionPlan plan = new LoadPlan(ledger).plan();
        Map<UUID, InspectionDates> dates = reader.dates();
        for (PlanUnit unit : visitedFirst(plan, reader.all())) {
            InspectionSummary summary = summaries.get(unit.inspectionId());
            if (summary != null) {
                String team = unit.teamId() == null ? "" : Objects.requireNonNullElse(names.get(unit.teamId()), "");
                units.add(
                        new PlanRow.Unit(units.size() + 1, unit, summary, team, dates.getOrDefault(unit.inspectionId(),
                                InspectionDates.none(unit.inspectionId()))));
            }
        }
        return new Loaded(plan.header(), teams, units, new LoadCoverage(ledger).of(inspections), new FindClashes(ledger)
                .asOf(today));
    }

    /** Units that a team goes to stand before those that only send a report; otherwise as in the plan. */
    private static List<PlanUnit> visitedFirst(InspectionPlan plan, List<PlanUnit> units) {
        return units.stream().sorted(Comparator.comparing(unit -> plan.form(unit.formCode()).map(PlanForm::kind).filter(
                InspectionKind::visits).isEmpty())).toList();
    }

    private void show() {
        PlanRow.Unit before = selected.get();
        String wanted = Folding.fold(filter.get());
        Map<String, List<PlanRow.Unit>> forms = new LinkedHashMap<>();
        for (PlanRow.Unit unit : units) {
            if (Folding.matches(Folding.fold(unit.unit().name() + " " + unit.team()), wanted)) {
                forms.computeIfAbsent(unit.summary().formName(), form -> new ArrayList<>()).add(unit);
            }
        }
        List<PlanRow> lines = new ArrayList<>();
        forms.forEach((form, members) -> {
            long done = members.stream().filter(each -> each.summary().leaves() > 0 && each.summary().judged() == each
                    .summary().leaves()).count();
            lines.add(new PlanRow.Group(form, TEXTS.get("group", VietnameseFormat.number(members.size()),
                    VietnameseFormat.number(done))));
            lines.addAll(members);
        });
        selected.set(before == null
                ? null
                : units.stream().filter(each -> each.unit().inspectionId().equals(before
                        .unit().inspectionId())).findFirst().orElse(null));
        rows.setAll(lines);
    }

    /** Opens the checklist of the unit. */
    public void open(PlanRow.Unit unit) {
        context.navigator().go(Place.inspection(unit.unit().inspectionId(), "checklist", ""));
    }

    /** @param day null takes the visit off the schedule; @param team null leaves it without one */
    public void schedule(PlanRow.Unit unit, @Nullable LocalDate day, @Nullable UUID team) {
        PlanUnit now = unit.unit();
        if (Objects.equals(now.visitOn(), day) && Objects.equals(now.teamId(), team)) {
            return;
        }
        String author = context.session().author().get();
        context.session().edit(TEXTS.get("edit.schedule", now.name()), () -> new ScheduleVisit(context.session()
                .ledger()).of(now.inspectionId(), day, team, author), edited -> saveState.set(new SaveState.Saved(
                        edited
                                .at())),
                failure -> failed(failure));
    }

    /** Writes down which report the unit sent; empty texts are unknown. */
    public void report(PlanRow.Unit unit, String number, String notation, @Nullable LocalDate dated,
            @Nullable LocalDate received) {
        PlanUnit now = unit.unit();
        RecordUnitReport.ReportFacts facts = new RecordUnitReport.ReportFacts(given(number), given(notation), dated,
                received);
        if (facts.equals(new RecordUnitReport.ReportFacts(now.reportNumber(), now.reportNotation(), now.reportDated(),
                now.reportReceivedOn()))) {
            return;
        }
        String author = context.session().author().get();
        context.session().edit(TEXTS.get("edit.report", now.name()), () -> new RecordUnitReport(context.session()
                .ledger()).of(now.inspectionId(), facts, author), edited -> saveState.set(new SaveState.Saved(
                        edited
                                .at())),
                failure -> failed(failure));
    }

    private void failed(Throwable failure) {
        saveState.set(new SaveState.Clean());
        context.tasks().problems().show(failure);
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
                text.append(
                        String.join("\t", String.valueOf(unit.number()), unit.unit().name(), summary.formName(), unit
                                .team(), VietnameseFormat.date(unit.unit().visitOn()), summary.report(), step(summary),
                                summary
                                        .judged() + "/" + summary.leaves(),
                                String.valueOf(summary.findings()), String.valueOf(
                                        summary.contradictions())))
                        .append('\n');
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

    /** Records a day of the inspection's course; null takes it back. @param refused shows again what holds */
    public void date(PlanRow.Unit unit, DateKind kind, @Nullable LocalDate day, Runnable refused) {
        UUID inspection = unit.unit().inspectionId();
        String author = context.session().author().get();
        context.session().edit(TEXTS.get("edit.date", unit.unit().name()), () -> new RecordInspectionDate(context
                .session().ledger()).of(inspection, kind, day, author), edited -> saveState.set(new SaveState.Saved(
                        edited.at())),
                failure -> {
                    failed(failure);
                    refused.run();
                });
    }

    public ObservableList<CoverageLine> coverage() {
        return coverage;
    }

    public ObservableList<FindClashes.Clash> clashes() {
        return clashes;
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

    public StringProperty title() {
        return title;
    }

    public StringProperty contextLine() {
        return contextLine;
    }

    public ObjectProperty<PlanRow.@Nullable Unit> selected() {
        return selected;
    }

    public ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }
}
