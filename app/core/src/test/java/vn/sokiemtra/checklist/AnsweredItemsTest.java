package vn.sokiemtra.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;

/** Which items have answers is found by one walk and follows every edit and what is taken back. */
class AnsweredItemsTest {

    private static final String HOA = TemporaryDataFile.PERSON;

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private UUID inspection;

    @BeforeEach
    void aPlan() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", HOA);
        inspection = new LoadUnits(data.ledger()).all().getFirst().inspectionId();
    }

    @Test
    void itIsAtHandOnceItWasWalkedThrough() {
        assertThat(outline().answeredAtHand()).as("nobody asked yet").isEmpty();
        assertThat(outline().answered()).isEmpty();
        assertThat(outline().answeredAtHand()).hasValueSatisfying(items -> assertThat(items).isEmpty());
        judge("I.4");
        assertThat(outline().answeredAtHand()).hasValueSatisfying(items -> assertThat(items).containsExactly(item(
                "I.4")));
        data.reopen();
        assertThat(outline().answeredAtHand()).isEmpty();
        assertThat(outline().answered()).containsExactly(item("I.4"));
    }

    @Test
    void whatIsWrittenAndTakenBackIsFollowed() {
        assertThat(outline().answered()).isEmpty();
        Edited<?> judged = judge("I.4");
        Edited<?> answered = new SetAnswer(data.ledger()).run(HOA, inspection, item("I.1.a"), "text", Side.VERIFIED,
                "Đã ban hành");
        UUID finding = new RecordFinding(data.ledger()).run(HOA, inspection, item("I.1.b1"), FindingDraft.of(
                "Chưa niêm yết"), List.of()).value();
        assertThat(outline().answered()).containsExactlyInAnyOrder(item("I.4"), item("I.1.a"), item("I.1.b1"));
        data.ledger().undo(HOA, judged.id());
        assertThat(outline().answered()).isEqualTo(anew());
        data.ledger().undo(HOA, answered.id());
        new DeleteFinding(data.ledger()).run(HOA, finding);
        assertThat(outline().answered()).isEqualTo(anew());
    }

    /** As the next start of the program finds it. */
    private Set<UUID> anew() {
        return data.ledger().read(sql -> {
            Set<UUID> items = new HashSet<>();
            for (String table : List.of("answer", "answer_part", "document_entry", "finding", "evidence")) {
                sql.resultQuery("select distinct item_id from shared." + table + " where item_id is not null").fetch(0,
                        UUID.class).forEach(items::add);
            }
            return items;
        });
    }

    private Edited<?> judge(String code) {
        return new SetVerdict(data.ledger()).run(HOA, inspection, item(code), Verdict.MET);
    }

    private UUID item(String code) {
        return new FindItem(data.ledger()).byCode(code);
    }

    private LoadOutline outline() {
        return new LoadOutline(data.ledger());
    }
}
