package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.w3c.dom.Node;

/** Reads a Word file: text and tables in their order, with the numbers Word would print. Nothing in it is run. */
final class WordReader {

    private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:foot|end)noteRef:\\d+]");
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_STYLES = 10;

    private final XWPFDocument document;
    private final WordNumbers numbers;
    private final Letters letters;
    private final String defaultFont;
    private final List<SourceBlock> blocks = new ArrayList<>();

    private WordReader(XWPFDocument document, Letters letters, String defaultFont) {
        this.document = document;
        this.numbers = new WordNumbers(document);
        this.letters = letters;
        this.defaultFont = defaultFont;
    }

    static List<SourceBlock> read(Path file, Letters letters) throws IOException, InvalidFormatException {
        try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XWPFDocument document = new XWPFDocument(zip)) {
            WordReader reader = new WordReader(document, letters, defaultFont(document));
            document.getBodyElements().forEach(reader::element);
            document.getFootnotes().forEach(reader::note);
            return TabTables.gather(reader.blocks);
        }
    }

    private static String defaultFont(XWPFDocument document) throws IOException {
        try {
            CTStyles styles = document.getStyles() == null ? null : document.getStyle();
            if (styles == null || !styles.isSetDocDefaults() || !styles.getDocDefaults().isSetRPrDefault()) {
                return "";
            }
            String font = font(styles.getDocDefaults().getRPrDefault().getRPr());
            return font == null ? "" : font;
        } catch (XmlException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private void element(IBodyElement element) {
        switch (element) {
            case XWPFParagraph paragraph -> paragraph(paragraph);
            case XWPFTable table -> table(table);
            case XWPFSDT control -> control.getContent().getText().lines().forEach(
                    line -> blocks.add(SourceBlock.Line.plain(letters.of(line, ""))));
            default -> {
                // Nothing else in a body has text.
            }
        }
    }

    private void note(XWPFAbstractFootnoteEndnote note) {
        note.getParagraphs().forEach(paragraph -> aside(text(paragraph).kept()));
    }

    private void paragraph(XWPFParagraph paragraph) {
        Written written = text(paragraph);
        String[] lines = written.kept().split("\n", -1);
        SourceBlock.Auto auto = written.kept().isBlank() ? null : numbers.next(paragraph);
        int heading = heading(paragraph);
        for (int i = 0; i < lines.length; i++) {
            blocks.add(new SourceBlock.Line(i == 0 ? auto : null, lines[i], i == 0 ? heading : 0, written.title()));
        }
        written.struck().forEach(this::aside);
        boxes(paragraph.getCTP().getDomNode()).forEach(this::aside);
    }

    private void aside(String text) {
        if (!text.isBlank()) {
            blocks.add(new SourceBlock.Aside(text.strip()));
        }
    }

    private record Written(String kept, List<String> struck, boolean title) {
    }

    private Written text(XWPFParagraph paragraph) {
        StringBuilder kept = new StringBuilder();
        StringBuilder gone = new StringBuilder();
        boolean bold = true;
        // Runs of one font are turned together: a letter of VNI may be cut between two runs.
        StringBuilder pending = new StringBuilder();
        String font = "";
        for (XWPFRun run : paragraph.getRuns()) {
            String text = NOTE_MARK.matcher(run.text()).replaceAll("");
            if (run.isStrikeThrough() || run.isDoubleStrikeThrough() || deleted(run)) {
                gone.append(letters.of(text, font(run, paragraph)));
                continue;
            }
            bold &= text.isBlank() || run.isBold();
            String next = font(run, paragraph);
            if (!next.equals(font)) {
                kept.append(letters.of(pending.toString(), font));
                pending.setLength(0);
                font = next;
            }
            pending.append(text);
        }
        kept.append(letters.of(pending.toString(), font));
        boolean centred = paragraph.getAlignment() == ParagraphAlignment.CENTER;
        return new Written(kept.toString(), gone.isEmpty() ? List.of() : List.of(gone.toString()), bold || centred);
    }

    private static boolean deleted(XWPFRun run) {
        Node parent = run.getCTR().getDomNode().getParentNode();
        return parent != null && ("del".equals(parent.getLocalName()) || "moveFrom".equals(parent.getLocalName()));
    }

    /** What the run says, else its style, the paragraph's style and those above, else the document. */
    private String font(XWPFRun run, XWPFParagraph paragraph) {
        String own = font(run.getCTR().getRPr());
        for (String style : new String[]{run.getStyle(), paragraph.getStyleID()}) {
            for (int depth = 0; own == null && style != null && depth < MOST_STYLES
                    && document.getStyles() != null; depth++) {
                XWPFStyle found = document.getStyles().getStyle(style);
                own = found == null ? null : font(found.getCTStyle().getRPr());
                style = found == null ? null : found.getBasisStyleID();
            }
        }
        return own == null ? defaultFont : own;
    }

    private static @Nullable String font(@Nullable CTRPr properties) {
        if (properties == null || properties.sizeOfRFontsArray() == 0) {
            return null;
        }
        CTFonts fonts = properties.getRFontsArray(0);
        // Old letters lie above ASCII, which hAnsi draws.
        return fonts.isSetHAnsi() ? fonts.getHAnsi() : fonts.isSetAscii() ? fonts.getAscii() : null;
    }

    /** Level of a heading style, from 1; 0 for none. */
    private int heading(XWPFParagraph paragraph) {
        String style = paragraph.getStyleID();
        for (int depth = 0; style != null && depth < MOST_STYLES && document.getStyles() != null; depth++) {
            XWPFStyle found = document.getStyles().getStyle(style);
            if (found == null) {
                return 0;
            }
            CTPPrGeneral properties = found.getCTStyle().getPPr();
            if (properties != null && properties.isSetOutlineLvl()) {
                int level = properties.getOutlineLvl().getVal().intValue();
                return level < 9 ? level + 1 : 0;
            }
            style = found.getBasisStyleID();
        }
        return 0;
    }

    /** Text boxes hang on a paragraph and belong to no run's text. Word keeps a second copy for older readers. */
    private static List<String> boxes(Node node) {
        List<String> found = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("txbxContent".equals(child.getLocalName())) {
                found.add(child.getTextContent());
            } else if (!"Fallback".equals(child.getLocalName())) {
                found.addAll(boxes(child));
            }
        }
        return found;
    }

    private void table(XWPFTable table) {
        List<List<SourceBlock.Cell>> rows = new ArrayList<>();
        int header = 0;
        for (XWPFTableRow row : table.getRows()) {
            header += row.isRepeatHeader() && header == rows.size() ? 1 : 0;
            rows.add(row(row, rows.isEmpty() ? List.of() : rows.getLast()));
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        rows.forEach(row -> {
            while (row.size() < width) {
                row.add(new SourceBlock.Cell("", true));
            }
        });
        blocks.add(new SourceBlock.Grid(rows, header));
    }

    private List<SourceBlock.Cell> row(XWPFTableRow row, List<SourceBlock.Cell> above) {
        List<SourceBlock.Cell> cells = new ArrayList<>();
        int before = row.getCtRow().getTrPr() == null || row.getCtRow().getTrPr().sizeOfGridBeforeArray() == 0
                ? 0
                : row.getCtRow().getTrPr().getGridBeforeArray(0).getVal().intValue();
        for (int i = 0; i < Math.min(before, MOST_COLUMNS); i++) {
            cells.add(new SourceBlock.Cell("", true));
        }
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            int span = properties == null || !properties.isSetGridSpan()
                    ? 1
                    : properties.getGridSpan().getVal().intValue();
            boolean goesOn = properties != null && properties.isSetVMerge()
                    && properties.getVMerge().getVal() != STMerge.RESTART && cells.size() < above.size();
            String text = goesOn ? above.get(cells.size()).text() : text(cell);
            for (int i = 0; i < span && cells.size() < MOST_COLUMNS; i++) {
                cells.add(new SourceBlock.Cell(text, !goesOn && i == 0));
            }
        }
        return cells;
    }

    /** Paragraphs of a cell, with their automatic numbers, and what stands in a table inside it. */
    private String text(XWPFTableCell cell) {
        List<String> lines = new ArrayList<>();
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            Written written = text(paragraph);
            SourceBlock.Auto auto = written.kept().isBlank() ? null : numbers.next(paragraph);
            lines.add((auto == null ? "" : auto.label() + " ") + written.kept());
            written.struck().forEach(this::aside);
        }
        cell.getTables().forEach(inner -> inner.getRows().forEach(row -> row.getTableCells().forEach(
                each -> each.getParagraphs().forEach(paragraph -> lines.add(text(paragraph).kept())))));
        return String.join("\n", lines).strip();
    }
}
