package vn.sokiemtra.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.carryover.store.PriorMatterStore;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.LoadConflicts;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;

/** What earlier years left, answered in this year's inspection. */
class PriorMattersTest {

    private static final String AUTHOR = "Lê Thị Hạnh";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private UUID inspection = new UUID(0, 0);
    private UUID unit = new UUID(0, 0);

    @BeforeEach
    void twoMatters() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", AUTHOR);
        PlanUnit cam = new LoadUnits(data.ledger()).find("Xã Thạch Cẩm");
        inspection = cam.inspectionId();
        unit = cam.unitId();
        leave(1, PriorMatter.Kind.FINDING, "Thông báo kết luận số 7/TB-ĐKT", "I.3.a", "Chưa họp giao ban",
                "Họp hằng tháng", null);
        leave(2, PriorMatter.Kind.DEDUCTED_POINT, "", "X.9", "Cổng thông tin điện tử", null, new BigDecimal("0.50"));
    }

    @Test
    void aMatterIsAnsweredAndTheAnswerSaysWhoGaveIt() {
        PriorLine first = line(0);
        assertThat(first.answer()).isNull();
        assertThat(first.inherited()).isFalse();
        SettlePriorMatter settle = new SettlePriorMatter(data.ledger());
        settle.state(first.matter().id(), inspection, PriorMatter.State.PARTLY, AUTHOR);
        settle.remark(first.matter().id(), inspection, " Mới họp một lần ", AUTHOR);
        assertThat(line(0).answer()).isEqualTo(PriorMatter.State.PARTLY);
        assertThat(line(0).remark().value()).isEqualTo("Mới họp một lần");
        assertThat(line(0).state().edited().author()).isEqualTo(AUTHOR);
        settle.state(first.matter().id(), inspection, null, AUTHOR);
        assertThat(line(0).answer()).isNull();
        assertThat(new LoadConflicts(data.ledger()).all()).isEmpty();
    }

    @Test
    void anotherUnitIsNotAskedAndCannotAnswer() {
        UUID other = new LoadUnits(data.ledger()).all().stream().filter(one -> !one.unitId().equals(unit)).findFirst()
                .orElseThrow().inspectionId();
        assertThat(new LoadPriorMatters(data.ledger()).ofInspection(other)).isEmpty();
        UUID matter = line(0).matter().id();
        String before = data.ledger().digest();
        refused("SKT-PRIOR-GONE", () -> new SettlePriorMatter(data.ledger()).state(matter, other,
                PriorMatter.State.OPEN, AUTHOR));
        assertThat(data.ledger().digest()).isEqualTo(before);
    }

    @Test
    void aMatterBecomesAFindingAgainWithItsEvidenceInOneStepThatCanBeUndone() {
        UUID matter = line(0).matter().id();
        UUID file = new AddEvidence(data.ledger(), data.clock()).from(new ByteArrayInputStream("sổ họp".getBytes(
                StandardCharsets.UTF_8)), "so-hop.txt", inspection, matter, AUTHOR, Progress.NONE).value();
        assertThat(line(0).evidence()).hasSize(1);
        Edited<UUID> edit = new RaisePriorMatter(data.ledger()).run(AUTHOR, matter, inspection, null);
        UUID raised = edit.value();
        Finding finding = new LoadFindings(data.ledger()).one(raised);
        assertThat(finding.itemCode()).isEqualTo("I.3.a");
        assertThat(finding.content()).isEqualTo(
                "Chưa khắc phục tồn tại đã nêu tại Thông báo kết luận số 7/TB-ĐKT: Chưa họp giao ban");
        assertThat(finding.recommendation()).isEqualTo("Họp hằng tháng");
        assertThat(finding.dueOn()).as("last year's day has passed").isNull();
        assertThat(finding.evidence()).containsExactly(file);
        assertThat(line(0).answer()).isEqualTo(PriorMatter.State.OPEN);
        assertThat(line(0).raised().number()).isEqualTo(1);
        refused("SKT-PRIOR-RAISED", () -> new RaisePriorMatter(data.ledger()).run(AUTHOR, matter, inspection, null));
        data.ledger().undo(AUTHOR, edit.id());
        assertThat(new LoadFindings(data.ledger()).of(inspection)).isEmpty();
        assertThat(line(0).answer()).isNull();
        assertThat(line(0).evidence()).hasSize(1);
    }

    @Test
    void aFindingThatIsDeletedCanBeWrittenDownAgainAndAPartlyRemediedOneSaysSo() {
        UUID matter = line(0).matter().id();
        new SettlePriorMatter(data.ledger()).state(matter, inspection, PriorMatter.State.PARTLY, AUTHOR);
        UUID raised = new RaisePriorMatter(data.ledger()).run(AUTHOR, matter, inspection, null).value();
        assertThat(line(0).answer()).isEqualTo(PriorMatter.State.PARTLY);
        new DeleteFinding(data.ledger()).run(AUTHOR, raised);
        assertThat(line(0).raised()).isNull();
        UUID again = new RaisePriorMatter(data.ledger()).run(AUTHOR, matter, inspection, null).value();
        assertThat(new LoadFindings(data.ledger()).one(again).content()).startsWith("Mới khắc phục một phần");
    }

    @Test
    void withoutTheSameItemInThisYearsOutlineAPersonChoosesIt() {
        PriorLine points = line(1);
        assertThat(points.item()).isNull();
        UUID matter = points.matter().id();
        refused("SKT-PRIOR-ITEM", () -> new RaisePriorMatter(data.ledger()).run(AUTHOR, matter, inspection, null));
        OutlineItem item = new LoadOutline(data.ledger()).all().leaves().getFirst();
        UUID raised = new RaisePriorMatter(data.ledger()).run(AUTHOR, matter, inspection, item.id()).value();
        assertThat(new LoadFindings(data.ledger()).one(raised).content()).isEqualTo(
                "Chưa khắc phục nội dung bị trừ 0,5 điểm năm 2019: Cổng thông tin điện tử");
    }

    @Test
    void evidenceOfAMatterIsNotCountedAtAnItem() {
        new AddEvidence(data.ledger(), data.clock()).from(new ByteArrayInputStream(new byte[]{1, 2}), "a.bin",
                inspection, line(0).matter().id(), AUTHOR, Progress.NONE);
        assertThat(new LoadChecklist(data.ledger()).of(inspection).leaves()).allMatch(leaf -> leaf.evidence() == 0);
    }

    private PriorLine line(int at) {
        return new LoadPriorMatters(data.ledger()).ofInspection(inspection).get(at);
    }

    private void leave(int id, PriorMatter.Kind kind, String source, String code, String content, String demand,
            BigDecimal points) {
        data.ledger().edit(AUTHOR, edit -> {
            PriorMatterStore.write(edit, unit, new PriorMatter(new UUID(7, id), unit, "", kind, 2019, new UUID(7, 7),
                    new UUID(7, id), source, code, content, demand, LocalDate.of(2019, 12, 1), points));
            return id;
        });
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).satisfies(problem -> assertThat(((Problem) problem).code()).isEqualTo(code));
    }
}
