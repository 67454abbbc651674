package vn.sokiemtra.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sokiemtra.schema.shared.Tables.CASE_SAMPLE;
import static vn.sokiemtra.schema.shared.Tables.CONTRADICTION_REASON;
import static vn.sokiemtra.schema.shared.Tables.HEADCOUNT;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.carryover.store.PriorMatterStore;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.finding.ChangeFinding;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.SetCell;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.RecordSuccession;

class SearchIndexTest {

    private static final String AUTHOR = "Lê Thị Hạnh";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private UUID inspection;
    private UUID item;
    private SearchIndex index;

    @BeforeEach
    void aPlan() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", AUTHOR);
        inspection = new LoadUnits(data.ledger()).find("Xã Thạch Cẩm").inspectionId();
        item = new LoadOutline(data.ledger()).all().item("II.1.d5").orElseThrow().id();
        index = new SearchIndex(data.ledger());
    }

    @Test
    void wordsWithoutMarksFindAllSpellingsAndOpenTheExactPlace() {
        finding("Phòng chờ không đạt diện tích");
        assertThat(texts("khong dat")).containsExactly("Phòng chờ không đạt diện tích");
        assertThat(texts("DIEN tich dat")).hasSize(1);
        assertThat(index.find("không đạt", null, 9).hits()).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(SearchKind.FINDING);
            assertThat(hit.inspection()).isEqualTo(inspection);
            assertThat(hit.unitName()).isEqualTo("Xã Thạch Cẩm");
            assertThat(hit.focus()).isEqualTo("II.1.d5");
        });
    }

    @Test
    void aQuotedFigureIsReadAsItsValueAndFollowsIt() {
        finding("Còn {B3[1].8} hồ sơ quá hạn");
        new SetCell(data.ledger()).run(AUTHOR, inspection, "B3", "1", 8, Side.VERIFIED, "12");
        assertThat(texts("qua han")).containsExactly("Còn 12 hồ sơ quá hạn");
        new SetCell(data.ledger()).run(AUTHOR, inspection, "B3", "1", 8, Side.VERIFIED, "1350");
        assertThat(texts("qua han")).containsExactly("Còn 1.350 hồ sơ quá hạn");
    }

    @Test
    void aWordTypedWithMarksFindsOnlyItself() {
        finding("Đất đai: 5 hồ sơ chậm");
        finding("Chưa đạt yêu cầu hồ sơ");
        assertThat(texts("dat")).hasSize(2);
        assertThat(texts("đạt")).containsExactly("Chưa đạt yêu cầu hồ sơ");
        assertThat(texts("đất ho so")).containsExactly("Đất đai: 5 hồ sơ chậm");
        assertThat(texts("ĐẤT")).containsExactly("Đất đai: 5 hồ sơ chậm");
    }

    @Test
    void theIndexFollowsEditsUndoAndDeletion() {
        UUID one = finding("Sổ theo dõi trống").value();
        assertThat(texts("so theo doi trong")).hasSize(1);
        Edited<UUID> changed = new ChangeFinding(data.ledger()).run(AUTHOR, one, FindingField.CONTENT,
                "Niêm yết chưa đủ");
        assertThat(texts("so theo doi trong")).isEmpty();
        assertThat(texts("niem yet chua du")).hasSize(1);
        data.ledger().undo(AUTHOR, changed.id());
        assertThat(texts("so theo doi trong")).hasSize(1);
        new DeleteFinding(data.ledger()).run(AUTHOR, one);
        assertThat(texts("so theo doi trong")).isEmpty();
    }

    @Test
    void typingOnNarrowsAndTakingBackWidens() {
        finding("Xin lỗi muộn");
        finding("Xin ý kiến muộn");
        assertThat(texts("xin")).hasSize(2);
        assertThat(texts("xin l")).containsExactly("Xin lỗi muộn");
        assertThat(texts("xin")).hasSize(2);
    }

    @Test
    void aWordIsFoundWhereOneBeginsAndInsideOnlyInQuotationMarks() {
        finding("Thông báo quá hạn");
        finding("Báo cáo nhanh chậm");
        assertThat(texts("han")).containsExactly("Thông báo quá hạn");
        assertThat(texts("\"han")).hasSize(2);
        assertThat(texts("\"han\"")).hasSize(2);
        assertThat(texts("“báo quá”")).containsExactly("Thông báo quá hạn");
        assertThat(texts("bao cham")).containsExactly("Báo cáo nhanh chậm");
        assertThat(texts("\"bao cham\"")).isEmpty();
        assertThat(texts("han bao")).containsExactly("Thông báo quá hạn");
    }

    @Test
    void aWordBeginsBehindSignsFiguresAndAtTheCapitalOfAFileName() {
        finding("Tệp BaoCaoCCHC_2020.pdf kèm 50/KH-UBND ngày 5/9");
        for (String typed : List.of("cao", "cchc", "2020", "pdf", "ubnd", "50/kh", "9", "/kh")) {
            assertThat(texts(typed)).as(typed).hasSize(1);
        }
        assertThat(texts("chc")).isEmpty();
        assertThat(texts("020")).isEmpty();
    }

    @Test
    void theExcerptShowsTheWordAndNotWhereItStandsInsideAnother() {
        finding("Đánh giá nhanh; " + "phần đầu rất dài của nội dung, ".repeat(12) + "cuối cùng là hạn chót");
        assertThat(texts("han")).singleElement().asString().contains("hạn chót");
    }

    @Test
    void unitsItemsAndNamesAreFoundAndCounted() {
        Found found = index.find("thach cam", null, 5);
        assertThat(found.hits().getFirst()).matches(hit -> hit.kind() == SearchKind.UNIT && inspection.equals(hit
                .inspection()));
        assertThat(index.find("xin loi", null, 3).counts()).containsKey(SearchKind.ITEM);
        assertThat(index.find("uy ban nhan dan xa", null, 3)).satisfies(many -> {
            assertThat(many.counts().get(SearchKind.UNIT)).isGreaterThan(20);
            assertThat(many.hits()).filteredOn(hit -> hit.kind() == SearchKind.UNIT).hasSize(3);
        });
    }

    @Test
    void whatAnEarlierYearLeftIsFoundAtTheUnitAndAtTheOneThatGoesOnInItsPlace() {
        UUID gone = new LoadUnits(data.ledger()).find("Xã Thạch Long").unitId();
        data.ledger().edit(AUTHOR, edit -> {
            UUID unit = new LoadUnits(data.ledger()).find("Xã Thạch Cẩm").unitId();
            PriorMatterStore.write(edit, unit, matter(1, unit, "Chưa họp giao ban hằng tháng"));
            PriorMatterStore.write(edit, gone, matter(2, gone, "Cửa phòng tiếp dân bị khóa"));
            edit.delete(INSPECTION, new LoadUnits(data.ledger()).find("Xã Thạch Long").inspectionId());
            return unit;
        });
        assertThat(index.find("hop giao ban", SearchKind.FINDING, 9).hits()).singleElement().matches(hit -> inspection
                .equals(hit.inspection()) && hit.unitName().equals("Xã Thạch Cẩm"));
        assertThat(texts("tiep dan khoa")).hasSize(1);
        new RecordSuccession(data.ledger()).of(List.of(gone), List.of(new LoadUnits(data.ledger()).find("Xã Thạch Cẩm")
                .unitId()), LocalDate.of(2020, 1, 1), "1686/NQ", AUTHOR);
        assertThat(index.find("tiep dan khoa", SearchKind.FINDING, 9).hits()).singleElement().matches(hit -> hit
                .unitName().equals("Xã Thạch Cẩm"));
    }

    private static PriorMatter matter(int id, UUID unit, String content) {
        return new PriorMatter(new UUID(7, id), unit, "", PriorMatter.Kind.FINDING, 2019, new UUID(7, 7), new UUID(7,
                id), "Thông báo kết luận số 7/TB-ĐKT", "I.3.a", content, null, null, null);
    }

    @Test
    void reasonsDrawsAndHeadcountsAreFoundToo() {
        data.ledger().edit(AUTHOR, edit -> {
            UUID reason = edit.newRow();
            edit.set(CONTRADICTION_REASON.INSPECTION_ID, reason, inspection);
            edit.set(CONTRADICTION_REASON.REASON, reason, "Hai hồ sơ rút giữa chừng");
            UUID draw = edit.newRow();
            edit.set(CASE_SAMPLE.INSPECTION_ID, draw, inspection);
            edit.set(CASE_SAMPLE.TITLE, draw, "Hồ sơ chứng thực quý ba");
            UUID count = edit.newRow();
            edit.set(HEADCOUNT.INSPECTION_ID, count, inspection);
            edit.set(HEADCOUNT.NOTE, count, "Một người đi tập huấn");
            return reason;
        });
        for (String typed : List.of("rut giua chung", "chung thuc quy", "tap huan")) {
            assertThat(index.find(typed, SearchKind.ANSWER, 9).hits()).as(typed).singleElement().matches(hit -> hit
                    .unitName().equals("Xã Thạch Cẩm"));
        }
    }

    @Test
    void whatIsPreparedIsReadBeforeAnybodySearches() {
        finding("Sổ theo dõi trống");
        assertThat(index.size()).isZero();
        index.prepare();
        assertThat(index.size()).isPositive();
        assertThat(texts("so theo doi")).hasSize(1);
    }

    @Test
    void whatNobodyWaitsForAnyMoreIsGivenUpAndTheNextQueryFindsTheSameAsEver() {
        finding("Phòng chờ không đạt diện tích");
        finding("Chưa đạt yêu cầu hồ sơ");
        finding("Không có hồ sơ, đạt yêu cầu");
        String typed = "khong dat yeu cau";
        for (int letters = 1; letters <= typed.length(); letters++) {
            String query = typed.substring(0, letters);
            AtomicInteger asked = new AtomicInteger();
            assertThat(index.find(query, null, 6, () -> true)).isEmpty();
            assertThat(index.find(typed.substring(0, Math.min(typed.length(), letters + 2)), null, 6, () -> asked
                    .incrementAndGet() > 1)).as("given up while it walks").isEmpty();
            assertThat(index.find(query, null, 6)).as(query).isEqualTo(new SearchIndex(data.ledger()).find(query, null,
                    6));
        }
        assertThat(texts(typed)).containsExactly("Không có hồ sơ, đạt yêu cầu");
    }

    @Test
    void nothingAndNonsenseFindNothing() {
        assertThat(index.find("   ", null, 5)).isEqualTo(Found.NOTHING);
        assertThat(index.find("%_\\'\"*", null, 5).hits()).isEmpty();
    }

    private Edited<UUID> finding(String content) {
        return new RecordFinding(data.ledger()).run(AUTHOR, inspection, item, FindingDraft.of(content), List.of());
    }

    private List<String> texts(String query) {
        return index.find(query, SearchKind.FINDING, 20).hits().stream().map(SearchHit::text).toList();
    }
}
