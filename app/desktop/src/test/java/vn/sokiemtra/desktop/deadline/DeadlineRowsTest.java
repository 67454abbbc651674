package vn.sokiemtra.desktop.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.deadline.DeadlineRow.Group;
import vn.sokiemtra.desktop.tables.OpenInspection;
import vn.sokiemtra.desktop.tables.UncountedPlan;
import vn.sokiemtra.inspection.DueDeadline;
import vn.sokiemtra.inspection.LoadDeadlines;
import vn.sokiemtra.plan.ChangePlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.DayKind;
import vn.sokiemtra.plan.DeadlinePurpose;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.RegimeDefinition.Deadline;

/** Of a file of which nothing was counted yet Thời hạn shows the deadlines that are certain, and says what is not counted. */
class DeadlineRowsTest extends UncountedPlan {

    private static final LocalDate TODAY = LocalDate.of(2020, 10, 22);

    private UUID owing;

    @BeforeEach
    void nothingWasCounted() {
        new ChangePlan(open.ledger()).deadline(new Deadline(ChangePlan.NEW, null, "Đơn vị", "Phòng Nội vụ", null, 20,
                DayKind.WORKING_DAY, "CONCLUSION_RECEIVED", "AFTER", "NO_LATER", null, "Báo cáo khắc phục"),
                OpenInspection.PERSON);
        judge(open.inspection, "I.4");
        owing = unit("Xã Thạch Sơn");
        visit(owing, LocalDate.of(2020, 8, 3));
        record(owing, DateKind.MINUTES_SIGNED, LocalDate.of(2020, 8, 5));
        record(owing, DateKind.CONCLUDED, LocalDate.of(2020, 8, 10));
        record(owing, DateKind.CONCLUSION_RECEIVED, LocalDate.of(2020, 8, 12));
        reopenUncounted();
    }

    @Test
    void whatIsCertainStandsThereBeforeTheCountAndStaysAfterIt() {
        DeadlinesViewModel model = new DeadlinesViewModel(open.context(tasks));
        model.activate();
        List<DueDeadline> first = lines(model);
        assertThat(first).isNotEmpty().noneMatch(this::isRemedyByRule);
        assertThat(heads(model)).isNotEmpty().containsOnly("…");
        assertThat(model.count(null)).isEqualTo("…");
        assertThat(model.count(Group.DONE)).isEqualTo("…");
        assertThat(model.known().get()).as("an empty list would not mean that there is nothing").isFalse();

        tasks.pass();
        assertThat(lines(model)).containsAll(first).anyMatch(this::isRemedyByRule).isEqualTo(new LoadDeadlines(open
                .ledger()).asOf(TODAY).stream().filter(DueDeadline::open).toList());
        assertThat(heads(model)).isNotEmpty().allMatch(figure -> figure.matches("\\d+"));
        assertThat(model.count(null)).isEqualTo(String.valueOf(lines(model).size()));
        assertThat(model.known().get()).isTrue();
        model.deactivate();
    }

    @Test
    void aDeadlineThatIsAskedForIsChosenAsSoonAsItIsKnown() {
        String asked = new LoadPlan(open.ledger()).plan().deadlines().getLast().code() + "-" + owing;
        DeadlinesViewModel model = new DeadlinesViewModel(open.context(tasks));
        model.activate();
        model.want(asked);
        assertThat(lines(model)).noneMatch(this::isRemedyByRule);
        tasks.pass();
        assertThat(model.selected().get()).isNotNull().extracting(DueDeadline::key).isEqualTo(asked);
        model.deactivate();
    }

    @Test
    void whatWasReadAheadIsReadAnewAfterAnEditAndTheChosenOneStays() {
        DeadlinesViewModel.practise(open.ledger(), TODAY);
        DeadlinesViewModel model = new DeadlinesViewModel(open.context(tasks));
        model.activate();
        tasks.pass();
        assertThat(lines(model)).anyMatch(this::isRemedyByRule);
        DueDeadline chosen = lines(model).stream().filter(due -> !isRemedyByRule(due)).toList().getLast();
        model.selected().set(chosen);
        model.deactivate();

        record(owing, DateKind.REMEDIATION_REPORTED, LocalDate.of(2020, 9, 1));
        model.activate();
        tasks.pass();
        assertThat(lines(model)).isNotEmpty().noneMatch(this::isRemedyByRule);
        assertThat(model.selected().get()).isNotNull().extracting(DueDeadline::key).isEqualTo(chosen.key());
        model.deactivate();
    }

    private boolean isRemedyByRule(DueDeadline due) {
        return due.purpose() == DeadlinePurpose.REMEDIATION && due.inspection().equals(owing);
    }

    private static List<DueDeadline> lines(DeadlinesViewModel model) {
        return model.rows().stream().filter(DeadlineRow.Line.class::isInstance).map(row -> ((DeadlineRow.Line) row)
                .due()).toList();
    }

    private static List<String> heads(DeadlinesViewModel model) {
        return model.rows().stream().filter(DeadlineRow.Head.class::isInstance).map(row -> ((DeadlineRow.Head) row)
                .figure()).toList();
    }
}
