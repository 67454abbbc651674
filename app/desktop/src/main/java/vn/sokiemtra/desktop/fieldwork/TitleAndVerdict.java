package vn.sokiemtra.desktop.fieldwork;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The title of an item with its verdict beside it, or below where both do not fit into the line. Where they stand is
 * worked out by the layout alone: a button that was taken out and put in again would lose the click that was on it.
 */
final class TitleAndVerdict extends Pane {

    private static final double BESIDE = 10;
    private static final double BELOW = 4;

    private final Region title;
    private final Region verdict;

    TitleAndVerdict(Region title, Region verdict) {
        super(title, verdict);
        this.title = title;
        this.verdict = verdict;
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return title.prefWidth(-1) + (verdict.isManaged() ? BESIDE + verdict.prefWidth(-1) : 0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double line = title.prefHeight(-1);
        double buttons = verdict.isManaged() ? verdict.prefHeight(-1) : 0;
        return width < 0 || fits(width) ? Math.max(line, buttons) : line + BELOW + buttons;
    }

    private boolean fits(double width) {
        return !verdict.isManaged() || computePrefWidth(-1) <= width;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double line = title.prefHeight(-1);
        double height = verdict.prefHeight(-1);
        double wide = Math.min(verdict.prefWidth(-1), width);
        if (!verdict.isManaged()) {
            title.resizeRelocate(0, 0, width, line);
        } else if (fits(width)) {
            double all = Math.max(line, height);
            title.resizeRelocate(0, snapPositionY((all - line) / 2), width - wide - BESIDE, line);
            verdict.resizeRelocate(snapPositionX(width - wide), snapPositionY((all - height) / 2), wide, height);
        } else {
            title.resizeRelocate(0, 0, width, line);
            verdict.resizeRelocate(0, snapPositionY(line + BELOW), wide, height);
        }
    }
}
