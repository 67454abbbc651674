package vn.sokiemtra.inspection;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One unit's inspection in a list.
 *
 * @param formCode form of inspection, as in the regime
 * @param formName in words; empty when the plan does not name it
 * @param report {@code 118/BC-UBND ngày 16/10/2020}; empty until the unit's report is recorded
 * @param judged leaves with a verdict
 * @param leaves all leaves of the checklist
 * @param contradictions contradictions nobody has answered
 * @param standing where it stands in words: those of its step, or what is truer where no day is set, nobody goes to the
 * unit, or it was put off
 */
public record InspectionSummary(UUID id, UUID unitId, String unitName, String agencyName, String formCode,
        String formName, @Nullable UUID teamId, @Nullable LocalDate visitOn, String report, int judged, int leaves,
        int findings, int evidence, int contradictions, InspectionStep step, String standing) {

    /** Whether the unit counts as inspected, on every page and paper: each leaf is judged, or its Biên bản signed. */
    public boolean inspected() {
        return step.compareTo(InspectionStep.MINUTES_SIGNED) >= 0 || leaves > 0 && judged == leaves;
    }

    /** The same with so many contradictions nobody has answered. */
    public InspectionSummary contradicting(int open) {
        return new InspectionSummary(id, unitId, unitName, agencyName, formCode, formName, teamId, visitOn, report,
                judged, leaves, findings, evidence, open, step, standing);
    }
}
