package vn.sokiemtra.desktop.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.evidence.FakeEvidenceWork;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Navigator;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ChecklistTree;
import vn.sokiemtra.inspection.ItemPoints;
import vn.sokiemtra.inspection.ItemUse;
import vn.sokiemtra.inspection.Verdict;

class FieldWorkViewModelTest {

    private final FakeFieldWork work = new FakeFieldWork(3, 4);
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final AppSession session = new AppSession(Path.of("x.mv.db"), null, tasks,
            InstantSource.fixed(Instant.EPOCH), "Lê Thị Hạnh");
    private final List<Place> went = new ArrayList<>();
    private final List<String> at = new ArrayList<>();
    private final FieldWorkViewModel model = new FieldWorkViewModel(work, new FakeEvidenceWork(), session, tasks,
            new FakeDialogs(), new Navigator() {
                @Override
                public void go(Place place) {
                    went.add(place);
                }

                @Override
                public void at(String focus) {
                    at.add(focus);
                }

                @Override
                public void back() {
                    throw new AssertionError();
                }
            });

    @Test
    void theItemNamedByThePlaceIsShown() {
        open("2.3");
        assertThat(model.item().item().code()).isEqualTo("2.3");
        assertThat(at).containsExactly("2.3");
    }

    @Test
    void withoutAPlaceTheFirstItemNotJudgedIsShown() {
        work.verdicts.put(FakeFieldWork.leaf(1, 1), Verdict.MET);
        open("");
        assertThat(model.item().item().code()).isEqualTo("1.2");
    }

    @Test
    void onlyAPlanWithoutADeCuongIsBlank() {
        assertThat(model.checklist().isBlank().get()).isFalse();
        open("1.1");
        assertThat(model.checklist().isBlank().get()).isFalse();
        model.checklist().show(new FakeFieldWork(0, 0).checklist(FakeFieldWork.INSPECTION));
        assertThat(model.checklist().isBlank().get()).isTrue();
    }

    @Test
    void aVerdictIsWrittenAndTheNextItemFollows() {
        open("1.4");
        model.judgeAndGoOn(Verdict.NOT_MET);
        assertThat(work.verdicts).containsEntry(FakeFieldWork.leaf(1, 4), Verdict.NOT_MET);
        assertThat(model.item().item().code()).isEqualTo("2.1");
        assertThat(model.progress().get()).isEqualTo(new FieldWorkViewModel.Judged(1, 12));
    }

    @Test
    void keysPressedQuickerThanItemsAreReadJudgeOneItemEach() {
        open("1.1");
        model.judgeAndGoOn(Verdict.MET);
        model.judgeAndGoOn(Verdict.PARTLY_MET);
        model.judgeAndGoOn(Verdict.NOT_APPLICABLE);
        assertThat(work.written).containsExactly("verdict MET", "verdict PARTLY_MET", "verdict NOT_APPLICABLE");
        assertThat(work.verdicts).containsOnlyKeys(FakeFieldWork.leaf(1, 1), FakeFieldWork.leaf(1, 2),
                FakeFieldWork.leaf(1, 3));
    }

    @Test
    void aFindingOnAPartIsRefusedInASentence() {
        open("2");
        model.item().addFinding();
        assertThat(work.written).isEmpty();
        assertThat(model.item().refusal().get()).contains("từng mục");
        open("2.1");
        assertThat(model.item().refusal().get()).isEmpty();
    }

    @Test
    void filtersCountAndLeaveOnlyWhatTheySay() {
        work.assignees.put(FakeFieldWork.leaf(1, 2), "Lê Thị Hạnh");
        work.verdicts.put(FakeFieldWork.leaf(3, 1), Verdict.MET);
        work.contradicted.put(FakeFieldWork.leaf(2, 2), 1);
        open("1.1");
        assertThat(model.checklist().counts().get()).containsEntry(ChecklistFilter.ALL, 12)
                .containsEntry(ChecklistFilter.NOT_JUDGED, 11).containsEntry(ChecklistFilter.MINE, 1)
                .containsEntry(ChecklistFilter.WITH_FINDINGS, 0).containsEntry(ChecklistFilter.CONTRADICTED, 1);
        model.checklist().filter().set(ChecklistFilter.MINE);
        assertThat(model.checklist().leaves()).extracting(leaf -> leaf.code()).containsExactly("1.2");
        session.author().set("Trần Văn Minh");
        assertThat(model.checklist().leaves()).isEmpty();
    }

    @Test
    void whatIsOnlyListedIsCountedByNoFilter() {
        ChecklistViewModel checklist = new ChecklistViewModel(new javafx.beans.property.SimpleStringProperty("A"));
        checklist.show(new ChecklistTree(UUID.randomUUID(), List.of(leaf("I.1", 1, ItemUse.USED), leaf("I.2", 1,
                ItemUse.RETIRED), leaf("I.3", 0, ItemUse.SWITCHED_OFF))), leaf("NT.1", 1, ItemUse.USED));
        assertThat(checklist.counts().get()).containsEntry(ChecklistFilter.ALL, 1).containsEntry(
                ChecklistFilter.NOT_JUDGED, 1).containsEntry(ChecklistFilter.WITH_FINDINGS, 1);
        assertThat(checklist.listedOnly().get()).isEqualTo(3);
        assertThat(checklist.leaves()).hasSize(4);
        for (ChecklistFilter filter : List.of(ChecklistFilter.NOT_JUDGED, ChecklistFilter.WITH_FINDINGS)) {
            checklist.filter().set(filter);
            assertThat(checklist.leaves()).extracting(ChecklistNode::code).containsExactly("I.1");
        }
    }

    private static ChecklistNode leaf(String code, int findings, ItemUse use) {
        return new ChecklistNode(UUID.randomUUID(), code, "", code, code, true, null, false, null, findings, 0, 0, 0, 0,
                0,
                use == ItemUse.USED ? 1 : 0, use, ItemPoints.NONE, List.of());
    }

    @Test
    void wordsAreFoundWithoutMarks() {
        open("1.1");
        model.checklist().words().set("muc so 3.4");
        assertThat(model.checklist().leaves()).extracting(leaf -> leaf.code()).containsExactly("3.4");
    }

    @Test
    void attentionGoesAroundThroughContradictions() {
        work.contradicted.put(FakeFieldWork.leaf(1, 3), 1);
        work.contradicted.put(FakeFieldWork.leaf(3, 1), 2);
        open("2.1");
        assertThat(model.checklist().stepToAttention(true)).isTrue();
        assertThat(model.item().item().code()).isEqualTo("3.1");
        model.checklist().stepToAttention(true);
        assertThat(model.item().item().code()).isEqualTo("1.3");
    }

    @Test
    void lettersChooseTheNextLineThatBeginsWithThem() {
        open("1.1");
        var lines = model.checklist().shown().get();
        assertThat(ChecklistViewModel.typeAhead(lines, lines.getFirst().itemId(), "n").orElseThrow().code())
                .isEqualTo("2");
        assertThat(ChecklistViewModel.typeAhead(lines, null, "nhom d3").orElseThrow().code()).isEqualTo("3");
    }

    @Test
    void aRemarkSaysItIsWrittenOnlyAfterTheDiskHasIt() {
        open("1.1");
        List<Boolean> done = new ArrayList<>();
        model.item().setRemark(model.item().item(), "Đã kiểm tra sổ.", done::add);
        assertThat(done).containsExactly(true);
        assertThat(model.item().state("remark").get()).isInstanceOf(SaveState.Saved.class);
        work.failure = () -> new IllegalStateException("disk");
        model.item().setRemark(model.item().item(), "Thêm nữa", done::add);
        assertThat(done).containsExactly(true, false);
        assertThat(model.item().state("remark").get()).isInstanceOf(SaveState.Failed.class);
        assertThat(tasks.problems().shown()).hasSize(1);
        assertThat(work.remarks).containsValue("Đã kiểm tra sổ.");
    }

    @Test
    void aTextLeftWithItsItemIsWrittenThere() {
        open("1.1");
        var first = model.item().item();
        model.checklist().step(true);
        model.item().setRemark(first, "cho mục một", _ -> {
        });
        assertThat(work.remarks).containsOnlyKeys(FakeFieldWork.leaf(1, 1));
        assertThat(model.item().state("remark").get()).isInstanceOf(SaveState.Clean.class);
    }

    @Test
    void aNumberThatIsNoneIsRefusedBesideTheFieldAndNothingIsWritten() {
        open("1.1");
        var item = model.item().item();
        assertThat(model.item().setAnswer(item, item.parts().getFirst(), Side.VERIFIED, "mười hai")).isFalse();
        assertThat(work.written).isEmpty();
        assertThat(model.item().state(ItemViewModel.partKey("count", Side.VERIFIED)).get())
                .isInstanceOf(SaveState.Failed.class);
        assertThat(tasks.problems().shown()).isEmpty();
        assertThat(model.item().setAnswer(item, item.parts().getFirst(), Side.VERIFIED, "1.200")).isTrue();
        assertThat(work.written).containsExactly("count VERIFIED 1.200");
    }

    @Test
    void aNewFindingTakesTheFocusAndADeletedOneIsOfferedBack() {
        open("1.1");
        model.item().addFinding();
        UUID fresh = model.item().freshFinding().get();
        assertThat(fresh).isNotNull();
        Finding finding = model.item().item().findings().getFirst();
        assertThat(finding.id()).isEqualTo(fresh);
        model.item().deleteFinding(finding);
        assertThat(model.item().item().findings()).isEmpty();
        assertThat(session.offered().get().what()).isEqualTo("Xóa tồn tại 1");
    }

    @Test
    void aDateThatDoesNotExistIsRefused() {
        open("1.1");
        model.item().addFinding();
        Finding finding = model.item().item().findings().getFirst();
        model.item().changeFinding(model.item().item(), finding, FindingField.DUE_ON, "31/02/2021", _ -> {
        });
        assertThat(work.written).containsExactly("finding null");
        assertThat(model.item().state(ItemViewModel.findingKey(finding.id(), FindingField.DUE_ON)).get())
                .isInstanceOf(SaveState.Failed.class);
    }

    @Test
    void aDraftIsForgottenOnceItsTextIsWritten() {
        open("1.1");
        var item = model.item().item();
        String key = ItemViewModel.draftKey(item, "remark");
        model.item().keepDraft(key, "đang g");
        List<String> found = new ArrayList<>();
        model.item().draft(key, found::add);
        assertThat(found).containsExactly("đang g");
        model.item().setRemark(item, "đang gõ", _ -> {
        });
        assertThat(work.drafts).isEmpty();
    }

    @Test
    void aCellIsOpenedInItsBieu() {
        open("1.1");
        model.openCell("B3[1].12");
        assertThat(went).containsExactly(Place.inspection(FakeFieldWork.INSPECTION, "tables", "B3[1].12"));
        assertThat(went.getFirst().area()).isEqualTo(Area.INSPECTION);
    }

    @Test
    void aScreenThatIsLeftFollowsNoEdits() {
        open("1.1");
        model.deactivate();
        work.remarks.put(FakeFieldWork.leaf(1, 1), "của máy khác");
        session.edit("x", () -> work.setAssignee("", FakeFieldWork.INSPECTION, FakeFieldWork.leaf(1, 1), "A"), _ -> {
        });
        assertThat(model.item().item().remark().value()).isNull();
    }

    private void open(String code) {
        model.show(Place.inspection(FakeFieldWork.INSPECTION, "checklist", code));
        model.activate();
    }
}
