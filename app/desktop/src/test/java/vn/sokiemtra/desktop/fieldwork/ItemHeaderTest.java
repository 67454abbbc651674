package vn.sokiemtra.desktop.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.desktop.testing.Window;

class ItemHeaderTest extends Window {

    @Test
    void theVerdictGoesBelowWithoutBeingTakenOut() {
        FakeFieldWork work = new FakeFieldWork(1, 1);
        SameThreadTasks tasks = new SameThreadTasks();
        AppSession session = new AppSession(java.nio.file.Path.of("x.mv.db"), null, tasks, java.time.InstantSource
                .system(), "A");
        ItemHeader header = fx(() -> new ItemHeader(new ItemViewModel(work, session, tasks, new InspectionFigures(
                cell -> {
                }))));
        show(() -> new StackPane(header), 900, 300);
        fx(() -> {
            header.show(work.item(FakeFieldWork.INSPECTION, FakeFieldWork.leaf(1, 1)), List.of());
            return true;
        });
        settle();
        Node title = lookup(".page-title").query();
        Node verdict = lookup(".segmented").query();
        AtomicInteger moved = new AtomicInteger();
        verdict.parentProperty().addListener((_, _, _) -> moved.incrementAndGet());
        assertThat(top(verdict)).isLessThan(top(title) + height(title));
        double alone = fx(() -> ((Region) verdict).prefWidth(-1));
        resize(alone + 20, 300);
        assertThat(top(verdict)).isGreaterThanOrEqualTo(top(title) + height(title));
        resize(900, 300);
        assertThat(top(verdict)).isLessThan(top(title) + height(title));
        assertThat(moved).hasValue(0);
    }

    private double top(Node node) {
        return fx(() -> node.localToScene(node.getBoundsInLocal()).getMinY());
    }

    private double height(Node node) {
        return fx(() -> node.getBoundsInLocal().getHeight());
    }
}
