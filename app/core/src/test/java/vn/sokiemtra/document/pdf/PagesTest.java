package vn.sokiemtra.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Paper;
import vn.sokiemtra.document.SampleDocuments;

class PagesTest {

    private static Strip strip(String name, double height, boolean keep, Strip header) {
        return new Strip(name, height, 0, keep, header, (canvas, left, top) -> {
        });
    }

    private static List<List<String>> paged(List<Strip> strips) {
        return Pages.of(strips, 100).stream().map(page -> page.stream().map(p -> p.strip().section()).toList())
                .toList();
    }

    @Test
    void aHeadingGoesWithWhatItHeads() {
        assertThat(paged(List.of(strip("text", 90, false, null), strip("II", 5, true, null), strip("1", 5, true, null),
                strip("line", 5, false, null)))).containsExactly(List.of("text"), List.of("II", "1", "line"));
    }

    @Test
    void aTablesHeaderIsRepeatedOnEveryPageItReaches() {
        Strip header = strip("head", 20, true, null);
        var strips = new ArrayList<>(List.of(header));
        for (int i = 0; i < 6; i++) {
            strips.add(strip("row", 30, false, header));
        }
        assertThat(paged(strips)).containsExactly(List.of("head", "row", "row"), List.of("head", "row", "row"),
                List.of("head", "row", "row"));
    }

    @Test
    void whatNoPageCanHoldTogetherIsParted() {
        var strips = new ArrayList<Strip>();
        for (int i = 0; i < 5; i++) {
            strips.add(strip("kept", 30, true, null));
        }
        assertThat(paged(strips).stream().mapToInt(List::size).sum()).isEqualTo(5);
        assertThat(paged(List.of(strip("giant", 500, false, null), strip("next", 10, false, null)))).hasSize(2);
    }

    @Test
    void noPageBeginsOrEndsWithASingleLineOfAParagraph() {
        var typefaces = new Typefaces();
        for (int groups = 1; groups <= 6; groups++) {
            var setter = new Setter(typefaces, Paper.textWidth(false));
            List<Block> body = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                body.add(Block.Paragraph.of("p" + i, SampleDocuments.LONG_SENTENCE.repeat(1 + (i * groups) % 4)));
            }
            setter.blocks(body);
            var all = Pages.of(setter.strips(), Paper.textHeight(false) - groups * 7);
            for (int i = 0; i + 1 < all.size(); i++) {
                String foot = all.get(i).getLast().strip().section();
                String head = all.get(i + 1).getFirst().strip().section();
                if (foot.equals(head)) {
                    assertThat(all.get(i).stream().filter(p -> p.strip().section().equals(foot)).count())
                            .isGreaterThanOrEqualTo(2);
                    assertThat(all.get(i + 1).stream().filter(p -> p.strip().section().equals(head)).count())
                            .isGreaterThanOrEqualTo(2);
                }
            }
        }
    }

    @Test
    void aLineThatAnnouncesAndANoteBelowATableDoNotStandAlone() {
        var setter = new Setter(new Typefaces(), Paper.textWidth(false));
        setter.blocks(List.of(Block.Paragraph.of("a", "Đoàn kiểm tra yêu cầu:"), Block.Paragraph.of("b", "- Việc;"),
                new Block.Table("t", SampleDocuments.wideTable(1)), new Block.Paragraph("n", Block.Style.NOTE,
                        List.of(vn.sokiemtra.document.Run.plain("Số liệu do Đoàn kiểm tra xác minh.")))));
        List<Strip> strips = setter.strips();
        assertThat(strips.getFirst().keepNext()).isTrue();
        assertThat(strips.get(1).keepNext()).isFalse();
        assertThat(strips.get(strips.size() - 2).section()).isEqualTo("t");
        assertThat(strips.get(strips.size() - 2).keepNext()).isTrue();
    }

    @Test
    void everySectionIsFoundOnItsPages() throws IOException {
        OfficialDocument document = SampleDocuments.minutes();
        var out = new ByteArrayOutputStream();
        List<Placement> placements = new PdfWriter(new Typefaces()).write(document, out);
        try (PageImages images = PageImages.open(out.toByteArray())) {
            assertThat(placements).allSatisfy(p -> {
                PageImages.PageSize size = images.size(p.page());
                assertThat(p.left() + p.width()).isLessThan(size.width());
                assertThat(p.top() + p.height()).isLessThan(size.height());
            });
        }
        assertThat(placements).extracting(Placement::section).contains("head", "opening", "II.9", "IV", "end",
                "closing",
                "annex.0", "annex.1");
    }

    @Test
    void aPageIsDrawnAsAPictureWithInkOnPaper() throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfWriter(new Typefaces()).write(SampleDocuments.minutes(), out);
        try (PageImages images = PageImages.open(out.toByteArray())) {
            PageImages.Picture upright = images.draw(0, 50);
            PageImages.Picture landscape = images.draw(images.pages() - 1, 50);
            assertThat(upright.argb()).hasSize(upright.width() * upright.height());
            assertThat(upright.height()).isGreaterThan(upright.width());
            assertThat(landscape.width()).isGreaterThan(landscape.height());
            assertThat(upright.argb()).contains(0xFFFFFFFF);
            assertThat(java.util.Arrays.stream(upright.argb()).filter(pixel -> (pixel & 0xFF) < 0x60).count())
                    .isGreaterThan(100);
            assertThat(java.util.Arrays.stream(upright.argb()).allMatch(pixel -> pixel >>> 24 == 0xFF)).isTrue();
        }
    }
}
