package vn.sokiemtra.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.ArrangeItems;
import vn.sokiemtra.checklist.AskOfItem;
import vn.sokiemtra.checklist.ChangeItem;
import vn.sokiemtra.checklist.ItemField;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.minutes.LoadMinutes;
import vn.sokiemtra.document.minutes.MinutesGates;
import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.evidence.RemoveEvidence;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Problem;

/** What an inspection shows of an outline that was changed after it was answered, or looks at in part. */
class OutlineInUseTest {

    private static final String HOA = TemporaryDataFile.PERSON;

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private UUID inspection;
    private UUID other;
    private UUID item;

    @BeforeEach
    void anAnswer() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", HOA);
        inspection = new LoadUnits(data.ledger()).find("Xã Thạch Cẩm").inspectionId();
        other = new LoadUnits(data.ledger()).all().stream().map(unit -> unit.inspectionId()).filter(id -> !id.equals(
                inspection)).findFirst().orElseThrow();
        item = new FindItem(data.ledger()).byCode("I.1.a");
        new SetAnswer(data.ledger()).run(HOA, inspection, item, "text", Side.VERIFIED, "Đã ban hành kế hoạch.");
        new SetVerdict(data.ledger()).run(HOA, inspection, item, Verdict.MET);
    }

    @Test
    void aRemovedItemStaysReadableWhereItWasAnsweredAndCountsNowhere() {
        int leaves = summary().leaves();
        ArrangeItems.Removed removed = new ArrangeItems(data.ledger()).remove(HOA, item).value();

        assertThat(removed).isEqualTo(new ArrangeItems.Removed(1, 0));
        assertThat(node(inspection, item).use()).isEqualTo(ItemUse.RETIRED);
        assertThat(node(inspection, item).verdict()).isEqualTo(Verdict.MET);
        assertThat(tree(other).everyLeaf()).noneMatch(leaf -> leaf.itemId().equals(item));
        assertThat(tree(inspection).leaves()).hasSize(leaves - 1);
        assertThat(summary().leaves()).isEqualTo(leaves - 1);
        assertThat(summary().judged()).isZero();
        ItemView view = new LoadItem(data.ledger()).of(inspection, item);
        assertThat(view.use()).isEqualTo(ItemUse.RETIRED);
        assertThat(view.parts()).anyMatch(part -> "Đã ban hành kế hoạch.".equals(part.verifiedValue()));
        assertThat(minutes()).contains("Đã ban hành kế hoạch.").contains("(đã bỏ)");

        new ArrangeItems(data.ledger()).bringBack(HOA, item);
        assertThat(summary().judged()).isEqualTo(1);
        assertThat(minutes()).doesNotContain("(đã bỏ)");
    }

    @Test
    void anAnsweredItemThatBecomesAHeadingKeepsWhatWasSaid() {
        ArrangeItems arrange = new ArrangeItems(data.ledger());
        UUID below = arrange.insert(HOA, item).value();
        arrange.shift(HOA, below, true);

        assertThat(node(inspection, item).leaf()).isFalse();
        assertThat(new LoadItem(data.ledger()).of(inspection, item).parts()).anyMatch(
                part -> "Đã ban hành kế hoạch.".equals(part.verifiedValue()));
        assertThat(minutes()).contains("Đã ban hành kế hoạch.");
        arrange.remove(HOA, below);
        assertThat(node(inspection, item).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aPartThatIsAskedForNoMoreIsReadWhereItWasAnswered() {
        UUID number = new AskOfItem(data.ledger()).add(HOA, item, PartType.NUMBER).value();
        String code = new LoadOutline(data.ledger()).all().item(item).orElseThrow().parts().stream().filter(
                part -> part.id().equals(number)).findFirst().orElseThrow().code();
        new SetAnswer(data.ledger()).run(HOA, inspection, item, code, Side.VERIFIED, "12");
        new AskOfItem(data.ledger()).remove(HOA, number);

        PartView part = new LoadItem(data.ledger()).of(inspection, item).parts().stream().filter(each -> each.code()
                .equals(code)).findFirst().orElseThrow();
        assertThat(part.verifiedShown()).isEqualTo("12");
        assertThat(part.label()).endsWith("(đã bỏ)");
        assertThat(part.verifiedEditable()).isFalse();
        assertThat(new LoadItem(data.ledger()).of(other, item).parts()).noneMatch(each -> each.code().equals(code));
    }

    @Test
    void anItemThatIsJudgedWithoutTheEvidenceItNeedsIsShownAndAConditionOfTheMinutes() {
        new ChangeItem(data.ledger()).evidenceRequired(HOA, item, false);
        assertThat(node(inspection, item).unproven()).isZero();
        assertThat(proof().met()).isTrue();
        new ChangeItem(data.ledger()).evidenceRequired(HOA, item, true);

        assertThat(node(inspection, item).unproven()).isEqualTo(1);
        assertThat(tree(inspection).roots().getFirst().unproven()).isEqualTo(1);
        assertThat(node(other, item).unproven()).as("nobody judged it there").isZero();
        Gate gate = proof();
        assertThat(gate.met()).isFalse();
        assertThat(gate.waivable()).isTrue();
        assertThat(gate.itemId()).isEqualTo(item);
        assertThat(gate.sentence()).startsWith("1 nội dung");
        assertThat(gate.detail()).isEqualTo("I.1.a");

        new SetVerdict(data.ledger()).run(HOA, inspection, item, Verdict.NOT_APPLICABLE);
        assertThat(node(inspection, item).unproven()).isZero();
        new SetVerdict(data.ledger()).run(HOA, inspection, item, Verdict.PARTLY_MET);
        UUID file = new AddEvidence(data.ledger(), data.clock()).from(new ByteArrayInputStream(new byte[]{1, 2}),
                "KH 15.txt", inspection, item, HOA, vn.sokiemtra.evidence.Progress.NONE).value();
        assertThat(node(inspection, item).unproven()).isZero();
        assertThat(proof().met()).isTrue();
        new RemoveEvidence(data.ledger()).run(HOA, file);
        assertThat(proof().met()).isFalse();
        new SwitchItem(data.ledger()).run(HOA, inspection, item, true);
        assertThat(proof().met()).isTrue();
    }

    private Gate proof() {
        return new MinutesGates(data.ledger()).of(inspection).stream().filter(gate -> gate.code().equals(
                "ITEM_EVIDENCE")).findFirst().orElseThrow();
    }

    @Test
    void whatAnInspectionDoesNotLookAtCountsNowhereAndComesBackWithItsAnswers() {
        int leaves = summary().leaves();
        long before = verdictsMissing();
        SwitchItem switching = new SwitchItem(data.ledger());
        UUID group = new FindItem(data.ledger()).byCode("I.1");
        int switched = switching.run(HOA, inspection, group, true).value();

        assertThat(switched).isGreaterThan(1);
        assertThat(node(inspection, item).use()).isEqualTo(ItemUse.SWITCHED_OFF);
        assertThat(summary().leaves()).isEqualTo(leaves - switched);
        assertThat(tree(inspection).leaves()).hasSize(leaves - switched);
        assertThat(summary().judged()).isZero();
        assertThat(minutes()).doesNotContain("Đã ban hành kế hoạch.");
        assertThat(verdictsMissing()).isEqualTo(before - switched + 1);
        assertThat(tree(other).leaves()).hasSize(leaves);
        assertThat(switching.run(HOA, inspection, group, true).id()).isNull();

        switching.run(HOA, inspection, group, false);
        assertThat(summary().judged()).isEqualTo(1);
        assertThat(summary().leaves()).isEqualTo(leaves);
        assertThat(minutes()).contains("Đã ban hành kế hoạch.");
    }

    @Test
    void aFindingIsNeverLeftOutInSilence() {
        UUID finding = new RecordFinding(data.ledger()).run(HOA, inspection, item, FindingDraft.of("Chưa đúng"), List
                .of()).value();
        SwitchItem switching = new SwitchItem(data.ledger());
        assertThatThrownBy(() -> switching.run(HOA, inspection, item, true)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.code()).isEqualTo("SKT-ANSWER-OFF-FINDING"));
        assertThat(node(inspection, item).use()).isEqualTo(ItemUse.USED);

        new DeleteFinding(data.ledger()).run(HOA, finding);
        switching.run(HOA, inspection, item, true);
        new RecordFinding(data.ledger()).run(HOA, inspection, item, FindingDraft.of("Từ máy khác"), List.of());
        assertThat(node(inspection, item).use()).isEqualTo(ItemUse.USED);
        assertThat(summary().judged()).isEqualTo(1);
    }

    @Test
    void contradictionsOfWhatIsNotLookedAtAreNotAsked() {
        SetCell cells = new SetCell(data.ledger());
        cells.run(HOA, inspection, "B3", "1", 6, Side.VERIFIED, "10");
        cells.run(HOA, inspection, "B3", "1", 7, Side.VERIFIED, "20");
        List<Contradiction> all = new LoadContradictions(data.ledger()).of(inspection);
        assertThat(all).extracting(Contradiction::ruleId).contains("B3-R1");
        for (String code : all.stream().filter(one -> one.ruleId().equals("B3-R1")).flatMap(one -> one.items()
                .stream()).collect(Collectors.toSet())) {
            new SwitchItem(data.ledger()).run(HOA, inspection, new FindItem(data.ledger()).byCode(code), true);
        }
        assertThat(new LoadContradictions(data.ledger()).of(inspection)).extracting(Contradiction::ruleId)
                .doesNotContain("B3-R1");
    }

    @Test
    void aRuleShowsAtTheItemThatNamesIt() {
        SetCell cells = new SetCell(data.ledger());
        cells.run(HOA, inspection, "B3", "1", 6, Side.VERIFIED, "10");
        cells.run(HOA, inspection, "B3", "1", 7, Side.VERIFIED, "20");
        assertThat(shownAt("B3-R1")).doesNotContain("I.1.a");
        new ChangeItem(data.ledger()).rules(HOA, item, List.of("B3-R1"));
        assertThat(shownAt("B3-R1")).contains("I.1.a");
    }

    @Test
    void pointsAreGivenSummedAndPrinted() {
        ChangeItem change = new ChangeItem(data.ledger());
        UUID second = new FindItem(data.ledger()).byCode("I.1.b1");
        change.points(HOA, item, new BigDecimal("2"));
        change.points(HOA, second, new BigDecimal("1.5"));
        SetPoints points = new SetPoints(data.ledger());
        points.run(HOA, inspection, item, Side.REPORTED, "2");
        points.run(HOA, inspection, item, Side.VERIFIED, "1,25");
        points.run(HOA, inspection, second, Side.REPORTED, "1,5");

        UUID group = new FindItem(data.ledger()).byCode("I.1");
        assertThat(node(inspection, group).points()).isEqualTo(new ItemPoints(new BigDecimal("3.50"), new BigDecimal(
                "3.50"), new BigDecimal("1.25")));
        String sheet = sheet();
        assertThat(sheet).contains("Điểm chuẩn").contains("Cộng mục I|3,5|3,5|1,25").contains("Tổng điểm|3,5|3,5|1,25");

        new SwitchItem(data.ledger()).run(HOA, inspection, second, true);
        assertThat(sheet()).contains("Cộng mục I|2|2|1,25");
        assertThatThrownBy(() -> points.run(HOA, inspection, item, Side.VERIFIED, "-1")).isInstanceOfSatisfying(
                Problem.class, problem -> assertThat(problem.code()).isEqualTo("SKT-ANSWER-POINTS"));
    }

    @Test
    void thePhieuHasNoPointsWhereTheOutlineGivesNone() {
        assertThat(sheet()).doesNotContain("Điểm chuẩn");
    }

    @Test
    void whoAnswersByTheOutlineIsNamedWhereTheInspectionNamesNobody() {
        ChangeItem change = new ChangeItem(data.ledger());
        change.words(HOA, new FindItem(data.ledger()).byCode("I.1"), ItemField.ASSIGNED_TO, "Lê Thị Hạnh");
        assertThat(node(inspection, item).assignee()).isEqualTo("Lê Thị Hạnh");
        assertThat(new LoadItem(data.ledger()).of(inspection, item).assignedTo()).isEqualTo("Lê Thị Hạnh");
        new AssignItem(data.ledger()).run(HOA, inspection, item, "Phạm Văn Long");
        assertThat(node(inspection, item).assignee()).isEqualTo("Phạm Văn Long");
    }

    private List<String> shownAt(String rule) {
        return new LoadContradictions(data.ledger()).of(inspection).stream().filter(one -> one.ruleId().equals(rule))
                .flatMap(one -> one.items().stream()).toList();
    }

    private InspectionSummary summary() {
        return new LoadInspections(data.ledger()).one(inspection);
    }

    private ChecklistTree tree(UUID of) {
        return new LoadChecklist(data.ledger()).of(of);
    }

    private ChecklistNode node(UUID of, UUID which) {
        return tree(of).roots().stream().flatMap(ChecklistNode::all).filter(node -> node.itemId().equals(which))
                .findFirst().orElseThrow();
    }

    private String minutes() {
        return new LoadMinutes(data.ledger()).of(inspection).sections().stream().map(section -> String.valueOf(section
                .live())).collect(Collectors.joining("\n"));
    }

    private long verdictsMissing() {
        return new MinutesGates(data.ledger()).of(inspection).stream().filter(gate -> gate.code().equals("VERDICTS"))
                .map(Gate::sentence).map(sentence -> sentence.replaceAll("\\D+", "")).mapToLong(Long::parseLong).sum();
    }

    private String sheet() {
        OfficialDocument document = new ComposeDocument(data.ledger()).run(DocumentKind.PHIEU_KIEM_TRA, new LoadUnits(
                data.ledger()).ofInspection(inspection), LocalDate.of(2020, 10, 22), null);
        return document.body().stream().flatMap(block -> block instanceof Block.Table table
                ? Stream.of(table.content())
                : Stream.empty()).flatMap(table -> Stream.concat(table.header().stream(), table.rows().stream())).map(
                        row -> row.cells().stream().map(TableContent.Cell::text).collect(Collectors.joining("|")))
                .collect(Collectors.joining("\n"));
    }
}
