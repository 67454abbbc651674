package vn.sokiemtra.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.ArrangeItems;
import vn.sokiemtra.checklist.ChangeItem;
import vn.sokiemtra.checklist.ItemField;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.finding.ChangeFinding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.remediation.Conclusion;
import vn.sokiemtra.phrase.LoadPhrases;
import vn.sokiemtra.phrase.Phrase;
import vn.sokiemtra.phrase.WritePhrase;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.LoadLineage;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PastedUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.RecordSuccession;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.RegimePapers;
import vn.sokiemtra.plan.SurpriseVisits;
import vn.sokiemtra.plan.TeamRole;
import vn.sokiemtra.text.Problem;

/** A new plan from last year's. */
class NextYearTest {

    private static final String AUTHOR = "Lê Thị Hạnh";
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 5);

    @RegisterExtension
    final TemporaryDataFile last = new TemporaryDataFile();

    private final TemporaryDataFile next = TemporaryDataFile.opened();
    private UUID finding = new UUID(0, 0);

    @AfterEach
    void close() {
        next.close();
    }

    @BeforeEach
    void lastYear() {
        new CreatePlan(last.ledger()).from("so-noi-vu-2026", AUTHOR);
        new AddUnits(last.ledger()).add(PastedUnits.read("Xã Một\nXã Hai\nXã Mới", "PROVINCE", Set.of()).units(),
                new AddUnits.Belonging("PLANNED", null, null), AUTHOR);
        UUID team = new NameTeam(last.ledger()).found(new NameTeam.TeamFacts("Đoàn số 1", "ĐKT", "15", "QĐ-UBND",
                LocalDate.of(2026, 1, 20)), AUTHOR).value();
        new AddTeamMember(last.ledger()).to(team, new AddTeamMember.MemberFacts("Ông", "Phạm Văn Long", "Phó Giám đốc",
                "Sở Nội vụ", TeamRole.LEADER), AUTHOR);
        UUID one = inspection("Xã Một");
        OutlineItem item = new LoadOutline(last.ledger()).all().leaves().getFirst();
        finding = new RecordFinding(last.ledger()).run(AUTHOR, one, item.id(), new FindingDraft("Chưa niêm yết đủ",
                null, RecommendationKind.REQUIRE, "Niêm yết đủ", "Chủ tịch", LocalDate.of(2026, 12, 1)), List.of())
                .value();
        RecordInspectionDate record = new RecordInspectionDate(last.ledger());
        record.of(one, DateKind.CONCLUDED, LocalDate.of(2026, 10, 23), AUTHOR);
        record.of(one, DateKind.CONCLUSION_RECEIVED, LocalDate.of(2026, 10, 27), AUTHOR);
        new RecordSuccession(last.ledger()).of(List.of(unit(last, "Xã Một"), unit(last, "Xã Hai")), List.of(unit(last,
                "Xã Mới")), LocalDate.of(2026, 11, 1), "Nghị quyết 9/NQ-HĐND", AUTHOR);
    }

    @Test
    void aFindingWithoutAConclusionStaysWhereItIsAndIsCounted() {
        new RecordFinding(last.ledger()).run(AUTHOR, inspection("Xã Hai"), new LoadOutline(last.ledger()).all().leaves()
                .getFirst().id(), new FindingDraft("Chưa có sổ", null, null, null, null, null), List.of());
        StartNextYear.Taken taken = taken();
        assertThat(taken.findings()).isEqualTo(1);
        assertThat(taken.inconclusive()).isEqualTo(1);
    }

    @Test
    void parametersUnitsTeamsAndOutlineGoOnAYearLater() {
        StartNextYear.Taken taken = taken();
        assertThat(taken).isEqualTo(new StartNextYear.Taken(taken.title(), 3, 1, 1, 0, 0, 2026, taken.oldYear()));
        assertThat(taken.title()).contains("2027").doesNotContain("2026");
        InspectionPlan plan = new LoadPlan(next.ledger()).plan();
        assertThat(plan.header().year()).isEqualTo(2027);
        assertThat(plan.header().number()).isNull();
        assertThat(plan.header().issuedOn()).isNull();
        assertThat(plan.header().auditFrom()).isEqualTo("2026-12-15");
        assertThat(plan.form("PLANNED").orElseThrow().windowTo()).isEqualTo("2027-12-31");
        assertThat(plan.deadlines()).anySatisfy(rule -> assertThat(rule.fixedOn()).isEqualTo("2027-10-20"));
        assertThat(new LoadRegime(next.ledger()).ofPlan().coverage()).isEqualTo(new LoadRegime(last.ledger()).ofPlan()
                .coverage());
        assertThat(new LoadUnits(next.ledger()).teams()).singleElement().satisfies(team -> {
            assertThat(team.name()).isEqualTo("Đoàn số 1");
            assertThat(team.foundingNumber()).isNull();
            assertThat(team.members()).singleElement().matches(member -> member.role() == TeamRole.LEADER);
        });
        assertThat(new LoadOutline(next.ledger()).all().leaves()).extracting(OutlineItem::code)
                .containsExactlyElementsOf(new LoadOutline(last.ledger()).all().leaves().stream().map(
                        OutlineItem::code).toList());
        assertThat(next.file().check().flaws()).isEmpty();
    }

    @Test
    void whatLastYearLeftIsCitedByTheNumberOfThePaperThatToldIt() {
        assertThat(StartNextYear.source(new Conclusion(RegimePapers.CONCLUSION, "07", "TB-ĐKT", LocalDate.of(2026, 10,
                23), null, null))).isEqualTo("Thông báo kết luận số 07/TB-ĐKT ngày 23/10/2026");
    }

    /** The words of a deadline stand beside its day, on the start page, in the calendar and in the Kế hoạch. */
    @Test
    void wordsNameTheMovedDaysAndWhatWasCitedKeepsItsOwn() {
        taken();
        RegimeDefinition plan = new LoadRegime(next.ledger()).ofPlan();
        assertThat(plan.deadlines()).extracting(RegimeDefinition.Deadline::content).contains(
                "Gửi báo cáo tự kiểm tra trước ngày 20/10/2027");
        List<String> sentences = plan.texts().stream().map(RegimeDefinition.PlanSentence::content).toList();
        assertThat(sentences).contains("Mốc kiểm tra: từ ngày 15/12/2026 đến thời điểm Đoàn đến kiểm tra.")
                .noneMatch(sentence -> sentence.contains("20/10/2026")).anyMatch(sentence -> sentence.contains(
                        "Nghị quyết số 76/NQ-CP ngày 15/7/2021"));
    }

    @Test
    void sentencesThatStillNameLastYearAreTold() {
        List<MovedRegime.Named> old = taken().oldYear();
        assertThat(old).extracting(MovedRegime.Named::part).containsOnly("BASIS", "OPENING", "PURPOSE",
                "TIME", "BUDGET", "AFTER");
        assertThat(old).extracting(MovedRegime.Named::sentence).contains(
                "Thời gian kiểm tra: năm 2026; kiểm tra đột xuất thực hiện trong cả năm.").noneMatch(
                        sentence -> sentence.contains("15/12/2026") || sentence.contains("2027"));
    }

    @Test
    void whatPeopleSetAtAnItemOfTheOutlineGoesOn() {
        OutlineItem item = new LoadOutline(last.ledger()).all().leaves().getFirst();
        boolean asked = item.evidenceRequired();
        ChangeItem change = new ChangeItem(last.ledger());
        change.words(AUTHOR, item.id(), ItemField.ASSIGNED_TO, "Phạm Văn Long");
        change.rules(AUTHOR, item.id(), List.of("X4", "X1"));
        change.points(AUTHOR, item.id(), new BigDecimal("2.5"));
        change.evidenceRequired(AUTHOR, item.id(), !asked);
        taken();
        List<OutlineItem> leaves = new LoadOutline(next.ledger()).all().leaves();
        assertThat(leaves.getFirst()).satisfies(now -> {
            assertThat(now.assignedTo()).isEqualTo("Phạm Văn Long");
            assertThat(now.rules()).containsExactly("X1", "X4");
            assertThat(now.points()).isEqualByComparingTo("2.5");
            assertThat(now.evidenceRequired()).isEqualTo(!asked);
        });
        assertThat(leaves.subList(1, leaves.size())).allSatisfy(other -> {
            assertThat(other.assignedTo()).isNull();
            assertThat(other.rules()).isEmpty();
        });
    }

    @Test
    void phrasesGoOnAtTheSameItems() {
        OutlineItem item = new LoadOutline(last.ledger()).all().leaves().getFirst();
        OutlineItem gone = new LoadOutline(last.ledger()).all().leaves().get(1);
        WritePhrase write = new WritePhrase(last.ledger());
        write.add(Phrase.Kind.FINDING, item.id(), "Chưa niêm yết tại nhà văn hóa thôn", AUTHOR);
        write.add(Phrase.Kind.CAUSE, gone.id(), "Do thay đổi nhân sự", AUTHOR);
        new ArrangeItems(last.ledger()).remove(AUTHOR, gone.id());
        Phrase own = new LoadPhrases(last.ledger()).all().getLast();
        write.add(Phrase.Kind.TERM, null, "Trong tháng 12", AUTHOR);
        write.remove(new LoadPhrases(last.ledger()).all().getLast(), AUTHOR);
        List<Phrase> brought = new LoadPhrases(last.ledger()).all();
        write.change(brought.getFirst(), brought.getFirst().kind(), null, "Câu đã sửa", AUTHOR);
        write.remove(brought.get(1), AUTHOR);
        taken();
        List<Phrase> now = new LoadPhrases(next.ledger()).all();
        UUID same = new LoadOutline(next.ledger()).all().item(item.code()).orElseThrow().id();
        assertThat(now).extracting(Phrase::content).doesNotContain("Trong tháng 12", brought.get(1).content());
        assertThat(now.getFirst().content()).isEqualTo("Câu đã sửa");
        assertThat(now).filteredOn(phrase -> phrase.content().equals("Chưa niêm yết tại nhà văn hóa thôn"))
                .singleElement().satisfies(phrase -> assertThat(phrase.item()).isEqualTo(same));
        assertThat(now).filteredOn(phrase -> phrase.content().equals(own.content())).singleElement().satisfies(
                phrase -> assertThat(phrase.item()).isNull());
        assertThat(now).hasSameSizeAs(new LoadPhrases(last.ledger()).all());
        assertThat(next.file().check().flaws()).isEmpty();
    }

    @Test
    void whatWasLeftOpenFollowsTheMergedUnitWithItsOrigin() {
        taken();
        assertThat(new LoadUnits(next.ledger()).all()).extracting(PlanUnit::name).containsExactly("Xã Mới");
        assertThat(new LoadLineage(next.ledger()).lineage().predecessors(unit(next, "Xã Mới"))).hasSize(2);
        LoadPriorMatters matters = new LoadPriorMatters(next.ledger());
        assertThat(matters.of(unit(next, "Xã Hai"))).isEmpty();
        assertThat(matters.of(unit(next, "Xã Mới"))).singleElement().satisfies(one -> {
            assertThat(one.unitName()).isEqualTo("Xã Một");
            assertThat(one.originId()).isEqualTo(finding);
            assertThat(one.originPlan()).isEqualTo(last.ledger().plan());
            assertThat(one.year()).isEqualTo(2026);
            assertThat(one.content()).isEqualTo("Chưa niêm yết đủ");
            assertThat(one.source()).isEqualTo("Thông báo kết luận ngày 23/10/2026");
            assertThat(one.dueOn()).isEqualTo("2026-12-01");
        });
    }

    @Test
    void whatIsStillOpenAYearLaterKeepsItsFirstOriginAndWhatIsSettledStays() {
        taken();
        UUID matter = new LoadPriorMatters(next.ledger()).all().getFirst().id();
        UUID visit = new LoadUnits(next.ledger()).find("Xã Mới").inspectionId();
        SettlePriorMatter settle = new SettlePriorMatter(next.ledger());
        settle.state(matter, visit, PriorMatter.State.PARTLY, AUTHOR);
        settle.remark(matter, visit, "Còn thiếu", AUTHOR);
        assertThat(aYearLater()).singleElement().satisfies(one -> {
            assertThat(one.originId()).isEqualTo(finding);
            assertThat(one.year()).isEqualTo(2026);
        });
        settle.state(matter, visit, PriorMatter.State.REMEDIED, AUTHOR);
        assertThat(aYearLater()).isEmpty();
    }

    @Test
    void whatWasWrittenDownAgainGoesOnAsTheNewFindingOnly() {
        taken();
        UUID matter = new LoadPriorMatters(next.ledger()).all().getFirst().id();
        UUID visit = new LoadUnits(next.ledger()).find("Xã Mới").inspectionId();
        UUID again = new RaisePriorMatter(next.ledger()).run(AUTHOR, matter, visit, null).value();
        new RecordInspectionDate(next.ledger()).of(visit, DateKind.CONCLUDED, LocalDate.of(2027, 10, 1), AUTHOR);
        assertThat(aYearLater()).singleElement().satisfies(one -> {
            assertThat(one.originId()).isEqualTo(again);
            assertThat(one.content()).contains("Chưa khắc phục").contains("Chưa niêm yết đủ");
        });
    }

    @Test
    void aUnitThatBecameSeveralIsAskedInEachAndOneAnswerDoesNotSpeakForTheOther() {
        taken();
        new AddUnits(next.ledger()).add(PastedUnits.read("Xã Đông\nXã Tây", "PROVINCE", Set.of()).units(),
                new AddUnits.Belonging("PLANNED", null, null), AUTHOR);
        new RecordSuccession(next.ledger()).of(List.of(unit(next, "Xã Mới")), List.of(unit(next, "Xã Đông"), unit(next,
                "Xã Tây")), LocalDate.of(2027, 3, 1), "Nghị quyết 2/NQ-HĐND", AUTHOR);
        LoadPriorMatters matters = new LoadPriorMatters(next.ledger());
        UUID east = new LoadUnits(next.ledger()).find("Xã Đông").inspectionId();
        UUID west = new LoadUnits(next.ledger()).find("Xã Tây").inspectionId();
        UUID matter = matters.all().getFirst().id();
        new SettlePriorMatter(next.ledger()).state(matter, east, PriorMatter.State.REMEDIED, AUTHOR);
        assertThat(matters.ofInspection(east)).singleElement().satisfies(line -> {
            assertThat(line.answer()).isEqualTo(PriorMatter.State.REMEDIED);
            assertThat(line.inherited()).isTrue();
        });
        assertThat(matters.ofInspection(west)).singleElement().satisfies(line -> assertThat(line.answer()).isNull());
        assertThat(aYearLater()).as("one of the two has not said so").hasSize(1);
        new SettlePriorMatter(next.ledger()).state(matter, west, PriorMatter.State.REMEDIED, AUTHOR);
        assertThat(aYearLater()).isEmpty();
    }

    @Test
    void figuresOfLastYearStandInTheSentenceAndNotAsCellsOfThisYear() {
        new ChangeFinding(last.ledger()).run(AUTHOR, finding, FindingField.CONTENT, "Quá hạn {B3[1].12} hồ sơ");
        taken();
        assertThat(new LoadPriorMatters(next.ledger()).all()).singleElement().satisfies(one -> assertThat(one
                .content()).startsWith("Quá hạn").doesNotContain("{"));
    }

    private List<PriorMatter> aYearLater() {
        try (TemporaryDataFile third = TemporaryDataFile.opened()) {
            new StartNextYear(third.ledger()).after(next.ledger(), 2028, TODAY.plusYears(1), AUTHOR);
            return new LoadPriorMatters(third.ledger()).all();
        }
    }

    @Test
    void lastYearsFileIsOnlyReadAndASurpriseIsNotListedAgain() {
        new SurpriseVisits(last.ledger()).begin(unit(last, "Xã Mới"), "SURPRISE", null, LocalDate.of(2026, 12, 9),
                AUTHOR);
        String before = last.ledger().digest();
        taken();
        assertThat(last.ledger().digest()).isEqualTo(before);
        assertThat(new LoadUnits(next.ledger()).all()).extracting(PlanUnit::formCode).containsExactly("PLANNED");
    }

    @Test
    void anEarlierYearAndAFileWithAPlanAreRefused() {
        assertThatThrownBy(() -> new StartNextYear(next.ledger()).after(last.ledger(), 2026, TODAY, AUTHOR)).satisfies(
                problem -> assertThat(((Problem) problem).code()).isEqualTo("SKT-PRIOR-YEAR"));
        taken();
        assertThatThrownBy(this::taken).satisfies(problem -> assertThat(((Problem) problem).code()).isEqualTo(
                "SKT-PRIOR-PLAN"));
    }

    private StartNextYear.Taken taken() {
        return new StartNextYear(next.ledger()).after(last.ledger(), 2027, TODAY, AUTHOR);
    }

    private UUID inspection(String name) {
        return new LoadUnits(last.ledger()).find(name).inspectionId();
    }

    private static UUID unit(TemporaryDataFile data, String name) {
        return new LoadUnits(data.ledger()).known().stream().filter(one -> one.name().equals(name)).map(KnownUnit::id)
                .findFirst().orElseThrow();
    }
}
