package vn.sokiemtra.desktop.tables;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polygon;

import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;

/** One drawn cell: its text, the corner triangle (the sides differ) and the ≠ (a rule names it). Reused while scrolling. */
final class SheetCellNode extends Region {

    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass COMPUTED = PseudoClass.getPseudoClass("computed");
    private static final PseudoClass FRAME = PseudoClass.getPseudoClass("frame");
    private static final PseudoClass HINT = PseudoClass.getPseudoClass("hint");
    private static final PseudoClass CONTRADICTS = PseudoClass.getPseudoClass("contradicts");
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");
    private static final double TRIANGLE = 8;
    /** Longer texts may be cut and then stand in a tooltip. */
    private static final int READ_AT_A_GLANCE = 8;

    private final Label text = new Label();
    private final Label mark = new Label("≠");
    private final StackPane pages = new StackPane(Icons.of(Glyph.CONFLICT, "contradiction"));
    private final Polygon corner = new Polygon(0, 0, TRIANGLE, 0, TRIANGLE, TRIANGLE);

    SheetCellNode(SheetColumn column, boolean total, boolean wraps) {
        getStyleClass().add("sheet-cell");
        text.getStyleClass().add(column.numeric() ? "figure" : "sheet-text");
        text.setAlignment(column.numeric() ? Pos.CENTER_RIGHT : column.centred() ? Pos.CENTER : Pos.CENTER_LEFT);
        text.setWrapText(wraps);
        mark.getStyleClass().add("contradiction-mark");
        corner.getStyleClass().add("differs-corner");
        corner.setManaged(false);
        corner.setVisible(false);
        mark.setVisible(false);
        pages.setVisible(false);
        pages.getStyleClass().add("conflict-mark");
        pseudoClassStateChanged(TOTAL, total);
        getChildren().addAll(text, mark, pages, corner);
    }

    void show(CellFace face) {
        // A cell is one line; the whole text stands in the bar above the sheet.
        text.setText(face.text().replace('\n', ' '));
        Tips.on(text, face.text().length() > READ_AT_A_GLANCE ? face.text() : null);
        mark.setVisible(face.contradicts() && !face.conflicts());
        pages.setVisible(face.conflicts());
        corner.setVisible(face.differs());
        pseudoClassStateChanged(COMPUTED, face.kind() == CellFace.Kind.COMPUTED);
        pseudoClassStateChanged(FRAME, face.kind() == CellFace.Kind.FRAME);
        pseudoClassStateChanged(HINT, face.kind() == CellFace.Kind.HINT);
        pseudoClassStateChanged(CONTRADICTS, face.contradicts() || face.conflicts());
        pseudoClassStateChanged(PROBLEM, face.problem() != null);
        setNeedsLayout(true);
    }

    void mark(boolean cursor, boolean selected) {
        pseudoClassStateChanged(CURSOR, cursor);
        pseudoClassStateChanged(SELECTED, selected);
    }

    String shownText() {
        return text.getText();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double left = mark.isVisible() || pages.isVisible() ? 20 : 0;
        text.resizeRelocate(left, 0, width - left, height);
        double markWidth = mark.prefWidth(-1);
        mark.resizeRelocate(8, Math.round((height - mark.prefHeight(-1)) / 2), markWidth, mark.prefHeight(-1));
        pages.resizeRelocate(4, Math.round((height - pages.prefHeight(-1)) / 2), pages.prefWidth(-1), pages.prefHeight(
                -1));
        corner.relocate(width - TRIANGLE - 1, 0);
    }
}
