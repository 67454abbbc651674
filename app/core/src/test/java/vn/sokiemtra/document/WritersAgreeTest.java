package vn.sokiemtra.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.document.Block.Paragraph;

/** DOCX and PDF say the same, in NFC, whatever form the text came in. */
class WritersAgreeTest {

    private static final String MARKING = "Dữ liệu ví dụ";

    @Test
    void bothFormatsCarryEveryParagraphOfTheOther() {
        OfficialDocument document = SampleDocuments.minutes();
        List<String> docx = WrittenText.docx(LayoutRulesTest.docx(document));
        String pdf = WrittenText.pdf(LayoutRulesTest.pdf(document), MARKING);
        assertThat(docx).hasSizeGreaterThan(200);
        assertThat(docx).allSatisfy(paragraph -> assertThat(pdf).contains(paragraph));
    }

    @Test
    void nothingStandsInOneFormatAlone() {
        OfficialDocument document = SampleDocuments.document(SampleDocuments.head(), "Kiểm tra",
                SampleDocuments.body(3), SampleDocuments.closing(3, 4), List.of(SampleDocuments.wideAnnex(0, 1, 3)));
        String docx = String.join("", WrittenText.docx(LayoutRulesTest.docx(document)));
        assertThat(sorted(WrittenText.pdf(LayoutRulesTest.pdf(document), MARKING))).isEqualTo(sorted(docx));
    }

    private static String sorted(String text) {
        char[] letters = text.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    @Test
    void decomposedTextComesOutComposed() {
        String composed = "Thủ tục hành chính ở xã Thạch Cẩm được niêm yết đầy đủ";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        OfficialDocument document = SampleDocuments.document(SampleDocuments.head(), decomposed,
                List.of(Paragraph.of("a", decomposed + "./.")), SampleDocuments.closing(1, 1), List.of());
        assertThat(String.join("", WrittenText.docx(LayoutRulesTest.docx(document))))
                .contains(WrittenText.packed(composed));
        assertThat(WrittenText.pdf(LayoutRulesTest.pdf(document), MARKING)).contains(WrittenText.packed(composed));
    }

    @Test
    void whatNoPageCanCarryIsReplacedAndDoesNotBreakTheFile() {
        String odd = "Bảng\u0000có\u0007ký hiệu \ud800 và \ud83d\ude00\nxuống dòng";
        OfficialDocument document = SampleDocuments.document(SampleDocuments.head(), odd,
                List.of(Paragraph.of("a", odd)), SampleDocuments.closing(1, 1), List.of());
        assertThat(WrittenText.docx(LayoutRulesTest.docx(document))).anyMatch(text -> text.contains("Bảngcókýhiệu"));
        assertThat(WrittenText.pdf(LayoutRulesTest.pdf(document), MARKING)).contains("Bảngcókýhiệu");
    }

    @Test
    void numbersDatesAndAnnexesAreWrittenAsTheDecreeSays() {
        var wording = new Wording();
        assertThat(wording.numberLine("5", "BB-ĐKT")).isEqualTo("Số: 05/BB-ĐKT");
        assertThat(wording.numberLine("12", "BB-ĐKT")).isEqualTo("Số: 12/BB-ĐKT");
        assertThat(wording.numberLine(null, "BB-ĐKT")).matches("Số: \u00a0+/BB-ĐKT");
        assertThat(wording.longDate(java.time.LocalDate.of(2020, 2, 3))).isEqualTo("ngày 03 tháng 02 năm 2020");
        assertThat(wording.longDate(java.time.LocalDate.of(2020, 3, 12))).isEqualTo("ngày 12 tháng 3 năm 2020");
        assertThat(wording.annexLabel(0, 1)).isEqualTo("Phụ lục");
        assertThat(wording.annexLabel(3, 5)).isEqualTo("Phụ lục IV");
        assertThat(List.of(wording.roman(9), wording.roman(14), wording.roman(49), wording.roman(90)))
                .containsExactly("IX", "XIV", "XLIX", "XC");
        assertThat(wording.ended("Biên bản kết thúc; ")).isEqualTo("Biên bản kết thúc./.");
        assertThat(wording.ended("đã xong./.")).isEqualTo("đã xong./.");
    }
}
