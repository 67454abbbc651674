package vn.sokiemtra.desktop.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.plan.PlanColumns.Column;
import vn.sokiemtra.desktop.plan.PlanRow.Unit.Known;
import vn.sokiemtra.inspection.InspectionStep;
import vn.sokiemtra.inspection.course.CourseState;
import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The parts of a unit's line in the list of units: made once, filled with one unit after the other. */
final class UnitLine extends HBox {

    private static final Texts TEXTS = Texts.beside(UnitLine.class);

    /** A longer name takes two lines where the list is not wide. */
    private static final int ONE_LINE = 17;

    private final Label number = Controls.figure("");

    private final Label name = Controls.cuttable("");

    private final Told team = new Told(new Label());

    private final Told visit = new Told(Controls.figure(""));

    private final Label noReport = Controls.status(Tone.ATTENTION, Glyph.CLOCK, TEXTS.get("report.none"));

    /** An inspection that is over waits for no report. */
    private final Label over = new Label(VietnameseFormat.UNDEFINED);

    private final Told report = new Told(new Label());

    private final List<Region> steps = new ArrayList<>();

    private final Told state = new Told(new Label());

    private final Label judged = Controls.figure("");

    private final Label findings = Controls.figure("");

    private final Label contradictions = Controls.figure("");

    private final Label noStep = Controls.figure(VietnameseFormat.UNDEFINED);

    private final Hyperlink next;

    private PlanRow.@Nullable Unit shown;

    /** A label that has more to tell than it shows, or nothing. */
    private static final class Told {

        private final Label label;

        Told(Label label) {
            this.label = label;
        }

        void tell(String words, @Nullable String whole) {
            label.setText(words);
            Tips.on(label, whole);
        }
    }

    /** @param go goes to the next step of a unit */
    UnitLine(PlanColumns columns, Consumer<PlanRow.Unit> go) {
        next = Controls.lineLink("", () -> {
            if (shown != null) {
                go.accept(shown);
            }
        });
        next.setMinWidth(0);
        number.getStyleClass().add("muted");
        noStep.getStyleClass().add("muted");
        over.getStyleClass().add("muted");
        name.getStyleClass().add("medium");
        report.label.setGraphic(Icons.of(Glyph.CHECK, "success"));
        HBox bar = new HBox();
        bar.getStyleClass().add("steps");
        for (int i = 0; i < InspectionStep.values().length; i++) {
            Region step = new Region();
            step.getStyleClass().add("step");
            steps.add(step);
        }
        bar.getChildren().setAll(steps);
        getStyleClass().add("row");
        getChildren().addAll(columns.fit(Column.NUMBER, number), columns.fit(Column.NAME, name), columns.fit(
                Column.TEAM, team.label), columns.fit(Column.VISIT, visit.label),
                columns.fit(Column.REPORT, either(
                        noReport, report.label, over)),
                columns.fit(Column.STATE, Controls.row(8, bar, state.label)), columns.fit(Column.JUDGED, judged),
                columns.fit(Column.FINDINGS, findings), columns.fit(Column.CONTRADICTIONS, contradictions),
                columns.fit(Column.NEXT, either(noStep, next)));
    }

    /** Room for some of which one is seen. */
    private static HBox either(Region... some) {
        for (Region each : some) {
            each.setMinWidth(0);
            each.managedProperty().bind(each.visibleProperty());
        }
        HBox both = new HBox(some);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    /** Whether its name wants two lines. */
    boolean fill(PlanRow.Unit row) {
        shown = row;
        InspectionSummary summary = row.summary();
        boolean two = row.unit().name().length() > ONE_LINE;
        number.setText(String.valueOf(row.number()));
        name.setText(row.unit().name());
        name.setWrapText(two);
        boolean noTeam = row.team().isEmpty();
        team.tell(noTeam ? VietnameseFormat.UNDEFINED : PlanCell.shortTeam(row.team()), noTeam ? null : row.team());
        toned(team.label, noTeam ? "muted" : "");
        LocalDate day = row.unit().visitOn();
        visit.tell(day == null ? VietnameseFormat.UNDEFINED : PlanCell.shortDay(day), day == null
                ? null
                : VietnameseFormat.date(day));
        report(row);
        state(row);
        boolean counted = row.known() != Known.PLACE;
        judged.setText(counted ? summary.judged() + "/" + summary.leaves() : VietnameseFormat.COUNTING);
        count(findings, counted, summary.findings(), "danger");
        count(contradictions, row.known() == Known.ALL, summary.contradictions(), "contradiction");
        next(row);
        return two;
    }

    /** A unit that was merged away, or whose inspection was called off, owes no report any more. */
    static boolean isOver(InspectionStep step, CourseState state) {
        return step == InspectionStep.CLOSED || state == CourseState.UNIT_MERGED || state == CourseState.CANCELLED;
    }

    private void report(PlanRow.Unit row) {
        PlanCell.Report came = PlanCell.Report.of(row.summary().report(), row.unit().reportReceivedOn());
        boolean ended = isOver(row.summary().step(), row.course().state());
        noReport.setVisible(came == null && !ended && row.known() != Known.PLACE);
        over.setVisible(came == null && ended);
        report.label.setVisible(came != null);
        if (came != null) {
            report.tell(came.words(), came.whole());
        }
    }

    private void state(PlanRow.Unit row) {
        InspectionStep at = row.summary().step();
        boolean counted = row.known() != Known.PLACE;
        boolean begun = counted && !PlanViewModel.isUnscheduled(row.summary());
        for (int i = 0; i < steps.size(); i++) {
            boolean done = i < at.ordinal() || at == InspectionStep.CLOSED;
            toned(steps.get(i), !begun || i > at.ordinal() ? "" : done ? "done" : "now");
        }
        // The last step has two ends: what is closed still waits for its hồ sơ.
        String words = counted && row.course().state() == CourseState.ARCHIVED
                ? row.course().state().label()
                : row.summary().standing();
        state.tell(counted ? words : VietnameseFormat.COUNTING, counted ? row.course().state().label() : null);
        toned(state.label, row.course().state().halted() ? "attention" : "");
    }

    /** The one thing to do next; red where it should have been done. */
    private void next(PlanRow.Unit row) {
        String words = row.next();
        noStep.setText(row.known() == Known.PLACE ? VietnameseFormat.COUNTING : VietnameseFormat.UNDEFINED);
        noStep.setVisible(words.isEmpty());
        next.setVisible(!words.isEmpty());
        next.setText(words);
        LocalDate by = row.nextBy();
        Tips.on(next, by == null ? words : TEXTS.get("next.by", words, VietnameseFormat.date(by)));
        toned(next, row.late() ? "late" : "");
    }

    private static void count(Label label, boolean known, int count, String tone) {
        label.setText(!known
                ? VietnameseFormat.COUNTING
                : count == 0 ? VietnameseFormat.UNDEFINED : VietnameseFormat.number(count));
        toned(label, count == 0 ? "muted" : tone);
    }

    /** Gives a node this style class in place of the one it was given before; styling runs only where it is another. */
    private static void toned(Node node, String tone) {
        Object before = Objects.requireNonNullElse(node.getUserData(), "");
        if (!before.equals(tone)) {
            node.getStyleClass().remove(before);
            if (!tone.isEmpty()) {
                node.getStyleClass().add(tone);
            }
            node.setUserData(tone);
        }
    }
}
