package vn.sokiemtra.inspection.store;

import static vn.sokiemtra.schema.shared.Tables.INSPECTION;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION_FORM;
import static vn.sokiemtra.schema.shared.Tables.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Ledger;

/** The inspections of the plan. */
public final class InspectionStore {

    private final Ledger ledger;

    public InspectionStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One inspection with its unit. */
    public record Row(UUID id, UUID unitId, String unitName, String agencyName, String formCode, String formName,
            @Nullable UUID teamId, @Nullable LocalDate visitOn, @Nullable String reportNumber,
            @Nullable String reportNotation, @Nullable LocalDate reportDated, @Nullable LocalDate reportReceivedOn) {
    }

    /** In the order of the plan's units. */
    public List<Row> all() {
        return select(DSL.noCondition());
    }

    public @Nullable Row one(UUID id) {
        List<Row> found = select(INSPECTION.ID.eq(id));
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<Row> select(Condition which) {
        return ledger.read(sql -> sql.select().from(INSPECTION).leftJoin(UNIT).on(UNIT.ID.eq(INSPECTION.UNIT_ID))
                .leftJoin(INSPECTION_FORM)
                .on(INSPECTION_FORM.CODE.eq(INSPECTION.FORM_CODE).and(INSPECTION_FORM.DELETED.isDistinctFrom(true)))
                .where(which).and(INSPECTION.DELETED.isDistinctFrom(true)).and(UNIT.DELETED.isDistinctFrom(true))
                .orderBy(INSPECTION.POS, UNIT.POS, INSPECTION.ID).fetch().map(InspectionStore::row));
    }

    private static Row row(Record row) {
        return new Row(row.get(INSPECTION.ID), row.get(INSPECTION.UNIT_ID), text(row.get(UNIT.NAME)),
                text(row.get(UNIT.AGENCY_NAME)), text(row.get(INSPECTION.FORM_CODE)),
                text(row.get(INSPECTION_FORM.NAME)), row.get(INSPECTION.TEAM_ID), row.get(INSPECTION.VISIT_ON),
                row.get(INSPECTION.REPORT_NUMBER), row.get(INSPECTION.REPORT_NOTATION),
                row.get(INSPECTION.REPORT_DATED), row.get(INSPECTION.REPORT_RECEIVED_ON));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
