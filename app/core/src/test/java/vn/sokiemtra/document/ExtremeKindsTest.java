package vn.sokiemtra.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.ThachCam;
import vn.sokiemtra.document.setting.SetDocumentSetting;
import vn.sokiemtra.document.setting.SettingCode;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;

/** Every kind of a plan that nobody has filled, and of one with long names, 40 recipients and 120 findings. */
class ExtremeKindsTest {

    private static final String AUTHOR = "Trần Thị Văn Thư";
    private static final LocalDate TODAY = LocalDate.of(2020, 10, 30);
    private static final List<DocumentKind> SHEETS = List.of(DocumentKind.DE_CUONG, DocumentKind.PHIEU_KIEM_TRA,
            DocumentKind.PHIEU_THAM_TRA, DocumentKind.MUC_LUC_HO_SO);
    private static final List<DocumentKind> WITH_PLAN = List.of(DocumentKind.KE_HOACH,
            DocumentKind.QUYET_DINH_BAN_HANH);

    private static final WholeSchema SCHEMA = new WholeSchema();

    private static TemporaryDataFile empty;
    private static TemporaryDataFile full;
    private static Ledger bare;
    private static UUID bareInspection;
    private static ThachCam xa;

    @BeforeAll
    static void fill() {
        empty = TemporaryDataFile.opened();
        bare = empty.ledger();
        new CreatePlan(bare).exampleFrom("thach-thanh-2020", AUTHOR);
        bareInspection = new LoadUnits(bare).find("Xã Thạch Sơn").inspectionId();
        full = TemporaryDataFile.opened();
        xa = ThachCam.filled(full);
        fillLong(xa);
    }

    static void fillLong(ThachCam xa) {
        var set = new SetDocumentSetting(xa.ledger);
        set.text(AUTHOR, null, SettingCode.PARENT_BODY, "",
                "Ủy ban nhân dân huyện Thạch Thành, tỉnh Thanh Hóa, cơ quan "
                        + "có tên rất dài để thử ô đầu văn bản");
        set.text(AUTHOR, null, SettingCode.ISSUING_BODY, "",
                "Tổ công tác liên ngành kiểm tra cải cách hành chính, kiểm "
                        + "soát thủ tục hành chính và chuyển đổi số năm 2020");
        var recipients = new ArrayList<String>();
        for (int i = 1; i <= 40; i++) {
            recipients.add("Phòng, ban chuyên môn thứ " + i + " thuộc Ủy ban nhân dân huyện (để phối hợp thực hiện)");
        }
        recipients.add("Lưu: VT, NV");
        set.text(AUTHOR, null, SettingCode.RECIPIENTS, "", String.join("\n", recipients));
        UUID item = new LoadFindings(xa.ledger).of(xa.inspection).getFirst().itemId();
        for (int i = 0; i < 120; i++) {
            new RecordFinding(xa.ledger).run(AUTHOR, xa.inspection, item, new FindingDraft("Tồn tại thứ " + i + ": "
                    + SampleDocuments.LONG_SENTENCE, "Nguyên nhân " + i, RecommendationKind.REQUIRE,
                    "Khắc phục nội dung " + i, "Chủ tịch UBND xã", LocalDate.of(2020, 11, 20)), List.of());
        }
    }

    @AfterAll
    static void close() {
        empty.close();
        full.close();
    }

    private static OfficialDocument composed(Ledger ledger, UUID inspection, DocumentKind kind) {
        PlanUnit unit = kind.ofUnit() ? new LoadUnits(ledger).ofInspection(inspection) : null;
        return new ComposeDocument(ledger).run(kind, unit, TODAY, null);
    }

    @TestFactory
    Stream<DynamicTest> aKindWithNothingInItKeepsTheRules() {
        return Stream.of(DocumentKind.values()).map(kind -> DynamicTest.dynamicTest(kind.code(),
                () -> keepsTheRules(kind, composed(bare, bareInspection, kind))));
    }

    @TestFactory
    Stream<DynamicTest> aKindWithLongNamesManyRecipientsAndFindingsKeepsTheRules() {
        return Stream.of(DocumentKind.values()).map(kind -> DynamicTest.dynamicTest(kind.code(),
                () -> keepsTheRules(kind, composed(xa.ledger, xa.inspection, kind))));
    }

    private static void keepsTheRules(DocumentKind kind, OfficialDocument document) {
        byte[] docx = LayoutRulesTest.docx(document);
        assertThat(DocxRules.flaws(DocxRules.parts(docx)).stream().filter(flaw -> !excused(kind, document, flaw)))
                .as("docx").isEmpty();
        byte[] pdf = LayoutRulesTest.pdf(document);
        assertThat(PdfRules.flaws(PdfRules.pages(pdf), "Dữ liệu ví dụ")).as("pdf").doesNotContain("paper",
                "margin-left", "margin-right", "margin-top", "margin-bottom", "font", "embedded", "nation", "motto",
                "basis", "first-page-unnumbered", "signers", "recipients-title", "recipients", "signatures-not-alone");
        String text = WrittenText.pdf(pdf, "Dữ liệu ví dụ");
        assertThat(WrittenText.docx(docx)).allSatisfy(paragraph -> assertThat(text).contains(paragraph));
        assertThat(SCHEMA.errors(docx)).as("schema").isEmpty();
    }

    private static boolean excused(DocumentKind kind, OfficialDocument document, String flaw) {
        return switch (flaw) {
            case "annex-landscape" -> WITH_PLAN.contains(kind);
            case "type" -> !document.titled();
            case "end-mark", "signatures-not-alone", "recipients-title", "recipients" -> SHEETS.contains(kind);
            case "signatures-together" -> SHEETS.contains(kind);
            case "body-justified" -> SHEETS.contains(kind) || document.body().size() < 5;
            default -> false;
        };
    }
}
