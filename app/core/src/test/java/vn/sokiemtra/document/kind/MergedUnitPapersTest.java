package vn.sokiemtra.document.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordSuccession;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.plan.UnitDraft;

/** Whom the papers about an inspected unit are written to once that unit is no more. */
class MergedUnitPapersTest {

    private static final String AUTHOR = "Nguyễn Thị Mai";
    private static final LocalDate MERGED = LocalDate.parse("2026-12-01");
    private static final String DECISION = "Nghị quyết số 900/NQ-UBTVQH16 ngày 15/11/2026";
    private static final String SENTENCE = "Từ ngày 01 tháng 12 năm 2026, đơn vị được sắp xếp theo " + DECISION
            + "; Ủy ban nhân dân xã Thành Công kế thừa, tiếp tục khắc phục tồn tại, hạn chế.";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @BeforeEach
    void aFindingAtAUnitThatIsMergedLater() {
        new CreatePlan(data.ledger()).from("so-noi-vu-2026", AUTHOR);
        new AddUnits(data.ledger()).add(List.of(unit("Xã Vân Du"), unit("Xã Thành Công")), new AddUnits.Belonging(
                "PLANNED", null, null), AUTHOR);
        UUID item = new LoadOutline(data.ledger()).all().leaves().getFirst().id();
        new RecordFinding(data.ledger()).run(AUTHOR, inspected().inspectionId(), item, new FindingDraft("Chưa niêm yết",
                "Chưa quan tâm", RecommendationKind.REQUIRE, "Niêm yết", "Chủ tịch", LocalDate.parse("2026-12-15")),
                List.of());
        new RecordSuccession(data.ledger()).of(List.of(inspected().unitId()), List.of(new LoadUnits(data
                .ledger()).find("Xã Thành Công").unitId()), MERGED, DECISION, AUTHOR);
    }

    @Test
    void untilThenItIsWrittenToItself() {
        assertThat(text(DocumentKind.DON_DOC, MERGED.minusDays(1))).contains("Kính gửi: Ủy ban nhân dân xã Vân Du",
                "Đề nghị Ủy ban nhân dân xã Vân Du quan tâm").doesNotContain("Thành Công");
    }

    @Test
    void fromThenOnThoseThatGoOnInItsPlaceAreAsked() {
        assertThat(text(DocumentKind.DON_DOC, MERGED)).contains("Kính gửi: Ủy ban nhân dân xã Thành Công", SENTENCE,
                "tại Ủy ban nhân dân xã Vân Du", "đề nghị Ủy ban nhân dân xã Thành Công khẩn trương").doesNotContain(
                        "Đề nghị Ủy ban nhân dân xã Vân Du");
        assertThat(text(DocumentKind.DE_XUAT_XU_LY, MERGED)).contains(SENTENCE,
                "yêu cầu Ủy ban nhân dân xã Thành Công khắc phục");
        assertThat(text(DocumentKind.THONG_BAO_KET_LUAN, MERGED)).contains(SENTENCE,
                "đôn đốc Ủy ban nhân dân xã Thành Công thực hiện", "đối với Ủy ban nhân dân xã Vân Du");
    }

    @Test
    void aDayThatHasPassedIsNotCalledOneToCome() {
        assertThat(text(DocumentKind.DON_DOC, LocalDate.parse("2026-12-15"))).contains("còn trong thời hạn")
                .doesNotContain("đã quá thời hạn");
        assertThat(text(DocumentKind.DON_DOC, LocalDate.parse("2026-12-16"))).contains("đã quá thời hạn")
                .doesNotContain("còn trong thời hạn");
    }

    private static UnitDraft unit(String name) {
        String low = "xã" + name.substring(2);
        return new UnitDraft(name, UnitClass.COMMUNE, "Ủy ban nhân dân " + low, name.substring(3));
    }

    private PlanUnit inspected() {
        return new LoadUnits(data.ledger()).find("Xã Vân Du");
    }

    private String text(DocumentKind kind, LocalDate today) {
        var text = new StringBuilder();
        for (Block block : new ComposeDocument(data.ledger()).run(kind, inspected(), today, null).body()) {
            if (block instanceof Block.Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            }
        }
        return text.toString();
    }
}
