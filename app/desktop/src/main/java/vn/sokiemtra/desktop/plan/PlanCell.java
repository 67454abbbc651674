package vn.sokiemtra.desktop.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
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

    /** A longer name takes two lines where the list is not wide. */
    private static final int ONE_LINE = 24;

    private final PlanColumns columns;

    private final Consumer<PlanRow.Unit> next;

    /** What the cell shows: a list that is filtered gives the same row again and again. */
    private @Nullable PlanRow drawn;

    private final Consumer<PlanRow.Known> choose;

    /**
     * @param turn opens or closes a group
     * @param next goes to the next step of a unit
     * @param choose names a form of inspection for one that is not inspected
     */
    PlanCell(PlanColumns columns, Consumer<PlanRow.Group> turn, Consumer<PlanRow.Unit> next,
            Consumer<PlanRow.Known> choose) {
        this.choose = choose;
        this.columns = columns;
        this.next = next;
        setPrefWidth(0);
        setOnMousePressed(event -> {
            if (getItem() instanceof PlanRow.Group group) {
                turn.accept(group);
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable PlanRow row, boolean empty) {
        super.updateItem(row, empty);
        if (!empty && row != null && row == drawn) {
            return;
        }
        drawn = empty ? null : row;
        setText(null);
        getStyleClass().removeAll("plan-group", "two-lines");
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        switch (row) {
            case PlanRow.Group group -> {
                getStyleClass().add("plan-group");
                Label name = new Label(group.name());
                name.getStyleClass().add("strong");
                Label detail = Controls.cuttable(group.detail());
                detail.getStyleClass().add("note");
                setGraphic(Controls.row(8, Icons.of(group.open() ? Glyph.CHEVRON_DOWN : Glyph.CHEVRON_RIGHT, "muted"),
                        name, detail));
            }
            case PlanRow.Unit unit -> setGraphic(line(unit));
            case PlanRow.Known known -> setGraphic(known(known));
        }
    }

    private Node line(PlanRow.Unit row) {
        InspectionSummary summary = row.summary();
        Label name = Controls.cuttable(row.unit().name());
        name.getStyleClass().add("medium");
        if (row.unit().name().length() > ONE_LINE) {
            name.setWrapText(true);
            getStyleClass().add("two-lines");
        }
        HBox line = new HBox(columns.fit(Column.NUMBER, muted(String.valueOf(row.number()))), columns.fit(Column.NAME,
                name), columns.fit(Column.TEAM, row.team().isEmpty() ? muted("–") : team(row.team())),
                columns.fit(Column.VISIT, day(row.unit().visitOn())),
                columns.fit(Column.REPORT, report(row)), columns.fit(Column.STATE, state(row)),
                columns.fit(Column.JUDGED, figure(summary.judged() + "/" + summary
                        .leaves())),
                columns.fit(Column.FINDINGS, count(summary.findings(), "danger")),
                columns.fit(Column.CONTRADICTIONS, count(summary.contradictions(), "contradiction")),
                columns.fit(Column.NEXT, next(row)));
        line.getStyleClass().add("row");
        // As wide as the head, whether or not the list shows its scroll bar.
        line.prefWidthProperty().bind(getListView().widthProperty().subtract(SCROLL_BAR));
        line.maxWidthProperty().bind(line.prefWidthProperty());
        return line;
    }

    private Node known(PlanRow.Known row) {
        Label name = Controls.cuttable(row.unit().name());
        name.getStyleClass().add("medium");
        Label kind = Controls.cuttable(row.unitClass());
        kind.getStyleClass().add("muted");
        name.setMinWidth(0);
        kind.setMinWidth(0);
        HBox line = Controls.row(12, name, kind, Controls.spacer());
        if (!row.gone()) {
            line.getChildren().add(Controls.link(TEXTS.get("choose"), () -> choose.accept(row)));
        }
        return line;
    }

    /** The one thing to do next; red where it should have been done. */
    private Node next(PlanRow.Unit row) {
        String words = row.next();
        if (words.isEmpty()) {
            return muted(VietnameseFormat.UNDEFINED);
        }
        Hyperlink link = Controls.link(words, () -> next.accept(row));
        link.setMinWidth(0);
        LocalDate by = row.nextBy();
        link.setTooltip(new Tooltip(by == null ? words : TEXTS.get("next.by", words, VietnameseFormat.date(by))));
        if (row.late()) {
            link.getStyleClass().add("late");
        }
        return link;
    }

    private static Node report(PlanRow.Unit row) {
        Report report = Report.of(row.summary().report(), row.unit().reportReceivedOn());
        if (report == null) {
            return Controls.status(Tone.ATTENTION, Glyph.CLOCK, TEXTS.get("report.none"));
        }
        Label label = Controls.cuttable(report.words());
        label.setGraphic(Icons.of(Glyph.CHECK, "success"));
        label.setTooltip(new Tooltip(report.whole()));
        return label;
    }

    /** What the list says of a unit's report that is there. */
    record Report(String words, String whole) {

        /**
         * Null where there is none.
         *
         * @param cited number and date; empty where nobody recorded them: a form that came back has neither
         */
        static @Nullable Report of(String cited, @Nullable LocalDate received) {
            if (received == null) {
                return cited.isEmpty() ? null : new Report(cited, cited);
            }
            String day = VietnameseFormat.date(received);
            return new Report(TEXTS.get("report.day", shortDay(received)), cited.isEmpty()
                    ? TEXTS.get("report.came", day)
                    : TEXTS.get("report.whole", cited, day));
        }
    }

    /** What all teams of a plan are called says nothing in its list; the whole name is in the tooltip. */
    private static Label team(String name) {
        Label label = new Label(shortTeam(name));
        label.setTooltip(new Tooltip(name));
        return label;
    }

    static String shortTeam(String name) {
        for (String common : List.of(TEXTS.get("team.common"), TEXTS.get("team.short"))) {
            if (name.length() > common.length() && name.startsWith(common)) {
                return name.substring(common.length(), common.length() + 1).toUpperCase(Texts.VIETNAMESE) + name
                        .substring(common.length() + 1);
            }
        }
        return name;
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

    private static Node state(PlanRow.Unit row) {
        InspectionSummary summary = row.summary();
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
        Label words = Controls.cuttable(summary.standing());
        words.getTooltip().textProperty().unbind();
        words.getTooltip().setText(row.course().state().label());
        if (row.course().state().halted()) {
            words.getStyleClass().add("attention");
        }
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
