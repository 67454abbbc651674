package vn.sokiemtra.desktop.plan;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.DateField;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Reveal;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.inspection.course.NextStep;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The selected unit: where it stands, the next step, when it is visited by whom, its report, the days of its course. */
final class PlanDetail extends ScrollPane {

    private static final Texts TEXTS = Texts.beside(PlanDetail.class);

    private final PlanViewModel model;

    private final Label name = Controls.paneTitle("");

    private final Label agency = Controls.note("");

    private final Label state = new Label();

    private final VBox missing = new VBox(4);

    private final Button next = Controls.primary("", Glyph.NEXT_STEP, "Space", this::next);

    private final DatePicker visit = DateField.create();

    private final ComboBox<@Nullable PlanTeam> team = new ComboBox<>();

    private final TextField number = new TextField();

    private final TextField notation = new TextField();

    private final DatePicker dated = DateField.create();

    private final DatePicker received = DateField.create();

    private final Map<DateKind, DatePicker> course = new EnumMap<>(DateKind.class);

    private final Map<DateKind, Field> days = new EnumMap<>(DateKind.class);

    private final UnitFacts facts;

    private final UnitPastBox past;

    private PlanRow.@Nullable Unit shown;

    private boolean filling;

    private final VBox body;

    PlanDetail(PlanViewModel model) {
        this.model = model;
        this.facts = new UnitFacts(model);
        this.past = new UnitPastBox(model.past());
        getStyleClass().add("panel");
        setFitToWidth(true);
        setFocusTraversable(false);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        team.setId("visit-team");
        team.setMaxWidth(Double.MAX_VALUE);
        team.setCellFactory(view -> new TeamCell());
        team.setButtonCell(new TeamCell());
        visit.setId("visit");
        number.setId("report-number");
        received.setId("report-received");
        next.setId("next-step");
        next.setMaxWidth(Double.MAX_VALUE);
        missing.managedProperty().bind(missing.visibleProperty());
        Field when = new Field(TEXTS.get("visit"), visit);
        model.edits().saveState().addListener((property, before, now) -> when.state().set(now));
        body = new VBox(10, name, agency, state, next, missing, past,
                Controls.link(TEXTS.get("open.checklist"), this::open),
                when, new Field(TEXTS.get("team"), team), Controls.paneTitle(TEXTS.get("report")), pair(new Field(TEXTS
                        .get("report.number"), number), new Field(TEXTS.get("report.notation"), notation)),
                new Field(
                        TEXTS.get("report.dated"), dated),
                new Field(TEXTS.get("report.received"), received));
        body.getChildren().add(Controls.paneTitle(TEXTS.get("course")));
        for (DateKind kind : DateKind.values()) {
            DatePicker picker = DateField.create();
            picker.setId("date-" + kind);
            picker.valueProperty().addListener((property, before, now) -> record(kind, now));
            course.put(kind, picker);
            Field field = new Field(TEXTS.get("course." + kind), picker);
            field.managedProperty().bind(field.visibleProperty());
            days.put(kind, field);
            body.getChildren().add(field);
        }
        body.getChildren().addAll(Controls.link(TEXTS.get("archive.make"), this::archive), facts);
        body.getStyleClass().add("plan-detail");
        setContent(body);
        model.selected().addListener((property, before, now) -> show(now));
        // A unit that is as before is not told again; a Đoàn that was founded meanwhile can be chosen for it all the same.
        model.teams().addListener((ListChangeListener<PlanTeam>) change -> {
            if (shown != null) {
                filling = true;
                teams(shown);
                filling = false;
            }
        });
        listen();
        show(model.selected().get());
    }

    private static HBox pair(Node left, Node right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        return new HBox(8, left, right);
    }

    private void listen() {
        visit.valueProperty().addListener((property, before, now) -> commit());
        team.valueProperty().addListener((property, before, now) -> commit());
        dated.valueProperty().addListener((property, before, now) -> commit());
        received.valueProperty().addListener((property, before, now) -> commit());
        for (TextField each : new TextField[]{number, notation}) {
            each.focusedProperty().addListener((property, before, now) -> {
                if (!now) {
                    commit();
                }
            });
            each.setOnAction(event -> commit());
        }
    }

    private void teams(PlanRow.Unit unit) {
        team.getItems().setAll(model.teams());
        UUID teamId = unit.unit().teamId();
        team.setValue(model.teams().stream().filter(each -> each.id().equals(teamId)).findFirst().orElse(null));
        team.setDisable(model.teams().isEmpty());
        team.setPromptText(TEXTS.get(model.teams().isEmpty() ? "team.none" : "team.choose"));
    }

    private void show(PlanRow.@Nullable Unit unit) {
        PlanRow.Unit before = shown;
        if (before != null && !before.same(unit)) {
            commit();
        }
        shown = unit;
        body.getChildren().forEach(child -> child.setVisible(unit != null));
        facts.show(unit);
        model.past().of(unit == null ? null : unit.unit(), model.today());
        if (unit == null) {
            return;
        }
        filling = true;
        name.setText(unit.unit().name());
        agency.setText(unit.summary().formName() + " · " + unit.unit().agencyName());
        step(unit);
        teams(unit);
        visit.setValue(unit.unit().visitOn());
        if (!number.isFocused()) {
            number.setText(text(unit.unit().reportNumber()));
        }
        // Where nobody typed a sign the usual one of the unit is shown.
        notation.setPromptText("BC-" + sign(unit.unit().agencyName()));
        if (!notation.isFocused()) {
            notation.setText(text(unit.unit().reportNotation()));
        }
        dated.setValue(unit.unit().reportDated());
        received.setValue(unit.unit().reportReceivedOn());
        course.forEach((kind, picker) -> picker.setValue(unit.dates().on(kind)));
        days.forEach((kind, field) -> field.setVisible(asked(unit, kind)));
        filling = false;
    }

    /** The days of a disagreement stand only where the plan says what happens then, or one was recorded. */
    private boolean asked(PlanRow.Unit unit, DateKind kind) {
        boolean dispute = kind == DateKind.DISPUTED || kind == DateKind.DIRECTED;
        return !dispute || model.disagreeing() || unit.dates().has(DateKind.DISPUTED) || unit.dates().has(kind);
    }

    private void step(PlanRow.Unit unit) {
        if (unit.known() == PlanRow.Unit.Known.PLACE) {
            state.setText(TEXTS.get("state", VietnameseFormat.COUNTING));
            next.setVisible(false);
            missing.setVisible(false);
            return;
        }
        LocalDate since = unit.course().since();
        String words = unit.course().state().label();
        state.setText(since == null
                ? TEXTS.get("state", words)
                : TEXTS.get("state.since", words, VietnameseFormat.date(
                        since)));
        NextStep step = unit.course().next();
        next.setVisible(step != null);
        next.setText(step == null ? "" : unit.next());
        missing.getChildren().clear();
        if (step != null) {
            LocalDate by = step.by();
            if (by != null) {
                missing.getChildren().add(wrapped(Controls.status(unit.late() ? Tone.DANGER : Tone.NEUTRAL, unit.late()
                        ? Glyph.OVERDUE
                        : Glyph.CLOCK,
                        TEXTS.get(unit.late() ? "next.late" : "next.until", VietnameseFormat.date(
                                by)))));
            }
            step.missing().forEach(each -> missing.getChildren().add(wrapped(Controls.status(Tone.ATTENTION,
                    Glyph.WARNING, each))));
        }
        missing.setVisible(!missing.getChildren().isEmpty());
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** {@code UBND} of a committee, {@code SYT} of Sở Y tế. */
    private static String sign(String agency) {
        return agency.startsWith(TEXTS.get("committee"))
                ? TEXTS.get("committee.sign")
                : Stream.of(agency.strip().split("\\s+")).filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1)
                                .toUpperCase(Texts.VIETNAMESE))
                        .collect(Collectors.joining());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void archive() {
        if (shown != null) {
            model.edits().archive(shown);
        }
    }

    private void open() {
        if (shown != null) {
            model.open(shown);
        }
    }

    private void next() {
        if (shown != null) {
            next(shown, () -> {
            });
        }
    }

    /** Goes where the next step is done; where that is here, to its field, once {@code open} brought the pane up. */
    void next(PlanRow.Unit unit, Runnable open) {
        NextStep step = unit.course().next();
        if (step == null || !model.next(unit)) {
            return;
        }
        Node field = switch (step.action()) {
            case ASSIGN_TEAM -> team;
            case SCHEDULE -> visit.getEditor();
            case RECEIVE_REPORT, RECEIVE_COMPLETION -> received.getEditor();
            case NOTIFY -> editor(DateKind.NOTIFIED);
            case ISSUE_CONCLUSION -> editor(DateKind.CONCLUDED);
            case RECORD_RECEIPT -> editor(DateKind.CONCLUSION_RECEIVED);
            case ASK_DIRECTION, RECORD_DIRECTION -> editor(DateKind.DIRECTED);
            case SET_REMEDIATION_DATE -> editor(DateKind.REMEDIATION_DUE);
            case RECEIVE_REMEDIATION, REMIND, PROPOSE_HANDLING, VERIFY -> editor(DateKind.REMEDIATION_REPORTED);
            case CLOSE -> editor(DateKind.CLOSED);
            case ARCHIVE -> editor(DateKind.ARCHIVED);
            case RESUME -> facts.halt();
            default -> next;
        };
        open.run();
        Reveal.field(this, body, field);
    }

    private Node editor(DateKind kind) {
        DatePicker picker = course.get(kind);
        return picker == null ? visit.getEditor() : picker.getEditor();
    }

    private void record(DateKind kind, @Nullable LocalDate day) {
        PlanRow.Unit unit = shown;
        if (unit != null && !filling && !Objects.equals(day, unit.dates().on(kind))) {
            model.edits().date(unit, kind, day, () -> {
                DatePicker picker = course.get(kind);
                if (picker != null && unit.equals(shown)) {
                    filling = true;
                    picker.setValue(unit.dates().on(kind));
                    filling = false;
                }
            });
        }
    }

    /** Hands over what was typed for the unit shown. */
    void commit() {
        PlanRow.Unit unit = shown;
        if (unit == null || filling) {
            return;
        }
        LocalDate day = visit.getValue();
        PlanTeam chosen = team.getValue();
        Runnable again = () -> {
            if (unit.same(shown)) {
                show(unit);
            }
        };
        model.edits().schedule(unit, day, chosen == null ? null : chosen.id(), again);
        model.edits().report(unit, number.getText(), notation.getText(), dated.getValue(), received.getValue(), again);
    }

    private static final class TeamCell extends ListCell<@Nullable PlanTeam> {
        @Override
        protected void updateItem(@Nullable PlanTeam item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : item.name());
        }
    }
}
