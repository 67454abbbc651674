package vn.sokiemtra.desktop.tables;

import java.util.List;
import java.util.Objects;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.BoundingBox;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

/**
 * A sheet to type in, as one types in a spreadsheet. Head, first columns and total row stay while the rest scrolls; only
 * the rows in view exist as nodes. ControlsFX's SpreadsheetView keeps rows in place only at its head, and a total must
 * stay at the foot.
 */
final class SheetGrid extends Region {

    private static final double BAR = 12;
    /** Heights at body text of 13 pixels. */
    private static final double BODY_TEXT = 13;
    private static final double ROW_HEIGHT = 23;
    private static final double LINE_HEIGHT = 18;

    private final ObjectProperty<Sheet> sheet = new SimpleObjectProperty<>(this, "sheet", Sheet.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable CellRange> selection = new ReadOnlyObjectWrapper<>(this, "selection");
    private final Pane headFrozen = part("sheet-part");
    private final Pane headScrolling = part("sheet-part");
    private final Pane bodyFrozen = part("sheet-part");
    private final Pane bodyScrolling = part("sheet-part");
    private final Pane totalFrozen = part("sheet-part");
    private final Pane totalScrolling = part("sheet-part");
    private final Pane frame = new Pane();
    private final Pane headAbove = new Still();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final Label problem = new Label();
    private final SheetBody body = new SheetBody(content(bodyFrozen), content(bodyScrolling));
    private final SheetEditor editor;
    private final SheetKeys keys;
    private SheetHead head = new SheetHead(List.of(), content(headFrozen), content(headScrolling), headAbove);
    private SheetFoot foot = new SheetFoot(Sheet.EMPTY, content(totalFrozen), content(totalScrolling));
    private ColumnLayout columns = new ColumnLayout(List.of(), 0, 1);
    private double rowHeight = ROW_HEIGHT;
    private double headHeight;
    private double bodyHeight;

    SheetGrid(SheetActions actions) {
        getStyleClass().add("sheet-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        frame.getStyleClass().add("sheet-frame");
        frame.setMouseTransparent(true);
        headAbove.setMouseTransparent(true);
        problem.getStyleClass().add("sheet-problem");
        problem.setWrapText(true);
        problem.setVisible(false);
        across.setOrientation(Orientation.HORIZONTAL);
        down.setOrientation(Orientation.VERTICAL);
        List.of(across, down).forEach(bar -> {
            bar.setFocusTraversable(false);
            bar.valueProperty().addListener((o, a, b) -> requestLayout());
        });
        getChildren().addAll(bodyScrolling, bodyFrozen, headScrolling, headFrozen, totalScrolling, totalFrozen,
                headAbove, frame,
                across, down, problem);
        editor = new SheetEditor(this, actions);
        keys = new SheetKeys(this, editor, actions);
        keys.install();
        sheet.addListener((o, before, now) -> sheetChanged(before, now));
        selection.addListener((o, before, now) -> selectionChanged(now));
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    }

    ObjectProperty<Sheet> sheetProperty() {
        return sheet;
    }

    Sheet sheet() {
        return sheet.get();
    }

    ReadOnlyObjectProperty<@Nullable CellRange> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    @Nullable
    CellRange selection() {
        return selection.get();
    }

    SheetKeys keys() {
        return keys;
    }

    SheetEditor editor() {
        return editor;
    }

    /** Puts the cursor on a cell and brings it into view. Outside the sheet means the nearest cell. */
    void select(CellPlace place) {
        select(place, place);
    }

    /** Selects from {@code anchor} to {@code cursor}. */
    void select(CellPlace anchor, CellPlace cursor) {
        if (sheet().rows() == 0 || sheet().columns().isEmpty()) {
            selection.set(null);
            return;
        }
        selection.set(new CellRange(clamp(anchor), clamp(cursor)));
        reveal(clamp(cursor));
    }

    private CellPlace clamp(CellPlace place) {
        return new CellPlace(Math.clamp(place.row(), 0, sheet().rows() - 1), Math.clamp(place.column(), 0, sheet()
                .columns().size() - 1));
    }

    /** Rows that fit into view: how far Page Down goes. */
    int pageRows() {
        return Math.max(1, (int) (bodyHeight / rowHeight) - 1);
    }

    /** Whether the cell's column has a place: not before the sheet is laid out for the first time. */
    boolean hasLaidOut(CellPlace place) {
        return place.column() < columns.columns();
    }

    /** Where a cell is drawn, in this grid's coordinates. */
    Bounds cellBounds(CellPlace place) {
        boolean still = place.column() < columns.frozenColumns();
        double x = columns.x(place.column()) + (still ? 0 : columns.frozenWidth() - across.getValue());
        return new BoundingBox(x, headHeight + place.row() * rowHeight - down.getValue(), columns.width(place
                .column()), rowHeight);
    }

    private static Pane part(String style) {
        Pane part = new Still(new Still());
        part.getStyleClass().add(style);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(part.widthProperty());
        clip.heightProperty().bind(part.heightProperty());
        part.setClip(clip);
        return part;
    }

    /** A pane that leaves its children where they were put. */
    private static final class Still extends Pane {
        Still(Pane... children) {
            super(children);
        }

        @Override
        protected void layoutChildren() {
            // The grid places everything.
        }
    }

    private static Pane content(Pane part) {
        return (Pane) part.getChildren().getFirst();
    }

    private void sheetChanged(Sheet before, Sheet now) {
        body.setSheet(now);
        if (!now.columns().equals(before.columns())) {
            head = new SheetHead(now.columns(), content(headFrozen), content(headScrolling), headAbove);
            across.setValue(0);
            down.setValue(0);
            editor.leave();
            selection.set(null);
        }
        foot = foot.showing(now, content(totalFrozen), content(totalScrolling));
        CellRange range = selection();
        if (now.rows() == 0) {
            selection.set(null);
        } else if (range != null) {
            selection.set(new CellRange(clamp(range.anchor()), clamp(range.cursor())));
        }
        showProblem();
        requestLayout();
    }

    private void selectionChanged(@Nullable CellRange range) {
        body.setSelection(range);
        showProblem();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double scale = problem.getFont().getSize() / BODY_TEXT;
        double line = Math.round(ROW_HEIGHT * scale);
        rowHeight = line + Math.round((sheet().linesPerRow() - 1) * LINE_HEIGHT * scale);
        columns = new ColumnLayout(sheet().columns(), width - BAR - 1, scale);
        double allWidth = columns.frozenWidth() + columns.scrollingWidth();
        boolean wide = allWidth > width - BAR;
        double lower = wide ? BAR : 0;
        headHeight = head.layout(columns, scale, wide);
        double totalHeight = sheet().hasTotal() ? line : 0;
        double need = sheet().rows() * rowHeight;
        bodyHeight = Math.max(0, Math.min(need, height - headHeight - totalHeight - lower));
        double viewWidth = Math.min(width - BAR, allWidth);
        limit(down, need - bodyHeight, bodyHeight, need);
        limit(across, allWidth - viewWidth, viewWidth - columns.frozenWidth(), columns.scrollingWidth());
        place(headFrozen, headScrolling, 0, headHeight, viewWidth);
        headAbove.resizeRelocate(0, 0, viewWidth, headHeight);
        place(bodyFrozen, bodyScrolling, headHeight, bodyHeight, viewWidth);
        place(totalFrozen, totalScrolling, headHeight + bodyHeight, totalHeight, viewWidth);
        foot.layout(columns, line);
        int first = (int) (down.getValue() / rowHeight);
        int last = Math.min(sheet().rows() - 1, (int) ((down.getValue() + bodyHeight - 0.5) / rowHeight));
        body.layout(columns, first, last, down.getValue(), rowHeight);
        frame.resizeRelocate(0, 0, viewWidth, headHeight + bodyHeight + totalHeight);
        down.resizeRelocate(viewWidth, headHeight, BAR, bodyHeight);
        across.resizeRelocate(columns.frozenWidth(), headHeight + bodyHeight + totalHeight, viewWidth - columns
                .frozenWidth(), BAR);
        editor.layout();
        layoutProblem();
    }

    private void place(Pane still, Pane moving, double y, double height, double viewWidth) {
        double left = Math.min(columns.frozenWidth(), viewWidth);
        still.resizeRelocate(0, y, left, height);
        moving.resizeRelocate(left, y, Math.max(0, viewWidth - left), height);
        content(moving).setTranslateX(-across.getValue());
        still.setVisible(height > 0);
        moving.setVisible(height > 0);
    }

    private void limit(ScrollBar bar, double most, double visible, double all) {
        bar.setVisible(most > 0.5);
        bar.setMax(Math.max(0, most));
        bar.setVisibleAmount(all <= 0 ? 0 : Math.max(0, most) * visible / all);
        bar.setUnitIncrement(rowHeight * 3);
        bar.setBlockIncrement(Math.max(1, visible));
        if (bar.getValue() > bar.getMax()) {
            bar.setValue(bar.getMax());
        }
    }

    private void reveal(CellPlace place) {
        double top = place.row() * rowHeight;
        double bottom = top + rowHeight;
        if (bodyHeight > 0) {
            down.setValue(Math.clamp(Math.min(top, Math.max(bottom - bodyHeight, down.getValue())), 0, Math.max(down
                    .getMax(), bottom - bodyHeight)));
        }
        if (place.column() >= columns.frozenColumns() && place.column() < columns.columns()) {
            double left = columns.x(place.column());
            double room = bodyScrolling.getWidth();
            double right = left + columns.width(place.column());
            across.setValue(Math.clamp(Math.min(left, Math.max(right - room, across.getValue())), 0, across.getMax()));
        }
    }

    private void scrolled(ScrollEvent event) {
        ScrollBar bar = event.isShiftDown() ? across : down;
        double step = event.isShiftDown() && event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        bar.setValue(Math.clamp(bar.getValue() - step, 0, bar.getMax()));
        across.setValue(Math.clamp(across.getValue() - (event.isShiftDown() ? 0 : event.getDeltaX()), 0, across
                .getMax()));
        event.consume();
    }

    private void pressed(MouseEvent event) {
        CellPlace place = placeAt(event.getX(), event.getY(), false);
        if (place == null || event.getTarget() instanceof ScrollBar) {
            return;
        }
        editor.commit();
        requestFocus();
        CellRange range = selection();
        if (event.getButton() == MouseButton.SECONDARY && range != null && range.holds(place.row(), place.column())) {
            return;
        }
        select(event.isShiftDown() && range != null ? range.anchor() : place, place);
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            editor.open();
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        CellRange range = selection();
        CellPlace place = placeAt(event.getX(), event.getY(), true);
        if (range != null && place != null && event.getButton() == MouseButton.PRIMARY && !editor.isOpen()) {
            select(range.anchor(), place);
        }
    }

    private @Nullable CellPlace placeAt(double x, double y, boolean nearest) {
        if (!nearest && (y < headHeight || y >= headHeight + bodyHeight || x >= getWidth() - BAR)) {
            return null;
        }
        boolean still = x < columns.frozenWidth();
        int column = columns.columnAt(still ? x : x - columns.frozenWidth() + across.getValue(), still);
        int row = (int) Math.floor((y - headHeight + down.getValue()) / rowHeight);
        if (nearest && sheet().rows() > 0 && columns.columns() > 0) {
            return clamp(new CellPlace(row, column < 0 && x > 0 ? columns.columns() - 1 : column));
        }
        return row < 0 || row >= sheet().rows() || column < 0 ? null : new CellPlace(row, column);
    }

    /** What is wrong stands right under the cell it is about. */
    private void showProblem() {
        CellRange range = selection();
        String text = range == null || sheet().rows() <= range.cursor().row()
                ? null
                : sheet().cell(range.cursor()
                        .row(), range.cursor().column()).problem();
        problem.setText(Objects.requireNonNullElse(text, ""));
        problem.setVisible(text != null && !editor.isOpen());
        requestLayout();
    }

    private void layoutProblem() {
        CellRange range = selection();
        if (problem.isVisible() && range != null) {
            Bounds cell = cellBounds(range.cursor());
            double width = Math.min(320, problem.prefWidth(-1));
            double height = problem.prefHeight(width);
            boolean above = cell.getMaxY() + height > getHeight();
            problem.resizeRelocate(Math.round(Math.clamp(cell.getMinX(), 0, Math.max(0, getWidth() - width))), Math
                    .round(above ? cell.getMinY() - height - 2 : cell.getMaxY() + 2), width, height);
        }
    }

    /** Says when an editor opens or closes, so that the sentence about the cell does not lie under it. */
    void editorChanged() {
        showProblem();
    }

    void addOverlay(Region node) {
        getChildren().add(node);
    }

    void removeOverlay(Region node) {
        getChildren().remove(node);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        CellRange range = selection();
        return switch (attribute) {
            case ROW_COUNT -> sheet().rows();
            case COLUMN_COUNT -> sheet().columns().size();
            case TEXT -> range == null ? null : spoken(range.cursor());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private String spoken(CellPlace place) {
        SheetColumn column = sheet().columns().get(place.column());
        CellFace face = sheet().cell(place.row(), place.column());
        return String.join(" ", column.title(), column.number(), String.valueOf(place.row() + 1), face.text(), face
                .contradicts() ? "≠" : "", Objects.requireNonNullElse(face.problem(), ""));
    }

    @Override
    protected double computePrefHeight(double width) {
        return headHeight + (sheet().rows() + 1) * rowHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 120;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }
}
