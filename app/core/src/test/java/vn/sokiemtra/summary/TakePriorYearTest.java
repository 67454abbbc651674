package vn.sokiemtra.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordSuccession;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.plan.UnitDraft;
import vn.sokiemtra.plan.store.UnitStore;
import vn.sokiemtra.text.Problem;

/** Last year's file is read, its totals stand beside this year's. */
class TakePriorYearTest {

    private static final String AUTHOR = "Nguyễn Thị Mai";
    private static final LocalDate TODAY = LocalDate.parse("2020-12-01");

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private List<PlanUnit> units = List.of();

    @BeforeEach
    void aPlan() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", AUTHOR);
        units = new LoadUnits(data.ledger()).all();
    }

    private void finding(int unit) {
        new RecordFinding(data.ledger()).run(AUTHOR, units.get(unit).inspectionId(),
                new LoadOutline(data.ledger()).all()
                        .leaves().getFirst().id(),
                new FindingDraft("Chưa xin lỗi", null, null, null, null, null), List.of());
    }

    private Board board() {
        return new LoadBoard(data.ledger()).asOf(TODAY);
    }

    @Test
    void anotherYearsFileIsRefusedAndChangesNothing() {
        finding(0);
        TakePriorYear.LastYear own = TakePriorYear.read(data.ledger(), TODAY);
        assertThat(own.year()).isEqualTo(2020);
        assertThatThrownBy(() -> new TakePriorYear(data.ledger()).run(AUTHOR, own))
                .isInstanceOfSatisfying(Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo("SKT-SUMMARY-YEAR"))
                .hasMessageContaining("năm 2019");
        assertThat(board().priorFindings()).isNull();
    }

    @Test
    void takingAgainPutsTheNewTotalsInThePlaceOfTheOld() {
        String title = board().contents().getFirst().title();
        TakePriorYear take = new TakePriorYear(data.ledger());
        take.run(AUTHOR, new TakePriorYear.LastYear(2019, List.of(new Board.PriorTotal(2019, "Xã A", title, 5, 1),
                new Board.PriorTotal(2019, "Xã B", title, 2, 0))));
        assertThat(board().priorFindings()).isEqualTo(7);
        take.run(AUTHOR, new TakePriorYear.LastYear(2019, List.of(new Board.PriorTotal(2019, "Xã A", title, 3, 1))));
        assertThat(board().prior()).containsExactly(new Board.PriorTotal(2019, "Xã A", title, 3, 1));
        assertThat(UnitYears.of(board())).containsExactly(new UnitYears("Xã A", 3L, null));
    }

    /** Three findings last year and nobody there yet is no improvement by three. */
    @Test
    void aUnitThatNobodyInspectedYetIsNotComparedWithTheYearBefore() {
        String title = board().contents().getFirst().title();
        finding(1);
        new TakePriorYear(data.ledger()).run(AUTHOR, new TakePriorYear.LastYear(2019, List.of(new Board.PriorTotal(2019,
                units.get(0).name(), title, 3, 0), new Board.PriorTotal(2019, units.get(1).name(), title, 2, 0))));
        assertThat(UnitYears.of(board())).extracting(UnitYears::name, UnitYears::now, UnitYears::difference)
                .containsExactly(tuple(units.get(0).name(), null, null),
                        tuple(units.get(1).name(), 1L, -1L));
    }

    /** Nobody was there last year: three findings now are not three more than none. */
    @Test
    void aUnitThatLastYearDidNotInspectIsNotComparedWithZero() {
        String title = board().contents().getFirst().title();
        finding(0);
        finding(1);
        new TakePriorYear(data.ledger()).run(AUTHOR, new TakePriorYear.LastYear(2019, List.of(new Board.PriorTotal(2019,
                units.get(1).name(), title, 0, 0))));
        assertThat(UnitYears.of(board())).containsExactly(new UnitYears(units.get(0).name(), null, 1L), new UnitYears(
                units.get(1).name(), 0L, 1L));
        assertThat(UnitYears.of(board())).extracting(UnitYears::difference).containsExactly(null, 1L);
        assertThat(board().priorFindings()).isZero();
    }

    @Test
    void aUnitThatWasInspectedAndHadNoneIsTakenOverAsZeroAndOthersAreNot() {
        finding(0);
        begun(2);
        assertThat(TakePriorYear.totals(board())).extracting(Board.PriorTotal::unit, Board.PriorTotal::findings)
                .containsExactly(tuple(units.get(0).name(), 1), tuple(units.get(2).name(), 0));
    }

    private void begun(int unit) {
        new SetVerdict(data.ledger()).run(AUTHOR, units.get(unit).inspectionId(), new LoadOutline(data.ledger()).all()
                .leaves().getFirst().id(), Verdict.MET);
    }

    @Test
    void aUnitThatWasMergedCountsAsTheOneItBecame() {
        finding(3);
        finding(4);
        new RecordSuccession(data.ledger()).of(List.of(units.get(3).unitId()), List.of(units.get(4).unitId()), LocalDate
                .parse("2020-11-25"), "NQ 786", AUTHOR);
        assertThat(TakePriorYear.read(data.ledger(), TODAY).totals()).singleElement().satisfies(total -> {
            assertThat(total.unit()).isEqualTo(units.get(4).name());
            assertThat(total.findings()).isEqualTo(2);
        });
    }

    /** The merger stands in the new plan alone: what both counted last year stands with the one that goes on. */
    @Test
    void aMergerBetweenTheYearsPutsBothBesideTheOneThatGoesOn() {
        String title = board().contents().getFirst().title();
        String gone = units.get(3).name();
        String goesOn = units.get(4).name();
        new TakePriorYear(data.ledger()).run(AUTHOR, new TakePriorYear.LastYear(2019, List.of(new Board.PriorTotal(2019,
                gone, title, 5, 1), new Board.PriorTotal(2019, goesOn, title, 2, 0))));
        finding(4);
        new RecordSuccession(data.ledger()).of(List.of(units.get(3).unitId()), List.of(units.get(4).unitId()), LocalDate
                .parse("2020-02-01"), "NQ 786", AUTHOR);
        assertThat(UnitYears.of(board())).containsExactly(new UnitYears(goesOn, 7L, 1L));
    }

    /** Two units may come to share a name, by a merge of files or a change of the name. */
    @Test
    void unitsThatShareANameAreCountedEachByItself() {
        String name = units.get(3).name();
        data.ledger().edit(AUTHOR, edit -> UnitStore.add(edit, List.of(new UnitDraft(name, UnitClass.COMMUNE,
                "Ủy ban nhân dân", null)), new AddUnits.Belonging("ON_SITE", null, null)));
        units = new LoadUnits(data.ledger()).all();
        int other = units.size() - 1;
        assertThat(units.get(other).name()).isEqualTo(name);
        finding(3);
        finding(3);
        finding(other);
        Board board = board();
        assertThat(board.frequent()).singleElement().extracting(Board.Frequent::units).isEqualTo(List.of(name, name
                + " (2)"));
        assertThat(TakePriorYear.totals(board)).extracting(total -> total.unit() + ": " + total.findings())
                .containsExactly(name + ": 2", name + " (2): 1");
    }
}
