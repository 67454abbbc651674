package vn.sokiemtra.desktop.document;

import java.util.ArrayList;
import java.util.List;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.pdf.PageImages;
import vn.sokiemtra.document.pdf.Placement;

/**
 * The pages of a PDF below each other. Only pages in view are drawn; when a new preview comes the place one looks at
 * stays, and the old picture stays until the new one is there, so that typing beside it is not felt.
 */
final class PagePreview extends Region {

    private static final double GAP = 12;
    private static final double BAR = 12;
    private static final double POINT = 96.0 / 72;
    private static final double FINEST = 300;
    /** A page is never made smaller than this only to fit its height. */
    private static final double READABLE = 0.5;
    private static final List<Double> STEPS = List.of(0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0);

    private final Pane paper = new Pane();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final List<PageNode> nodes = new ArrayList<>();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(this, "page", 0);
    private @Nullable Preview preview;
    private String section = "";
    /** 0 fits the page into the pane, else a factor on 100 %. */
    private double zoom;
    private long generation;
    private boolean jump;
    private double zoomed;

    PagePreview() {
        getStyleClass().add("page-preview");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        down.setOrientation(Orientation.VERTICAL);
        across.setOrientation(Orientation.HORIZONTAL);
        for (ScrollBar bar : List.of(down, across)) {
            bar.setFocusTraversable(false);
            bar.valueProperty().addListener((o, before, now) -> requestLayout());
        }
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        paper.setManaged(false);
        getChildren().addAll(paper, down, across);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMousePressed(event -> requestFocus());
    }

    /** The page in view, from 0. */
    ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    void setPreview(@Nullable Preview next) {
        preview = next;
        generation++;
        int count = next == null ? 0 : next.pages().size();
        while (nodes.size() > count) {
            paper.getChildren().remove(nodes.removeLast());
        }
        while (nodes.size() < count) {
            PageNode node = new PageNode();
            nodes.add(node);
            paper.getChildren().add(node);
        }
        markSection();
        requestLayout();
    }

    /** Marks a section and brings its beginning into view. */
    void showSection(String id) {
        if (!section.equals(id)) {
            section = id;
            jump = true;
            markSection();
            requestLayout();
        }
    }

    private void markSection() {
        Preview shown = preview;
        for (int i = 0; shown != null && i < nodes.size(); i++) {
            int number = i;
            nodes.get(i).setSize(shown.pages().get(i));
            nodes.get(i).setMarked(shown.placements().stream().filter(place -> place.page() == number && !section
                    .isEmpty() && covers(place.section())).map(place -> new Rectangle2D(place.left(), place.top(),
                            place.width(), place.height()))
                    .toList());
        }
    }

    private boolean covers(String id) {
        return id.equals(section);
    }

    void zoomIn() {
        double now = factor();
        zoom = STEPS.stream().filter(step -> step > now * 1.01).findFirst().orElse(now);
        requestLayout();
    }

    void zoomOut() {
        double now = factor();
        zoom = STEPS.reversed().stream().filter(step -> step < now * 0.99).findFirst().orElse(now);
        requestLayout();
    }

    void fit() {
        zoom = 0;
        requestLayout();
    }

    private double factor() {
        Preview shown = preview;
        if (zoom > 0 || shown == null || shown.pages().isEmpty()) {
            return zoom > 0 ? zoom : 1;
        }
        // Upright pages decide: a landscape annex would otherwise shrink all others.
        PageImages.PageSize first = shown.pages().getFirst();
        double toWidth = (getWidth() - BAR - 2 * GAP) / (first.width() * POINT);
        double toHeight = (getHeight() - 2 * GAP) / (first.height() * POINT);
        return Math.clamp(Math.min(toWidth, Math.max(toHeight, READABLE)), 0.2, 3);
    }

    @Override
    protected void layoutChildren() {
        Preview shown = preview;
        double width = getWidth();
        double height = getHeight();
        double scale = factor() * POINT;
        double all = GAP;
        double widest = 0;
        if (shown != null) {
            for (PageImages.PageSize size : shown.pages()) {
                double end = all + Math.round(size.height() * scale);
                // Only what one looks at may need scrolling sideways.
                if (end > down.getValue() && all < down.getValue() + height) {
                    widest = Math.max(widest, Math.round(size.width() * scale) + 2 * GAP);
                }
                all = end + GAP;
            }
        }
        double room = width - BAR;
        boolean wide = widest > room + 1;
        double tall = height - (wide ? BAR : 0);
        double before = down.getMax() <= 0 ? 0 : down.getValue() / (down.getMax() + down.getBlockIncrement());
        boolean rescaled = Math.abs(down.getMax() + down.getBlockIncrement() - all) > 0.5 && down.getMax() > 0
                && !jump && zoomed != scale;
        zoomed = scale;
        limit(down, all, tall);
        limit(across, widest, room);
        if (rescaled) {
            down.setValue(Math.clamp(before * all, 0, down.getMax()));
        }
        if (jump && shown != null) {
            jumpTo(shown, scale, tall);
        }
        down.resizeRelocate(width - BAR, 0, BAR, tall);
        across.resizeRelocate(0, tall, room, BAR);
        if (shown != null) {
            place(shown, scale, room, tall);
        }
    }

    private void place(Preview shown, double scale, double room, double tall) {
        double y = GAP - down.getValue();
        int current = 0;
        for (int i = 0; i < nodes.size(); i++) {
            PageImages.PageSize size = shown.pages().get(i);
            double width = Math.round(size.width() * scale);
            double height = Math.round(size.height() * scale);
            PageNode node = nodes.get(i);
            node.resizeRelocate(Math.round(Math.max(GAP, (room - width) / 2)) - across.getValue(), y, width, height);
            boolean inView = y + height > 0 && y < tall;
            node.setVisible(inView);
            if (inView) {
                draw(shown, i, node, scale);
            } else if (y + height < -2 * tall || y > 3 * tall) {
                node.forget();
            }
            if (y < tall / 2) {
                current = i;
            }
            y += height + GAP;
        }
        int inSight = current;
        // A label that changes while its window is laid out is not drawn again.
        Platform.runLater(() -> page.set(inSight));
    }

    private void draw(Preview shown, int number, PageNode node, double scale) {
        Window window = getScene() == null ? null : getScene().getWindow();
        double dots = Math.min(FINEST, 72 * scale * (window == null ? 1 : window.getOutputScaleX()));
        long key = generation * 1_000_003 + Math.round(dots * 10);
        node.want(key, () -> shown.draw(number, dots, picture -> {
            if (node.wants(key)) {
                node.show(picture);
            }
        }));
    }

    private void jumpTo(Preview shown, double scale, double tall) {
        for (Placement place : shown.placements()) {
            if (covers(place.section())) {
                double top = GAP;
                for (int i = 0; i < place.page(); i++) {
                    top += Math.round(shown.pages().get(i).height() * scale) + GAP;
                }
                double from = top + place.top() * scale;
                double to = from + place.height() * scale;
                if (from < down.getValue() || Math.min(to, from + tall / 2) > down.getValue() + tall) {
                    down.setValue(Math.clamp(from - tall / 5, 0, down.getMax()));
                }
                jump = false;
                return;
            }
        }
    }

    private static void limit(ScrollBar bar, double all, double room) {
        double most = Math.max(0, all - room);
        bar.setMax(most);
        bar.setVisible(most > 0.5);
        bar.setVisibleAmount(all <= 0 ? 0 : most * Math.min(1, room / all));
        bar.setBlockIncrement(Math.max(1, room));
        bar.setUnitIncrement(40);
        if (bar.getValue() > most) {
            bar.setValue(most);
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            if (event.getDeltaY() > 0) {
                zoomIn();
            } else if (event.getDeltaY() < 0) {
                zoomOut();
            }
        } else {
            down.setValue(Math.clamp(down.getValue() - event.getDeltaY(), 0, down.getMax()));
            across.setValue(Math.clamp(across.getValue() - event.getDeltaX(), 0, across.getMax()));
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        double step = switch (event.getCode()) {
            case UP -> -40;
            case DOWN -> 40;
            case PAGE_UP -> -down.getBlockIncrement() * 0.9;
            case PAGE_DOWN -> down.getBlockIncrement() * 0.9;
            case HOME -> -down.getMax();
            case END -> down.getMax();
            default -> 0;
        };
        if (step != 0 && !event.isShortcutDown()) {
            down.setValue(Math.clamp(down.getValue() + step, 0, down.getMax()));
            event.consume();
        } else if (event.getCode() == KeyCode.ADD || event.getCode() == KeyCode.PLUS) {
            zoomIn();
            event.consume();
        } else if (event.getCode() == KeyCode.SUBTRACT || event.getCode() == KeyCode.MINUS) {
            zoomOut();
            event.consume();
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 160;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 420;
    }
}
