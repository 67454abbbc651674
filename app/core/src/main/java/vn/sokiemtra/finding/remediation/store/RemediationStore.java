package vn.sokiemtra.finding.remediation.store;

import static vn.sokiemtra.schema.shared.Tables.INSPECTION;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_EVIDENCE;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_EXTENSION;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_REPORT;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_RESULT;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_WAIVER;
import static vn.sokiemtra.schema.shared.Tables.REMINDER;
import static vn.sokiemtra.schema.shared.Tables.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.Extension;
import vn.sokiemtra.finding.remediation.Judged;
import vn.sokiemtra.finding.remediation.LetterDue;
import vn.sokiemtra.finding.remediation.Letters;
import vn.sokiemtra.finding.remediation.ReInspection;
import vn.sokiemtra.finding.remediation.RecordRemediationReport;
import vn.sokiemtra.finding.remediation.Waiver;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.plan.PlanUnit;

/** Writes the tables of remedies. */
public final class RemediationStore {

    private RemediationStore() {
    }

    public static UUID extend(Edit edit, UUID finding, UUID inspection, Extension extension) {
        UUID id = extension.id();
        edit.set(REMEDIATION_EXTENSION.FINDING_ID, id, finding);
        edit.set(REMEDIATION_EXTENSION.INSPECTION_ID, id, inspection);
        edit.set(REMEDIATION_EXTENSION.UNTIL, id, extension.until());
        edit.set(REMEDIATION_EXTENSION.REASON, id, extension.reason());
        edit.set(REMEDIATION_EXTENSION.GRANTED_ON, id, extension.grantedOn());
        edit.set(REMEDIATION_EXTENSION.GRANTED_BY, id, extension.grantedBy());
        return id;
    }

    public static UUID report(Edit edit, UUID inspection, RecordRemediationReport.Paper paper,
            List<RecordRemediationReport.Result> results) {
        UUID id = edit.newRow();
        edit.set(REMEDIATION_REPORT.INSPECTION_ID, id, inspection);
        edit.set(REMEDIATION_REPORT.NUMBER, id, paper.number());
        edit.set(REMEDIATION_REPORT.NOTATION, id, paper.notation());
        edit.set(REMEDIATION_REPORT.DATED, id, paper.dated());
        edit.set(REMEDIATION_REPORT.RECEIVED_ON, id, paper.receivedOn());
        edit.set(REMEDIATION_REPORT.NOTE, id, paper.note());
        for (RecordRemediationReport.Result result : results) {
            UUID row = edit.naturalRow(REMEDIATION_RESULT, id, result.finding());
            edit.set(REMEDIATION_RESULT.FINDING_ID, row, result.finding());
            edit.set(REMEDIATION_RESULT.INSPECTION_ID, row, inspection);
            edit.set(REMEDIATION_RESULT.REPORT_ID, row, id);
            edit.set(REMEDIATION_RESULT.CONTENT, row, result.content());
            result.evidence().forEach(one -> evidence(edit, row, result.finding(), inspection, one));
        }
        return id;
    }

    private static void evidence(Edit edit, UUID result, UUID finding, UUID inspection, UUID evidence) {
        UUID id = edit.naturalRow(REMEDIATION_EVIDENCE, result, evidence);
        edit.set(REMEDIATION_EVIDENCE.RESULT_ID, id, result);
        edit.set(REMEDIATION_EVIDENCE.FINDING_ID, id, finding);
        edit.set(REMEDIATION_EVIDENCE.INSPECTION_ID, id, inspection);
        edit.set(REMEDIATION_EVIDENCE.EVIDENCE_ID, id, evidence);
    }

    /** @param result the row that waits; null judges without a report, in a row of its own */
    public static void judge(Edit edit, UUID finding, UUID inspection, @Nullable UUID result,
            Judged.Decision decision, @Nullable String reason, LocalDate on, String by) {
        UUID row = result == null ? edit.naturalRow(REMEDIATION_RESULT, finding) : result;
        if (result == null) {
            edit.set(REMEDIATION_RESULT.FINDING_ID, row, finding);
            edit.set(REMEDIATION_RESULT.INSPECTION_ID, row, inspection);
        }
        edit.set(REMEDIATION_RESULT.DECISION, row, decision.name());
        edit.set(REMEDIATION_RESULT.REASON, row, reason);
        edit.set(REMEDIATION_RESULT.JUDGED_ON, row, on);
        edit.set(REMEDIATION_RESULT.JUDGED_BY, row, by);
    }

    public static void waive(Edit edit, UUID finding, UUID inspection, Waiver waiver) {
        UUID id = edit.naturalRow(REMEDIATION_WAIVER, finding);
        edit.set(REMEDIATION_WAIVER.FINDING_ID, id, finding);
        edit.set(REMEDIATION_WAIVER.INSPECTION_ID, id, inspection);
        edit.set(REMEDIATION_WAIVER.REASON, id, waiver.reason());
        edit.set(REMEDIATION_WAIVER.WAIVED_ON, id, waiver.on());
        edit.set(REMEDIATION_WAIVER.WAIVED_BY, id, waiver.by());
    }

    public static UUID draft(Edit edit, LetterDue letter, LocalDate on, String by) {
        UUID id = edit.naturalRow(REMINDER, letter.inspection(), letter.occasion().name(), letter.dueOn(), letter
                .round());
        edit.set(REMINDER.INSPECTION_ID, id, letter.inspection());
        edit.set(REMINDER.KIND, id, letter.occasion() == Letters.Occasion.PROPOSAL ? "de-xuat-xu-ly" : "don-doc");
        edit.set(REMINDER.OCCASION, id, letter.occasion().name());
        edit.set(REMINDER.ROUND, id, letter.round());
        edit.set(REMINDER.DUE_ON, id, letter.dueOn());
        edit.set(REMINDER.DRAFTED_ON, id, on);
        edit.set(REMINDER.DRAFTED_BY, id, by);
        return id;
    }

    public static UUID reInspect(Edit edit, PlanUnit parent, ReInspection.Kind kind, @Nullable LocalDate visitOn,
            @Nullable UUID team) {
        UUID id = edit.newRow();
        edit.set(INSPECTION.PARENT_ID, id, parent.inspectionId());
        edit.set(INSPECTION.REINSPECTION, id, kind.name());
        edit.set(INSPECTION.UNIT_ID, id, parent.unitId());
        edit.set(INSPECTION.FORM_CODE, id, parent.formCode());
        edit.set(INSPECTION.TEAM_ID, id, team);
        edit.set(INSPECTION.VISIT_ON, id, visitOn);
        edit.set(INSPECTION.POS, id, edit.sql().select(INSPECTION.POS).from(INSPECTION)
                .where(INSPECTION.ID.eq(parent.inspectionId())).fetchOne(INSPECTION.POS));
        return id;
    }

    public static List<ReInspection> reInspections(DSLContext sql) {
        return sql.select(INSPECTION.ID, INSPECTION.PARENT_ID, INSPECTION.REINSPECTION, UNIT.ID, UNIT.NAME,
                INSPECTION.VISIT_ON, INSPECTION.CLOSED_ON).from(INSPECTION).join(UNIT)
                .on(UNIT.ID.eq(INSPECTION.UNIT_ID)).where(INSPECTION.PARENT_ID.isNotNull())
                .and(INSPECTION.DELETED.isDistinctFrom(true)).orderBy(INSPECTION.POS, INSPECTION.ID)
                .fetch(row -> new ReInspection(row.value1(), row.value2(), "REPEAT".equals(row.value3())
                        ? ReInspection.Kind.REPEAT
                        : ReInspection.Kind.FOLLOW_UP, row.value4(), Objects.toString(row.value5(), ""), row.value6(),
                        row.value7()));
    }
}
