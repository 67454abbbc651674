package vn.sokiemtra.desktop.start;

import java.util.List;

import vn.sokiemtra.inspection.InspectionStep;
import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Where the plan's inspections stand.
 *
 * @param done inspected; {@code begun} those whose inspection began, {@code all} of the plan
 * @param counted whether more than {@code all} is known
 */
record Figures(int done, int begun, int all, int findings, boolean counted) {

    static final Figures UNKNOWN = new Figures(0, 0, 0, 0, false);

    String number(int one) {
        return counted ? VietnameseFormat.number(one) : VietnameseFormat.COUNTING;
    }

    String ofAll(int part) {
        return number(part) + "/" + VietnameseFormat.number(all);
    }

    static Figures uncounted(List<InspectionSummary> inspections) {
        return new Figures(0, 0, inspections.size(), 0, false);
    }

    static Figures of(List<InspectionSummary> inspections) {
        int done = 0;
        int begun = 0;
        int findings = 0;
        for (InspectionSummary each : inspections) {
            done += each.inspected() ? 1 : 0;
            begun += each.step().compareTo(InspectionStep.INSPECTING) >= 0 ? 1 : 0;
            findings += each.findings();
        }
        return new Figures(done, begun, inspections.size(), findings, true);
    }
}
