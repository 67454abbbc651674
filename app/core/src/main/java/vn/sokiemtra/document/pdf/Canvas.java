package vn.sokiemtra.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTextArray;

import vn.sokiemtra.document.pdf.Line.Fragment;
import vn.sokiemtra.document.pdf.Line.Word;

/** Draws on one page, measured in points from its upper left corner. */
final class Canvas {

    private static final double ASCENT = 0.891;
    private static final double ASCENT_AND_DESCENT = 1.107;
    /** From one slanting line to the next. */
    private static final double HATCH = 3.5;

    private final PdfContentByte content;
    private final Typefaces typefaces;
    private final double pageHeight;

    Canvas(PdfContentByte content, Typefaces typefaces, double pageHeight) {
        this.content = content;
        this.typefaces = typefaces;
        this.pageHeight = pageHeight;
    }

    /** Sets a line whose leading begins at {@code top}; {@code stretch} is added to every space. */
    void line(Line line, double size, double leading, double left, double top, double stretch) {
        if (line.words().isEmpty()) {
            return;
        }
        double base = pageHeight - top - (leading - size * ASCENT_AND_DESCENT) / 2 - size * ASCENT;
        content.beginText();
        content.setTextMatrix((float) left, (float) base);
        var pending = new ArrayList<Fragment>();
        var text = new PdfTextArray();
        boolean first = true;
        for (Word word : line.words()) {
            for (int i = 0; i < word.fragments().size(); i++) {
                Fragment part = word.fragments().get(i);
                if (!pending.isEmpty() && differs(pending.getFirst(), part)) {
                    show(pending.getFirst(), text, size);
                    text = new PdfTextArray();
                    pending.clear();
                }
                pending.add(part);
                if (i == 0 && !first && word.spaced()) {
                    text.add(" ");
                    if (stretch != 0) {
                        text.add((float) (-stretch * 1000 / size));
                    }
                }
                text.add(part.text());
                first = false;
            }
        }
        show(pending.getFirst(), text, size);
        content.endText();
    }

    private static boolean differs(Fragment a, Fragment b) {
        return a.bold() != b.bold() || a.italic() != b.italic();
    }

    private void show(Fragment style, PdfTextArray text, double size) {
        content.setFontAndSize(typefaces.face(style.bold(), style.italic()), (float) size);
        content.showText(text);
    }

    /** A horizontal rule. */
    void rule(double left, double top, double length, double thickness) {
        content.setLineWidth((float) thickness);
        content.moveTo((float) left, (float) (pageHeight - top));
        content.lineTo((float) (left + length), (float) (pageHeight - top));
        content.stroke();
    }

    /** An upright rule. */
    void upright(double left, double top, double length, double thickness) {
        content.setLineWidth((float) thickness);
        content.moveTo((float) left, (float) (pageHeight - top));
        content.lineTo((float) left, (float) (pageHeight - top - length));
        content.stroke();
    }

    /** A part of a bar with its outline; nothing where it has no length. */
    void bar(double left, double top, double length, double high, ChartSetter.Filling filling) {
        if (length <= 0) {
            return;
        }
        content.saveState();
        float bottom = (float) (pageHeight - top - high);
        content.setLineWidth(0.5f);
        switch (filling) {
            case DARK, GREY -> {
                content.setGrayFill(filling == ChartSetter.Filling.DARK ? 0.3f : 0.75f);
                content.rectangle((float) left, bottom, (float) length, (float) high);
                content.fill();
            }
            case HATCHED -> hatch(left, bottom, length, high);
            case BLANK -> {
                // its outline is enough
            }
        }
        content.rectangle((float) left, bottom, (float) length, (float) high);
        content.stroke();
        content.restoreState();
    }

    /** Slanting lines within a box. */
    private void hatch(double left, double bottom, double length, double high) {
        content.saveState();
        content.rectangle((float) left, (float) bottom, (float) length, (float) high);
        content.clip();
        content.newPath();
        for (double x = left - high; x < left + length; x += HATCH) {
            content.moveTo((float) x, (float) bottom);
            content.lineTo((float) (x + high), (float) (bottom + high));
        }
        content.stroke();
        content.restoreState();
    }

    /** A picture in the middle of a width, no higher than {@code height}. */
    void picture(byte[] bytes, double left, double top, double width, double height) {
        try {
            Image image = Image.getInstance(bytes);
            image.scaleToFit((float) width, (float) height);
            image.setAbsolutePosition((float) (left + (width - image.getScaledWidth()) / 2),
                    (float) (pageHeight - top - image.getScaledHeight()));
            content.addImage(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outlines of boxes of left, top, width, height. */
    void boxes(List<double[]> boxes, double thickness) {
        content.setLineWidth((float) thickness);
        for (double[] box : boxes) {
            content.rectangle((float) box[0], (float) (pageHeight - box[1] - box[3]), (float) box[2], (float) box[3]);
        }
        content.stroke();
    }
}
