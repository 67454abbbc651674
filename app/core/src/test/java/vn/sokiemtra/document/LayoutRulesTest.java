package vn.sokiemtra.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import vn.sokiemtra.document.PdfRules.Page;
import vn.sokiemtra.document.PdfRules.Piece;
import vn.sokiemtra.document.docx.DocxWriter;
import vn.sokiemtra.document.pdf.PdfWriter;
import vn.sokiemtra.document.pdf.Typefaces;

/** Both writers keep Nghị định 30, and the checker that says so sees every kind of violation planted. */
class LayoutRulesTest {

    private static final Typefaces TYPEFACES = new Typefaces();

    static byte[] docx(OfficialDocument document) {
        return bytes(out -> new DocxWriter(TYPEFACES).write(document, out));
    }

    static byte[] pdf(OfficialDocument document) {
        return bytes(out -> new PdfWriter(TYPEFACES).write(document, out));
    }

    private static byte[] bytes(AtomicOutput.Content content) {
        var out = new ByteArrayOutputStream();
        try {
            content.write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** One, two and three signers, few and many recipients, long names, an annex of 300 rows. */
    static Map<String, OfficialDocument> shapes() {
        var shapes = new LinkedHashMap<String, OfficialDocument>();
        shapes.put("a Biên bản", SampleDocuments.minutes());
        var longHead = new LetterHead("ỦY BAN NHÂN DÂN HUYỆN THẠCH THÀNH, TỈNH THANH HÓA, CƠ QUAN CÓ TÊN RẤT DÀI",
                "TỔ CÔNG TÁC KIỂM TRA CẢI CÁCH HÀNH CHÍNH VÀ KIỂM SOÁT THỦ TỤC HÀNH CHÍNH NĂM 2020",
                new Wording().numberLine("5", "BB-ĐKT"),
                new Wording().placeAndDate("Thạch Thành", java.time.LocalDate.of(2020, 2, 3), 2020));
        shapes.put("long names, 40 recipients, 300 rows", SampleDocuments.document(longHead,
                SampleDocuments.LONG_SENTENCE, SampleDocuments.body(2), SampleDocuments.closing(1, 40),
                List.of(SampleDocuments.wideAnnex(0, 1, 300))));
        for (int groups = 1; groups <= 4; groups++) {
            shapes.put("two signers after " + groups + " groups", SampleDocuments.document(SampleDocuments.head(),
                    "Kiểm tra", SampleDocuments.body(groups), SampleDocuments.closing(2, 3), List.of()));
        }
        return shapes;
    }

    @TestFactory
    Stream<DynamicTest> everyShapeKeepsTheRulesInBothFormats() {
        return shapes().entrySet().stream().map(shape -> DynamicTest.dynamicTest(shape.getKey(), () -> {
            assertThat(DocxRules.flaws(DocxRules.parts(docx(shape.getValue())))).isEmpty();
            assertThat(PdfRules.flaws(PdfRules.pages(pdf(shape.getValue())), "Dữ liệu ví dụ")).isEmpty();
        }));
    }

    private record Plant(String rule, String part, String from, String to) {
    }

    private static Plant doc(String rule, String from, String to) {
        return new Plant(rule, "word/document.xml", from, to);
    }

    private static Plant style(String rule, String from, String to) {
        return new Plant(rule, "word/styles.xml", from, to);
    }

    private static final List<Plant> PLANTS = List.of(
            doc("paper", "w:w=\"11906\"", "w:w=\"12240\""),
            doc("annex-landscape", " w:orient=\"landscape\"", ""),
            doc("margin-top", "w:top=\"1134\"", "w:top=\"1000\""),
            doc("margin-bottom", "w:bottom=\"1134\"", "w:bottom=\"1500\""),
            doc("margin-left", "w:left=\"1701\"", "w:left=\"1440\""),
            doc("margin-right", "w:right=\"851\"", "w:right=\"700\""),
            doc("first-page-unnumbered", "<w:titlePg/>", ""),
            doc("numbered-apart", "<w:pgNumType w:start=\"1\"/>", "<w:pgNumType/>"),
            doc("header-on-later-pages", "<w:headerReference w:type=\"default\"",
                    "<w:headerReference w:type=\"first\""),
            new Plant("page-number-field", "word/header1.xml", "PAGE", "NUMPAGES"),
            style("page-number-centred", "<w:jc w:val=\"center\"", "<w:jc w:val=\"right\""),
            doc("style-exists", "<w:pStyle w:val=\"body\"", "<w:pStyle w:val=\"text\""),
            doc("named-styles", "<w:pStyle w:val=\"body\"/>", ""),
            style("page-number-size", "<w:sz w:val=\"28\"", "<w:sz w:val=\"20\""),
            new Plant("font", "word/styles.xml", "w:hAnsi=\"Times New Roman\"", "w:hAnsi=\"Arial\""),
            new Plant("language", "word/styles.xml", "w:val=\"vi-VN\"", "w:val=\"en-US\""),
            new Plant("black", "word/styles.xml", "w:val=\"000000\"", "w:val=\"1F497D\""),
            new Plant("widows", "word/styles.xml", "<w:widowControl/>", ""),
            new Plant("word-2013", "word/settings.xml", "w:val=\"15\"", "w:val=\"12\""),
            doc("parent-body", "UBND HUYỆN", "UBND huyện"),
            doc("issuing-body", "ĐOÀN KIỂM TRA CCHC", "Đoàn kiểm tra CCHC"),
            doc("nation", "CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI"),
            doc("motto", "Độc lập - Tự do", "Độc lập – Tự do"),
            doc("rules-below", "<w:pBdr>", "<w:shd>"), doc("number-line", "Số: ", "số "),
            doc("type", "BIÊN BẢN", "Biên bản"),
            style("paragraph-gap", "w:after=\"120\" w:line=\"264\"", "w:after=\"60\" w:line=\"264\""),
            style("line-spacing", "w:line=\"264\"", "w:line=\"400\""),
            style("first-line", "w:firstLine=\"567\"", "w:firstLine=\"0\""),
            style("body-justified", "w:val=\"both\"", "w:val=\"left\""),
            style("basis", "<w:i/><w:iCs/><w:sz w:val=\"28\"/>", "<w:sz w:val=\"28\"/>"),
            style("body-size", "<w:sz w:val=\"28\"/>", "<w:sz w:val=\"24\"/>"),
            doc("end-mark", "./.", "."), style("headings-stay", "<w:keepNext/><w:keepLines/>", "<w:keepLines/>"),
            doc("grid", "<w:tblGrid>", "<w:tblPrEx>"), doc("rows-whole", "<w:cantSplit/>", ""),
            doc("header-rows-repeat", "<w:tblHeader/>", ""), style("signers", "<w:b/><w:bCs/><w:sz w:val=\"26\"/>",
                    "<w:sz w:val=\"26\"/>"),
            doc("signatures-not-alone", "<w:keepNext/>", ""), doc("signatures-together", "<w:keepNext/>", ""),
            style("recipients-title", "<w:sz w:val=\"24\"/>", "<w:sz w:val=\"26\"/>"),
            style("recipients", "<w:sz w:val=\"22\"/>", "<w:sz w:val=\"26\"/>"),
            style("schema-order", "<w:b/><w:bCs/><w:sz w:val=\"26\"/>", "<w:sz w:val=\"26\"/><w:b/><w:bCs/>"),
            doc("cell-ends-with-paragraph", "</w:p></w:tc>", "</w:p><w:shd/></w:tc>"));

    @TestFactory
    Stream<DynamicTest> everyViolationPlantedInADocxIsSeen() {
        Map<String, String> good = DocxRules.parts(docx(SampleDocuments.minutes()));
        return PLANTS.stream().map(plant -> DynamicTest.dynamicTest(plant.rule(), () -> {
            var bad = new LinkedHashMap<>(good);
            String closed = plant.from().equals("<w:pBdr>") || plant.from().equals("<w:tblGrid>")
                    ? plant.from().replace("<", "</")
                    : null;
            String mutated = good.get(plant.part()).replace(plant.from(), plant.to());
            assertThat(mutated).isNotEqualTo(good.get(plant.part()));
            bad.put(plant.part(), closed == null ? mutated : mutated.replace(closed, plant.to().replace("<", "</")));
            assertThat(DocxRules.flaws(bad)).contains(plant.rule());
        }));
    }

    private record Shift(String rule, UnaryOperator<Page> change) {
    }

    private static Shift pieces(String rule, String containing, UnaryOperator<Piece> change) {
        return new Shift(rule, page -> new Page(page.width(), page.height(), page.pieces().stream()
                .map(p -> p.text().contains(containing) ? change.apply(p) : p).toList()));
    }

    private static Piece sized(Piece p, double size) {
        return new Piece(p.text(), p.font(), p.embedded(), size, p.x(), p.y(), p.right());
    }

    private static Piece font(Piece p, String font, boolean embedded) {
        return new Piece(p.text(), font, embedded, p.size(), p.x(), p.y(), p.right());
    }

    private static Piece moved(Piece p, double dx, double dy) {
        return new Piece(p.text(), p.font(), p.embedded(), p.size(), p.x() + dx, p.y() + dy, p.right() + dx);
    }

    private static final List<Shift> SHIFTS = List.of(
            new Shift("paper", page -> new Page(page.width() + 20, page.height(), page.pieces())),
            new Shift("annex-landscape", page -> new Page(Math.min(page.width(), page.height()),
                    Math.max(page.width(), page.height()), page.pieces())),
            pieces("margin-left", "Căn cứ", p -> moved(p, -60, 0)),
            pieces("margin-right", "Căn cứ", p -> moved(p, 90, 0)),
            pieces("margin-top", "BIÊN BẢN", p -> moved(p, 0, -150)),
            pieces("margin-bottom", "BIÊN BẢN", p -> moved(p, 0, 700)),
            pieces("font", "Căn cứ", p -> font(p, "Arial", true)),
            pieces("embedded", "Căn cứ", p -> font(p, p.font(), false)),
            new Shift("first-page-unnumbered",
                    page -> with(page, new Piece("1", "LiberationSerif", true, 14, 300, 30, 307))),
            pieces("numbered-apart", "2", p -> p.y() < 50 ? moved(p, 0, 100) : p),
            pieces("page-number-centred", "2", p -> p.y() < 50 ? moved(p, 100, 0) : p),
            pieces("page-number-size", "2", p -> p.y() < 50 ? sized(p, 10) : p),
            pieces("header-rows-repeat", "(1)", p -> new Piece("1", p.font(), true, p.size(), p.x(), p.y(), p.right())),
            pieces("nation", "CỘNG HÒA", p -> sized(p, 14)),
            pieces("nation-right", "CỘNG HÒA", p -> moved(p, -280, 0)),
            pieces("motto", "Độc lập", p -> font(p, "LiberationSerif", true)),
            pieces("type", "BIÊN BẢN", p -> sized(p, 18)), pieces("number-line", "Số:", p -> sized(p, 11)),
            pieces("body-size", "Căn cứ", p -> sized(p, 12)),
            pieces("basis", "Căn cứ", p -> font(p, "LiberationSerif", true)),
            pieces("first-line", "Căn cứ", p -> moved(p, -15, 0)),
            pieces("body-justified", "", p -> moved(p, -3, 0)),
            new Shift("signatures-not-alone", page -> page.pieces().stream().anyMatch(p -> p.text().contains("THƯ KÝ"))
                    ? new Page(page.width(), page.height(), page.pieces().stream()
                            .dropWhile(p -> !p.text().contains("THƯ KÝ")).toList())
                    : page),
            pieces("signers", "THƯ KÝ", p -> sized(p, 16)), pieces("recipients-title", "Nơi nhận", p -> sized(p, 14)),
            pieces("recipients", "- Lưu", p -> sized(p, 14)),
            pieces("end-mark", "./.", p -> new Piece("hết.", p.font(), true, p.size(), p.x(), p.y(), p.right())));

    private static Page with(Page page, Piece piece) {
        var pieces = new ArrayList<>(page.pieces());
        pieces.add(piece);
        return new Page(page.width(), page.height(), pieces);
    }

    @TestFactory
    Stream<DynamicTest> everyViolationPlantedInAPdfIsSeen() {
        List<Page> good = PdfRules.pages(pdf(SampleDocuments.minutes()));
        return SHIFTS.stream().map(shift -> DynamicTest.dynamicTest(shift.rule(), () -> assertThat(
                PdfRules.flaws(good.stream().map(shift.change()).toList(), "Dữ liệu ví dụ")).contains(shift.rule())));
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(docx(SampleDocuments.minutes())).isEqualTo(docx(SampleDocuments.minutes()));
        assertThat(pdf(SampleDocuments.minutes())).isEqualTo(pdf(SampleDocuments.minutes()));
    }
}
