package vn.sokiemtra.plan.store;

import static vn.sokiemtra.schema.local.Tables.SURPRISE_VISIT;

import java.util.List;
import java.util.UUID;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.PlannedSurprise;

/** The local table of intended surprise visits; it travels in nothing. */
public final class SurpriseStore {

    private final Ledger ledger;

    public SurpriseStore(Ledger ledger) {
        this.ledger = ledger;
    }

    public List<PlannedSurprise> planned() {
        return ledger.read(sql -> sql.selectFrom(SURPRISE_VISIT).orderBy(SURPRISE_VISIT.PLANNED_ON.asc().nullsLast(),
                SURPRISE_VISIT.UNIT_NAME, SURPRISE_VISIT.ID).fetch(
                        row -> new PlannedSurprise(row.getId(), row.getUnitId(), row.getUnitName(), row.getFormCode(),
                                row.getPlannedOn(), row.getTeamId(), row.getNote())));
    }

    public static void keep(Edit edit, PlannedSurprise visit) {
        forget(edit, visit.id());
        edit.sql().insertInto(SURPRISE_VISIT).set(SURPRISE_VISIT.ID, visit.id()).set(SURPRISE_VISIT.UNIT_ID, visit
                .unit()).set(SURPRISE_VISIT.UNIT_NAME, visit.unitName().strip()).set(SURPRISE_VISIT.FORM_CODE, visit
                        .formCode())
                .set(SURPRISE_VISIT.PLANNED_ON, visit.on()).set(SURPRISE_VISIT.TEAM_ID, visit.team()).set(
                        SURPRISE_VISIT.NOTE, visit.note())
                .execute();
    }

    public static void forget(Edit edit, UUID planned) {
        edit.sql().deleteFrom(SURPRISE_VISIT).where(SURPRISE_VISIT.ID.eq(planned)).execute();
    }

    public static void forgetUnit(Edit edit, UUID unit, String form) {
        edit.sql().deleteFrom(SURPRISE_VISIT).where(SURPRISE_VISIT.UNIT_ID.eq(unit)).and(SURPRISE_VISIT.FORM_CODE.eq(
                form)).execute();
    }
}
