package vn.sokiemtra.desktop.deadline;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.inspection.DueDeadline;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The selected deadline: whose it is, what the plan says, and the count day by day. */
final class CountPane extends VBox {

    private static final Texts TEXTS = Texts.beside(CountPane.class);

    private final DeadlinesViewModel model;

    private final VBox facts = new VBox(8);

    private final ObservableList<String> steps = FXCollections.observableArrayList();

    CountPane(DeadlinesViewModel model) {
        super(10);
        this.model = model;
        getStyleClass().addAll("panel", "count-pane");
        ListView<String> list = new ListView<>(steps);
        list.setId("count-steps");
        list.setAccessibleText(TEXTS.get("count"));
        Label none = Controls.note(TEXTS.get("count.fixed"));
        list.setPlaceholder(none);
        list.setCellFactory(view -> new StepCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(80);
        getChildren().addAll(facts, Controls.paneTitle(TEXTS.get("count")), list);
        model.selected().addListener((property, before, now) -> show(now));
        show(null);
    }

    private void show(@Nullable DueDeadline due) {
        setVisible(due != null);
        if (due == null) {
            return;
        }
        Label unit = Controls.paneTitle(due.unit());
        unit.setWrapText(true);
        Label what = new Label(due.content());
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        Label when = Controls.status(due.late() ? Tone.DANGER : due.open() ? Tone.ATTENTION : Tone.SUCCESS, due.late()
                ? Glyph.OVERDUE
                : due.open() ? Glyph.CLOCK : Glyph.CHECK,
                TEXTS.get("last-day", VietnameseFormat.date(due.due()),
                        DeadlinesViewModel.lateness(due, model.today())));
        when.setWrapText(true);
        when.setMinHeight(USE_PREF_SIZE);
        facts.getChildren().setAll(unit, what, when, Controls.note(TEXTS.get("parties", due.obligor(), due
                .recipient())));
        if (due.doneOn() != null) {
            facts.getChildren().add(Controls.note(TEXTS.get("done-on", VietnameseFormat.date(due.doneOn()))));
        }
        if (!due.confirmed()) {
            Label unsure = Controls.status(Tone.ATTENTION, Glyph.HELP, TEXTS.get("count.unconfirmed"));
            unsure.setWrapText(true);
            unsure.setMinHeight(USE_PREF_SIZE);
            facts.getChildren().add(unsure);
        }
        Button open = Controls.primary(TEXTS.get(due.open() ? "record" : "open"), Glyph.ARROW_RIGHT, "Enter",
                () -> model.open(due));
        open.setId("deadline-open");
        open.setMaxWidth(Double.MAX_VALUE);
        facts.getChildren().add(open);
        steps.setAll(due.steps());
    }

    /** A day that counts, with its number; one that does not stands back. */
    private static final class StepCell extends ListCell<String> {

        StepCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String step, boolean empty) {
            super.updateItem(step, empty);
            if (empty || step == null) {
                setGraphic(null);
                return;
            }
            String[] parts = step.split(": ", 2);
            Label day = Controls.figure(parts[0]);
            day.setMinWidth(USE_PREF_SIZE);
            Label what = Controls.cuttable(parts.length == 2 ? parts[1] : "");
            boolean counts = !what.getText().isEmpty() && Character.isDigit(what.getText().charAt(0));
            what.getStyleClass().add(counts ? "strong" : "muted");
            day.getStyleClass().add(counts ? "medium" : "muted");
            what.setMinWidth(0);
            setGraphic(Controls.row(8, day, Controls.spacer(), what));
        }
    }
}
