package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.bundle.Laptops.Laptop;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.inspection.AddFormRow;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.ExplainContradiction;
import vn.sokiemtra.inspection.LoadConflicts;
import vn.sokiemtra.inspection.LoadContradictions;
import vn.sokiemtra.inspection.LoadReasons;
import vn.sokiemtra.inspection.SetCell;
import vn.sokiemtra.inspection.cases.CaseField;
import vn.sokiemtra.inspection.cases.CaseSample;
import vn.sokiemtra.inspection.cases.ChangeCase;
import vn.sokiemtra.inspection.cases.DrawSample;
import vn.sokiemtra.inspection.cases.LoadSamples;
import vn.sokiemtra.inspection.cases.ReadCaseList;
import vn.sokiemtra.inspection.cases.SampledCase;
import vn.sokiemtra.inspection.presence.LoadHeadcounts;
import vn.sokiemtra.inspection.presence.RecordHeadcount;
import vn.sokiemtra.phrase.LoadPhrases;
import vn.sokiemtra.phrase.Phrase;
import vn.sokiemtra.phrase.WritePhrase;
import vn.sokiemtra.plan.ChangePlan;
import vn.sokiemtra.plan.PlanSection;

/** Reasons, drawn hồ sơ and headcounts go from laptop to laptop like everything else. */
class FieldNotesTravelTest {

    private final Laptops laptops = new Laptops();

    @AfterEach
    void close() {
        laptops.close();
    }

    @Test
    void whatTwoMembersRecordComesTogetherAtTheOffice() {
        Laptop office = laptops.office();
        UUID inspection = office.inspection(0);
        var handOut = office.export();
        Laptop hanh = laptops.join("Lê Thị Hạnh", handOut);
        Laptop nam = laptops.join("Phạm Văn Nam", handOut);
        new DrawSample(hanh.ledger(), laptops.clock).run("Lê Thị Hạnh", inspection, null, "Đất đai", new ReadCaseList()
                .read("HS-01\nHS-02\nHS-03"), 2);
        new RecordHeadcount(nam.ledger(), laptops.clock).run("Phạm Văn Nam", inspection, null, 9, 1, 0, null);
        office.take(hanh.export(), nam.export());
        CaseSample sample = new LoadSamples(office.ledger()).of(inspection).getFirst();
        assertThat(sample.genuine()).isTrue();
        assertThat(new LoadHeadcounts(office.ledger()).of(inspection)).singleElement().matches(count -> count
                .present() == 9 && count.by().equals("Phạm Văn Nam"));
        nam.take(office.export());
        List<SampledCase> cases = new LoadSamples(nam.ledger()).of(inspection).getFirst().cases();
        new ChangeCase(nam.ledger()).run("Phạm Văn Nam", cases.getFirst().id(), CaseField.DUE_ON, "10/09/2020");
        new ChangeCase(hanh.ledger()).run("Lê Thị Hạnh", cases.getLast().id(), CaseField.DUE_ON, "11/09/2020");
        office.take(nam.export(), hanh.export());
        assertThat(new LoadSamples(office.ledger()).of(inspection).getFirst().cases()).extracting(SampledCase::dueOn)
                .doesNotContainNull();
        assertThat(office.file.check().flaws()).isEmpty();
    }

    /** The row of the biểu that comes with the first figure in it was counted beside the figure. */
    @Test
    void figuresOfABieuAreCountedAsAPersonCountsThem() {
        Laptop office = laptops.office();
        UUID inspection = office.inspection(0);
        Laptop hanh = laptops.join("Lê Thị Hạnh", office.export());
        SetCell cells = new SetCell(hanh.ledger());
        cells.run("Lê Thị Hạnh", inspection, "B3", "1", 8, Side.REPORTED, "100");
        cells.run("Lê Thị Hạnh", inspection, "B3", "1", 9, Side.REPORTED, "120");
        assertThat(office.plan(hanh.export()).units()).filteredOn(unit -> inspection.equals(unit.inspection()))
                .singleElement().extracting(UnitChanges::cells).isEqualTo(2L);
    }

    @Test
    void twoReasonsForOneContradictionAreATrungSuaAndOneIsChosen() {
        Laptop office = laptops.office();
        UUID inspection = office.inspection(0);
        SetCell cells = new SetCell(office.ledger());
        cells.run("Trần Văn Dũng", inspection, "B3", "1", 8, Side.REPORTED, "100");
        cells.run("Trần Văn Dũng", inspection, "B3", "1", 9, Side.REPORTED, "120");
        var handOut = office.export();
        Laptop hanh = laptops.join("Lê Thị Hạnh", handOut);
        explain(hanh, inspection, "Gồm hồ sơ năm trước chuyển sang");
        explain(office, inspection, "Số của bưu điện");
        office.take(hanh.export());
        Contradiction one = contradiction(office, inspection);
        assertThat(new LoadReasons(office.ledger()).of(inspection).answering(one)).isPresent();
        assertThat(new LoadConflicts(office.ledger()).of(inspection)).extracting(ConflictView::name)
                .containsExactly(
                        "Lý do số liệu chưa khớp");
    }

    @Test
    void phrasesOfTwoMembersComeTogetherAndTheRemovedOneIsGoneForAll() {
        Laptop office = laptops.office();
        var handOut = office.export();
        Laptop hanh = laptops.join("Lê Thị Hạnh", handOut);
        Laptop nam = laptops.join("Phạm Văn Nam", handOut);
        List<Phrase> brought = new LoadPhrases(office.ledger()).all();
        WritePhrase hers = new WritePhrase(hanh.ledger());
        hers.add(Phrase.Kind.FINDING, Laptops.ITEM, "Chưa công khai xin lỗi", hanh.person);
        hers.change(brought.getFirst(), brought.getFirst().kind(), null, "Câu của Đoàn", hanh.person);
        WritePhrase his = new WritePhrase(nam.ledger());
        his.add(Phrase.Kind.RECOMMENDATION, null, "Báo cáo kết quả khắc phục", nam.person);
        his.remove(brought.get(1), nam.person);
        office.take(hanh.export(), nam.export());
        List<String> all = contents(office);
        assertThat(all).contains("Chưa công khai xin lỗi", "Câu của Đoàn", "Báo cáo kết quả khắc phục").doesNotContain(
                brought.getFirst().content(), brought.get(1).content());
        hanh.take(office.export());
        nam.take(office.export());
        assertThat(contents(hanh)).isEqualTo(all);
        assertThat(contents(nam)).isEqualTo(all);
        assertThat(new LoadPhrases(nam.ledger()).at(Laptops.ITEM, "", null).getFirst().content()).isEqualTo(
                "Chưa công khai xin lỗi");
        assertThat(nam.ledger().digest()).isEqualTo(hanh.ledger().digest()).isEqualTo(office.ledger().digest());
    }

    @Test
    void aPhraseThatOneChangedWhileAnotherRemovedItStays() {
        Laptop office = laptops.office();
        new WritePhrase(office.ledger()).add(Phrase.Kind.CAUSE, null, "Do thiếu người", office.person);
        Laptop hanh = laptops.join("Lê Thị Hạnh", office.export());
        Phrase shared = new LoadPhrases(hanh.ledger()).all().getLast();
        new WritePhrase(office.ledger()).remove(shared, office.person);
        new WritePhrase(hanh.ledger()).change(shared, Phrase.Kind.CAUSE, null, "Do thiếu công chức", hanh.person);
        office.take(hanh.export());
        hanh.take(office.export());
        assertThat(contents(office)).contains("Do thiếu công chức");
        assertThat(contents(hanh)).isEqualTo(contents(office));
    }

    /** Rule X9: Nội vụ writes the list once, and a member in a commune is told. */
    @Test
    void thePublishedListGoesOutAndAProcedureThatIsNotInItIsPointedOut() {
        Laptop office = laptops.office();
        UUID inspection = office.inspection(0);
        new ChangePlan(office.ledger()).texts(PlanSection.PUBLISHED_PROCEDURE, List.of("1.001193 Đăng ký khai sinh",
                "Đăng ký kết hôn"), office.person);
        Laptop hanh = laptops.join("Lê Thị Hạnh", office.export());
        String row = new AddFormRow(hanh.ledger()).run(hanh.person, inspection, "B1").value();
        SetCell cells = new SetCell(hanh.ledger());
        cells.run(hanh.person, inspection, "B1", row, 2, Side.REPORTED, "Đăng ký Khai sinh");
        assertThat(new LoadContradictions(hanh.ledger()).of(inspection)).noneMatch(one -> one.ruleId().equals("X9"));
        cells.run(hanh.person, inspection, "B1", row, 2, Side.REPORTED, "Đăng ký khai tử");
        assertThat(new LoadContradictions(hanh.ledger()).of(inspection)).filteredOn(one -> one.ruleId().equals("X9"))
                .singleElement().matches(one -> one.arithmetic().equals("“Đăng ký khai tử”"));
    }

    private static List<String> contents(Laptop laptop) {
        return new LoadPhrases(laptop.ledger()).all().stream().map(Phrase::content).toList();
    }

    private static void explain(Laptop laptop, UUID inspection, String reason) {
        new ExplainContradiction(laptop.ledger()).run(laptop.person, inspection, contradiction(laptop, inspection),
                reason);
    }

    private static Contradiction contradiction(Laptop laptop, UUID inspection) {
        return new LoadContradictions(laptop.ledger()).of(inspection).stream().filter(one -> one.ruleId().equals(
                "B3-R2")).findFirst().orElseThrow();
    }
}
