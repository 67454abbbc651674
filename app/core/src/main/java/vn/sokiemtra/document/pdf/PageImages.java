package vn.sokiemtra.document.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pictures of the pages of a PDF, drawn one at a time when asked for. Safe to use from any thread, drawing one page
 * after another; the very first page of a program costs about a second, so draw one early and in the background.
 */
public final class PageImages implements AutoCloseable {

    private static final float POINTS_PER_INCH = 72f;

    /** @param argb one int a pixel, row by row, opaque (so premultiplied and plain are the same) */
    public record Picture(int width, int height, int[] argb) {
    }

    /** Size of a page in points. */
    public record PageSize(double width, double height) {
    }

    private final PDDocument document;
    private final PDFRenderer renderer;

    private PageImages(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
    }

    /** @throws UncheckedIOException when the bytes are no PDF */
    public static PageImages open(byte[] pdf) {
        try {
            return new PageImages(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** @param page from 0 */
    public PageSize size(int page) {
        PDRectangle box = document.getPage(page).getCropBox();
        return new PageSize(box.getWidth(), box.getHeight());
    }

    /** @param page from 0 @param dotsPerInch 96 shows 100 % on an ordinary screen */
    public synchronized Picture draw(int page, double dotsPerInch) {
        PageSize size = size(page);
        double scale = dotsPerInch / POINTS_PER_INCH;
        int width = (int) Math.max(1, Math.ceil(size.width() * scale));
        int height = (int) Math.max(1, Math.ceil(size.height() * scale));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        var graphics = image.createGraphics();
        try {
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, width, height);
            renderer.renderPageToGraphics(page, graphics, (float) scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            graphics.dispose();
        }
        return new Picture(width, height, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    @Override
    public synchronized void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
