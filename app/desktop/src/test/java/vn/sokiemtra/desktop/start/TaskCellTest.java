package vn.sokiemtra.desktop.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.desktop.testing.Window;

class TaskCellTest extends Window {

    private static TaskRow line(String unit) {
        return new TaskRow.Line(new Task(Task.Kind.SOON, null, "hôm nay", "Kiểm tra tại", unit, "Mở phiếu", Place.of(
                Area.PLAN), null));
    }

    /** A line that is chosen shows its step as a button; whoever goes from line to line has nothing else made anew. */
    @Test
    void onlyTheStepOfALineLooksAnotherWayWhenItIsChosen() {
        ListView<TaskRow> list = show(() -> {
            ListView<TaskRow> made = new ListView<>();
            made.setCellFactory(view -> new TaskCell(new ReadOnlyObjectWrapper<>(WidthClass.WIDE), task -> {
                // nothing is opened
            }));
            made.getItems().setAll(line("Xã Thạch Cẩm"), line("Xã Thạch Sơn"));
            made.getSelectionModel().select(0);
            return made;
        }, 800, 200);
        List<HBox> lines = lines();
        List<Node> first = List.copyOf(lines.getFirst().getChildren());
        List<Node> second = List.copyOf(lines.getLast().getChildren());
        assertThat(first.getLast()).isInstanceOf(Button.class);
        assertThat(second.getLast()).isInstanceOf(Hyperlink.class);
        interact(() -> list.getSelectionModel().select(1));
        assertThat(lines()).isEqualTo(lines);
        assertThat(lines.getFirst().getChildren()).startsWith(first.subList(0, 4).toArray(Node[]::new)).last()
                .isInstanceOf(Hyperlink.class);
        assertThat(lines.getLast().getChildren()).startsWith(second.subList(0, 4).toArray(Node[]::new)).last()
                .isInstanceOf(Button.class);
    }

    /** Whoever comes back to the page finds the lines as they were left; those that read otherwise are made anew. */
    @Test
    void lineThatSaysTheSameStaysWhenThePageIsReadAgain() {
        ListView<TaskRow> list = show(() -> {
            ListView<TaskRow> made = new ListView<>();
            made.setCellFactory(view -> new TaskCell(new ReadOnlyObjectWrapper<>(WidthClass.WIDE), task -> {
                // nothing is opened
            }));
            made.getItems().setAll(line("Xã Thạch Cẩm"), line("Xã Thạch Sơn"));
            return made;
        }, 800, 200);
        List<HBox> lines = lines();
        interact(() -> list.getItems().setAll(line("Xã Thạch Cẩm"), line("Xã Thạch Bình")));
        assertThat(lines()).hasSize(2).startsWith(lines.getFirst()).doesNotContain(lines.getLast());
        assertThat(lines().getLast().lookupAll(".label")).extracting(node -> ((Label) node).getText()).anyMatch(
                text -> text.endsWith("Xã Thạch Bình"));
    }

    private List<HBox> lines() {
        return lookup(".task-line").queryAllAs(HBox.class).stream().sorted((one, other) -> Double.compare(one
                .localToScene(0, 0).getY(), other.localToScene(0, 0).getY())).toList();
    }
}
