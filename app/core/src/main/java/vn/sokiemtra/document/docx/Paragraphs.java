package vn.sokiemtra.document.docx;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;

import javax.imageio.ImageIO;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHpsMeasure;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
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

    private final Supplier<CTP> place;
    private final Styles styles;

    /** @param place adds an empty paragraph where this one writes */
    Paragraphs(Supplier<CTP> place, Styles styles) {
        this.place = place;
        this.styles = styles;
    }

    void write(Look look, List<Run> runs) {
        CTP paragraph = place.get();
        properties(paragraph, look);
        for (Run run : runs) {
            if (!run.text().isEmpty()) {
                run(paragraph.addNewR(), run, look);
            }
        }
    }

    void write(Look look, Run run) {
        write(look, List.of(run));
    }

    /** Between margins of the same width on both sides. @param margin in points; 0 for none */
    void between(Look look, Run run, double margin) {
        CTP paragraph = place.get();
        CTPPr properties = properties(paragraph, look);
        if (margin > 0) {
            CTInd indent = properties.addNewInd();
            indent.setLeft(twips(margin));
            indent.setRight(twips(margin));
        }
        if (!run.text().isEmpty()) {
            run(paragraph.addNewR(), run, look);
        }
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

    /** A picture in the middle. @param height in points, less where the picture is wider than {@code room} */
    void picture(XWPFDocument file, byte[] bytes, double height, double room) {
        CTP paragraph = place.get();
        properties(paragraph, Look.cell("agency", STJc.CENTER, Paper.AGENCY).kept(true));
        boolean png = bytes[0] == (byte) 0x89;
        try {
            BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
            double scale = Math.min(height / image.getHeight(), room / image.getWidth());
            new XWPFParagraph(paragraph, file).createRun().addPicture(new ByteArrayInputStream(bytes),
                    png ? XWPFDocument.PICTURE_TYPE_PNG : XWPFDocument.PICTURE_TYPE_JPEG, "logo",
                    Units.toEMU(image.getWidth() * scale),
                    Units.toEMU(image.getHeight() * scale));
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A picture as wide as the text that stays with the note below it. @param spoken for those who cannot see it */
    void drawing(XWPFDocument file, byte[] png, double width, String spoken) {
        CTP paragraph = place.get();
        properties(paragraph, Look.cell("chart", STJc.CENTER, Paper.NOTE).after(Paper.PARAGRAPH_GAP).kept(true));
        try {
            BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
            XWPFPicture picture = new XWPFParagraph(paragraph, file).createRun().addPicture(new ByteArrayInputStream(
                    png), XWPFDocument.PICTURE_TYPE_PNG, "chart.png", Units.toEMU(width),
                    Units.toEMU(width * image
                            .getHeight() / image.getWidth()));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(spoken);
            paragraph.getRArray(0).getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(spoken);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A dotted line over the whole width. */
    void dotted(double width, Look look) {
        CTP paragraph = place.get();
        CTTabStop stop = properties(paragraph, look).addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setLeader(STTabTlc.DOT);
        stop.setPos(twips(width));
        paragraph.addNewR().addNewTab();
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

    private CTPPr properties(CTP paragraph, Look look) {
        CTPPr properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(styles.id(look));
        if (look.keepNext() && look.outline() < 0) {
            properties.addNewKeepNext();
        }
        return properties;
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

    /** Writes of a run's look what its paragraph's style does not say. */
    private static void run(CTR to, Run run, Look look) {
        boolean bold = run.bold() != look.bold();
        boolean italic = run.italic() != look.italic();
        if (bold || italic) {
            CTRPr own = to.addNewRPr();
            if (bold) {
                on(own.addNewB(), run.bold());
                on(own.addNewBCs(), run.bold());
            }
            if (italic) {
                on(own.addNewI(), run.italic());
                on(own.addNewICs(), run.italic());
            }
        }
        int start = 0;
        for (int end = run.text().indexOf('\n'); end >= 0; end = run.text().indexOf('\n', start)) {
            text(to, run.text().substring(start, end));
            to.addNewBr();
            start = end + 1;
        }
        text(to, run.text().substring(start));
    }

    private static void on(CTOnOff property, boolean value) {
        if (!value) {
            property.setVal(false);
        }
    }

    private static void text(CTR to, String line) {
        if (line.isEmpty()) {
            return;
        }
        CTText text = to.addNewT();
        text.setStringValue(line);
        if (line.charAt(0) == ' ' || line.charAt(line.length() - 1) == ' ' || line.contains("  ")) {
            text.setSpace(SpaceAttribute.Space.PRESERVE);
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
