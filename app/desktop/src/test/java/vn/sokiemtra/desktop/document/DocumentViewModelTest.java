package vn.sokiemtra.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.design.Differing;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.tables.OpenInspection;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.document.minutes.Attendee;
import vn.sokiemtra.document.minutes.AttendeeRole;
import vn.sokiemtra.document.minutes.MinutesField;
import vn.sokiemtra.document.minutes.Party;
import vn.sokiemtra.document.section.SectionState;
import vn.sokiemtra.inspection.SetCell;

/** What happens to the Biên bản, on a real data file and without a window. */
class DocumentViewModelTest {

    private final OpenInspection open = new OpenInspection();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private ScreenContext context;
    private DocumentViewModel model;

    @BeforeEach
    void show() {
        open.filled();
        context = open.context(tasks);
        model = new DocumentViewModel(context, DocumentScope.MINUTES);
        model.show(open.inspection, "");
        model.activate();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aFactThatIsRecordedMeetsItsCondition() {
        assertThat(openGates()).contains("PLACE");
        SaveState[] state = new SaveState[1];
        model.meeting().setFact(MinutesField.PLACE, "trụ sở UBND xã", saved -> state[0] = saved);
        assertThat(state[0]).isInstanceOf(SaveState.Saved.class);
        assertThat(openGates()).doesNotContain("PLACE");
    }

    @Test
    void aFactThatCannotBeReadSaysSoAndChangesNothing() {
        SaveState[] state = new SaveState[1];
        model.meeting().setFact(MinutesField.ENDED_AT, "chiều nay", saved -> state[0] = saved);
        assertThat(state[0]).isInstanceOf(SaveState.Failed.class);
        assertThat(model.page().get().minutes().facts().endedAt()).isNull();
    }

    @Test
    void peopleAreAddedNamedMovedAndTakenOff() {
        person("Bùi Văn Thắng", AttendeeRole.HEAD);
        person("Lê Thị Mai", AttendeeRole.MEMBER);
        person("Trần Văn An", AttendeeRole.MEMBER);
        model.meeting().moveAttendee(people().get(2), -1);
        assertThat(names()).containsExactly("Bùi Văn Thắng", "Trần Văn An", "Lê Thị Mai");
        model.meeting().moveAttendee(people().get(0), 1);
        assertThat(names()).containsExactly("Trần Văn An", "Bùi Văn Thắng", "Lê Thị Mai");
        model.meeting().moveAttendee(people().get(0), -1);
        model.meeting().removeAttendee(people().get(2));
        assertThat(names()).containsExactly("Trần Văn An", "Bùi Văn Thắng");
        context.session().undo();
        assertThat(names()).hasSize(3);
    }

    @Test
    void aChangeOfTheDataIsOfferedBesideTheRewrittenTextAndTakenOver() {
        model.selected().set("work.II.1");
        String before = model.section().orElseThrow().shown();
        model.edits().rewrite("work.II.1", before + "\nĐoàn đã xem sổ theo dõi hồ sơ.", saved -> {
        });
        assertThat(model.section().orElseThrow().state()).isEqualTo(SectionState.REWRITTEN);
        new SetCell(open.ledger()).run(OpenInspection.PERSON, open.inspection, "B3", "1", 8, Side.VERIFIED, "1201");
        model.show(open.inspection, "");
        assertThat(model.edits().canSettle()).isTrue();
        model.edits().settle(true);
        assertThat(model.edits().canSettle()).isFalse();
        assertThat(model.section().orElseThrow().shown()).contains("1.201").contains("Đoàn đã xem sổ");
        model.edits().returnToData("work.II.1");
        assertThat(model.section().orElseThrow().state()).isEqualTo(SectionState.LIVE);
    }

    @Test
    void theNextPlaceThatNeedsAttentionIsSelected() {
        assertThat(model.nextAttention(true)).isTrue();
        assertThat(model.waits(model.section().orElseThrow())).isNotNull();
    }

    @Test
    void whatIsPrintedByADoubleClickIsOpenedOnce() {
        model.exporting().print();
        model.exporting().print();
        assertThat(open.dialogs.opened).hasSize(1);
        tasks.pass();
        model.exporting().print();
        assertThat(open.dialogs.opened).hasSize(2);
    }

    @Test
    void thePreviewIsTheDraftAsItWouldBePrinted() {
        Preview first = model.preview().get();
        assertThat(first.pages()).hasSizeGreaterThan(5);
        assertThat(first.placements()).anyMatch(place -> place.section().equals("work.II.1"));
        model.meeting().setFact(MinutesField.PLACE, "trụ sở UBND xã", saved -> {
        });
        assertThat(model.preview().get()).isNotSameAs(first);
    }

    @Test
    void wordsThatDifferAreToldApart() {
        assertThat(Differing.of("quá hạn 28 hồ sơ (2,42 %).", "quá hạn 26 hồ sơ (2,24 %).").stream().filter(
                Differing.Piece::differs).map(piece -> piece.text().strip()))
                .containsExactly("28", "(2,42");
        assertThat(Differing.of("một câu", "")).allMatch(Differing.Piece::differs);
    }

    private List<String> openGates() {
        return model.conditions().stream().filter(Condition::open).map(each -> each.gate().code()).toList();
    }

    private void person(String name, AttendeeRole role) {
        model.meeting().addAttendee(Party.UNIT);
        model.meeting().changeAttendee(people().getLast(), "Ông", name, "cán bộ", role, saved -> {
        });
    }

    private List<Attendee> people() {
        return model.page().get().minutes().attendees().stream().filter(each -> each.party() == Party.UNIT).toList();
    }

    private List<String> names() {
        return people().stream().map(Attendee::name).toList();
    }
}
