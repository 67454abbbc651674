package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes a Word file line by line, as the outlines of the tests need it. */
final class DocxSource {

    private final XWPFDocument document = new XWPFDocument();
    private String font = "Times New Roman";

    /** Every run from here on says this font. */
    DocxSource font(String name) {
        font = name;
        return this;
    }

    /** A paragraph; a tab in the text is Word's tab. */
    DocxSource p(String text) {
        write(document.createParagraph(), text, false);
        return this;
    }

    /** Centred and bold, as titles are. */
    DocxSource c(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        write(paragraph, text, true);
        return this;
    }

    /** A paragraph cut into several runs, as Word leaves it after corrections. */
    DocxSource runs(String... texts) {
        XWPFParagraph paragraph = document.createParagraph();
        for (String text : texts) {
            write(paragraph, text, false);
        }
        return this;
    }

    /** A paragraph whose second text is struck through. */
    DocxSource struck(String before, String gone, String after) {
        XWPFParagraph paragraph = document.createParagraph();
        write(paragraph, before, false);
        write(paragraph, gone, false).setStrikeThrough(true);
        write(paragraph, after, false);
        return this;
    }

    DocxSource numbered(BigInteger list, int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        write(paragraph, text, false);
        return this;
    }

    DocxSource styled(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        write(paragraph, text, false);
        return this;
    }

    /** What a level of a list prints: {@code upperRoman}, {@code %1.} */
    record Level(String format, String text) {
    }

    /** @return id of the numbering */
    BigInteger list(int id, Level... levels) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(id));
        for (int i = 0; i < levels.length; i++) {
            CTLvl level = list.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(STNumberFormat.Enum.forString(levels[i].format()));
            level.addNewLvlText().setVal(levels[i].text());
        }
        BigInteger added = document.createNumbering().addAbstractNum(new XWPFAbstractNum(list));
        return document.getNumbering().addNum(added);
    }

    /** A second numbering of the same list whose first level begins anew. */
    BigInteger restarted(BigInteger of, int level, int start) {
        BigInteger list = document.getNumbering().getAbstractNumID(of);
        BigInteger num = document.getNumbering().addNum(list);
        var override = document.getNumbering().getNum(num).getCTNum().addNewLvlOverride();
        override.setIlvl(BigInteger.valueOf(level));
        override.addNewStartOverride().setVal(BigInteger.valueOf(start));
        return num;
    }

    /** A paragraph style that carries a level of a numbering. */
    DocxSource style(String id, BigInteger list, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(id);
        var numbers = style.addNewPPr().addNewNumPr();
        numbers.addNewIlvl().setVal(BigInteger.valueOf(level));
        numbers.addNewNumId().setVal(list);
        document.createStyles().addStyle(new XWPFStyle(style));
        return this;
    }

    /** Rows of cells; {@code <} is one with the cell to its left, {@code ^} with the one above. */
    DocxSource table(String[]... rows) {
        XWPFTable table = document.createTable(rows.length, 1);
        for (int r = 0; r < rows.length; r++) {
            row(table, r, rows[r]);
        }
        return this;
    }

    private void row(XWPFTable table, int r, String[] cells) {
        int at = 0;
        for (int c = 0; c < cells.length;) {
            int span = 1;
            while (c + span < cells.length && cells[c + span].equals("<")) {
                span++;
            }
            XWPFTableCell cell = at == 0 ? table.getRow(r).getCell(0) : table.getRow(r).addNewTableCell();
            CTTcPr properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
            if (span > 1) {
                properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
            }
            if (cells[c].equals("^")) {
                properties.addNewVMerge();
            } else {
                properties.addNewVMerge().setVal(STMerge.RESTART);
                String[] lines = cells[c].split("\n", -1);
                for (int i = 0; i < lines.length; i++) {
                    write(i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph(), lines[i], false);
                }
            }
            at++;
            c += span;
        }
    }

    /** Ends a section; what stood before it is portrait or landscape. */
    DocxSource section(boolean landscape) {
        CTPPr properties = document.createParagraph().getCTP().addNewPPr();
        CTSectPr section = properties.addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? 16_838 : 11_906));
        size.setH(BigInteger.valueOf(landscape ? 11_906 : 16_838));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        return this;
    }

    void save(Path file) {
        try (OutputStream out = Files.newOutputStream(file); document) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFRun write(XWPFParagraph paragraph, String text, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setBold(bold);
        run.setFontFamily(font);
        String[] parts = text.split("\t", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            run.setText(parts[i]);
        }
        return run;
    }
}
