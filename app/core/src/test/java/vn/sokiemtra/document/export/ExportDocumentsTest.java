package vn.sokiemtra.document.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.export.ExportDocuments.Exported;
import vn.sokiemtra.document.export.ExportDocuments.Format;
import vn.sokiemtra.document.issue.DocumentGates;
import vn.sokiemtra.document.issue.FreezeDocument;
import vn.sokiemtra.document.issue.IssueDocument;
import vn.sokiemtra.document.issue.LoadIssued;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.MinutesField;
import vn.sokiemtra.document.minutes.SetMinutes;
import vn.sokiemtra.document.setting.SettingCode;
import vn.sokiemtra.document.minutes.ThachCam;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.schema.shared.Tables;
import vn.sokiemtra.text.Problem;

/** Documents as files: all units in one go, what Phụ lục VI asks for, and a PDF that can be read and searched. */
class ExportDocumentsTest {

    private static final Instant NOW = Instant.parse("2020-10-30T02:00:00Z");

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

    private PlanUnit unit() {
        return new LoadUnits(xa.ledger).ofInspection(xa.inspection);
    }

    private Exported one(DocumentKind kind) {
        return new ExportDocuments(xa.ledger).one(kind, kind.ofUnit() ? unit() : null, folder, EnumSet.allOf(
                Format.class), NOW);
    }

    private JsonNode manifest(Exported done) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(done.manifest()));
    }

    @Test
    void allUnitsAreWrittenInOneGoWithProgressAndAManifest() throws IOException {
        List<PlanUnit> units = new LoadUnits(xa.ledger).all();
        var told = new ArrayList<String>();
        Exported done = new ExportDocuments(xa.ledger).all(DocumentKind.PHIEU_KIEM_TRA, units, folder, EnumSet.of(
                Format.PDF), NOW, (count, total, name) -> told.add(count + "/" + total + " " + name));
        assertThat(done.stopped()).isFalse();
        assertThat(done.files()).hasSize(25).allSatisfy(path -> assertThat(path).exists());
        assertThat(told).hasSize(26).first().isEqualTo("0/25 " + units.getFirst().name());
        assertThat(told).last().isEqualTo("25/25 ");
        JsonNode documents = manifest(done).get("documents");
        assertThat(documents).hasSize(25);
        assertThat(documents.get(0).get("sha256").asText()).hasSize(64);
        assertThat(documents.get(0).get("fields").get("PageAmount").asInt()).isPositive();
    }

    @Test
    void onlyUnitsWhoseFormHasSuchAPaperAreExportedOrForWhichOneWasFrozen() {
        var units = new UnitsOfKind(xa.ledger);
        assertThat(units.of(DocumentKind.BIEN_BAN)).hasSize(10).allMatch(unit -> unit.formCode().equals("ON_SITE"));
        assertThat(units.of(DocumentKind.THONG_BAO_KET_LUAN)).hasSize(25);
        // The regime names no such paper: it may be written for each.
        assertThat(units.of(DocumentKind.DON_DOC)).hasSize(25);
        assertThat(units.of(DocumentKind.PHIEU_THAM_TRA)).hasSize(15).doesNotContain(unit());
        Map<String, String> reasons = new HashMap<>();
        new DocumentGates(xa.ledger).of(DocumentKind.PHIEU_THAM_TRA, unit(), LocalDate.of(2020, 10, 30)).stream()
                .filter(gate -> !gate.met()).forEach(gate -> reasons.put(gate.code(), "Đơn vị đề nghị"));
        new FreezeDocument(xa.ledger).run("Trần Thị Văn Thư", DocumentKind.PHIEU_THAM_TRA, unit(), reasons, NOW);
        assertThat(units.of(DocumentKind.PHIEU_THAM_TRA)).hasSize(16).contains(unit());
    }

    @Test
    void whereNoUnitHasSuchAPaperThatIsSaidAndNothingWritten() {
        xa.ledger.edit("Trần Thị Văn Thư", edit -> {
            new LoadUnits(xa.ledger).all().stream().filter(unit -> unit.formCode().equals("REPORT_ONLY")).forEach(
                    unit -> edit.delete(Tables.INSPECTION, unit.inspectionId()));
            return true;
        });
        assertThatThrownBy(() -> new UnitsOfKind(xa.ledger).of(DocumentKind.PHIEU_THAM_TRA)).isInstanceOf(
                Problem.class).hasMessageContaining("không có Phiếu thẩm tra");
    }

    @Test
    void aStoppedExportKeepsWhatIsWholeAndSaysSo() throws IOException {
        Exported done = new ExportDocuments(xa.ledger).all(DocumentKind.PHIEU_KIEM_TRA, new LoadUnits(xa.ledger).all(),
                folder, EnumSet.of(Format.DOCX), NOW, (count, total, name) -> count < 2);
        assertThat(done.stopped()).isTrue();
        assertThat(done.files()).hasSize(2);
        try (var all = Files.list(folder)) {
            assertThat(all).hasSize(3);
        }
        assertThat(manifest(done).get("documents")).hasSize(2);
    }

    @Test
    void aLongDocumentTellsItsPagesAndRowsAndStopsWhereItIsAsked() throws IOException {
        var pages = new ArrayList<Integer>();
        var parts = new ArrayList<Integer>();
        var export = new ExportDocuments(xa.ledger);
        Exported done = export.one(DocumentKind.KE_HOACH, null, folder, EnumSet.allOf(Format.class), NOW, (at, total,
                name) -> {
            assertThat(at).isLessThanOrEqualTo(total);
            (name.equals("pdf") ? pages : parts).add(at);
            return true;
        });
        assertThat(pages).isSorted().hasSize(manifest(done).get("documents").get(0).get("fields").get("PageAmount")
                .asInt());
        assertThat(parts).isSorted().hasSizeGreaterThan(50);
        Path other = folder.resolve("khac");
        assertThat(export.one(DocumentKind.KE_HOACH, null, other, EnumSet.of(Format.DOCX), NOW, (at, total,
                name) -> at < 10).stopped()).isTrue();
        try (var left = Files.list(other)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void unitsOfOneNameKeepFilesOfTheirOwn() {
        PlanUnit unit = unit();
        Exported done = new ExportDocuments(xa.ledger).all(DocumentKind.PHIEU_KIEM_TRA, List.of(unit, unit), folder,
                EnumSet.of(Format.DOCX), NOW, ExportDocuments.Progress.NONE);
        assertThat(done.files()).extracting(path -> path.getFileName().toString())
                .containsExactly("Phieu-kiem-tra-Xa-Thach-Cam.docx", "Phieu-kiem-tra-Xa-Thach-Cam-2.docx");
    }

    @Test
    void theFieldsOfTheDecreeStandInBothFilesAndInTheManifest() throws IOException {
        Exported done = one(DocumentKind.KE_HOACH);
        JsonNode fields = manifest(done).get("documents").get(0).get("fields");
        assertThat(fields.get("TypeName").asText()).isEqualTo("KẾ HOẠCH");
        assertThat(fields.get("CodeNumber").asText()).isEqualTo("50");
        assertThat(fields.get("CodeNotation").asText()).isEqualTo("KH-UBND");
        assertThat(fields.get("IssuedDate").asText()).isEqualTo("2020-03-03");
        assertThat(fields.get("OrganName").asText()).isEqualTo("ỦY BAN NHÂN DÂN HUYỆN THẠCH THÀNH");
        assertThat(fields.get("Subject").asText()).startsWith("Kiểm tra công tác cải cách hành chính");
        assertThat(fields.get("Language").asText()).isEqualTo("Tiếng Việt");
        assertThat(fields.get("SignerInfo").asText()).isEqualTo("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Phạm Đình Minh");
        assertThat(fields.get("To").asText()).endsWith("; Lưu: VT, NV");
        try (PDDocument pdf = Loader.loadPDF(done.files().get(1).toFile());
                var docx = new XWPFDocument(Files.newInputStream(done.files().get(0)))) {
            var custom = docx.getProperties().getCustomProperties();
            for (String name : List.of("TypeName", "CodeNumber", "CodeNotation", "IssuedDate", "OrganName", "Subject",
                    "Language", "SignerInfo", "To")) {
                assertThat(pdf.getDocumentInformation().getCustomMetadataValue(name)).as(name).isEqualTo(fields.get(
                        name).asText());
                assertThat(custom.getProperty(name).getLpwstr()).as(name).isEqualTo(fields.get(name).asText());
            }
            assertThat(pdf.getDocumentInformation().getCustomMetadataValue("PageAmount")).isEqualTo(String.valueOf(pdf
                    .getNumberOfPages()));
            assertThat(fields.get("PageAmount").asInt()).isEqualTo(pdf.getNumberOfPages());
        }
    }

    /** Số thứ tự trong hồ sơ: of the plan first, then of the inspection, by the day of issuing, as in the archive. */
    @Test
    void anIssuedDocumentHasItsPlaceAmongThoseOfItsFile() throws IOException {
        new LoadFindings(xa.ledger).of(xa.inspection).stream().filter(finding -> !finding.complete()).forEach(
                finding -> new DeleteFinding(xa.ledger).run("A", finding.id()));
        issued(DocumentKind.THONG_BAO_KET_LUAN, LocalDate.of(2020, 11, 3));
        issued(DocumentKind.BIEN_BAN, LocalDate.of(2020, 10, 30));
        issued(DocumentKind.KE_HOACH, LocalDate.of(2020, 3, 3));
        assertThat(ordinal(DocumentKind.BIEN_BAN)).isEqualTo("2");
        assertThat(ordinal(DocumentKind.THONG_BAO_KET_LUAN)).isEqualTo("3");
        assertThat(ordinal(DocumentKind.KE_HOACH)).isEqualTo("1");
        new SetMinutes(xa.ledger).run("A", xa.inspection, MinutesField.STRENGTHS, "Đã niêm yết đủ thủ tục.");
        issued(DocumentKind.THONG_BAO_KET_LUAN, LocalDate.of(2020, 11, 5));
        assertThat(ordinal(DocumentKind.THONG_BAO_KET_LUAN)).isEqualTo("4");
        Exported done = one(DocumentKind.THONG_BAO_KET_LUAN);
        try (PDDocument pdf = Loader.loadPDF(done.files().get(1).toFile());
                var docx = new XWPFDocument(Files.newInputStream(done.files().get(0)))) {
            assertThat(pdf.getDocumentInformation().getCustomMetadataValue("DocOrdinal")).isEqualTo("4");
            assertThat(docx.getProperties().getCustomProperties().getProperty("DocOrdinal").getLpwstr()).isEqualTo(
                    "4");
        }
    }

    private String ordinal(DocumentKind kind) throws IOException {
        return manifest(one(kind)).get("documents").get(0).get("fields").get("DocOrdinal").asText();
    }

    private void issued(DocumentKind kind, LocalDate day) {
        PlanUnit unit = kind.ofUnit() ? unit() : null;
        Map<String, String> reasons = new HashMap<>();
        new DocumentGates(xa.ledger).of(kind, unit, LocalDate.of(2020, 10, 30)).stream().filter(gate -> !gate.met())
                .forEach(gate -> reasons.put(gate.code(), "Đã thống nhất"));
        boolean again = new LoadIssued(xa.ledger).standing(kind, unit == null ? null : unit.inspectionId()) != null;
        new FreezeDocument(xa.ledger).run("A", kind, unit, reasons, NOW.plusSeconds(new LoadIssued(xa.ledger).all()
                .size()));
        new IssueDocument(xa.ledger).run("A", kind, unit == null ? null : unit.inspectionId(), null, null, day, day,
                again);
    }

    @Test
    void whatTheTextDoesNotSayOfItselfIsInTheFieldsToo() throws IOException {
        var set = new vn.sokiemtra.document.setting.SetDocumentSetting(xa.ledger);
        set.text("A", null, SettingCode.ORGAN_ID, "", "H56.25.3");
        set.text("A", null, SettingCode.FILE_NOTATION, "", "02.KTCCHC");
        set.text("A", DocumentKind.BIEN_BAN, SettingCode.FILE_NOTATION, "", "03.BB");
        Exported done = one(DocumentKind.THONG_BAO_KET_LUAN);
        JsonNode fields = manifest(done).get("documents").get(0).get("fields");
        assertThat(fields.get("OrganId").asText()).isEqualTo("H56.25.3");
        assertThat(fields.get("FileCatalog").asText()).isEqualTo("2020");
        assertThat(fields.get("FileNotation").asText()).isEqualTo("02.KTCCHC");
        assertThat(fields.get("DueDate").asText()).isEqualTo("2020-11-13");
        assertThat(fields.get("IssuedAmount").asInt()).isPositive();
        assertThat(fields.has("DocOrdinal")).isFalse();
        List<String> names = new ArrayList<>();
        fields.fieldNames().forEachRemaining(names::add);
        assertThat(names).startsWith("OrganId", "FileCatalog", "FileNotation", "TypeName").endsWith("Priority",
                "IssuedAmount", "DueDate");
        try (PDDocument pdf = Loader.loadPDF(done.files().get(1).toFile());
                var docx = new XWPFDocument(Files.newInputStream(done.files().get(0)))) {
            for (String name : names) {
                assertThat(pdf.getDocumentInformation().getCustomMetadataValue(name)).as(name).isEqualTo(fields.get(
                        name).asText());
                assertThat(docx.getProperties().getCustomProperties().getProperty(name).getLpwstr()).as(name).isEqualTo(
                        fields.get(name).asText());
            }
        }
        assertThat(manifest(one(DocumentKind.BIEN_BAN)).get("documents").get(0).get("fields").get("FileNotation")
                .asText()).isEqualTo("03.BB");
    }

    @Test
    void aDraftHasNoNumberAndNoDateInItsFields() throws IOException {
        JsonNode fields = manifest(one(DocumentKind.THONG_BAO_KET_LUAN)).get("documents").get(0).get("fields");
        assertThat(fields.has("CodeNumber")).isFalse();
        assertThat(fields.has("IssuedDate")).isFalse();
        assertThat(fields.get("CodeNotation").asText()).isEqualTo("TB-ĐKT");
        assertThat(manifest(one(DocumentKind.DON_DOC)).get("documents").get(0).get("fields").get("TypeName").asText())
                .isEqualTo("Công văn");
    }

    @Test
    void thePdfHasTitleLanguageBookmarksAndComposedLetters() throws IOException {
        Exported done = one(DocumentKind.THONG_BAO_KET_LUAN);
        try (PDDocument pdf = Loader.loadPDF(done.files().get(1).toFile())) {
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("THÔNG BÁO Kết luận kiểm tra");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
            var titles = new ArrayList<String>();
            collect(pdf.getDocumentCatalog().getDocumentOutline(), "", titles);
            assertThat(titles).startsWith("THÔNG BÁO " + subject(pdf)).contains(" I. KẾT QUẢ ĐẠT ĐƯỢC",
                    " II. TỒN TẠI, HẠN CHẾ", " V. TỔ CHỨC THỰC HIỆN").anyMatch(title -> title.startsWith("  1. "));
            for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                assertThat(item.findDestinationPage(pdf)).isNotNull();
            }
            String text = new PDFTextStripper().getText(pdf);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(text).contains("TỔ CHỨC THỰC HIỆN");
        }
    }

    private static String subject(PDDocument pdf) {
        return pdf.getDocumentInformation().getTitle().replace("THÔNG BÁO ", "");
    }

    private static void collect(PDOutlineNode node, String indent, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(indent + item.getTitle());
            collect(item, indent + " ", titles);
        }
    }
}
