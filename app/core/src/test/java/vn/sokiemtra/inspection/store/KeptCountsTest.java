package vn.sokiemtra.inspection.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;

/** Counts that are kept in the file: used as they are, by who counted them, and never anything else. */
class KeptCountsTest {

    private static final String HOA = TemporaryDataFile.PERSON;
    /** Nothing that could be counted: whoever shows it did not count. */
    private static final int KEPT = 77;

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private UUID inspection;

    @BeforeEach
    void oneJudged() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", HOA);
        inspection = new LoadUnits(data.ledger()).all().getFirst().inspectionId();
        judge("I.4");
    }

    @Test
    void theNextStartDoesNotCountAgain() {
        keep(new KeptCounts(data.ledger(), "progress"));
        data.reopen();
        assertThat(judged()).isEqualTo(KEPT);
        judge("I.1.a");
        assertThat(judged()).as("what changed is counted").isEqualTo(2);
    }

    @Test
    void whatIsWrittenAfterwardsIsCountedByTheNextStart() {
        keep(new KeptCounts(data.ledger(), "progress"));
        judge("I.1.a");
        data.reopen();
        assertThat(judged()).isEqualTo(2);
    }

    @Test
    void whatWasCountedByAnotherProgramIsNotUsed() {
        keep(new KeptCounts(data.ledger(), "progress", new byte[]{1}));
        data.reopen();
        assertThat(judged()).isEqualTo(1);
    }

    @Test
    void whatIsNoLongerWhatWasKeptIsNotUsed() {
        keep(new KeptCounts(data.ledger(), "progress"));
        data.reopen();
        String kept = data.ledger().noted("progress").orElseThrow();
        int middle = kept.length() / 2;
        String flipped = kept.substring(0, middle) + (kept.charAt(middle) == 'A' ? 'B' : 'A') + kept.substring(middle
                + 1);
        for (String broken : new String[]{flipped, "", "không", kept.substring(0, 20)}) {
            data.ledger().note("progress", broken);
            data.reopen();
            assertThat(judged()).isEqualTo(1);
        }
    }

    @Test
    void countsAreKeptOnTheirOwnWhenTheFileCloses() {
        new SetAnswer(data.ledger()).run(HOA, inspection, new FindItem(data.ledger()).byCode("II.1.d5"), "overdue",
                Side.REPORTED, "-3");
        assertThat(new LoadInspections(data.ledger()).all().getFirst().contradictions()).isEqualTo(1);
        data.reopen();
        assertThat(data.ledger().noted("progress")).isPresent();
        assertThat(data.ledger().noted("contradictions")).isPresent();
        assertThat(new LoadInspections(data.ledger()).all().getFirst()).matches(one -> one.judged() == 1 && one
                .contradictions() == 1);
        assertThat(data.file().check().isClean()).isTrue();
    }

    private void keep(KeptCounts kept) {
        kept.keep(new KeptCounts.State(data.ledger().versions(), Map.of(inspection, new int[]{KEPT, 0, 0, 0, 0, 0})));
    }

    private void judge(String item) {
        new SetVerdict(data.ledger()).run(HOA, inspection, new FindItem(data.ledger()).byCode(item), Verdict.MET);
    }

    private int judged() {
        return new LoadInspections(data.ledger()).one(inspection).judged();
    }
}
