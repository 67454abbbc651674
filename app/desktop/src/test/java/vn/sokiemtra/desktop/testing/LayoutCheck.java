package vn.sokiemtra.desktop.testing;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import vn.sokiemtra.desktop.design.Tips;

/**
 * Finds what a person would call broken: text cut without a tooltip that shows it, a node outside its pane or the
 * window, two nodes of one pane on top of each other. What scrolls may reach beyond the window.
 */
public final class LayoutCheck {

    private static final double TOLERANCE = 1.0;

    private final List<String> flaws = new ArrayList<>();

    private final Bounds window;

    private LayoutCheck(Bounds window) {
        this.window = window;
    }

    /** One line for each flaw below {@code root}, which fills its scene; empty when there is none. */
    public static List<String> flaws(Parent root) {
        LayoutCheck check = new LayoutCheck(new BoundingBox(0, 0, root.getScene().getWidth(), root.getScene()
                .getHeight()));
        check.visit(root, false);
        return check.flaws;
    }

    private void visit(Node node, boolean scrolls) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled labeled) {
            text(labeled);
        }
        if (!scrolls && node.isManaged()) {
            inside(node.localToScene(node.getLayoutBounds()), window, node, "outside the window");
        }
        if (!(node instanceof Parent parent) || node instanceof TextInputControl) {
            return;
        }
        if (parent instanceof Pane && !(parent instanceof TextFlow) && !clipped(parent)
                && (parent.getParent() == null || !clipped(parent.getParent()))) {
            children(parent);
        }
        boolean inner = scrolls || node instanceof ScrollPane || node instanceof VirtualFlow<?> || clipped(node);
        for (Node child : parent.getChildrenUnmodifiable()) {
            visit(child, inner);
        }
    }

    private static boolean clipped(Node node) {
        return node.getClip() != null;
    }

    private void text(Labeled labeled) {
        String words = labeled.getText();
        if (words == null || words.isEmpty() || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                || Tips.of(labeled) != null) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && text.getStyleClass().contains("text") && text.isVisible()
                    && !text.getText().equals(words)
                    && !labeled.isMnemonicParsing()) {
                flaws.add("cut: " + name(labeled) + " shows “" + text.getText() + "”");
            }
        }
        if (labeled.getWidth() < 1 || labeled.getHeight() < 1) {
            flaws.add("no room: " + name(labeled));
        }
    }

    private void children(Parent parent) {
        List<Node> shown = parent.getChildrenUnmodifiable().stream().filter(each -> each.isVisible() && each
                .isManaged()).toList();
        for (Node child : shown) {
            inside(child.localToParent(child.getLayoutBounds()), parent.getLayoutBounds(), child, "outside " + name(
                    parent));
        }
        if (parent instanceof StackPane) {
            return;
        }
        for (int i = 0; i < shown.size(); i++) {
            Bounds one = shown.get(i).localToParent(shown.get(i).getLayoutBounds());
            for (int j = i + 1; j < shown.size(); j++) {
                Bounds other = shown.get(j).localToParent(shown.get(j).getLayoutBounds());
                double across = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
                double down = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
                if (across > TOLERANCE && down > TOLERANCE) {
                    flaws.add("overlap: " + name(shown.get(i)) + " and " + name(shown.get(j)));
                }
            }
        }
    }

    private void inside(Bounds inner, Bounds outer, Node node, String words) {
        if (inner.getWidth() <= 0 || inner.getHeight() <= 0) {
            return;
        }
        if (inner.getMinX() < outer.getMinX() - TOLERANCE || inner.getMaxX() > outer.getMaxX() + TOLERANCE || inner
                .getMinY() < outer.getMinY() - TOLERANCE || inner.getMaxY() > outer.getMaxY() + TOLERANCE) {
            flaws.add(words + ": " + name(node) + " " + round(inner) + " in " + round(outer));
        }
    }

    private static String round(Bounds bounds) {
        return "[%.0f,%.0f %.0f×%.0f]".formatted(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds
                .getHeight());
    }

    private static String name(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        String words = node instanceof Labeled labeled && labeled.getText() != null
                ? " “" + labeled.getText() + "”"
                : "";
        String kind = node instanceof Control || node.getStyleClass().isEmpty() ? node.getClass().getSimpleName() : "";
        return kind + id + (node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass()))
                + words;
    }
}
