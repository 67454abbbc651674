package vn.sokiemtra.desktop.field;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Two cards a row where there is room, one below the other where there is not; cards of a row are equally high. */
final class SideBySide extends Pane {

    private static final double GAP = 12;
    private static final double LEAST = 250;

    private int columns(double width) {
        return width >= 2 * LEAST + GAP && getManagedChildren().size() > 1 ? 2 : 1;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * LEAST + GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(width < 0 ? computePrefWidth(-1) : width, false);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    private double place(double width, boolean move) {
        int columns = columns(width);
        double each = Math.max(10, (width - (columns - 1) * GAP) / columns);
        double y = 0;
        var all = getManagedChildren();
        for (int i = 0; i < all.size(); i += columns) {
            double height = 0;
            for (int j = i; j < Math.min(all.size(), i + columns); j++) {
                height = Math.max(height, all.get(j).prefHeight(each));
            }
            height = snapSizeY(height);
            if (move) {
                for (int j = i; j < Math.min(all.size(), i + columns); j++) {
                    Node node = all.get(j);
                    node.resizeRelocate(snapPositionX((j - i) * (each + GAP)), y, Math.floor(each), height);
                }
            }
            y += height + GAP;
        }
        return Math.max(0, y - GAP);
    }
}
