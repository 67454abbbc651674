package vn.sokiemtra.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Nghị định 30 checked on a PDF from outside: what stands where, in which font. The numbers are this table's own. */
final class PdfRules {

    private static final double MM = 72 / 25.4;

    /** A stretch of text in one font; places in points from the upper left corner, y of the base line. */
    record Piece(String text, String font, boolean embedded, double size, double x, double y, double right) {
    }

    record Page(double width, double height, List<Piece> pieces) {
    }

    private final List<Page> pages;
    private final String marking;
    private final List<String> flaws = new ArrayList<>();

    private PdfRules(List<Page> pages, String marking) {
        this.pages = pages;
        this.marking = marking;
    }

    static List<Page> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<Page>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                PDPage page = document.getPage(i);
                var pieces = new ArrayList<Piece>();
                var stripper = new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> at) {
                        TextPosition first = at.getFirst();
                        TextPosition last = at.getLast();
                        pieces.add(new Piece(text, first.getFont().getName(), first.getFont().isEmbedded(),
                                first.getFontSizeInPt(), first.getXDirAdj(), first.getYDirAdj(),
                                last.getXDirAdj() + last.getWidthDirAdj()));
                    }
                };
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                stripper.setSortByPosition(true);
                stripper.getText(document);
                pages.add(new Page(page.getMediaBox().getWidth(), page.getMediaBox().getHeight(), pieces));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of the rules that are broken. */
    static List<String> flaws(List<Page> pages, String marking) {
        var rules = new PdfRules(pages, marking);
        rules.paper();
        rules.fonts();
        rules.numbers();
        rules.head();
        rules.closing();
        return rules.flaws.stream().distinct().toList();
    }

    private void paper() {
        for (Page page : pages) {
            boolean landscape = page.width > page.height;
            rule("paper",
                    near(Math.min(page.width, page.height), 595.3) && near(Math.max(page.width, page.height), 841.9));
            rule("annex-landscape", landscape == page.pieces.stream().anyMatch(p -> p.text.startsWith("(1)"))
                    || page.pieces.isEmpty());
            for (Piece piece : page.pieces) {
                if (piece.text.strip().equals(marking) || number(page, piece)) {
                    continue;
                }
                rule("margin-left", piece.x >= 30 * MM - 0.5);
                rule("margin-right", piece.right <= page.width - 15 * MM + 1);
                rule("margin-top", piece.y >= 20 * MM);
                rule("margin-bottom", piece.y <= page.height - 20 * MM + 0.5);
            }
        }
    }

    private void fonts() {
        for (Page page : pages) {
            for (Piece piece : page.pieces) {
                rule("font", piece.font.contains("LiberationSerif"));
                rule("embedded", piece.embedded);
            }
        }
    }

    /** In the top margin and nothing but digits. */
    private static boolean number(Page page, Piece piece) {
        return piece.y < 20 * MM && piece.text.strip().matches("\\d+");
    }

    private void numbers() {
        int expected = 0;
        boolean landscape = false;
        for (Page page : pages) {
            boolean begins = page.pieces.stream().anyMatch(p -> p.text.startsWith("Phụ lục") && p.y < 100
                    && p.font.contains("Bold")) || expected == 0;
            expected = begins ? 1 : expected + 1;
            List<Piece> numbers = page.pieces.stream().filter(p -> number(page, p)).toList();
            if (expected == 1) {
                rule("first-page-unnumbered", numbers.isEmpty());
                continue;
            }
            rule("numbered-apart", numbers.size() == 1
                    && numbers.getFirst().text.strip().equals(String.valueOf(expected)));
            double centre = 30 * MM + (page.width - 45 * MM) / 2;
            rule("page-number-centred", numbers.stream().allMatch(p -> Math.abs((p.x + p.right) / 2 - centre) < 2));
            rule("page-number-size", numbers.stream().allMatch(p -> p.size >= 13 && p.size <= 14));
            landscape |= page.width > page.height;
            rule("header-rows-repeat", page.width < page.height
                    || page.pieces.stream().anyMatch(p -> p.text.startsWith("(1)")));
        }
    }

    private void head() {
        Page first = pages.getFirst();
        sized(first, "nation", "CỘNG HÒA XÃ HỘI", 12, 13, true);
        sized(first, "motto", "Độc lập - Tự do", 13, 14, true);
        sized(first, "type", "BIÊN BẢN", 13, 14, true);
        sized(first, "number-line", "Số:", 13, 13, false);
        sized(first, "body-size", "Căn cứ", 13, 14, false);
        rule("basis", first.pieces.stream().filter(p -> p.text.startsWith("Căn cứ"))
                .allMatch(p -> p.font.contains("Italic")));
        double middle = first.width / 2;
        rule("nation-right", first.pieces.stream().filter(p -> p.text.contains("CỘNG HÒA XÃ"))
                .allMatch(p -> p.right > middle));
        List<Piece> body = pages.stream().filter(p -> p.width < p.height).flatMap(p -> p.pieces.stream())
                .filter(p -> p.size >= 13 && p.right > first.width - 15 * MM - 1).toList();
        rule("body-justified", body.size() > 5);
        rule("first-line", first.pieces.stream().filter(p -> p.text.startsWith("Căn cứ"))
                .allMatch(p -> near(p.x, 40 * MM) || near(p.x, 42.7 * MM)));
    }

    private void sized(Page page, String rule, String begin, double least, double most, boolean bold) {
        List<Piece> found = page.pieces.stream().filter(p -> p.text.contains(begin)).toList();
        rule(rule, !found.isEmpty() && found.stream()
                .allMatch(p -> p.size >= least && p.size <= most && p.font.contains("Bold") == bold));
    }

    private void closing() {
        for (Page page : pages) {
            List<Piece> signer = page.pieces.stream().filter(p -> p.text.contains("THƯ KÝ")).toList();
            if (!signer.isEmpty()) {
                rule("signatures-not-alone", page.pieces.stream().filter(p -> p.y < signer.getFirst().y)
                        .filter(p -> !number(page, p)).map(Piece::y).distinct().count() >= 2);
                rule("signers", signer.stream().allMatch(p -> p.size >= 13 && p.size <= 14 && p.font.contains("Bold")));
            }
        }
        List<Piece> all = pages.stream().flatMap(p -> p.pieces.stream()).toList();
        rule("recipients-title", all.stream().filter(p -> p.text.startsWith("Nơi nhận:"))
                .allMatch(p -> p.size == 12 && p.font.contains("BoldItalic")));
        rule("recipients", all.stream().filter(p -> p.text.startsWith("- Lưu")).allMatch(p -> p.size == 11));
        rule("end-mark", all.stream().anyMatch(p -> p.text.strip().endsWith("./.")));
    }

    private void rule(String id, boolean holds) {
        if (!holds) {
            flaws.add(id);
        }
    }

    private static boolean near(double value, double wanted) {
        return Math.abs(value - wanted) < 1;
    }
}
