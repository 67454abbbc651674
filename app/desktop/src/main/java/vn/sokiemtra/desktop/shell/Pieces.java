package vn.sokiemtra.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;

/**
 * A page taken apart, so that it can come into the window a few nodes at a time: JavaFX styles all that comes at once
 * before it does anything else, a whole page 30 to 200 ms. It is put together as it was.
 */
final class Pieces {

    private record Piece(ObservableList<Node> home, Node node) {
    }

    private final Deque<Piece> waiting = new ArrayDeque<>();

    /** @param content in no window yet */
    Pieces(Parent content) {
        split(content);
    }

    /** What lies around comes before what lies in it. */
    private void split(Parent parent) {
        switch (parent) {
            // It knows its children by their places: they stay, and only what is in them comes later.
            case BorderPane frame -> frame.getChildren().forEach(this::inside);
            case Pane pane -> {
                List<Node> children = List.copyOf(pane.getChildren());
                pane.getChildren().clear();
                for (Node child : children) {
                    waiting.add(new Piece(pane.getChildren(), child));
                    inside(child);
                }
            }
            case ScrollPane scroll -> inside(scroll.getContent());
            case SplitPane split -> split.getItems().forEach(this::inside);
            default -> {
                // What a control holds is its own.
            }
        }
    }

    private void inside(Node node) {
        if (node instanceof Parent parent) {
            split(parent);
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Puts the next one back and returns it. */
    Node next() {
        Piece piece = waiting.remove();
        // Whoever gave it another place meanwhile knows better.
        if (piece.node().getParent() == null) {
            piece.home().add(piece.node());
        }
        return piece.node();
    }

    /** Puts back all that is left. */
    void whole() {
        while (!waiting.isEmpty()) {
            next();
        }
    }
}
