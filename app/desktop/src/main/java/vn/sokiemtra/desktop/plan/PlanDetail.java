package vn.sokiemtra.desktop.plan;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

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
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.text.Texts;

/** When the selected unit is visited, by which team, and which report it sent. */
final class PlanDetail extends ScrollPane {

    private static final Texts TEXTS = Texts.beside(PlanDetail.class);

    private final PlanViewModel model;

    private final Label name = Controls.paneTitle("");

    private final Label agency = Controls.note("");

    private final DatePicker visit = DateField.create();

    private final ComboBox<@Nullable PlanTeam> team = new ComboBox<>();

    private final TextField number = new TextField();

    private final TextField notation = new TextField();

    private final DatePicker dated = DateField.create();

    private final DatePicker received = DateField.create();

    private final Map<DateKind, DatePicker> course = new EnumMap<>(DateKind.class);

    private PlanRow.@Nullable Unit shown;

    private boolean filling;

    private final VBox body;

    PlanDetail(PlanViewModel model) {
        this.model = model;
        getStyleClass().add("panel");
        setFitToWidth(true);
        setFocusTraversable(false);
        name.setWrapText(true);
        team.setMaxWidth(Double.MAX_VALUE);
        team.setCellFactory(view -> new TeamCell());
        team.setButtonCell(new TeamCell());
        visit.setId("visit");
        number.setId("report-number");
        notation.setPromptText("BC-UBND");
        Button open = Controls.primary(TEXTS.get("open.checklist"), Glyph.CHECK_SQUARE, "Enter", () -> {
            PlanRow.Unit unit = model.selected().get();
            if (unit != null) {
                model.open(unit);
            }
        });
        open.setMaxWidth(Double.MAX_VALUE);
        Field when = new Field(TEXTS.get("visit"), visit);
        model.saveState().addListener((property, before, now) -> when.state().set(now));
        body = new VBox(10, new CoverageBox(model), name, agency, open, when, new Field(TEXTS.get("team"), team),
                Controls.paneTitle(
                        TEXTS.get("report")),
                pair(new Field(TEXTS.get("report.number"), number), new Field(TEXTS.get(
                        "report.notation"), notation)),
                new Field(TEXTS.get("report.dated"), dated), new Field(TEXTS
                        .get("report.received"), received));
        body.getChildren().add(Controls.paneTitle(TEXTS.get("course")));
        for (DateKind kind : DateKind.values()) {
            DatePicker picker = DateField.create();
            picker.setId("date-" + kind);
            picker.valueProperty().addListener((property, before, now) -> record(kind, now));
            course.put(kind, picker);
            body.getChildren().add(new Field(TEXTS.get("course." + kind), picker));
        }
        body.getStyleClass().add("plan-detail");
        setContent(body);
        model.selected().addListener((property, before, now) -> show(now));
        listen();
        show(model.selected().get());
    }

    private static HBox pair(Node left, Node right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox pair = new HBox(8, left, right);
        return pair;
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

    private void show(PlanRow.@Nullable Unit unit) {
        PlanRow.Unit before = shown;
        boolean same = before != null && unit != null && before.unit().inspectionId().equals(unit.unit()
                .inspectionId());
        if (!same) {
            commit();
        }
        shown = unit;
        body.getChildren().stream().filter(child -> !(child instanceof CoverageBox)).forEach(child -> child.setVisible(
                unit != null));
        if (unit == null) {
            return;
        }
        filling = true;
        name.setText(unit.unit().name());
        agency.setText(unit.summary().formName() + " · " + unit.unit().agencyName());
        team.getItems().setAll(model.teams());
        UUID teamId = unit.unit().teamId();
        team.setValue(model.teams().stream().filter(each -> each.id().equals(teamId)).findFirst().orElse(null));
        team.setDisable(model.teams().isEmpty());
        team.setPromptText(TEXTS.get(model.teams().isEmpty() ? "team.none" : "team.choose"));
        visit.setValue(unit.unit().visitOn());
        if (!number.isFocused()) {
            number.setText(text(unit.unit().reportNumber()));
        }
        if (!notation.isFocused()) {
            notation.setText(text(unit.unit().reportNotation()));
        }
        dated.setValue(unit.unit().reportDated());
        received.setValue(unit.unit().reportReceivedOn());
        course.forEach((kind, picker) -> picker.setValue(unit.dates().on(kind)));
        filling = false;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void record(DateKind kind, @Nullable LocalDate day) {
        PlanRow.Unit unit = shown;
        if (unit != null && !filling && !Objects.equals(day, unit.dates().on(kind))) {
            model.date(unit, kind, day, () -> {
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
        model.schedule(unit, day, chosen == null ? null : chosen.id());
        model.report(unit, number.getText(), notation.getText(), dated.getValue(), received.getValue());
    }

    private static final class TeamCell extends ListCell<@Nullable PlanTeam> {
        @Override
        protected void updateItem(@Nullable PlanTeam item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : item.name());
        }
    }
}
