package vn.sokiemtra.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.testing.Window;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.LetterHead;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.pdf.PageImages;
import vn.sokiemtra.document.pdf.PdfWriter;
import vn.sokiemtra.document.pdf.Placement;
import vn.sokiemtra.document.pdf.Typefaces;

class PagePreviewTest extends Window {

    private final List<Integer> drawn = new ArrayList<>();
    private PagePreview preview;

    @Test
    void onlyPagesInViewAreDrawnAndTheSectionIsMarked() {
        open();
        fx(() -> {
            preview.showSection("II");
            return null;
        });
        until(() -> !drawn.isEmpty());
        picture("page-preview");
        assertThat(drawn).doesNotContain(0, 5);
        double top = fx(() -> preview.screenToLocal(lookup(".page-mark").query().localToScreen(0, 0)).getY()
                + ((Rectangle) lookup(".page-mark").query()).getY());
        assertThat(top).isBetween(0.0, preview.getHeight());
    }

    @Test
    void aNewTextKeepsThePlaceAndTheOldPictureUntilTheNewOneIsDrawn() {
        open();
        clickOn(preview).type(KeyCode.PAGE_DOWN, 3);
        settle();
        int before = fx(() -> preview.pageProperty().get());
        assertThat(before).isPositive();
        fx(() -> {
            preview.setPreview(new Pdf(document(41), false));
            return null;
        });
        settle();
        assertThat(fx(() -> preview.pageProperty().get())).isEqualTo(before);
        assertThat(lookup(".page").queryAll().stream().filter(node -> node.isVisible()))
                .allMatch(node -> ((ImageView) node
                        .lookup("ImageView")).getImage() != null);
    }

    @Test
    void zoomGoesInSteps() {
        open();
        double fitted = fx(() -> lookup(".page").queryAll().iterator().next().getBoundsInParent().getWidth());
        clickOn(preview).type(KeyCode.PLUS).type(KeyCode.PLUS);
        settle();
        assertThat(fx(() -> lookup(".page").queryAll().iterator().next().getBoundsInParent().getWidth()))
                .isGreaterThan(fitted * 1.2);
    }

    private void open() {
        show(() -> {
            preview = new PagePreview();
            StackPane root = new StackPane(preview);
            return root;
        }, 430, 620);
        fx(() -> {
            preview.setPreview(new Pdf(document(40), true));
            return null;
        });
        until(() -> !drawn.isEmpty());
        drawn.clear();
    }

    private static OfficialDocument document(int paragraphs) {
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            String section = i < paragraphs / 2 ? "I" : i == paragraphs / 2 ? "II" : "III";
            body.add(Block.Paragraph.of(section, "Đoàn kiểm tra đã xem sổ theo dõi hồ sơ, bảng niêm yết và hai mươi hồ "
                    + "sơ kiểm tra xác suất; có bốn hồ sơ trễ hạn thuộc lĩnh vực Đất đai, không có phiếu xin lỗi. "
                            .repeat(
                                    3)));
        }
        return new OfficialDocument(new LetterHead(null, "ĐOÀN KIỂM TRA", null, null), "BIÊN BẢN",
                "Kiểm tra công tác cải cách hành chính", body, new Closing(List.of(new Closing.Signer(List.of("THƯ KÝ"),
                        null, null)), List.of()),
                List.of(), null, "Lê Thị Hạnh", null);
    }

    /** Draws at once, or never. */
    private final class Pdf implements Preview {
        private final PageImages images;
        private final List<Placement> placements;
        private final boolean draws;

        Pdf(OfficialDocument document, boolean draws) {
            this.draws = draws;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                placements = new PdfWriter(new Typefaces()).write(document, out);
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
            images = PageImages.open(out.toByteArray());
        }

        @Override
        public List<PageImages.PageSize> pages() {
            return java.util.stream.IntStream.range(0, images.pages()).mapToObj(images::size).toList();
        }

        @Override
        public List<Placement> placements() {
            return placements;
        }

        @Override
        public void draw(int page, double dotsPerInch, Consumer<PageImages.Picture> then) {
            if (draws) {
                drawn.add(page);
                then.accept(images.draw(page, dotsPerInch));
            }
        }
    }
}
