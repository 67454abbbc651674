package vn.sokiemtra.desktop.shell;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;

/**
 * One to three panes side by side, as the room allows: all of them when wide; the right one as a labelled strip that
 * opens as a drawer; the left one as a drop-down bar; only the centre when small. Divider positions are remembered.
 */
public final class PaneLayout extends StackPane {

    /** Property of a pane: the node in it that receives the focus first, where that is not the first in order. */
    public static final String FIRST_FOCUS = "skt.first-focus";

    private static final double LEAST = 200;

    private static final double MOST = 480;

    private final ReadOnlyObjectProperty<WidthClass> width;

    private final PaneWidths memory;

    private final Node centre;

    private final List<Node> drawn = new ArrayList<>();

    private @Nullable Side left;

    private @Nullable Side right;

    private @Nullable Side open;

    /** A pane at one side of the centre. */
    private final class Side {
        private final String name;
        private final boolean atLeft;
        private final StringProperty title = new SimpleStringProperty();
        private final StackPane holder = new StackPane();
        private final double preferred;

        Side(String name, boolean atLeft, String title, Node content, double preferred) {
            this.name = name;
            this.atLeft = atLeft;
            this.title.set(title);
            this.preferred = preferred;
            holder.getChildren().add(content);
            holder.setMinWidth(LEAST);
        }

        double size() {
            double usual = getWidth() > 1700 ? Math.max(preferred, 400) : preferred;
            return Math.clamp(memory.width(name).orElse(usual), LEAST, MOST);
        }
    }

    public PaneLayout(ReadOnlyObjectProperty<WidthClass> width, PaneWidths memory, Node centre) {
        this.width = width;
        this.memory = memory;
        this.centre = centre;
        width.addListener((property, before, now) -> arrange());
        widthProperty().addListener((property, before, now) -> resizeSides());
        arrange();
    }

    /** @param name for the memory, e.g. {@code field-work.tree} */
    public PaneLayout left(String name, String title, Node content, double preferred) {
        left = new Side(name, true, title, content, preferred);
        arrange();
        return this;
    }

    public PaneLayout right(String name, String title, Node content, double preferred) {
        right = new Side(name, false, title, content, preferred);
        arrange();
        return this;
    }

    /** What the strip says while the right pane is folded, e.g. {@code Minh chứng 4}. */
    public void rightTitle(String title) {
        if (right != null) {
            right.title.set(title);
        }
    }

    /** What the bar says while the left pane is folded, e.g. the selected item. */
    public void leftTitle(String title) {
        if (left != null) {
            left.title.set(title);
        }
    }

    private void arrange() {
        open = null;
        drawn.clear();
        BorderPane frame = new BorderPane();
        HBox row = new HBox();
        HBox.setHgrow(centre, Priority.ALWAYS);
        if (centre instanceof Region region) {
            region.setMinWidth(0);
        }
        boolean leftFolds = width.get().atMost(WidthClass.NARROW);
        boolean rightFolds = width.get().atMost(WidthClass.MEDIUM);
        if (left != null && !leftFolds) {
            row.getChildren().addAll(left.holder, divider(left));
            drawn.add(left.holder);
        }
        row.getChildren().add(centre);
        drawn.add(centre);
        if (right != null && !rightFolds) {
            row.getChildren().addAll(divider(right), right.holder);
            drawn.add(right.holder);
        }
        frame.setCenter(row);
        bars(frame, leftFolds, rightFolds);
        getChildren().setAll(frame);
        resizeSides();
    }

    private void bars(BorderPane frame, boolean leftFolds, boolean rightFolds) {
        boolean small = width.get() == WidthClass.SMALL;
        HBox bar = new HBox(8);
        bar.getStyleClass().add("pane-bar");
        if (left != null && leftFolds) {
            bar.getChildren().add(opener(left, Glyph.LIST));
        }
        if (right != null && rightFolds && small) {
            bar.getChildren().addAll(Controls.spacer(), opener(right, Glyph.PAPERCLIP));
        } else if (right != null && rightFolds) {
            frame.setRight(strip(right));
        }
        if (!bar.getChildren().isEmpty()) {
            frame.setTop(bar);
        }
    }

    private Node opener(Side side, Glyph glyph) {
        Button button = new Button();
        button.textProperty().bind(side.title);
        button.setGraphic(Icons.of(glyph));
        button.getStyleClass().add("flat");
        button.setMinWidth(80);
        button.setOnAction(event -> toggle(side));
        Tips.on(button, side.title.get());
        return button;
    }

    private Node strip(Side side) {
        Label words = new Label();
        words.textProperty().bind(side.title);
        words.setRotate(90);
        Button button = new Button(null, new Group(words));
        button.getStyleClass().addAll("flat", "strip-button");
        button.accessibleTextProperty().bind(side.title);
        button.setOnAction(event -> toggle(side));
        StackPane strip = new StackPane(button);
        StackPane.setAlignment(button, Pos.TOP_CENTER);
        strip.getStyleClass().add("pane-strip");
        return strip;
    }

    private Node divider(Side side) {
        Region line = new Region();
        line.getStyleClass().add("pane-divider");
        double[] from = new double[2];
        line.setOnMousePressed(event -> {
            from[0] = event.getSceneX();
            from[1] = side.holder.getWidth();
        });
        line.setOnMouseDragged(event -> {
            double moved = event.getSceneX() - from[0];
            double size = Math.clamp(from[1] + (side.atLeft ? moved : -moved), LEAST, MOST);
            memory.remember(side.name, size);
            resizeSides();
        });
        return line;
    }

    private void resizeSides() {
        for (Side side : new @Nullable Side[]{left, right}) {
            if (side != null) {
                double size = side == open
                        ? Math.min(Math.max(side.size(), 350), Math.max(LEAST, getWidth() - 56))
                        : side.size();
                side.holder.setPrefWidth(size);
                side.holder.setMinWidth(size);
                side.holder.setMaxWidth(side == open || drawn.contains(side.holder) ? size : Region.USE_COMPUTED_SIZE);
            }
        }
    }

    private void toggle(Side side) {
        if (open == side) {
            close();
            return;
        }
        close();
        open = side;
        side.holder.getStyleClass().add("drawer");
        StackPane.setAlignment(side.holder, side.atLeft ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        getChildren().add(side.holder);
        resizeSides();
        focus(side.holder);
    }

    /** Folds an open drawer; false when none was open. For {@link Screen#escape()}. */
    public boolean close() {
        Side was = open;
        if (was == null) {
            return false;
        }
        open = null;
        getChildren().remove(was.holder);
        was.holder.getStyleClass().remove("drawer");
        focus(centre);
        return true;
    }

    /** Opens the right pane where it is folded; where it stands open already, nothing happens. */
    public void showRight() {
        if (right != null && !drawn.contains(right.holder) && open != right) {
            toggle(right);
        }
    }

    /** F6 and Shift+F6: the next pane receives the focus; a folded one opens. For {@link Screen#nextPane}. */
    public void nextPane(boolean forward) {
        List<Node> panes = new ArrayList<>();
        if (left != null) {
            panes.add(left.holder);
        }
        panes.add(centre);
        if (right != null) {
            panes.add(right.holder);
        }
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        int at = 0;
        for (int i = 0; i < panes.size(); i++) {
            if (owner != null && within(owner, panes.get(i))) {
                at = i + (forward ? 1 : -1);
            }
        }
        Node next = panes.get(Math.floorMod(at, panes.size()));
        for (Side side : new @Nullable Side[]{left, right}) {
            if (side != null && side.holder == next && !drawn.contains(next) && open != side) {
                toggle(side);
                return;
            }
        }
        close();
        focus(next);
    }

    /** Whether a node is a pane or stands inside it. */
    public static boolean within(Node node, Node pane) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == pane) {
                return true;
            }
        }
        return false;
    }

    /** Gives the focus to the first node inside {@code node} that takes it. */
    static boolean focus(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.getProperties().get(FIRST_FOCUS) instanceof Node first && focus(first)) {
            return true;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        if (node instanceof ScrollPane scroll) {
            // Its content is among its children only once it was drawn.
            return scroll.getContent() != null && focus(scroll.getContent());
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (focus(child)) {
                    return true;
                }
            }
        }
        return false;
    }
}
