package vn.sokiemtra.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The words of a written file as another program reads them. */
final class WrittenText {

    private WrittenText() {
    }

    /** Every paragraph, those in cells included, without white space; empty ones and full stops left out. */
    static List<String> docx(byte[] bytes) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var paragraphs = new ArrayList<String>();
            document.getBodyElements().forEach(element -> collect(element, paragraphs));
            return paragraphs.stream().map(WrittenText::packed).filter(text -> !text.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(IBodyElement element, List<String> paragraphs) {
        if (element instanceof XWPFParagraph paragraph) {
            paragraphs.add(paragraph.getText());
        } else if (element instanceof XWPFTable table) {
            table.getRows().forEach(
                    row -> row.getTableICells().forEach(cell -> ((org.apache.poi.xwpf.usermodel.XWPFTableCell) cell)
                            .getBodyElements().forEach(inner -> collect(inner, paragraphs))));
        }
    }

    /** The text of all pages in the order it was drawn, without white space, page numbers, marking and full stops (dotted lines are tabs in DOCX). */
    static String pdf(byte[] bytes, String marking) {
        try (var document = Loader.loadPDF(bytes)) {
            var all = new StringBuilder();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = packed(stripper.getText(document)).replaceFirst("^\\d{0,3}" + packed(marking), "");
                all.append(text);
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String packed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "").replace(".", "");
    }
}
