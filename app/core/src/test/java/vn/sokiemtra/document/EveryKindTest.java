package vn.sokiemtra.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.ThachCam;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;

/** Every kind of document of a filled inspection. What must stand in it is written here, apart from the composers. */
class EveryKindTest {

    /** Sheets are no documents of their own: no number, no date, no Nơi nhận, no end mark. */
    private static final Set<DocumentKind> SHEETS = Set.of(DocumentKind.DE_CUONG, DocumentKind.PHIEU_KIEM_TRA,
            DocumentKind.PHIEU_THAM_TRA, DocumentKind.MUC_LUC_HO_SO);
    /** Letters have no title; the type that the rule looks for is then the first line of the text. */
    private static final Set<DocumentKind> LETTERS = Set.of(DocumentKind.DON_DOC, DocumentKind.DE_NGHI_BO_SUNG);
    private static final WholeSchema SCHEMA = new WholeSchema();
    private static final LocalDate TODAY = LocalDate.of(2020, 11, 16);

    private static TemporaryDataFile data;
    private static ThachCam xa;

    @BeforeAll
    static void fill() {
        data = TemporaryDataFile.opened();
        xa = ThachCam.filled(data);
    }

    @AfterAll
    static void close() {
        data.close();
    }

    private static PlanUnit unit() {
        return new LoadUnits(xa.ledger).ofInspection(xa.inspection);
    }

    private static OfficialDocument composed(DocumentKind kind) {
        return new ComposeDocument(xa.ledger).run(kind, kind.ofUnit() ? unit() : null, TODAY, null);
    }

    private static List<String> headings(DocumentKind kind, Block.Level level) {
        return composed(kind).body().stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast)
                .filter(heading -> heading.level() == level).map(Block.Heading::text).toList();
    }

    private static String text(DocumentKind kind) {
        var text = new StringBuilder();
        for (Block block : composed(kind).body()) {
            if (block instanceof Block.Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            } else if (block instanceof Block.Table table) {
                text.append(cells(table)).append('\n');
            }
        }
        return text.toString();
    }

    private static String cells(Block.Table table) {
        var text = new StringBuilder();
        table.content().rows().forEach(row -> {
            row.cells().forEach(cell -> text.append(cell.text()).append(" | "));
            text.append('\n');
        });
        return text.toString();
    }

    private static @Nullable String number(DocumentKind kind) {
        String line = composed(kind).head().numberLine();
        return line == null ? null : line.replaceAll("[\\s\u00a0]+", " ");
    }

    @TestFactory
    Stream<DynamicTest> everyKindKeepsTheLayoutRulesInBothFormats() {
        return Stream.of(DocumentKind.values()).map(kind -> DynamicTest.dynamicTest(kind.code(), () -> {
            OfficialDocument document = composed(kind);
            byte[] docx = LayoutRulesTest.docx(document);
            List<String> flaws = DocxRules.flaws(DocxRules.parts(docx)).stream()
                    .filter(flaw -> !excused(kind, flaw)).toList();
            assertThat(flaws).isEmpty();
            assertThat(SCHEMA.errors(docx)).as("schema").isEmpty();
            byte[] pdf = LayoutRulesTest.pdf(document);
            assertThat(PdfRules.flaws(PdfRules.pages(pdf), "Dữ liệu ví dụ")).doesNotContain("paper", "margin-left",
                    "margin-right", "margin-top", "margin-bottom", "font", "embedded", "nation", "motto", "basis",
                    "first-page-unnumbered", "signers", "recipients-title", "recipients");
            String written = WrittenText.pdf(pdf, "Dữ liệu ví dụ");
            assertThat(WrittenText.docx(docx)).allSatisfy(paragraph -> assertThat(written).contains(paragraph));
        }));
    }

    private static boolean excused(DocumentKind kind, String flaw) {
        return switch (flaw) {
            case "annex-landscape" -> kind == DocumentKind.KE_HOACH || kind == DocumentKind.QUYET_DINH_BAN_HANH;
            case "type" -> LETTERS.contains(kind);
            case "end-mark", "signatures-not-alone", "recipients-title", "recipients" -> SHEETS.contains(kind);
            case "signatures-together", "body-justified" -> SHEETS.contains(kind);
            default -> false;
        };
    }

    @Test
    void thePlanComesOutSectionBySectionAsItWasIssued() {
        assertThat(number(DocumentKind.KE_HOACH)).isEqualTo("Số: 50/KH-UBND");
        assertThat(composed(DocumentKind.KE_HOACH).head().placeAndDate())
                .isEqualTo("Thạch Thành, ngày 03 tháng 3 năm 2020");
        assertThat(headings(DocumentKind.KE_HOACH, Block.Level.ROMAN)).containsExactly("I. MỤC ĐÍCH, YÊU CẦU",
                "II. HÌNH THỨC KIỂM TRA, THỜI GIAN KIỂM TRA", "III. NỘI DUNG KIỂM TRA", "IV. TỔ CHỨC THỰC HIỆN");
        assertThat(headings(DocumentKind.KE_HOACH, Block.Level.ARABIC)).containsExactly("1. Mục đích", "2. Yêu cầu",
                "1. Hình thức kiểm tra", "2. Thời gian kiểm tra", "1. Phòng Nội vụ",
                "2. Đối với các xã, thị trấn tự kiểm tra công tác CCHC",
                "3. Đối với các xã, thị trấn kiểm tra tại trụ sở UBND");
        String text = text(DocumentKind.KE_HOACH);
        assertThat(text.lines().filter(line -> line.startsWith("Căn cứ"))).hasSize(4).last().asString()
                .isEqualTo("Căn cứ Kế hoạch số 72/KH-SNV ngày 11/02/2020 của Sở Nội vụ Thanh Hóa về việc ban hành "
                        + "kế hoạch kiểm tra cải cách hành chính năm 2020.");
        assertThat(text).contains("1. Công tác chỉ đạo, điều hành CCHC tại các xã, thị trấn.",
                "8. Về hiện đại hóa nền hành chính.", "(có Phụ lục II kèm theo)", "trước ngày 20/10/2020.");
        assertThat(text.strip()).endsWith("theo thời gian yêu cầu của Đoàn kiểm tra./.");
        Closing closing = composed(DocumentKind.KE_HOACH).closing();
        assertThat(closing.signers()).containsExactly(
                new Closing.Signer(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), null, "Phạm Đình Minh"));
        assertThat(closing.recipients()).hasSize(5).last().isEqualTo("- Lưu: VT, NV.");
    }

    @Test
    void thePlanCarriesBothListsTheOutlineAndTheFiveForms() {
        List<Annex> annexes = composed(DocumentKind.KE_HOACH).annexes();
        assertThat(annexes.stream().map(Annex::label)).containsExactly("Phụ lục I", "Phụ lục II", "Phụ lục III",
                "Biểu số 01", "Biểu số 02", "Biểu số 03", "Biểu số 04", "Biểu số 05");
        assertThat(((Block.Table) annexes.get(0).blocks().getFirst()).content().rows()).hasSize(15);
        assertThat(cells((Block.Table) annexes.get(1).blocks().getFirst())).startsWith("1 | Xã Thạch Cẩm | ")
                .contains("10 | Xã Thành Mỹ | ").doesNotContain("Xã Thành Tiến");
        assertThat(annexes.get(2).blocks()).anyMatch(block -> block instanceof Block.Heading heading
                && heading.text().equals("V. PHƯƠNG HƯỚNG, NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH TRONG THỜI GIAN TỚI"));
        assertThat(annexes.subList(3, 8)).allMatch(Annex::landscape)
                .allMatch(annex -> annex.blocks().getLast() instanceof Block.Signatures);
    }

    @Test
    void theDecisionIsSignedByPersonalAuthority() {
        assertThat(number(DocumentKind.QUYET_DINH_THANH_LAP_DOAN)).isEqualTo("Số: 1520/QĐ-UBND");
        String text = text(DocumentKind.QUYET_DINH_THANH_LAP_DOAN);
        assertThat(text).startsWith("CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN THẠCH THÀNH\nCăn cứ Luật Tổ chức chính quyền "
                + "địa phương ngày 19 tháng 6 năm 2015").contains("Điều 1. Thành lập", "Điều 2. ", "Điều 3. ",
                        "1. Ông Lưu Đình Tuấn, Trưởng phòng Nội vụ - Trưởng đoàn;")
                .doesNotContain("Điều 4. ");
        assertThat(composed(DocumentKind.QUYET_DINH_THANH_LAP_DOAN).closing().signers().getFirst().authority())
                .containsExactly("CHỦ TỊCH");
    }

    @Test
    void theScheduleSaysUntilWhenTheReportIsDue() {
        assertThat(text(DocumentKind.THONG_BAO_LICH)).contains(
                "1 | Xã Thạch Cẩm | 22/10/2020 | 17/10/2020 | Trụ sở Ủy ban nhân dân xã Thạch Cẩm",
                "15 đơn vị: Xã Thành Tiến,", "Thời hạn gửi báo cáo: Trước ngày 20/10/2020.");
    }

    @Test
    void theConclusionQuotesTheFindingsWithTheirFiguresAndDates() {
        assertThat(number(DocumentKind.THONG_BAO_KET_LUAN)).isEqualTo("Số: /TB-ĐKT");
        assertThat(headings(DocumentKind.THONG_BAO_KET_LUAN, Block.Level.ROMAN)).containsExactly(
                "I. KẾT QUẢ ĐẠT ĐƯỢC", "II. TỒN TẠI, HẠN CHẾ", "III. NGUYÊN NHÂN", "IV. YÊU CẦU, KIẾN NGHỊ",
                "V. TỔ CHỨC THỰC HIỆN");
        String text = text(DocumentKind.THONG_BAO_KET_LUAN);
        assertThat(text).doesNotContain("{B").contains("Thực hiện Kế hoạch số 50/KH-UBND ngày 03 tháng 3 năm 2020 của "
                + "Ủy ban nhân dân huyện Thạch Thành");
        var findings = new vn.sokiemtra.finding.LoadFindings(xa.ledger).of(xa.inspection);
        assertThat(findings).isNotEmpty().allSatisfy(f -> assertThat(text).contains("(" + f.number() + ") ",
                "- Đối với tồn tại (" + f.number() + "): "));
        assertThat(text).contains("- Đối với tồn tại (3): ..............................");
        assertThat(text.strip()).endsWith("./.");
    }

    @Test
    void aReminderNamesWhatIsOverdueOnTheDay() {
        OfficialDocument letter = composed(DocumentKind.DON_DOC);
        assertThat(letter.titled()).isFalse();
        assertThat(letter.head().about()).isEqualTo("V/v đôn đốc khắc phục tồn tại, hạn chế sau kiểm tra");
        assertThat(number(DocumentKind.DON_DOC)).isEqualTo("Số: /PNV-CCHC");
        assertThat(text(DocumentKind.DON_DOC)).startsWith("Kính gửi: Ủy ban nhân dân xã Thạch Cẩm.\n");
    }

    @Test
    void theReportOnAllUnitsCountsThemAndListsEveryFinding() {
        String text = text(DocumentKind.BAO_CAO_TONG_HOP);
        assertThat(text).contains("Đã kiểm tra 01/25 đơn vị theo kế hoạch (đạt 4,00\u00a0%).");
        List<Annex> annexes = composed(DocumentKind.BAO_CAO_TONG_HOP).annexes();
        int findings = new vn.sokiemtra.finding.LoadFindings(xa.ledger).of(xa.inspection).size();
        assertThat(((Block.Table) annexes.getFirst().blocks().getFirst()).content().rows()).hasSize(findings + 1);
    }

    @Test
    void aKindOfOneUnitAsksForTheUnit() {
        assertThatThrownBy(() -> new ComposeDocument(xa.ledger).run(DocumentKind.DON_DOC, null, TODAY, null))
                .isInstanceOf(Problem.class).hasMessageContaining("hãy chọn đơn vị");
    }
}
