package vn.sokiemtra.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.finding.ChangeFinding;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Problem;

class AnswersTest {

    private static final String HOA = TemporaryDataFile.PERSON;

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private UUID inspection;

    @BeforeEach
    void aPlan() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", HOA);
        inspection = new LoadUnits(data.ledger()).find("Xã Thạch Cẩm").inspectionId();
    }

    @Test
    void whatPeopleTypeIsKeptInOneForm() {
        assertThat(reported("I.1.a", "done", " Có ")).isEqualTo("yes");
        assertThat(reported("I.1.a", "tasks", "1.122 / 1.137")).isEqualTo("1122/1137");
        assertThat(reported("I.3.a", "meetings", "32,50")).isEqualTo("32.5");
        assertThat(reported("I.4", "channels", "niem-yet; Đài truyền thanh xã, thị trấn".replace(",", "")
                .replace("Đài truyền thanh xã thị trấn", "loa"))).isEqualTo("loa,niem-yet");
        assertThat(reported("I.1.a", "text", "  Đã ban hành. ")).isEqualTo("Đã ban hành.");
        assertThat(reported("I.1.a", "text", "  ")).isNull();
    }

    @Test
    void whatCannotBeReadIsRefusedAndTheOldValueStays() {
        reported("I.3.a", "meetings", "3");
        refused("SKT-TEXT-NUMBER", "I.3.a", "meetings", "ba");
        refused("SKT-ANSWER-YES-NO", "I.1.a", "done", "có lẽ");
        refused("SKT-ANSWER-CHOICE", "I.4", "channels", "bồ câu");
        refused("SKT-ANSWER-DOCUMENTS", "I.1.a", "documents", "07/KH-UBND");
        refused("SKT-ANSWER-TABLE", "II.1.d5", "b4", "1");
        refused("SKT-ANSWER-NO-PART", "I.1.a", "khong-co", "1");
        assertThat(part("I.3.a", "meetings").reportedValue()).isEqualTo("3");
    }

    @Test
    void aPartThatIsACellWritesTheCell() {
        set("II.1.d5", "overdue", Side.VERIFIED, "28");
        set("II.1.d5", "on_time", Side.VERIFIED, "1.131");

        assertThat(cell("B3", 1, 12).verified()).isEqualTo("28");
        assertThat(part("II.1.d5", "overdue_rate").verifiedShown()).isEqualTo("2,42\u00a0%");
        assertThat(part("II.1.d5", "overdue_rate").formula()).contains("(12)");
        refused("SKT-TABLE-COMPUTED", "II.1.d5", "overdue_rate", "2,42");
        refused("SKT-ANSWER-COMPUTED", "II.1.d1", "rate", "122/137");
    }

    @Test
    void whatTheUnitReportedIsKeptAndTheTeamCountsInWholes() {
        set("II.1.d5", "overdue", Side.REPORTED, "12,5");
        assertThat(cell("B3", 1, 12).reported()).isEqualTo("12.5");
        set("II.1.d5", "overdue", Side.REPORTED, "-3");
        assertThat(cell("B3", 1, 12).reported()).isEqualTo("-3");
        refused("SKT-TABLE-WHOLE", "II.1.d5", "overdue", "12,5");
    }

    @Test
    void aContradictionIsAnsweredByAFindingAtItsItemAndNotByARemark() {
        new SetVerdict(data.ledger()).run(HOA, inspection, item("I.4"), Verdict.MET);
        set("II.1.d5", "overdue", Side.REPORTED, "-3");
        assertThat(open()).isEqualTo(1);
        new SetRemark(data.ledger()).run(HOA, inspection, item("II.1.d5"), "Đã xem sổ theo dõi hồ sơ");
        assertThat(open()).isEqualTo(1);
        new RecordFinding(data.ledger()).run(HOA, inspection, item("II.1.d5"), FindingDraft.of("Số liệu sai"),
                List.of());
        assertThat(open()).isZero();
    }

    @Test
    void countsOfAnInspectionFollowEveryEditAndItsUndo() {
        LoadInspections counts = new LoadInspections(data.ledger());
        assertThat(counts.one(inspection).judged()).isZero();
        var judged = new SetVerdict(data.ledger()).run(HOA, inspection, item("I.4"), Verdict.MET);
        var found = new RecordFinding(data.ledger()).run(HOA, inspection, item("I.4"), FindingDraft.of("Chậm"), List
                .of());
        assertThat(counts.one(inspection)).matches(one -> one.judged() == 1 && one.findings() == 1);
        data.ledger().undo(HOA, judged.id());
        data.ledger().undo(HOA, found.id());
        assertThat(counts.one(inspection)).matches(one -> one.judged() == 0 && one.findings() == 0);
        assertThat(counts.listed()).allMatch(one -> one.judged() == 0);
    }

    private int open() {
        return new LoadInspections(data.ledger()).one(inspection).contradictions();
    }

    @Test
    void theTwoSidesAreComparedAsNumbers() {
        set("II.1.d5", "overdue", Side.REPORTED, "0");
        set("II.1.d5", "overdue", Side.VERIFIED, "28");
        set("I.1.a", "tasks", Side.REPORTED, "21/28");
        set("I.1.a", "tasks", Side.VERIFIED, "20/28");

        assertThat(part("II.1.d5", "overdue").difference()).isEqualTo("+28");
        assertThat(part("II.1.d5", "overdue").differs()).isTrue();
        assertThat(part("I.1.a", "tasks").difference()).isEqualTo("\u22123,57 điểm");
    }

    @Test
    void theTreeCountsWhatIsDone() {
        UUID item = item("II.1.d5");
        new SetVerdict(data.ledger()).run(HOA, inspection, item, Verdict.NOT_MET);
        new SetRemark(data.ledger()).run(HOA, inspection, item("I.1.a"), "Đã xem kế hoạch");
        new AssignItem(data.ledger()).run(HOA, inspection, item, "Lê Thị Hạnh");
        new RecordFinding(data.ledger()).run(HOA, inspection, item, FindingDraft.of("Có hồ sơ quá hạn"), List.of());

        ChecklistTree tree = new LoadChecklist(data.ledger()).of(inspection);

        assertThat(tree.leaves()).hasSize(38);
        assertThat(node(tree, "II.1.d5").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(node(tree, "II.1.d5").assignee()).isEqualTo("Lê Thị Hạnh");
        assertThat(node(tree, "I.1.a").started()).isTrue();
        assertThat(node(tree, "II").judged()).isEqualTo(1);
        assertThat(node(tree, "II").leaves()).isEqualTo(19);
        assertThat(node(tree, "II").findings()).isEqualTo(1);
        assertThat(new LoadInspections(data.ledger()).one(inspection).step()).isEqualTo(InspectionStep.INSPECTING);
    }

    @Test
    void aGroupIsNotJudged() {
        assertThatThrownBy(() -> new SetVerdict(data.ledger()).run(HOA, inspection, item("II.1"), Verdict.MET))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("SKT-ANSWER-GROUP"));
    }

    @Test
    void everyEditCanBeUndoneAndItsHistoryNamesItsAuthors() {
        UUID item = item("I.3.a");
        set("I.3.a", "meetings", Side.VERIFIED, "3");
        Edited<UUID> second = new SetAnswer(data.ledger()).run("Trần Văn Dũng", inspection, item, "meetings",
                Side.VERIFIED, "2");
        data.ledger().undo(HOA, Objects.requireNonNull(second.id()));

        assertThat(part("I.3.a", "meetings").verifiedValue()).isEqualTo("3");
        FieldHistory history = new FieldHistory(data.ledger());
        assertThat(history.spoken(history.item(inspection, item))).hasSize(3)
                .anySatisfy(line -> assertThat(line.change().author()).isEqualTo("Trần Văn Dũng"));
    }

    @Test
    void documentsAreListedChangedAndTakenOff() {
        UUID item = item("I.1.a");
        UUID line = new AddDocumentEntry(data.ledger()).run(HOA, inspection, item, "documents", Side.REPORTED,
                new DocumentDraft("07", "KH-UBND", LocalDate.of(2020, 1, 15), "Kế hoạch CCHC", null)).value();
        new ChangeDocumentEntry(data.ledger()).run(HOA, line,
                new DocumentDraft("08", "KH-UBND", LocalDate.of(2020, 1, 15), " ", null));

        assertThat(part("I.1.a", "documents").documents()).singleElement().satisfies(entry -> {
            assertThat(entry.number()).isEqualTo("08");
            assertThat(entry.subject()).isNull();
        });
        new DeleteDocumentEntry(data.ledger()).run(HOA, line);
        assertThat(part("I.1.a", "documents").documents()).isEmpty();
        assertThatThrownBy(() -> new ChangeDocumentEntry(data.ledger()).run(HOA, line,
                new DocumentDraft("9", null, null, null, null))).hasMessageContaining("không còn");
    }

    @Test
    void totalsAndQuotesFollowTheCells() {
        EnterCells enter = new EnterCells(data.ledger());
        enter.run(HOA, inspection, "B4", List.of(new EnterCells.Entry("+1", 2, Side.VERIFIED, "Đất đai"),
                new EnterCells.Entry("+1", 8, Side.VERIFIED, "19"), new EnterCells.Entry("+2", 8, Side.VERIFIED, "9"),
                new EnterCells.Entry("+1", 8, Side.REPORTED, "0")));
        Figures figures = new LoadFigures(data.ledger()).of(inspection);
        String key = figures.forms().get(3).rows().getFirst().key();

        assertThat(Quotes.resolve("Có {B4[*].8} hồ sơ, {B4[" + key + "].8} đất đai; báo cáo {B4[total].8@reported}; "
                + "{B9[1].1} {không phải số}", figures))
                .isEqualTo("Có 28 hồ sơ, 19 đất đai; báo cáo 0; – {không phải số}");
        assertThat(figures.source(new vn.sokiemtra.checklist.CellRef("B4", key, 8))).isEqualTo("Biểu 04 (8), Đất đai");
    }

    @Test
    void rowsAreDeletedAndComeBackByUndo() {
        String key = new AddFormRow(data.ledger()).run(HOA, inspection, "B2").value();
        new SetCell(data.ledger()).run(HOA, inspection, "B2", key, 2, Side.REPORTED, "Đăng ký khai sinh");
        Edited<String> deleted = new DeleteFormRow(data.ledger()).run(HOA, inspection, "B2", key);
        assertThat(new LoadForm(data.ledger()).of(inspection, "B2").rows()).isEmpty();

        data.ledger().undo(HOA, Objects.requireNonNull(deleted.id()));

        assertThat(new LoadForm(data.ledger()).of(inspection, "B2").rows()).singleElement()
                .satisfies(row -> assertThat(row.label()).isEqualTo("Đăng ký khai sinh"));
        assertThatThrownBy(() -> new AddFormRow(data.ledger()).run(HOA, inspection, "B3"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("SKT-TABLE-FIXED"));
    }

    @Test
    void findingsStandInTheOrderOfTheChecklistAndAreChangedFieldByField() {
        RecordFinding record = new RecordFinding(data.ledger());
        UUID late = record.run(HOA, inspection, item("II.1.d5"), FindingDraft.of("quá hạn"), List.of()).value();
        UUID early = record.run(HOA, inspection, item("I.5"), FindingDraft.of(null), List.of()).value();
        ChangeFinding change = new ChangeFinding(data.ledger());
        change.run(HOA, late, FindingField.DUE_ON, "20/11/2020");
        change.run(HOA, late, FindingField.KIND, "REQUIRE");

        List<Finding> findings = new LoadFindings(data.ledger()).of(inspection);
        assertThat(findings).extracting(Finding::id).containsExactly(early, late);
        assertThat(findings.get(1).number()).isEqualTo(2);
        assertThat(findings.get(1).dueOn()).isEqualTo(LocalDate.of(2020, 11, 20));
        assertThat(findings.get(1).kind()).isEqualTo(RecommendationKind.REQUIRE);
        assertThatThrownBy(() -> change.run(HOA, late, FindingField.DUE_ON, "32/13/2020")).isInstanceOf(Problem.class);

        new DeleteFinding(data.ledger()).run(HOA, early);
        assertThat(new LoadFindings(data.ledger()).of(inspection)).extracting(Finding::number).containsExactly(1);
        assertThatThrownBy(() -> change.run(HOA, early, FindingField.CAUSE, "x")).hasMessageContaining("không còn");
    }

    private void set(String code, String part, Side side, String typed) {
        new SetAnswer(data.ledger()).run(HOA, inspection, item(code), part, side, typed);
    }

    private String reported(String code, String part, String typed) {
        set(code, part, Side.REPORTED, typed);
        return part(code, part).reportedValue();
    }

    private void refused(String problem, String code, String part, String typed) {
        assertThatThrownBy(() -> set(code, part, Side.VERIFIED, typed)).isInstanceOfSatisfying(Problem.class,
                p -> assertThat(p.code()).isEqualTo(problem));
    }

    private UUID item(String code) {
        return new FindItem(data.ledger()).byCode(code);
    }

    private PartView part(String code, String part) {
        return new LoadItem(data.ledger()).of(inspection, item(code)).parts().stream()
                .filter(each -> each.code().equals(part)).findFirst().orElseThrow();
    }

    private FormSheet.Cell cell(String form, int row, int column) {
        return new LoadForm(data.ledger()).of(inspection, form).rows().get(row - 1).cells().get(column - 1);
    }

    private static ChecklistNode node(ChecklistTree tree, String code) {
        return tree.roots().stream().flatMap(ChecklistNode::all).filter(node -> node.code().equals(code)).findFirst()
                .orElseThrow();
    }
}
