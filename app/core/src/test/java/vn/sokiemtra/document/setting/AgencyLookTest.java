package vn.sokiemtra.document.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.docx.DocxWriter;
import vn.sokiemtra.document.issue.DocumentJson;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.section.DocumentParts;
import vn.sokiemtra.document.section.SectionPart;
import vn.sokiemtra.document.minutes.ThachCam;
import vn.sokiemtra.document.pdf.PdfWriter;
import vn.sokiemtra.document.pdf.Typefaces;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Problem;

/** An agency's own head, law, paragraphs and recipients stand in the model, and so in both files. */
class AgencyLookTest {

    private static final String AUTHOR = "Trần Thị Văn Thư";
    private static final DocumentKind KIND = DocumentKind.THONG_BAO_KET_LUAN;

    @TempDir
    Path folder;
    private TemporaryDataFile file;
    private ThachCam xa;

    @BeforeEach
    void fill() {
        file = TemporaryDataFile.opened();
        xa = ThachCam.filled(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private OfficialDocument composed(DocumentKind kind) {
        return new ComposeDocument(xa.ledger).run(kind, kind.ofUnit()
                ? new LoadUnits(xa.ledger).ofInspection(xa.inspection)
                : null, LocalDate.of(2020, 10, 30), null);
    }

    private void set(@Nullable DocumentKind kind, SettingCode code, String name, @Nullable String text) {
        new SetDocumentSetting(xa.ledger).text(AUTHOR, kind, code, name, text);
    }

    private static List<String> lines(OfficialDocument document) {
        return document.body().stream().filter(Block.Paragraph.class::isInstance).map(b -> ((Block.Paragraph) b).text())
                .toList();
    }

    /** In the list of sections too: not as one more beginning. */
    @Test
    void aParagraphOfTheAgencysOwnIsASectionOfItsName() {
        set(KIND, SettingCode.PARAGRAPH_END, "Liên hệ", "Mọi vướng mắc xin liên hệ Phòng Nội vụ.");
        List<String> titles = new DocumentParts(composed(KIND)).parts().stream().map(SectionPart::title).toList();
        assertThat(titles).contains("Liên hệ").containsOnlyOnce("Mở đầu");
        assertThat(titles.get(titles.indexOf("Liên hệ") + 1)).endsWith("(tiếp)");
    }

    @Test
    void theHeadIsTheAgencysAndAKindsOwnSettingGoesFirst() {
        OfficialDocument before = composed(KIND);
        set(null, SettingCode.PARENT_BODY, "", "Ủy ban nhân dân tỉnh Thanh Hóa");
        set(null, SettingCode.ISSUING_BODY, "", "Tổ kiểm tra liên ngành");
        set(KIND, SettingCode.ISSUING_BODY, "", "Đoàn kiểm tra số 2");
        assertThat(composed(KIND).head().parentBody()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH THANH HÓA");
        assertThat(composed(KIND).head().issuingBody()).isEqualTo("ĐOÀN KIỂM TRA SỐ 2");
        assertThat(composed(DocumentKind.DON_DOC).head().issuingBody()).isEqualTo("TỔ KIỂM TRA LIÊN NGÀNH");
        set(KIND, SettingCode.ISSUING_BODY, "", null);
        set(null, SettingCode.ISSUING_BODY, "", " ");
        set(null, SettingCode.PARENT_BODY, "", null);
        assertThat(composed(KIND)).isEqualTo(before);
        assertThat(new LoadDocumentSettings(xa.ledger).all()).isEmpty();
    }

    @Test
    void standingLawStandsFirstAndNamedParagraphsAtTheirPlaces() {
        set(DocumentKind.KE_HOACH, SettingCode.BASIS, "", "Căn cứ Luật Tổ chức chính quyền địa phương;\nCăn cứ Quy chế "
                + "làm việc của UBND huyện.");
        assertThat(lines(composed(DocumentKind.KE_HOACH))).startsWith("Căn cứ Luật Tổ chức chính quyền địa phương;",
                "Căn cứ Quy chế làm việc của UBND huyện;");
        set(KIND, SettingCode.BASIS, "", "Căn cứ Quy chế làm việc của Đoàn kiểm tra");
        set(KIND, SettingCode.PARAGRAPH_TOP, "loi-dan", "Đoàn kiểm tra cảm ơn sự phối hợp của đơn vị.");
        set(KIND, SettingCode.PARAGRAPH_END, "lien-he", "Mọi vướng mắc liên hệ Thư ký Đoàn.");
        List<String> lines = lines(composed(KIND));
        assertThat(lines).startsWith("Căn cứ Quy chế làm việc của Đoàn kiểm tra.");
        assertThat(lines.get(3)).isEqualTo("Đoàn kiểm tra cảm ơn sự phối hợp của đơn vị.");
        assertThat(lines.get(lines.size() - 2)).isEqualTo("Mọi vướng mắc liên hệ Thư ký Đoàn.");
        assertThat(lines.getLast()).endsWith("./.");
        assertThatThrownBy(() -> set(KIND, SettingCode.PARAGRAPH_END, "", "…")).isInstanceOf(Problem.class);
    }

    @Test
    void recipientsAndTheLineOfTheFileAreSetPerKindAndASheetHasNone() {
        set(KIND, SettingCode.RECIPIENTS, "", "- Thường trực Huyện ủy (để b/c);\nSở Nội vụ\nLưu: VT.");
        assertThat(composed(KIND).closing().recipients()).containsExactly("- Thường trực Huyện ủy (để b/c);",
                "- Sở Nội vụ;", "- Lưu: VT.");
        set(null, SettingCode.FILE_LINE, "", "Lưu: VT, CCHC");
        assertThat(composed(KIND).closing().recipients()).last().isEqualTo("- Lưu: VT, CCHC.");
        assertThat(composed(DocumentKind.DON_DOC).closing().recipients()).hasSizeGreaterThan(1).last()
                .isEqualTo("- Lưu: VT, CCHC.");
        assertThat(composed(DocumentKind.PHIEU_KIEM_TRA).closing().recipients()).isEmpty();
    }

    @Test
    void aLogoStandsInBothFilesAndInTheFrozenText() throws IOException {
        Path picture = folder.resolve("logo.png");
        ImageIO.write(new BufferedImage(120, 60, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        new SetDocumentSetting(xa.ledger).logo(AUTHOR, null, picture);
        OfficialDocument document = composed(KIND);
        var typefaces = new Typefaces();
        var docx = new ByteArrayOutputStream();
        new DocxWriter(typefaces).write(document, docx);
        try (var read = new XWPFDocument(new ByteArrayInputStream(docx.toByteArray()))) {
            assertThat(read.getAllPictures()).hasSize(1);
            assertThat(read.getTables().getFirst().getRow(0).getCell(0).getParagraphs().getFirst().getRuns().getFirst()
                    .getEmbeddedPictures()).hasSize(1);
        }
        var pdf = new ByteArrayOutputStream();
        new PdfWriter(typefaces).write(document, pdf);
        try (var read = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(read.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
        var json = new DocumentJson();
        assertThat(json.document(json.text(document)).head().logo()).isEqualTo(document.head().logo()).isNotNull();
        Path text = Files.writeString(folder.resolve("logo.txt"), "không phải ảnh");
        assertThatThrownBy(() -> new SetDocumentSetting(xa.ledger).logo(AUTHOR, null, text)).isInstanceOf(
                Problem.class);
    }
}
