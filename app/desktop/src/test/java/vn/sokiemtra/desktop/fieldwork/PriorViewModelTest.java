package vn.sokiemtra.desktop.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.desktop.evidence.FakeEvidenceWork;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Navigator;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.Verdict;

/** What earlier years left, before the outline. */
class PriorViewModelTest {

    private final FakeFieldWork work = new FakeFieldWork(1, 2);
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final AppSession session = new AppSession(Path.of("x.mv.db"), null, tasks, InstantSource.fixed(
            Instant.EPOCH), "Lê Thị Hạnh");
    private final FieldWorkViewModel model = new FieldWorkViewModel(work, new FakeEvidenceWork(), session, tasks,
            new FakeDialogs(), new Navigator() {
                @Override
                public void go(Place place) {
                    throw new AssertionError();
                }

                @Override
                public void at(String focus) {
                    // where one is matters to the window only
                }

                @Override
                public void back() {
                    throw new AssertionError();
                }
            });

    @Test
    void withNothingLeftTheChecklistIsTheOutline() {
        open("");
        assertThat(model.checklist().shown().get()).extracting(ChecklistNode::code).containsExactly("1");
        assertThat(model.prior().shown().get()).isNull();
    }

    @Test
    void itIsTheFirstPartAndTheFirstThatIsAsked() {
        work.leave("Chưa niêm yết", FakeFieldWork.leaf(1, 1));
        open("");
        assertThat(model.checklist().shown().get()).extracting(ChecklistNode::shortTitle).containsExactly(
                "Năm trước để lại", "Nhóm Đ1");
        assertThat(model.prior().line().matter().content()).isEqualTo("Chưa niêm yết");
        assertThat(model.item().item()).isNull();
        assertThat(model.progress().get()).as("the header counts the Đề cương, as everywhere").isEqualTo(
                new FieldWorkViewModel.Judged(0, 2));
    }

    @Test
    void keysAnswerItAndGoOnIntoTheOutline() {
        work.leave("Một", null);
        work.leave("Hai", null);
        open("");
        model.judgeAndGoOn(Verdict.NOT_APPLICABLE);
        assertThat(work.written).as("0 says nothing here").isEmpty();
        model.judgeAndGoOn(Verdict.MET);
        model.judgeAndGoOn(Verdict.NOT_MET);
        assertThat(work.written).containsExactly("prior Một REMEDIED", "prior Hai OPEN");
        assertThat(model.prior().shown().get()).isNull();
        assertThat(model.item().item().code()).isEqualTo("1.1");
        assertThat(model.checklist().shown().get().getFirst().judged()).isEqualTo(2);
    }

    @Test
    void oneKeyMakesItAFindingAgainAndASecondMakesNoOther() {
        work.leave("Một", FakeFieldWork.leaf(1, 2));
        open("");
        model.addFinding();
        model.addFinding();
        assertThat(work.written).containsExactly("prior raised");
        assertThat(model.prior().line().raised().item()).isEqualTo(FakeFieldWork.leaf(1, 2));
    }

    @Test
    void withoutAnItemOfThisYearAPersonChoosesItFirst() {
        work.leave("Một", null);
        open("");
        model.addFinding();
        assertThat(work.written).isEmpty();
        model.prior().chosen().set(FakeFieldWork.leaf(1, 1));
        model.addFinding();
        assertThat(work.written).containsExactly("prior raised");
    }

    @Test
    void thePartItselfSaysHowFarItIs() {
        work.leave("Một", null);
        open("");
        model.prior().settle(PriorMatter.State.PARTLY);
        model.checklist().selected().set(PriorNodes.GROUP);
        assertThat(model.prior().shown().get().line()).isNull();
        assertThat(model.prior().shown().get().group().judged()).isEqualTo(1);
        assertThat(model.item().item()).isNull();
    }

    private void open(String focus) {
        model.activate();
        model.show(Place.inspection(FakeFieldWork.INSPECTION, "checklist", focus));
    }
}
