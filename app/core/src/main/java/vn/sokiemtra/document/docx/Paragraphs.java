package vn.sokiemtra.document.docx;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHpsMeasure;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTParaRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

import vn.sokiemtra.document.Paper;
import vn.sokiemtra.document.Run;

/**
 * Adds paragraphs to the body or to a cell. XmlBeans puts the properties of a paragraph into the order of the schema,
 * those of a run it leaves in the order of the calls: bold and italic go before the size.
 */
final class Paragraphs {

    static final String BLACK = "000000";
    private static final double TWIPS = 20;
    /** Single spacing, as w:line counts it. */
    private static final double SINGLE = 240;
    /** Thickness of the rules under issuing body and trích yếu, in eighths of a point. */
    private static final int RULE = 6;

    /**
     * How a paragraph stands.
     *
     * @param line multiple of single line spacing
     * @param outline heading level from 0; -1 is text
     * @param before, after free space in points
     * @param first indent in points
     */
    record Look(STJc.Enum jc, double size, double before, double after, double line, double first, boolean keepNext,
            int outline) {

        static Look body() {
            return new Look(STJc.BOTH, Paper.BODY, 0, Paper.PARAGRAPH_GAP, Paper.LINE_SPACING, Paper.INDENT, false, -1);
        }

        static Look cell(STJc.Enum jc, double size) {
            return new Look(jc, size, 0, 0, 1, 0, false, -1);
        }

        /** An empty line of a small size, as a distance. */
        static Look gap(double size, double after, boolean keepNext) {
            return new Look(STJc.LEFT, size, 0, after, 1, 0, keepNext, -1);
        }

        Look before(double points) {
            return new Look(jc, size, points, after, line, first, keepNext, outline);
        }

        Look after(double points) {
            return new Look(jc, size, before, points, line, first, keepNext, outline);
        }

        Look kept(boolean keep) {
            return new Look(jc, size, before, after, line, first, keep, outline);
        }

        Look centred() {
            return new Look(STJc.CENTER, size, before, after, line, 0, keepNext, outline);
        }

        Look flush() {
            return new Look(jc, size, before, after, line, 0, keepNext, outline);
        }

        Look sized(double points) {
            return new Look(jc, points, before, after, line, first, keepNext, outline);
        }

        Look heading(int level) {
            return new Look(jc, size, before, after, line, first, true, level);
        }
    }

    private final Supplier<CTP> place;

    /** @param place adds an empty paragraph where this one writes */
    Paragraphs(Supplier<CTP> place) {
        this.place = place;
    }

    void write(Look look, List<Run> runs) {
        CTP paragraph = place.get();
        properties(paragraph.addNewPPr(), look);
        for (Run run : runs) {
            if (!run.text().isEmpty()) {
                run(paragraph.addNewR(), run, look.size());
            }
        }
    }

    void write(Look look, Run run) {
        write(look, List.of(run));
    }

    /** A rule of a length in the middle of a width: the upper border of a paragraph of two points. */
    void rule(double width, double length, double after, boolean keepNext) {
        CTPPr properties = place.get().addNewPPr();
        if (keepNext) {
            properties.addNewKeepNext();
        }
        CTBorder border = properties.addNewPBdr().addNewTop();
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(RULE));
        border.setSpace(BigInteger.ONE);
        border.setColor(BLACK);
        exactly(properties.addNewSpacing(), 2, after, 2);
        CTInd indent = properties.addNewInd();
        indent.setLeft(twips((width - length) / 2));
        indent.setRight(twips((width - length) / 2));
        markSize(properties.addNewRPr(), 2);
    }

    /** A dotted line over the whole width. */
    void dotted(double width, Look look) {
        CTP paragraph = place.get();
        CTPPr properties = paragraph.addNewPPr();
        if (look.keepNext()) {
            properties.addNewKeepNext();
        }
        CTTabStop stop = properties.addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setLeader(STTabTlc.DOT);
        stop.setPos(twips(width));
        spacing(properties.addNewSpacing(), look.before(), look.after(), look.line());
        CTR run = paragraph.addNewR();
        CTRPr text = run.addNewRPr();
        size(text.addNewSz(), text.addNewSzCs(), look.size());
        run.addNewTab();
    }

    /** Takes no visible room: needed after a table. */
    void tiny() {
        tinyProperties();
    }

    /** Ends a section. */
    void sectionEnd(Consumer<CTSectPr> section) {
        section.accept(tinyProperties().addNewSectPr());
    }

    private CTPPr tinyProperties() {
        CTPPr properties = place.get().addNewPPr();
        exactly(properties.addNewSpacing(), 0, 0, 1);
        markSize(properties.addNewRPr(), 1);
        return properties;
    }

    private static void properties(CTPPr properties, Look look) {
        if (look.keepNext()) {
            properties.addNewKeepNext();
        }
        if (look.outline() >= 0) {
            properties.addNewKeepLines();
        }
        spacing(properties.addNewSpacing(), look.before(), look.after(), look.line());
        if (look.first() != 0) {
            properties.addNewInd().setFirstLine(twips(look.first()));
        }
        properties.addNewJc().setVal(look.jc());
        if (look.outline() >= 0) {
            properties.addNewOutlineLvl().setVal(BigInteger.valueOf(look.outline()));
        }
        markSize(properties.addNewRPr(), look.size());
    }

    /** @param line multiple of single line spacing */
    static void spacing(CTSpacing spacing, double before, double after, double line) {
        spacing.setBefore(twips(before));
        spacing.setAfter(twips(after));
        spacing.setLine(BigInteger.valueOf(Math.round(SINGLE * line)));
        spacing.setLineRule(STLineSpacingRule.AUTO);
    }

    private static void exactly(CTSpacing spacing, double before, double after, double line) {
        spacing.setBefore(twips(before));
        spacing.setAfter(twips(after));
        spacing.setLine(twips(line));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }

    private static void run(CTR to, Run run, double size) {
        CTRPr look = to.addNewRPr();
        if (run.bold()) {
            look.addNewB();
            look.addNewBCs();
        }
        if (run.italic()) {
            look.addNewI();
            look.addNewICs();
        }
        size(look.addNewSz(), look.addNewSzCs(), size);
        String[] lines = run.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                to.addNewBr();
            }
            if (!lines[i].isEmpty()) {
                CTText text = to.addNewT();
                text.setStringValue(lines[i]);
                text.setSpace(SpaceAttribute.Space.PRESERVE);
            }
        }
    }

    private static void markSize(CTParaRPr mark, double points) {
        size(mark.addNewSz(), mark.addNewSzCs(), points);
    }

    static void size(CTHpsMeasure latin, CTHpsMeasure complex, double points) {
        BigInteger halves = BigInteger.valueOf(Math.round(points * 2));
        latin.setVal(halves);
        complex.setVal(halves);
    }

    static BigInteger twips(double points) {
        return BigInteger.valueOf(Math.round(points * TWIPS));
    }
}
