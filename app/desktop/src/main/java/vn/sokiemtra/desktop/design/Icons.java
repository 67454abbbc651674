package vn.sokiemtra.desktop.design;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;

import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Icons by meaning. Colour and size come from style classes alone ({@code setStyle} on a FontIcon would wipe its font):
 * {@code icon}, and one of {@code icon-large}, {@code success}, {@code attention}, {@code danger},
 * {@code contradiction}, {@code accent}, {@code muted}.
 */
public final class Icons {

    private Icons() {
    }

    public static Node of(Glyph glyph, String... styleClasses) {
        Node icon = switch (glyph) {
            case IN_PROGRESS -> disc(0.5);
            case CONTRADICTION -> unequal();
            default -> font(glyph);
        };
        icon.getStyleClass().add("icon");
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }

    private static FontIcon font(Glyph glyph) {
        return new FontIcon(glyph.literal());
    }

    private static Node unequal() {
        Text text = new Text("≠");
        text.getStyleClass().add("unequal");
        return new StackPane(text);
    }

    /**
     * The progress disc of tree groups: empty, partly filled or full.
     *
     * @param share 0 to 1
     */
    public static Node disc(double share) {
        Circle rim = new Circle(6);
        rim.getStyleClass().add(share >= 1 ? "disc-full" : "disc-rim");
        Group group = new Group(rim);
        if (share > 0 && share < 1) {
            // Half for anything begun: finer shares cannot be told apart at this size, the figures beside it say them.
            Arc half = new Arc(0, 0, 6, 6, 90, -180);
            half.setType(ArcType.CHORD);
            half.getStyleClass().add("disc-half");
            group.getChildren().add(half);
        }
        StackPane pane = new StackPane(group);
        pane.getStyleClass().add("disc");
        return pane;
    }
}
