package vn.sokiemtra.inspection.course;

import java.util.ArrayList;
import java.util.List;

import vn.sokiemtra.plan.InspectionKind;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.RegimeProfile;

/**
 * Which states an inspection of a form passes through: a surprise visit is neither listed nor scheduled nor notified, an
 * inspection by report or system has no visit and no Biên bản, and only documents that the regime demands are waited for.
 */
public record CoursePath(PlanForm form, RegimeProfile regime) {

    private static final String PRACTICE = "PRACTICE";

    /** In order; remedies stand in it although an inspection without findings leaves them out. */
    public List<CourseState> states() {
        List<CourseState> states = new ArrayList<>();
        if (form.announced()) {
            states.add(CourseState.LISTED);
        }
        if (team()) {
            states.add(CourseState.TEAM_ASSIGNED);
        }
        if (scheduled()) {
            states.add(CourseState.SCHEDULED);
        }
        if (notified()) {
            states.add(CourseState.NOTIFIED);
        }
        if (report()) {
            states.add(CourseState.REPORT_RECEIVED);
        }
        if (visit()) {
            states.add(CourseState.ON_SITE);
            states.add(CourseState.MINUTES_SIGNED);
        } else {
            states.add(CourseState.DESK_REVIEWED);
        }
        if (consolidated()) {
            states.add(CourseState.FINDINGS_CONSOLIDATED);
        }
        if (conclusion()) {
            states.add(CourseState.CONCLUSION_ISSUED);
            states.add(CourseState.CONCLUSION_DELIVERED);
        }
        if (demands("bao-cao-khac-phuc")) {
            states.add(CourseState.REMEDIATING);
            states.add(CourseState.REMEDIATION_REPORTED);
            states.add(CourseState.VERIFIED);
        }
        states.add(CourseState.CLOSED);
        states.add(CourseState.ARCHIVED);
        return List.copyOf(states);
    }

    boolean visit() {
        return form.kind().visits();
    }

    boolean team() {
        return form.kind() != InspectionKind.SELF_INSPECTION;
    }

    boolean scheduled() {
        return visit() && form.announced();
    }

    boolean notified() {
        return form.announced() && demands("thong-bao-lich");
    }

    boolean report() {
        return form.announced() && (demands("bao-cao-cua-don-vi") || demands("bao-cao-tu-kiem-tra"));
    }

    /** A Báo cáo kết quả that is mere practice is not waited for. */
    boolean consolidated() {
        return team() && regime.documents().stream()
                .anyMatch(document -> document.kind().equals("bao-cao-ket-qua") && !document
                        .basis().equals(PRACTICE)
                        && (document.forms().isEmpty() || document.forms().contains(form.code())));
    }

    /** What a unit inspects itself is nobody else's to conclude. */
    boolean conclusion() {
        return team() && demands("thong-bao-ket-luan");
    }

    private boolean demands(String kind) {
        return regime.documents().stream().anyMatch(document -> document.kind().equals(kind) && (document.forms()
                .isEmpty() || document.forms().contains(form.code())));
    }
}
