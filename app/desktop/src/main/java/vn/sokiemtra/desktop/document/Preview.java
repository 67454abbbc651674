package vn.sokiemtra.desktop.document;

import java.util.List;
import java.util.function.Consumer;

import vn.sokiemtra.document.pdf.PageImages;
import vn.sokiemtra.document.pdf.Placement;

/**
 * A PDF to look at: its pages' sizes, where its sections stand, and pictures of its pages when asked for. A new one
 * replaces it when the text changes.
 */
public interface Preview {

    List<PageImages.PageSize> pages();

    List<Placement> placements();

    /** Draws in the background and gives the picture on the JavaFX thread; never, once another preview replaced this one. */
    void draw(int page, double dotsPerInch, Consumer<PageImages.Picture> then);
}
