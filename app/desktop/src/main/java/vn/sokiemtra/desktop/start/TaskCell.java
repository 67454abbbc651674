package vn.sokiemtra.desktop.start;

import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A line of the start page's list. */
final class TaskCell extends ListCell<TaskRow> {

    private static final Texts TEXTS = Texts.beside(TaskCell.class);

    private final ReadOnlyObjectProperty<WidthClass> width;

    private final Consumer<Task> open;

    /** What the cell shows: the list gives it the same line again when the page is come back to, and when one is chosen. */
    private @Nullable TaskRow drawn;

    private @Nullable WidthClass drawnFor;

    TaskCell(ReadOnlyObjectProperty<WidthClass> width, Consumer<Task> open) {
        this.width = width;
        this.open = open;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TaskRow row, boolean empty) {
        super.updateItem(row, empty);
        if (!empty && row != null && row.equals(drawn) && drawnFor == width.get()) {
            return;
        }
        drawn = empty ? null : row;
        drawnFor = width.get();
        setText(null);
        getStyleClass().remove("task-head");
        setGraphic(empty || row == null ? null : switch (row) {
            case TaskRow.Head head -> head(head);
            case TaskRow.Line line -> line(line.task());
            case TaskRow.More more -> Controls.row(8, Controls.note(TEXTS.get("more", more.count())));
        });
    }

    /** Only the step looks another way then: all else of the line stays. */
    @Override
    public void updateSelected(boolean selected) {
        boolean before = isSelected();
        super.updateSelected(selected);
        if (before != isSelected() && drawn instanceof TaskRow.Line line && getGraphic() instanceof HBox row) {
            row.getChildren().set(row.getChildren().size() - 1, step(line.task()));
        }
    }

    private Node head(TaskRow.Head head) {
        getStyleClass().add("task-head");
        Label name = Controls.cuttable(head.name());
        name.getStyleClass().add("strong");
        Label count = Controls.figure(head.count());
        count.getStyleClass().add("strong");
        HBox row = Controls.row(8, icon(head.kind()), name, count);
        if (head.kind() == Task.Kind.OVERDUE) {
            row.getChildren().addAll(Controls.spacer(), Controls.note(TEXTS.get("counted")));
        }
        return row;
    }

    private static Node icon(Task.Kind kind) {
        return switch (kind) {
            case OVERDUE -> Icons.of(Glyph.OVERDUE, "danger");
            case SOON -> Icons.of(Glyph.CLOCK, "attention");
            case NEXT -> Icons.of(Glyph.NEXT_STEP, "accent");
        };
    }

    private Node line(Task task) {
        Label date = Controls.figure(task.when() == null
                ? VietnameseFormat.UNDEFINED
                : VietnameseFormat.date(task
                        .when()));
        date.setMinWidth(92);
        Label due = new Label(task.due());
        due.getStyleClass().addAll("medium", task.kind() == Task.Kind.OVERDUE
                ? "danger"
                : task.kind() == Task.Kind.SOON ? "attention" : "accent");
        due.setMinWidth(118);
        Label what = Controls.cuttable(task.unit().isEmpty() ? task.what() : task.what() + " · " + task.unit());
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox row = Controls.row(10, icon(task.kind()));
        if (width.get() != WidthClass.SMALL) {
            row.getChildren().add(date);
        }
        row.getChildren().addAll(due, what);
        row.getChildren().add(step(task));
        row.getStyleClass().add("task-line");
        return row;
    }

    private Node step(Task task) {
        return isSelected()
                ? Controls.secondary(task.step(), null, "Space", () -> open.accept(task))
                : Controls.lineLink(task.step(), () -> open.accept(task));
    }
}
