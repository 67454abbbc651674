package vn.sokiemtra.desktop.design;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;

/**
 * Icons by meaning. Colour and size come from style classes alone: {@code icon}, with {@code glyph} where it is a letter of
 * the icons' font, and one of {@code icon-large}, {@code success}, {@code attention}, {@code danger},
 * {@code contradiction}, {@code accent}, {@code muted}.
 */
public final class Icons {

    private static final String LETTER = "glyph";

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

    /** No more than a letter: Ikonli's own node writes a style into itself, for which JavaFX styles it over again. */
    private static Text font(Glyph glyph) {
        Text icon = new Text(glyph.letter());
        icon.getStyleClass().add(LETTER);
        return icon;
    }

    /** Whether a text is an icon: its letter is no word. */
    static boolean isLetter(Text text) {
        return text.getStyleClass().contains(LETTER);
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
