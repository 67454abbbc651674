package vn.sokiemtra.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.openpdf.text.pdf.BaseFont;

import vn.sokiemtra.document.Run;

/**
 * Liberation Serif in four styles: drawn and embedded in PDF, and the measure for DOCX, because its letters are exactly
 * as wide as those of Times New Roman.
 */
public final class Typefaces {

    private static final List<String> FILES = List.of("Regular", "Bold", "Italic", "BoldItalic");
    private static final int TABLE = 0x2300;
    /** A last line shorter than this share of the one above looks forgotten. */
    private static final double SHORT_LINE = 0.3;
    /** Points by which a centred text is set narrower until it ends well. */
    private static final double NARROWER = 3;
    /** Stands for a letter that the font does not have. */
    private static final char MISSING = '\u25a1';

    private final BaseFont[] faces = new BaseFont[FILES.size()];
    private final short[][] widths = new short[FILES.size()][TABLE];

    public Typefaces() {
        for (int i = 0; i < faces.length; i++) {
            faces[i] = load("LiberationSerif-" + FILES.get(i) + ".ttf");
            faces[i].setIncludeCidSet(false);
            for (int c = 0; c < TABLE; c++) {
                widths[i][c] = (short) faces[i].getWidth(c);
            }
        }
    }

    /** Width in points. */
    public double width(String text, boolean bold, boolean italic, double size) {
        short[] table = widths[style(bold, italic)];
        long sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += c < TABLE ? table[c] : faces[style(bold, italic)].getWidth(c);
        }
        return sum * size / 1000;
    }

    /** How many lines a text takes at a width. */
    public int lines(String text, boolean bold, boolean italic, double size, double room) {
        return LineBreaker.lines(this, List.of(new Run(text, bold, italic, null)), size, room, 0).size();
    }

    /** Width of a text's longest line when it is broken at a width. */
    public double longestLine(String text, boolean bold, boolean italic, double size, double room) {
        return LineBreaker.lines(this, List.of(new Run(text, bold, italic, null)), size, room, 0).stream()
                .mapToDouble(Line::width)
                .max().orElse(0);
    }

    /**
     * The room that a centred text is set in so that no word or two of it stand alone on its last line, as typists do it: the
     * widest one, at least half of what there is; all of it where no narrower one helps.
     */
    public double centredRoom(Run run, double size, double room) {
        for (double narrow = room; narrow >= room / 2; narrow -= NARROWER) {
            if (!endsAlone(LineBreaker.lines(this, List.of(run), size, narrow, 0))) {
                return narrow;
            }
        }
        return room;
    }

    private static boolean endsAlone(List<Line> lines) {
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            Line last = lines.get(i);
            boolean few = last.words().size() == 1 || last.width() < before.width() * SHORT_LINE;
            if (last.last() && !before.last() && few) {
                return true;
            }
        }
        return false;
    }

    BaseFont face(boolean bold, boolean italic) {
        return faces[style(bold, italic)];
    }

    /** The text with what the font cannot draw replaced: look-alikes where there are any, a box otherwise. */
    String drawable(String text) {
        boolean whole = true;
        for (int i = 0; i < text.length() && whole; i++) {
            whole = text.charAt(i) < 0x20 || faces[0].charExists(text.charAt(i));
        }
        if (whole) {
            return text;
        }
        var drawn = new StringBuilder();
        text.codePoints().forEach(c -> drawn.appendCodePoint(c < 0x20 || faces[0].charExists(c) ? c : substitute(c)));
        return drawn.toString();
    }

    private int substitute(int c) {
        return switch (c) {
            case 0x2011, 0x2010 -> '-';
            case 0x2611, 0x2612, 0x2713, 0x2714 -> 'x';
            case 0x202F, 0x2007, 0x2009 -> '\u00a0';
            default -> MISSING;
        };
    }

    private static int style(boolean bold, boolean italic) {
        return (bold ? 1 : 0) + (italic ? 2 : 0);
    }

    private static BaseFont load(String file) {
        try (InputStream in = Typefaces.class.getResourceAsStream("/liberation/" + file)) {
            if (in == null) {
                throw new IllegalStateException("font missing on the class path: " + file);
            }
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
