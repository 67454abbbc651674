package vn.sokiemtra.desktop.document;

import java.nio.IntBuffer;
import java.util.List;

import javafx.geometry.Rectangle2D;
import javafx.scene.effect.BlendMode;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import vn.sokiemtra.document.pdf.PageImages;

/** One sheet of paper in the preview; empty until its picture is there. */
final class PageNode extends Region {

    private final ImageView picture = new ImageView();
    private final Pane marks = new Pane();
    private List<Rectangle2D> marked = List.of();
    private PageImages.PageSize size = new PageImages.PageSize(1, 1);
    private long wanted = -1;

    PageNode() {
        getStyleClass().add("page");
        setManaged(false);
        picture.setManaged(false);
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        getChildren().addAll(picture, marks);
    }

    void setSize(PageImages.PageSize size) {
        this.size = size;
    }

    /** Stretches in points that the selected section takes. */
    void setMarked(List<Rectangle2D> stretches) {
        if (!marked.equals(stretches)) {
            marked = stretches;
            marks.getChildren().setAll(stretches.stream().map(stretch -> {
                Rectangle mark = new Rectangle();
                mark.getStyleClass().add("page-mark");
                mark.setBlendMode(BlendMode.MULTIPLY);
                return mark;
            }).toList());
            setNeedsLayout(true);
        }
    }

    /** Asks for the picture once for each {@code key}; the old one is shown until the new one is there. */
    void want(long key, Runnable draw) {
        if (wanted != key) {
            wanted = key;
            draw.run();
        }
    }

    boolean wants(long key) {
        return wanted == key;
    }

    void show(PageImages.Picture drawn) {
        PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(drawn.width(), drawn.height(), IntBuffer.wrap(drawn.argb()),
                PixelFormat.getIntArgbPreInstance());
        picture.setImage(new WritableImage(pixels));
        setNeedsLayout(true);
    }

    /** Frees the picture of a page that is far out of view. */
    void forget() {
        wanted = -1;
        picture.setImage(null);
    }

    boolean drawn() {
        return picture.getImage() != null;
    }

    @Override
    protected void layoutChildren() {
        picture.setFitWidth(getWidth());
        picture.setFitHeight(getHeight());
        marks.resize(getWidth(), getHeight());
        double scale = getWidth() / size.width();
        for (int i = 0; i < marked.size(); i++) {
            Rectangle2D stretch = marked.get(i);
            Rectangle mark = (Rectangle) marks.getChildren().get(i);
            mark.setX(stretch.getMinX() * scale - 3);
            mark.setY(stretch.getMinY() * scale - 1);
            mark.setWidth(stretch.getWidth() * scale + 6);
            mark.setHeight(stretch.getHeight() * scale + 2);
        }
    }
}
