package vn.sokiemtra.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Paper;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.SampleDocuments;
import vn.sokiemtra.document.docx.DocxWriter;

/** A trích yếu, an agency's name, an annex's title: centred, and no word of them alone on the last line. */
class CentredTitleTest {

    private static final Typefaces TYPEFACES = new Typefaces();
    private static final String LONELY = "Kết quả kiểm tra công tác cải cách hành chính nhà nước trên địa bàn huyện tỉnh";

    private static List<Line> lines(String subject, double room) {
        return LineBreaker.lines(TYPEFACES, List.of(Run.bold(subject)), Paper.TITLE, room, 0);
    }

    @Test
    void theTextOfThisTestWouldEndWithOneWord() {
        assertThat(lines(LONELY, Paper.textWidth(false)).getLast().words()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {LONELY, LONELY + "\ntại Ủy ban nhân dân xã Thạch Cẩm",
            "Kiểm tra công tác năm 2020\n" + LONELY})
    void bothWritersBreakATitleSoThatNoWordStandsAlone(String subject) throws IOException {
        OfficialDocument document = SampleDocuments.document(SampleDocuments.head(), subject, SampleDocuments.body(1),
                SampleDocuments.closing(1, 3), List.of());
        String pdf = pdf(document);
        double room = room(document, subject);
        assertThat(room).isBetween(Paper.textWidth(false) / 2 - 1, Paper.textWidth(false) - 1);
        List<String> set = lines(subject, room).stream().map(CentredTitleTest::said).toList();
        assertThat(set).noneMatch(line -> line.equals("tỉnh"));
        // Both break at the same places.
        assertThat(pdf).contains(String.join("\n", set));
    }

    /** "năm 2024" below a full line. */
    @Test
    void neitherDoTwoShortWordsStandAlone() {
        Run subject = Run.bold("Kết quả kiểm tra cải cách hành chính, kiểm tra kiểm soát thủ tục hành chính năm 2024");
        double room = TYPEFACES.centredRoom(subject, Paper.TITLE, Paper.textWidth(false));
        List<Line> set = lines(subject.text(), room);
        assertThat(set).hasSize(2);
        assertThat(set.getLast().width()).isGreaterThan(set.getFirst().width() * 0.3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kiểm tra",
            "Kiểm tra công tác cải cách hành chính năm 2020\ntại Ủy ban nhân dân xã Thạch Cẩm"})
    void aTitleThatEndsWellKeepsTheWholeWidth(String subject) throws IOException {
        OfficialDocument document = SampleDocuments.document(SampleDocuments.head(), subject, SampleDocuments.body(1),
                SampleDocuments.closing(1, 3), List.of());
        assertThat(room(document, subject)).isEqualTo(Paper.textWidth(false));
    }

    private static String said(Line line) {
        var words = new ArrayList<String>();
        line.words().forEach(word -> word.fragments().forEach(part -> words.add(part.text())));
        return String.join(" ", words);
    }

    private static String pdf(OfficialDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfWriter(TYPEFACES).write(document, out);
        try (var read = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(read).lines().map(String::strip).reduce("", (a, b) -> a + "\n" + b);
        }
    }

    /** What the DOCX leaves the title between its margins. */
    private static double room(OfficialDocument document, String subject) throws IOException {
        var out = new ByteArrayOutputStream();
        new DocxWriter(TYPEFACES).write(document, out);
        try (var read = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            XWPFParagraph title = read.getParagraphs().stream().filter(one -> one.getText().equals(subject)).findFirst()
                    .orElseThrow();
            int margins = Math.max(0, title.getIndentationLeft()) + Math.max(0, title.getIndentationRight());
            return Paper.textWidth(false) - margins / 20.0;
        }
    }
}
