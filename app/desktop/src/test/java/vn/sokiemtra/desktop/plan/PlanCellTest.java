package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.inspection.InspectionStep;
import vn.sokiemtra.inspection.course.CourseState;

/** What the list of units says of a report. */
class PlanCellTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 16);

    @Test
    void aFormThatCameBackIsReceivedThoughNobodyRecordedItsNumber() {
        assertThat(PlanCell.Report.of("", DAY)).isEqualTo(new PlanCell.Report("16/10", "Nhận ngày 16/10/2020"));
        assertThat(PlanCell.Report.of("118/BC-UBND", DAY)).isNotNull().satisfies(report -> assertThat(report.whole())
                .contains("118/BC-UBND", "16/10/2020"));
        assertThat(PlanCell.Report.of("118/BC-UBND", null)).isEqualTo(new PlanCell.Report("118/BC-UBND",
                "118/BC-UBND"));
        assertThat(PlanCell.Report.of("", null)).isNull();
    }

    @Test
    void noReportIsWaitedForFromAUnitThatIsGone() {
        assertThat(UnitLine.isOver(InspectionStep.SCHEDULED, CourseState.UNIT_MERGED)).isTrue();
        assertThat(UnitLine.isOver(InspectionStep.SCHEDULED, CourseState.NOTIFIED)).isFalse();
    }
}
