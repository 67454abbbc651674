package vn.sokiemtra.plan.store;

import static vn.sokiemtra.schema.shared.Tables.INSPECTION;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.Halt;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.schema.shared.tables.records.InspectionRecord;

/** The days of an inspection's course, columns of its row. */
public final class CourseStore {

    private final Ledger ledger;

    public CourseStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** By inspection. */
    public Map<UUID, InspectionDates> all() {
        return ledger.read(sql -> {
            Map<UUID, InspectionDates> all = new HashMap<>();
            sql.selectFrom(INSPECTION).where(INSPECTION.DELETED.isDistinctFrom(true)).forEach(row -> {
                Map<DateKind, LocalDate> days = new EnumMap<>(DateKind.class);
                for (DateKind kind : DateKind.values()) {
                    LocalDate day = row.get(column(kind));
                    if (day != null) {
                        days.put(kind, day);
                    }
                }
                Halt halt = Arrays.stream(Halt.values()).filter(each -> each.name().equals(row.getHalted())).findFirst()
                        .orElse(null);
                all.put(row.getId(), new InspectionDates(row.getId(), days, halt, row.getHaltedOn(), row
                        .getHaltedReason()));
            });
            return all;
        });
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
