package vn.sokiemtra.desktop.plan;

import java.time.LocalDate;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.plan.PlanColumns.Column;
import vn.sokiemtra.inspection.InspectionStep;
import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A line of the list of units. */
final class PlanCell extends ListCell<PlanRow> {

    private static final Texts TEXTS = Texts.beside(PlanCell.class);

    /** Room for the cell's padding and the scroll bar. */
    static final double SCROLL_BAR = 34;

    private final PlanColumns columns;

    private final Consumer<PlanRow.Unit> open;

    PlanCell(PlanColumns columns, Consumer<PlanRow.Unit> open) {
        this.columns = columns;
        this.open = open;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PlanRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        getStyleClass().remove("plan-group");
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        switch (row) {
            case PlanRow.Group group -> {
                getStyleClass().add("plan-group");
                Label name = new Label(group.name());
                name.getStyleClass().add("strong");
                setGraphic(Controls.row(8, name, Controls.note(group.detail())));
            }
            case PlanRow.Unit unit -> setGraphic(line(unit));
        }
    }

    private Node line(PlanRow.Unit row) {
        InspectionSummary summary = row.summary();
        Label name = Controls.cuttable(row.unit().name());
        name.getStyleClass().add("medium");
        HBox line = new HBox(columns.fit(Column.NUMBER, muted(String.valueOf(row.number()))), columns.fit(Column.NAME,
                name), columns.fit(Column.TEAM, row.team().isEmpty() ? muted("–") : team(row.team())),
                columns.fit(Column.VISIT, day(row.unit().visitOn())),
                columns.fit(Column.REPORT, report(row)), columns.fit(Column.STATE, state(
                        summary)),
                columns.fit(Column.JUDGED, figure(summary.judged() + "/" + summary
                        .leaves())),
                columns.fit(Column.FINDINGS, count(summary.findings(), "danger")),
                columns.fit(Column.CONTRADICTIONS, count(summary.contradictions(), "contradiction")), columns.fit(
                        Column.NEXT, Controls.link(TEXTS.get("open"), () -> open.accept(row))));
        line.getStyleClass().add("row");
        // As wide as the head, whether or not the list shows its scroll bar.
        line.prefWidthProperty().bind(getListView().widthProperty().subtract(SCROLL_BAR));
        line.maxWidthProperty().bind(line.prefWidthProperty());
        return line;
    }

    private static Node report(PlanRow.Unit row) {
        String cited = row.summary().report();
        if (cited.isEmpty()) {
            return Controls.status(Tone.ATTENTION, Glyph.CLOCK, TEXTS.get("report.none"));
        }
        LocalDate received = row.unit().reportReceivedOn();
        Label label = Controls.cuttable(received == null ? cited : TEXTS.get("report.day", shortDay(received)));
        label.setGraphic(Icons.of(Glyph.CHECK, "success"));
        Tooltip whole = new Tooltip(received == null
                ? cited
                : TEXTS.get("report.whole", cited, VietnameseFormat.date(received)));
        label.setTooltip(whole);
        return label;
    }

    /** What all teams of a plan are called says nothing in its list; the whole name is in the tooltip. */
    private static Label team(String name) {
        String common = TEXTS.get("team.common");
        Label label = Controls.cuttable(name);
        if (name.length() > common.length() && name.startsWith(common)) {
            label = new Label(name.substring(common.length(), common.length() + 1).toUpperCase(Texts.VIETNAMESE) + name
                    .substring(common.length() + 1));
            label.setTooltip(new Tooltip(name));
        }
        return label;
    }

    /** A plan is one year's work: day and month tell. */
    private static Label day(@Nullable LocalDate date) {
        Label label = figure(date == null ? "–" : shortDay(date));
        if (date != null) {
            label.setTooltip(new Tooltip(VietnameseFormat.date(date)));
        }
        return label;
    }

    private static String shortDay(LocalDate date) {
        return VietnameseFormat.date(date).substring(0, 5);
    }

    private static Node state(InspectionSummary summary) {
        HBox steps = new HBox();
        steps.getStyleClass().add("steps");
        for (InspectionStep step : InspectionStep.values()) {
            Region bar = new Region();
            bar.getStyleClass().add("step");
            int order = step.compareTo(summary.step());
            if (PlanViewModel.isUnscheduled(summary)) {
                steps.getChildren().add(bar);
                continue;
            }
            if (order < 0 || summary.step() == InspectionStep.CLOSED) {
                bar.getStyleClass().add("done");
            } else if (order == 0) {
                bar.getStyleClass().add("now");
            }
            steps.getChildren().add(bar);
        }
        Label words = Controls.cuttable(PlanViewModel.step(summary));
        return Controls.row(8, steps, words);
    }

    private static Label muted(String text) {
        Label label = Controls.figure(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label figure(String text) {
        return Controls.figure(text);
    }

    private static Label count(int count, String tone) {
        Label label = Controls.figure(count == 0 ? "–" : VietnameseFormat.number(count));
        label.getStyleClass().add(count == 0 ? "muted" : tone);
        return label;
    }
}
