package vn.sokiemtra.plan.store;

import static vn.sokiemtra.plan.store.PlanStore.text;
import static vn.sokiemtra.schema.shared.Tables.UNIT;
import static vn.sokiemtra.schema.shared.Tables.UNIT_SUCCESSION;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.Succession;

/** Which unit goes on as which; two machines that record the same step write the same row. */
public final class SuccessionStore {

    private final Ledger ledger;

    public SuccessionStore(Ledger ledger) {
        this.ledger = ledger;
    }

    public List<Succession> all() {
        var successor = UNIT.as("successor");
        return ledger.read(sql -> sql.select(UNIT_SUCCESSION.ID, UNIT.ID, UNIT.NAME, successor.ID, successor.NAME,
                UNIT_SUCCESSION.SINCE, UNIT_SUCCESSION.DECISION).from(UNIT_SUCCESSION).join(UNIT).on(UNIT.ID.eq(
                        UNIT_SUCCESSION.UNIT_ID))
                .join(successor).on(successor.ID.eq(UNIT_SUCCESSION.SUCCESSOR_ID)).where(UNIT_SUCCESSION.DELETED
                        .isDistinctFrom(true))
                .orderBy(UNIT_SUCCESSION.SINCE, UNIT.POS, successor.POS, UNIT_SUCCESSION.ID).fetch(
                        row -> new Succession(row.value1(), row.value2(), text(row.value3()), row.value4(), text(row
                                .value5()), row.value6(), text(row.value7()))));
    }

    public static UUID write(Edit edit, UUID unit, UUID successor, LocalDate since, String decision) {
        UUID id = edit.naturalRow(UNIT_SUCCESSION, unit, successor);
        edit.restore(UNIT_SUCCESSION, id);
        edit.set(UNIT_SUCCESSION.UNIT_ID, id, unit);
        edit.set(UNIT_SUCCESSION.SUCCESSOR_ID, id, successor);
        edit.set(UNIT_SUCCESSION.SINCE, id, since);
        edit.set(UNIT_SUCCESSION.DECISION, id, decision);
        return id;
    }

    public static void remove(Edit edit, UUID step) {
        edit.delete(UNIT_SUCCESSION, step);
    }
}
