package vn.sokiemtra.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.ReportEntries.Unusable;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordSuccession;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.text.Problem;

/** A unit's report in Word, written along the Đề cương. */
class ImportWordReportTest {

    private static final String AUTHOR = "Lê Thị Hạnh";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @TempDir
    Path folder;

    private UUID inspection = new UUID(0, 0);

    @BeforeEach
    void plan() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", AUTHOR);
        inspection = unit().inspectionId();
    }

    @Test
    void documentsAndNumbersOfTheWordsComeInBesideThem() throws IOException {
        take(under("I.1.a", "UBND xã đã ban hành Kế hoạch số 07/KH-UBND ngày 15/01/2020 về cải cách hành chính năm 2020"
                + "; Quyết định số 37/2020/QĐ-UBND. Đến nay đã hoàn thành 21/28 nhiệm vụ."));
        assertThat(part("I.1.a", "tasks").reportedValue()).isEqualTo("21/28");
        assertThat(part("I.1.a", "text").reportedValue()).contains("21/28 nhiệm vụ");
        List<DocumentLine> documents = part("I.1.a", "documents").documents();
        assertThat(documents).extracting(DocumentLine::number).containsExactly("07", "37");
        assertThat(documents).extracting(DocumentLine::notation).containsExactly("KH-UBND", "2020/QĐ-UBND");
        assertThat(documents.getFirst().issuedOn()).isEqualTo("2020-01-15");
        assertThat(documents.getFirst().subject()).isEqualTo("Kế hoạch về cải cách hành chính năm 2020");
    }

    @Test
    void aNumberByItsNameOrItsMeasureAndNoneWhereItIsNotClear() throws IOException {
        take(under("I.3.a", "Đã tổ chức 12 cuộc họp giao ban."), under("I.4",
                "Viết 30 tin, đăng 12 bài."),
                under("II.2.a", "Số công chức được phân công: 5; Số hợp đồng được phân"
                        + " công: 1."),
                under("II.1.c", "Tiếp nhận 4 PAKN, xử lý 3 PAKN."));
        assertThat(part("I.3.a", "meetings").reportedValue()).isEqualTo("12");
        assertThat(part("II.2.a", "staff").reportedValue()).isEqualTo("5");
        assertThat(part("II.2.a", "contract").reportedValue()).isEqualTo("1");
        assertThat(part("I.4", "items").reportedValue()).isNull();
        assertThat(part("II.1.c", "received").reportedValue()).isNull();
        assertThat(unusable()).extracting(Unusable::typed).contains("30; 12", "4; 3");
    }

    @Test
    void whatOnlyLooksLikeANumberOrADocumentIsLeftInTheWords() throws IOException {
        take(under("I.1.a",
                "Thực hiện từ ngày 21/10/2020, tỷ lệ 75 %; và/hoặc theo mẫu A/B, tăng 2/3 so với năm 2019."),
                under("I.3.a", "Họp theo khoản 12/cuộc của quy chế; không ghi số cuộc."));
        assertThat(part("I.1.a", "tasks").reportedValue()).isNull();
        assertThat(part("I.1.a", "documents").documents()).isEmpty();
        assertThat(part("I.3.a", "meetings").reportedValue()).isNull();
        assertThat(part("I.1.a", "text").reportedValue()).contains("2/3 so với");
    }

    @Test
    void aTableOfDocumentsBelowItsItemIsItsList() throws IOException {
        take(under("I.2.a", "Danh mục văn bản:"), document -> {
            XWPFTable table = document.createTable(3, 4);
            String[][] cells = {{"STT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu"}, {"1", "12/CV-UBND", "03/3/2020",
                    "Triển khai CCHC"}, {"2", "15/KH-UBND", "04/4/2020", "Kiểm soát TTHC"}};
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 4; c++) {
                    table.getRow(r).getCell(c).setText(cells[r][c]);
                }
            }
        });
        assertThat(part("I.2.a", "documents").documents()).extracting(DocumentLine::subject).containsExactly(
                "Triển khai CCHC", "Kiểm soát TTHC");
        assertThat(part("I.2.a", "documents").documents().getLast().number()).isEqualTo("15");
    }

    @Test
    void theUnitsOwnTotalOfABieuIsHeldAgainstItsRows() throws IOException {
        FormTable form = new LoadOutline(data.ledger()).all().form("B4").orElseThrow();
        take(under("I.3.a", "Đã tổ chức 12 cuộc họp giao ban."), document -> {
            XWPFTable table = document.createTable(5, 12);
            String[] names = {"Đất đai", "Tổng hợp", "Tổng cộng"};
            int[] received = {100, 20, 118};
            for (int c = 0; c < 12; c++) {
                table.getRow(0).getCell(c).setText(form.columns().get(c).title());
                table.getRow(1).getCell(c).setText("(" + (c + 1) + ")");
            }
            for (int r = 0; r < 3; r++) {
                table.getRow(r + 2).getCell(1).setText(names[r]);
                table.getRow(r + 2).getCell(4).setText(String.valueOf(received[r]));
            }
        });
        assertThat(new LoadForm(data.ledger()).of(inspection, "B4").rows()).hasSize(2);
        assertThat(unusable()).singleElement().satisfies(each -> {
            assertThat(each.place()).contains("dòng tổng cộng, cột (5)");
            assertThat(each.reason()).contains("118", "120", "chênh 2");
        });
    }

    /** Biểu are annexes: they follow the signature, and may be those of another report. */
    @Test
    void aBieuBehindTheSignatureIsReadAndSaysWhichReportItBelongsTo() throws IOException {
        FormTable form = new LoadOutline(data.ledger()).all().form("B4").orElseThrow();
        Piece annex = document -> {
            XWPFTable signature = document.createTable(1, 2);
            signature.getRow(0).getCell(0).setText("Nơi nhận:");
            signature.getRow(0).getCell(1).setText("CHỦ TỊCH");
            document.createParagraph().createRun().setText("Biểu số 04");
            document.createParagraph().createRun().setText("(Kèm theo Báo cáo số: 50 BC-UBND ngày 13/7/2020)");
            XWPFTable table = document.createTable(3, 12);
            for (int c = 0; c < 12; c++) {
                table.getRow(0).getCell(c).setText(form.columns().get(c).title());
                table.getRow(1).getCell(c).setText("(" + (c + 1) + ")");
            }
            table.getRow(2).getCell(1).setText("Đất đai");
            table.getRow(2).getCell(4).setText("128");
        };
        assertThat(attached("118", annex)).singleElement().asString().contains("50/BC-UBND", "118/BC-UBND");
        assertThat(new LoadForm(data.ledger()).of(inspection, "B4").rows()).singleElement().satisfies(row -> assertThat(
                row.cells().get(4).reported()).isEqualTo("128"));
        assertThat(attached("50", annex)).isEmpty();
    }

    private List<String> attached(String number, Piece annex) throws IOException {
        return take(document -> document.createParagraph().createRun().setText("Số: " + number + "/BC-UBND"), under(
                "I.3.a", "Đã tổ chức 12 cuộc họp giao ban."), annex).value().unusable().stream().map(Unusable::reason)
                .filter(reason -> reason.contains("kèm theo")).toList();
    }

    @Test
    void oneUndoTakesBackAllOfAnImport() throws IOException {
        Edited<TakeInReport.Taken> edit = take(under("I.3.a", "Đã tổ chức 12 cuộc họp theo Quy chế số 5/QC-UBND."));
        assertThat(new UnitReports(data.ledger()).of(inspection)).hasSize(1);
        assertThat(new LoadEvidence(data.ledger()).of(inspection)).hasSize(1);
        assertThat(unit().reportReceivedOn()).isEqualTo("2020-10-15");
        data.ledger().undo(AUTHOR, edit.id());
        assertThat(new UnitReports(data.ledger()).of(inspection)).isEmpty();
        assertThat(new LoadEvidence(data.ledger()).of(inspection)).isEmpty();
        assertThat(unit().reportReceivedOn()).isNull();
        assertThat(part("I.3.a", "meetings").reportedValue()).isNull();
        assertThat(part("I.3.a", "text").reportedValue()).isNull();
        assertThat(part("I.3.a", "documents").documents()).isEmpty();
        assertThat(data.file().check().flaws()).isEmpty();
    }

    @Test
    void aReportOfAnotherUnitIsRefusedByItsLetterheadAndKeepsNothing() {
        String before = data.ledger().digest();
        assertThatThrownBy(() -> take(letterhead("ỦY BAN NHÂN DÂN\nXÃ THẠCH BÌNH"), under("I.3.a", "12 cuộc")))
                .satisfies(problem -> {
                    assertThat(((Problem) problem).code()).isEqualTo("SKT-REPORT-SENDER");
                    assertThat(((Problem) problem).sentence()).contains("“Xã Thạch Bình”", "“Xã Thạch Cẩm”");
                });
        assertThat(data.ledger().digest()).isEqualTo(before);
        assertThat(new LoadEvidence(data.ledger()).of(inspection)).isEmpty();
    }

    @Test
    void aTitleTellsWhoseReportItIsToo() {
        assertThatThrownBy(() -> take(line("BÁO CÁO công tác cải cách hành chính của xã Thạch Bình"), under("I.3.a",
                "12 cuộc"))).satisfies(problem -> assertThat(((Problem) problem).code()).isEqualTo(
                        "SKT-REPORT-SENDER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ỦY BAN NHÂN DÂN\nXÃ THẠCH CẨM", "UỶ BAN NHÂN DÂN\nXÃ THẠCH CẨM", "UBND XÃ  THẠCH CẨM",
            "Xa\u0303 Tha\u0323ch Câ\u0309m"})
    void theUnitsOwnReportIsTakenHoweverItsNameIsWrittenAndWhomeverItMentions(String agency) throws IOException {
        take(letterhead(agency), line("Kính gửi: UBND xã Thạch Bình"), line(
                "Theo kế hoạch kiểm tra tại xã Thạch Cẩm và xã Thạch Bình"), under("I.3.a", "12 cuộc họp"));
        assertThat(part("I.3.a", "meetings").reportedValue()).isEqualTo("12");
        assertThat(unusable()).extracting(Unusable::place).doesNotContain("Phần đầu báo cáo");
    }

    @Test
    void aReportOfAUnitThatThePlanDoesNotKnowIsTakenInWithADoubt() throws IOException {
        take(letterhead("ỦY BAN NHÂN DÂN\nXÃ VĨNH LỘC"), under("I.3.a", "12 cuộc họp"));
        assertThat(unusable().getFirst().place()).isEqualTo("Phần đầu báo cáo");
        assertThat(unusable().getFirst().reason()).contains("“Xã Thạch Cẩm”");
    }

    @Test
    void aUnitMayWriteUnderTheNameOfTheOneItCameFrom() throws IOException {
        PlanUnit binh = new LoadUnits(data.ledger()).find("Xã Thạch Bình");
        new RecordSuccession(data.ledger()).of(List.of(binh.unitId()), List.of(unit().unitId()), LocalDate.of(2020, 5,
                1), "Nghị quyết 1/NQ-HĐND", AUTHOR);
        take(letterhead("ỦY BAN NHÂN DÂN\nXÃ THẠCH BÌNH"), under("I.3.a", "12 cuộc họp"));
        assertThat(part("I.3.a", "meetings").reportedValue()).isEqualTo("12");
    }

    @Test
    void aDayBeforeTheReportsOwnIsRefusedAndKeepsNothing() {
        new RecordUnitReport(data.ledger()).of(inspection, new RecordUnitReport.ReportFacts("1", "BC-UBND", LocalDate
                .of(2020, 10, 20), null), AUTHOR);
        String before = data.ledger().digest();
        assertThatThrownBy(() -> take(under("I.3.a", "12 cuộc"))).satisfies(problem -> assertThat(((Problem) problem)
                .code()).isEqualTo("SKT-REPORT-ORDER"));
        assertThat(data.ledger().digest()).isEqualTo(before);
        assertThat(new LoadEvidence(data.ledger()).of(inspection)).isEmpty();
    }

    // --- the file ---

    private interface Piece {
        void write(XWPFDocument document);
    }

    private Piece under(String code, String answer) {
        OutlineItem item = new LoadOutline(data.ledger()).all().item(code).orElseThrow();
        return document -> {
            document.createParagraph().createRun().setText(item.label() + " " + item.content());
            document.createParagraph().createRun().setText(answer);
        };
    }

    private static Piece line(String text) {
        return document -> document.createParagraph().createRun().setText(text);
    }

    private static Piece letterhead(String agency) {
        return document -> {
            XWPFTable table = document.createTable(1, 2);
            String[] lines = agency.split("\n");
            table.getRow(0).getCell(0).setText(lines[0]);
            for (int i = 1; i < lines.length; i++) {
                table.getRow(0).getCell(0).addParagraph().createRun().setText(lines[i]);
            }
            table.getRow(0).getCell(1).setText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        };
    }

    private Edited<TakeInReport.Taken> take(Piece... pieces) throws IOException {
        Path file = folder.resolve("bao-cao.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            for (Piece piece : pieces) {
                piece.write(document);
            }
            document.write(out);
        }
        return new ImportReport(data.ledger(), data.clock()).from(file, inspection, null, AUTHOR);
    }

    private PartView part(String item, String code) {
        UUID id = new LoadOutline(data.ledger()).all().item(item).orElseThrow().id();
        return new LoadItem(data.ledger()).of(inspection, id).parts().stream().filter(part -> part.code().equals(code))
                .findFirst().orElseThrow();
    }

    private List<Unusable> unusable() {
        return new UnitReports(data.ledger()).of(inspection).getFirst().unusable();
    }

    private PlanUnit unit() {
        return new LoadUnits(data.ledger()).find("Xã Thạch Cẩm");
    }
}
