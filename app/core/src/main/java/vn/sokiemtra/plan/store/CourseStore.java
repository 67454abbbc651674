package vn.sokiemtra.plan.store;

import static vn.sokiemtra.schema.shared.Tables.DISPUTE_FINDING;
import static vn.sokiemtra.schema.shared.Tables.FINDING;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION_FORM;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_RESULT;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_WAIVER;
import static vn.sokiemtra.schema.shared.Tables.UNIT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.Halt;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.InspectionKind;
import vn.sokiemtra.schema.shared.tables.RemediationResult;
import vn.sokiemtra.schema.shared.tables.records.InspectionRecord;

/**
 * The days of an inspection's course: what people recorded in columns of its row, and what documents, their delivery and
 * the rows of disputes and remedies tell. An issued conclusion knows its own days better than anybody's note.
 */
public final class CourseStore {

    private final Ledger ledger;

    public CourseStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** By inspection. */
    public Map<UUID, InspectionDates> all() {
        return ledger.read(sql -> {
            Map<UUID, InspectionDates> all = new HashMap<>();
            ToldDays told = ToldDays.read(sql);
            sql.select(Arrays.stream(DateKind.values()).map(CourseStore::column).toList()).select(INSPECTION.ID,
                    INSPECTION.HALTED, INSPECTION.HALTED_ON, INSPECTION.HALTED_REASON, INSPECTION.VISIT_ON, UNIT.NAME,
                    INSPECTION_FORM.KIND).from(INSPECTION)
                    .leftJoin(UNIT).on(UNIT.ID.eq(
                            INSPECTION.UNIT_ID))
                    .leftJoin(INSPECTION_FORM).on(INSPECTION_FORM.CODE.eq(INSPECTION.FORM_CODE).and(
                            INSPECTION_FORM.DELETED.isDistinctFrom(true)))
                    .where(INSPECTION.DELETED.isDistinctFrom(true)).forEach(row -> {
                        UUID id = row.get(INSPECTION.ID);
                        Map<DateKind, LocalDate> days = new EnumMap<>(DateKind.class);
                        for (DateKind kind : DateKind.values()) {
                            LocalDate day = row.get(column(kind));
                            if (day != null) {
                                days.put(kind, day);
                            }
                        }
                        told.tell(id, row.get(UNIT.NAME), visited(row.get(INSPECTION_FORM.KIND)), row.get(
                                INSPECTION.VISIT_ON), days);
                        all.put(id, new InspectionDates(id, days, halt(row.get(INSPECTION.HALTED)), row.get(
                                INSPECTION.HALTED_ON), row.get(INSPECTION.HALTED_REASON)));
                    });
            return all;
        });
    }

    /** Whether somebody goes to the unit; assumed of a form that this version does not know. */
    private static boolean visited(@Nullable String kind) {
        return Arrays.stream(InspectionKind.values()).filter(one -> one.name().equals(kind)).map(InspectionKind::visits)
                .findFirst().orElse(true);
    }

    /** Findings neither verified (and not returned since) nor waived nor withdrawn. */
    public int openFindings(UUID inspection) {
        RemediationResult returned = REMEDIATION_RESULT.as("returned");
        Condition judged = DSL.exists(DSL.selectOne().from(REMEDIATION_RESULT).where(REMEDIATION_RESULT.FINDING_ID.eq(
                FINDING.ID)).and(REMEDIATION_RESULT.DECISION.eq("VERIFIED")).and(REMEDIATION_RESULT.DELETED
                        .isDistinctFrom(true))
                .andNotExists(DSL.selectOne().from(returned).where(returned.FINDING_ID.eq(FINDING.ID)).and(
                        returned.DECISION.eq("RETURNED")).and(returned.DELETED.isDistinctFrom(true)).and(
                                returned.JUDGED_ON.gt(REMEDIATION_RESULT.JUDGED_ON))));
        Condition waived = DSL.exists(DSL.selectOne().from(REMEDIATION_WAIVER).where(REMEDIATION_WAIVER.FINDING_ID.eq(
                FINDING.ID)).and(REMEDIATION_WAIVER.REASON.isNotNull()).and(REMEDIATION_WAIVER.DELETED.isDistinctFrom(
                        true)));
        Condition withdrawn = DSL.exists(DSL.selectOne().from(DISPUTE_FINDING).where(DISPUTE_FINDING.FINDING_ID.eq(
                FINDING.ID)).and(DISPUTE_FINDING.OUTCOME.eq("WITHDRAWN")).and(DISPUTE_FINDING.DELETED.isDistinctFrom(
                        true)));
        return ledger.read(sql -> sql.fetchCount(FINDING, FINDING.INSPECTION_ID.eq(inspection), FINDING.DELETED
                .isDistinctFrom(true), judged.not(), waived.not(), withdrawn.not()));
    }

    private static @Nullable Halt halt(@Nullable String name) {
        return Arrays.stream(Halt.values()).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    public static void date(Edit edit, UUID inspection, DateKind kind, @Nullable LocalDate day) {
        edit.set(column(kind), inspection, day);
    }

    public static void halt(Edit edit, UUID inspection, @Nullable Halt halt, @Nullable LocalDate day,
            @Nullable String reason) {
        edit.set(INSPECTION.HALTED, inspection, halt == null ? null : halt.name());
        edit.set(INSPECTION.HALTED_ON, inspection, halt == null ? null : day);
        edit.set(INSPECTION.HALTED_REASON, inspection, halt == null ? null : reason);
    }

    private static TableField<InspectionRecord, LocalDate> column(DateKind kind) {
        return switch (kind) {
            case NOTIFIED -> INSPECTION.NOTIFIED_ON;
            case MINUTES_SIGNED -> INSPECTION.MINUTES_SIGNED_ON;
            case CONCLUDED -> INSPECTION.CONCLUDED_ON;
            case CONCLUSION_RECEIVED -> INSPECTION.CONCLUSION_RECEIVED_ON;
            case REMEDIATION_DUE -> INSPECTION.REMEDIATION_DUE_ON;
            case REMEDIATION_REPORTED -> INSPECTION.REMEDIATION_REPORTED_ON;
            case DISPUTED -> INSPECTION.DISPUTED_ON;
            case DIRECTED -> INSPECTION.DIRECTED_ON;
            case CLOSED -> INSPECTION.CLOSED_ON;
            case ARCHIVED -> INSPECTION.ARCHIVED_ON;
        };
    }
}
