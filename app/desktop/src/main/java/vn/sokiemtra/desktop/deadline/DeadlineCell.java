package vn.sokiemtra.desktop.deadline;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.deadline.DeadlineRow.Group;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.inspection.DueDeadline;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A line of the list of deadlines. */
final class DeadlineCell extends ListCell<DeadlineRow> {

    private static final Texts TEXTS = Texts.beside(DeadlineCell.class);

    private final DeadlinesViewModel model;

    DeadlineCell(DeadlinesViewModel model) {
        this.model = model;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable DeadlineRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("due-head");
        setGraphic(empty || row == null ? null : switch (row) {
            case DeadlineRow.Head head -> head(head);
            case DeadlineRow.Line line -> line(line);
        });
    }

    private Node head(DeadlineRow.Head head) {
        getStyleClass().add("due-head");
        Label name = new Label(TEXTS.get("group." + head.group()));
        name.getStyleClass().add("strong");
        Label count = Controls.figure(head.figure());
        count.getStyleClass().add("strong");
        return Controls.row(8, icon(head.group()), name, count);
    }

    private static Node icon(Group group) {
        return switch (group) {
            case LATE -> Icons.of(Glyph.OVERDUE, "danger");
            case SOON -> Icons.of(Glyph.CLOCK, "attention");
            case LATER -> Icons.of(Glyph.CALENDAR, "accent");
            case DONE -> Icons.of(Glyph.CHECK, "success");
        };
    }

    private Node line(DeadlineRow.Line line) {
        DueDeadline due = line.due();
        Label date = Controls.figure(VietnameseFormat.date(due.due()));
        date.setMinWidth(84);
        Label days = new Label(DeadlinesViewModel.lateness(due, model.today()));
        days.getStyleClass().addAll("medium", due.late()
                ? "danger"
                : line.group() == Group.SOON
                        ? "attention"
                        : due.open() ? "accent" : "success");
        days.setMinWidth(110);
        Label what = Controls.cuttable(TEXTS.get("purpose." + due.purpose()));
        what.setMinWidth(0);
        Label unit = Controls.cuttable(due.unit());
        unit.getStyleClass().add("muted");
        unit.setMinWidth(0);
        HBox.setHgrow(unit, Priority.ALWAYS);
        HBox row = Controls.row(10, icon(line.group()), date, days, what, unit, Controls.spacer());
        if (!due.confirmed()) {
            row.getChildren().add(Controls.cuttable(TEXTS.get("unconfirmed")));
        }
        return row;
    }
}
