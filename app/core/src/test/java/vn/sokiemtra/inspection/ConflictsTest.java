package vn.sokiemtra.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.database.Surroundings;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Run;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Problem;

/** Two laptops that answered the same item. */
class ConflictsTest {

    private static final UUID PLAN = UUID.fromString("01753000-0000-7000-8000-000000000001");

    @TempDir
    Path folder;

    private DataFile hanh;
    private DataFile dung;
    private UUID inspection;
    private UUID item;

    @BeforeEach
    void bothAnswerTheSameItem() {
        hanh = file("hanh", "Lê Thị Hạnh");
        dung = file("dung", "Trần Văn Dũng");
        new CreatePlan(hanh.ledger()).from("thach-thanh-2020", "Lê Thị Hạnh");
        bring(hanh.ledger(), dung.ledger());
        inspection = new LoadUnits(hanh.ledger()).find("Xã Thạch Cẩm").inspectionId();
        item = new FindItem(hanh.ledger()).byCode("II.1.d5");
        new SetAnswer(hanh.ledger()).run("Lê Thị Hạnh", inspection, item, "overdue", Side.VERIFIED, "28");
        new SetAnswer(dung.ledger()).run("Trần Văn Dũng", inspection, item, "overdue", Side.VERIFIED, "26");
        new SetVerdict(hanh.ledger()).run("Lê Thị Hạnh", inspection, item, Verdict.NOT_MET);
        new SetVerdict(dung.ledger()).run("Trần Văn Dũng", inspection, item, Verdict.NOT_MET);
        bring(dung.ledger(), hanh.ledger());
    }

    @AfterEach
    void close() {
        hanh.close();
        dung.close();
    }

    @Test
    void bothValuesStandSideBySideUntilAPersonChooses() {
        ConflictView conflict = overdue();
        assertThat(conflict.place()).contains("Xã Thạch Cẩm").contains("Biểu 03 (12)").contains("Đoàn xác minh");
        assertThat(conflict.heads()).extracting(Head::value).containsExactlyInAnyOrder("28", "26");
        assertThat(conflict.heads()).extracting(Head::author).containsExactlyInAnyOrder("Lê Thị Hạnh",
                "Trần Văn Dũng");

        new ResolveConflict(hanh.ledger()).run("Lê Thị Hạnh", conflict.field(), "28");
        bring(hanh.ledger(), dung.ledger());

        for (DataFile file : List.of(hanh, dung)) {
            assertThat(new LoadConflicts(file.ledger()).of(inspection))
                    .noneMatch(each -> each.field().equals(conflict.field()));
            assertThat(new LoadForm(file.ledger()).of(inspection, "B3").rows().getFirst().cells().get(11).verified())
                    .isEqualTo("28");
        }
        assertThat(hanh.ledger().digest()).isEqualTo(dung.ledger().digest());
        assertThatThrownBy(() -> new ResolveConflict(hanh.ledger()).run("Lê Thị Hạnh", conflict.field(), "26"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("SKT-CONFLICT-GONE"));
    }

    @Test
    void twoPeopleWhoWroteTheSameAgree() {
        assertThat(new LoadConflicts(hanh.ledger()).of(inspection)).hasSize(1);
        assertThat(new LoadItem(hanh.ledger()).of(inspection, item).verdict().conflicting()).isFalse();
    }

    @Test
    void theItemCountsItsConflicts() {
        PartView part = new LoadItem(hanh.ledger()).of(inspection, item).parts().stream()
                .filter(each -> each.code().equals("overdue")).findFirst().orElseThrow();
        assertThat(part.verified().conflicting()).isTrue();
        assertThat(new LoadForm(hanh.ledger()).of(inspection, "B3").rows().getFirst().cells().get(11).conflicts())
                .containsExactly(Side.VERIFIED);
    }

    private ConflictView overdue() {
        return new LoadConflicts(hanh.ledger()).of(inspection).stream()
                .filter(each -> each.field().table().equals("form_cell")).findFirst().orElseThrow();
    }

    private DataFile file(String name, String person) {
        InstantSource clock = InstantSource.fixed(TemporaryDataFile.NOW);
        return DataFile.create(folder.resolve(name), new NewDataFile(PLAN, TemporaryDataFile.NOW, person, name),
                Surroundings.ofThisMachine(clock).withMachineFile(folder.resolve(name + "-machine")));
    }

    private static void bring(Ledger from, Ledger to) {
        List<Run> runs = new ArrayList<>();
        from.export(to.versions(), run -> {
            List<Run.Segment> segments = new ArrayList<>();
            run.segments().forEach(segments::add);
            runs.add(new Run(run.replica(), run.firstSeq(), run.startHash(), segments));
        });
        to.merge(runs);
    }
}
