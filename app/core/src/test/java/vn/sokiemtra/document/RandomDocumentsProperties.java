package vn.sokiemtra.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import vn.sokiemtra.document.Block.DottedLines;
import vn.sokiemtra.document.Block.Heading;
import vn.sokiemtra.document.Block.Level;
import vn.sokiemtra.document.Block.Paragraph;
import vn.sokiemtra.document.Block.Style;
import vn.sokiemtra.document.Block.Table;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Cell;
import vn.sokiemtra.document.TableContent.Column;
import vn.sokiemtra.document.TableContent.Row;

/** Whatever is composed, both files are valid and carry it. */
class RandomDocumentsProperties {

    /** Rules that hold whatever stands in the document; the rest presumes real headings and capitals. */
    private static final Set<String> ALWAYS = Set.of("schema-order", "grid", "rows-whole", "header-rows-repeat",
            "cell-ends-with-paragraph", "margin-left", "margin-right", "numbered-apart", "first-page-unnumbered",
            "signatures-together", "headings-stay", "nation", "motto");
    private static final Set<String> ALWAYS_PDF = Set.of("paper", "margin-left", "margin-right", "margin-top",
            "margin-bottom", "font", "embedded", "nation", "motto");
    private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩị"
            + "óòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵĐÀẢ0123456789,;()/-";
    private static final String ODD = "\u0301\u0323\u0000\u0008\ud800\u2028\u200b☑𝒳\uffff<&>\"']]>{}";

    @Property(tries = 40)
    void anyDocumentGivesValidFiles(@ForAll long seed) {
        OfficialDocument document = new Maker(new Random(seed), true).document();
        byte[] docx = LayoutRulesTest.docx(document);
        WrittenText.docx(docx);
        assertThat(DocxRules.flaws(DocxRules.parts(docx))).doesNotContainAnyElementsOf(ALWAYS);
        assertThat(PdfRules.flaws(PdfRules.pages(LayoutRulesTest.pdf(document)), "Dữ liệu ví dụ"))
                .doesNotContainAnyElementsOf(ALWAYS_PDF);
    }

    @Property(tries = 25)
    void anyVietnameseDocumentIsTheSameInBothFormats(@ForAll long seed) {
        OfficialDocument document = new Maker(new Random(seed), false).document();
        byte[] file = LayoutRulesTest.pdf(document);
        String pdf = WrittenText.pdf(file, "Dữ liệu ví dụ");
        int pages = PdfRules.pages(file).size();
        assertThat(WrittenText.docx(LayoutRulesTest.docx(document)))
                .allSatisfy(paragraph -> assertThat(pieces(paragraph, pdf)).as(paragraph).isBetween(1, pages));
    }

    /** In how many pieces, in their order, a text carries a paragraph: a cell taller than a page is cut. 0 for not. */
    private static int pieces(String paragraph, String text) {
        int count = 0;
        int from = 0;
        for (String rest = paragraph; !rest.isEmpty(); count++) {
            int length = rest.length();
            while (length > 0 && text.indexOf(rest.substring(0, length), from) < 0) {
                length--;
            }
            if (length == 0) {
                return 0;
            }
            from = text.indexOf(rest.substring(0, length), from) + length;
            rest = rest.substring(length);
        }
        return count;
    }

    /** @param odd with everything a keyboard, a paste or a broken file can bring, and tables no page can hold */
    private record Maker(Random random, boolean odd) {

        OfficialDocument document() {
            var head = new LetterHead(maybe(40), text(1 + random.nextInt(12)), maybe(3), maybe(8));
            var annexes = new ArrayList<Annex>();
            for (int i = random.nextInt(3); i > 0; i--) {
                annexes.add(new Annex("a" + i, "Phụ lục", text(5), maybe(9), true, List.of(table("a" + i))));
            }
            var signers = new ArrayList<Closing.Signer>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                signers.add(new Closing.Signer(List.of(text(3)), maybe(2), maybe(4)));
            }
            var recipients = new ArrayList<String>();
            for (int i = random.nextInt(50); i > 0; i--) {
                recipients.add("- " + text(5) + ";");
            }
            return SampleDocuments.document(head, text(1 + random.nextInt(20)), body(),
                    new Closing(signers, recipients), annexes);
        }

        private List<Block> body() {
            var blocks = new ArrayList<Block>();
            for (int i = random.nextInt(14); i > 0; i--) {
                blocks.add(switch (random.nextInt(5)) {
                    case 0 -> new Heading("s", Level.values()[random.nextInt(5)], text(6));
                    case 1 -> odd ? table("s") : Paragraph.of("s", text(9));
                    case 2 -> new DottedLines("s", 1 + random.nextInt(6));
                    default -> new Paragraph("s", Style.values()[random.nextInt(4)],
                            List.of(Run.plain(text(random.nextInt(60))), Run.bold(text(3)), Run.italic(" x")));
                });
            }
            return blocks;
        }

        private Table table(String section) {
            int columns = 1 + random.nextInt(16);
            var shape = new ArrayList<Column>();
            for (int c = 0; c < columns; c++) {
                shape.add(new Column(0.01 + random.nextInt(20),
                        Align.values()[random.nextInt(3)]));
            }
            var rows = new ArrayList<Row>();
            for (int r = random.nextInt(odd ? 40 : 8); r > 0; r--) {
                rows.add(row(columns));
            }
            var joined = new ArrayList<Cell>();
            joined.add(new Cell(text(2), 1, 2));
            if (columns > 1) {
                joined.add(new Cell(text(2), columns - 1, 1));
            }
            var below = new ArrayList<Cell>();
            for (int c = 1; c < columns; c++) {
                below.add(Cell.of(text(1)));
            }
            return new Table(section, new TableContent(shape, List.of(new Row(joined, true), new Row(below, true),
                    Row.of(numbers(columns))), rows));
        }

        private static String[] numbers(int columns) {
            String[] texts = new String[columns];
            for (int c = 0; c < columns; c++) {
                texts[c] = "(" + (c + 1) + ")";
            }
            return texts;
        }

        private Row row(int columns) {
            var cells = new ArrayList<Cell>();
            for (int c = 0; c < columns;) {
                int span = 1 + random.nextInt(Math.min(3, columns - c));
                cells.add(new Cell(random.nextInt(3) == 0
                        ? ""
                        : text(random.nextInt(odd && random.nextInt(30) == 0
                                ? 900
                                : 4)),
                        span, 1));
                c += span;
            }
            return new Row(cells, random.nextBoolean());
        }

        private String maybe(int words) {
            return random.nextBoolean() ? null : text(words);
        }

        private String text(int words) {
            var text = new StringBuilder();
            for (int w = 0; w < words; w++) {
                int length = random.nextInt(40) == 0 ? 300 : 1 + random.nextInt(9);
                for (int i = 0; i < length; i++) {
                    String from = odd && random.nextInt(12) == 0 ? ODD : LETTERS;
                    text.append(from.charAt(random.nextInt(from.length())));
                }
                text.append(odd && random.nextInt(9) == 0 ? '\n' : ' ');
            }
            return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD).strip();
        }
    }
}
