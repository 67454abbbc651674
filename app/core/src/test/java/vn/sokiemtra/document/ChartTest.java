package vn.sokiemtra.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.document.ChartContent.Bar;
import vn.sokiemtra.document.pdf.ChartPicture;
import vn.sokiemtra.document.pdf.Typefaces;

/** A chart in both files: as drawing in the PDF, as a picture of 200 dpi in the DOCX, readable without colour. */
class ChartTest {

    private static final ChartContent CHART = new ChartContent("Tồn tại theo nội dung", List.of("đã khắc phục",
            "còn lại"), "năm 2025",
            List.of(Bar.of("Chỉ đạo, điều hành", List.of(10L, 11L), 15L), Bar.of(
                    "Cải cách thủ tục hành chính, cơ chế một cửa, một cửa liên thông và chuyển đổi số tại xã", List.of(
                            1018L, 16L),
                    20L), Bar.of("Tài chính công", List.of(0L, 0L), 0L)));

    @Test
    void thePdfDrawsItAndPrintsEveryFigureAsText() throws IOException {
        byte[] pdf = LayoutRulesTest.pdf(with(CHART));
        assertThat(WrittenText.pdf(pdf, "Dữ liệu ví dụ")).contains("10+11", "1018+16", "0+0", "đãkhắcphục", "năm2025",
                "Chỉđạo,điềuhành");
        try (PDDocument file = Loader.loadPDF(pdf)) {
            for (var page : file.getPages()) {
                assertThat(page.getResources().getXObjectNames()).isEmpty();
            }
        }
    }

    @Test
    void theDocxHoldsAGreyPictureOfTwoHundredDotsAnInchAndSaysItInWords() throws IOException {
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(LayoutRulesTest.docx(with(CHART))))) {
            List<XWPFPictureData> pictures = file.getAllPictures();
            assertThat(pictures).hasSize(1);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(pictures.getFirst().getData()));
            assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
            double inches = Paper.textWidth(false) / 72;
            assertThat(image.getWidth() / inches).isBetween(200.0, 201.0);
            assertThat(file.getDocument().xmlText()).contains("Chỉ đạo, điều hành 10 + 11");
        }
    }

    /** A dark part is black enough, a hatched one is neither dark nor blank. */
    @Test
    void partsDifferWithoutColour() throws IOException {
        ChartContent halves = new ChartContent("Hai phần", List.of("một", "hai", "ba"), null,
                List.of(Bar.of("A", List.of(
                        1L, 1L, 1L), null)));
        BufferedImage image = ImageIO
                .read(new ByteArrayInputStream(new ChartPicture(new Typefaces()).png(halves, 467)));
        int row = barRow(image);
        List<Integer> dark = levels(image, row);
        int third = dark.size() / 3;
        assertThat(mean(dark.subList(5, third - 5))).isLessThan(100);
        assertThat(mean(dark.subList(third + 10, 2 * third - 10))).isBetween(120.0, 240.0);
        assertThat(dark.subList(third + 10, 2 * third - 10)).anyMatch(one -> one > 240).anyMatch(one -> one < 150);
        assertThat(mean(dark.subList(2 * third + 10, dark.size() - 10))).isGreaterThan(240);
    }

    @Test
    void theSameChartGivesTheSameBytes() {
        assertThat(LayoutRulesTest.docx(with(CHART))).isEqualTo(LayoutRulesTest.docx(with(CHART)));
        assertThat(LayoutRulesTest.pdf(with(CHART))).isEqualTo(LayoutRulesTest.pdf(with(CHART)));
    }

    @Test
    void asManyBarsAsAreTakenStandOnOnePage() throws IOException {
        Bar tall = Bar.of("Công tác chỉ đạo, điều hành cải cách hành chính của Ủy ban nhân dân xã trong năm", List.of(
                1L, 2L), 3L);
        ChartContent most = new ChartContent("Nhiều", List.of("a", "b"), "c", Collections.nCopies(ChartContent.MOST,
                tall));
        assertThat(PdfRules.pages(LayoutRulesTest.pdf(with(most)))).isNotEmpty().allSatisfy(page -> assertThat(page
                .pieces()).allMatch(piece -> piece.y() < Paper.HEIGHT));
        assertThatThrownBy(() -> new ChartContent("Quá nhiều", List.of("a", "b"), null, Collections.nCopies(
                ChartContent.MOST + 1, tall))).isInstanceOf(IllegalArgumentException.class);
    }

    private static OfficialDocument with(ChartContent chart) {
        return SampleDocuments.document(SampleDocuments.head(), "Kiểm tra", List.of(Block.Paragraph.of("s",
                "Kết quả như sau:"), new Block.Chart("s", chart),
                new Block.Paragraph("s", Block.Style.NOTE, List.of(Run
                        .plain("Biểu đồ: tồn tại theo nội dung.")))),
                SampleDocuments.closing(1, 2), List.of());
    }

    /** The row with most dark in it: through the bars. */
    private static int barRow(BufferedImage image) {
        int best = 0;
        double darkest = 256;
        for (int y = image.getHeight() / 3; y < image.getHeight(); y++) {
            double here = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                here += image.getRaster().getSample(x, y, 0);
            }
            if (here / image.getWidth() < darkest) {
                darkest = here / image.getWidth();
                best = y;
            }
        }
        // The outline itself is the darkest of all: the middle of the bar is a few dots below its upper edge.
        return best > image.getHeight() * 2 / 3 ? best - 14 : best + 14;
    }

    /** From the left edge of the bar to its right edge. */
    private static List<Integer> levels(BufferedImage image, int y) {
        int from = (int) (image.getWidth() * 0.36) + 4;
        int to = image.getWidth();
        while (image.getRaster().getSample(to - 1, y, 0) > 100) {
            to--;
        }
        List<Integer> levels = new ArrayList<>();
        for (int x = from; x < to; x++) {
            levels.add(image.getRaster().getSample(x, y, 0));
        }
        return levels;
    }

    private static double mean(List<Integer> levels) {
        return levels.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }
}
