package vn.sokiemtra.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.desktop.testing.Window;

class AheadTest extends Window {

    private final SameThreadTasks tasks = new SameThreadTasks();

    private final List<String> told = new ArrayList<>();

    private Pages pages;

    private Large large;

    private Ahead ahead;

    @AfterEach
    void nothingIsMadeAnyMore() {
        if (ahead != null) {
            fx(() -> {
                ahead.end();
                return ahead;
            });
        }
    }

    @Test
    void pageTakenApartIsPutTogetherAsItWas() {
        Parent page = fx(() -> {
            GridPane grid = new GridPane();
            grid.add(new Label("một"), 0, 0);
            grid.add(new HBox(new Label("hai"), new TextField()), 1, 0);
            BorderPane frame = new BorderPane(new VBox(grid, new FlowPane(new Label("ba"), new Label("bốn"))));
            frame.setTop(new HBox(new Label("năm")));
            return new StackPane(frame, new HBox(new ScrollPane(new VBox(new Label("sáu"), new ListView<>())),
                    new SplitPane(new VBox(new Label("bảy")), new StackPane(new Label("tám")))), new ScrollPane());
        });
        List<Object> before = fx(() -> tree(page));
        Pieces pieces = fx(() -> new Pieces(page));
        assertThat(fx(() -> tree(page))).hasSizeLessThan(3);
        fx(() -> {
            for (int i = 0; i < 5; i++) {
                pieces.next();
            }
            pieces.whole();
            return pieces;
        });
        assertThat(fx(() -> tree(page))).isEqualTo(before);
    }

    /** The place that a pane gave to one of its parts meanwhile is its last. */
    @Test
    void whatGotAnotherPlaceMeanwhileStaysThere() {
        HBox second = fx(() -> {
            HBox first = new HBox(new Label("một"), new Label("hai"));
            Node moved = first.getChildren().getFirst();
            Pieces pieces = new Pieces(first);
            HBox other = new HBox(moved);
            pieces.whole();
            assertThat(first.getChildren()).hasSize(1);
            return other;
        });
        assertThat(second.getChildren()).hasSize(1);
    }

    @Test
    void pageIsMadeUnseenAndUnreadAndWithoutTheKeys() {
        open();
        List<Object> whole = fx(() -> tree(large.content));
        pass();
        until(() -> large.content.getScene() != null);
        until(() -> tree(large.content).size() >= whole.size());
        assertThat(fx(() -> tree(large.content)).stream().filter(whole::contains).toList()).isEqualTo(whole);
        assertThat(fx(() -> large.content.lookupAll("*").stream().filter(Label.class::isInstance).map(
                Label.class::cast).filter(label -> label.getSkin() == null).toList())).as("not styled").isEmpty();
        assertThat(fx(() -> large.content.getParent().isVisible() || large.content.getParent().isManaged())).isFalse();
        assertThat(told).isEmpty();
        assertThat(fx(() -> stage().getScene().getFocusOwner().getId())).isEqualTo("first");
    }

    @Test
    void nothingMoreIsMadeOnceSomethingWasPressedUntilThereIsALull() {
        open();
        pass();
        until(() -> fx(() -> tree(large.content)).size() < Large.NODES && large.content.getScene() != null);
        fx(() -> {
            ahead.rest();
            return ahead;
        });
        int made = fx(() -> tree(large.content)).size();
        frames(5);
        assertThat(fx(() -> tree(large.content))).hasSize(made).hasSizeLessThan(Large.NODES);
        pass();
        until(() -> fx(() -> tree(large.content)).size() > Large.NODES);
    }

    /** Whoever goes there while it is being made finds all of it. */
    @Test
    void pageThatIsVisitedHalfMadeIsWhole() {
        open();
        List<Object> whole = fx(() -> tree(large.content));
        pass();
        until(() -> large.content.getScene() != null);
        fx(() -> {
            Node other = new TextField();
            ahead.visited(other);
            pages.show(other);
            return pages;
        });
        // Another page is not kept waiting for it.
        assertThat(fx(() -> tree(large.content))).hasSizeLessThan(Large.NODES);
        fx(() -> {
            ahead.visited(large.content);
            pages.show(large.content);
            return pages;
        });
        assertThat(fx(() -> tree(large.content)).stream().filter(whole::contains).toList()).isEqualTo(whole);
        assertThat(fx(() -> large.content.getParent().isVisible() && large.content.getParent().isManaged())).isTrue();
    }

    private void open() {
        show(() -> {
            pages = new Pages();
            large = new Large();
            TextField first = new TextField();
            first.setId("first");
            pages.show(first);
            List<Screen> next = new ArrayList<>(List.of(large));
            ahead = new Ahead(tasks, pages, () -> next.isEmpty() ? Optional.empty() : Optional.of(next.removeFirst()));
            ahead.rest();
            return pages;
        }, 800, 400);
    }

    /** The lull is over. */
    private void pass() {
        fx(() -> {
            tasks.pass();
            return tasks;
        });
    }

    private static void frames(int frames) {
        for (int i = 0; i < frames; i++) {
            settle();
        }
    }

    /** Every node with its parent, as they lie. */
    private static List<Object> tree(Parent parent) {
        List<Object> tree = new ArrayList<>();
        for (Node child : inside(parent)) {
            tree.add(List.of(parent, child));
            if (child instanceof Parent inner) {
                tree.addAll(tree(inner));
            }
        }
        return tree;
    }

    private static List<Node> inside(Parent parent) {
        return switch (parent) {
            case ScrollPane scroll -> scroll.getContent() == null ? List.of() : List.of(scroll.getContent());
            case SplitPane split -> split.getItems();
            case Label label -> List.of();
            default -> parent.getChildrenUnmodifiable();
        };
    }

    private final class Large implements Screen {

        static final int NODES = 2_000;

        final VBox content = new VBox();

        Large() {
            IntStream.range(0, NODES).mapToObj(i -> new HBox(new Label("Dòng " + i))).forEach(content
                    .getChildren()::add);
        }

        @Override
        public Node content() {
            return content;
        }

        @Override
        public void show(Place place) {
            told.add("show");
        }

        @Override
        public void onActivate() {
            told.add("activate");
        }

        @Override
        public void focus() {
            told.add("focus");
        }

        @Override
        public ReadOnlyStringProperty title() {
            return new SimpleStringProperty();
        }

        @Override
        public ReadOnlyStringProperty context() {
            return new SimpleStringProperty();
        }
    }
}
