package vn.sokiemtra.document.pdf;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;

import vn.sokiemtra.document.ChartContent;

/** A chart as a grey picture at 200 dpi, for files that take no drawing: the same drawing as in a PDF. */
public final class ChartPicture {

    public static final double DOTS_PER_INCH = 200;

    private final Typefaces typefaces;

    public ChartPicture(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** @param width in points; the height follows from the bars. @return a PNG */
    public byte[] png(ChartContent chart, double width) {
        try (PageImages pages = PageImages.open(page(chart, width))) {
            PageImages.Picture drawn = pages.draw(0, DOTS_PER_INCH);
            var colours = new BufferedImage(drawn.width(), drawn.height(), BufferedImage.TYPE_INT_RGB);
            colours.setRGB(0, 0, drawn.width(), drawn.height(), drawn.argb(), 0, drawn.width());
            var grey = new BufferedImage(drawn.width(), drawn.height(), BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D graphics = grey.createGraphics();
            graphics.drawImage(colours, 0, 0, null);
            graphics.dispose();
            var png = new ByteArrayOutputStream();
            ImageIO.write(grey, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One page of the chart's own size. */
    private byte[] page(ChartContent chart, double width) {
        synchronized (typefaces) {
            var setter = new ChartSetter(typefaces, chart, width);
            var bytes = new ByteArrayOutputStream();
            var file = new Document(new Rectangle((float) width, (float) setter.height()), 0, 0, 0, 0);
            PdfWriter writer = PdfWriter.getInstance(file, bytes);
            file.open();
            writer.setPageEmpty(false);
            setter.paint(new Canvas(writer.getDirectContent(), typefaces, setter.height()), 0, 0);
            file.close();
            return bytes.toByteArray();
        }
    }
}
