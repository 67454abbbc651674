package vn.sokiemtra.summary.store;

import static vn.sokiemtra.schema.shared.Tables.PRIOR_TOTAL;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.summary.Board;

/** Totals of earlier years. */
public final class PriorStore {

    private final Ledger ledger;

    public PriorStore(Ledger ledger) {
        this.ledger = ledger;
    }

    public List<Board.PriorTotal> of(int year) {
        return ledger.read(sql -> sql.selectFrom(PRIOR_TOTAL).where(PRIOR_TOTAL.YEAR.eq(year)).and(PRIOR_TOTAL.DELETED
                .isDistinctFrom(true)).and(PRIOR_TOTAL.FINDINGS.isNotNull())
                .orderBy(PRIOR_TOTAL.UNIT_NAME, PRIOR_TOTAL.TOPIC)
                .fetch(
                        row -> new Board.PriorTotal(year, Objects.toString(row.getUnitName(), ""), Objects.toString(row
                                .getTopic(), ""), count(row.getFindings()), count(row.getRemedied()))));
    }

    /** Ids of a year's totals. */
    public List<UUID> rows(int year) {
        return ledger.read(sql -> sql.select(PRIOR_TOTAL.ID).from(PRIOR_TOTAL).where(PRIOR_TOTAL.YEAR.eq(year)).and(
                PRIOR_TOTAL.DELETED.isDistinctFrom(true)).fetch(PRIOR_TOTAL.ID));
    }

    /** Takes a total away that another taking wrote: nothing is known then, which is not zero. */
    public static void empty(Edit edit, UUID row) {
        edit.set(PRIOR_TOTAL.FINDINGS, row, null);
        edit.set(PRIOR_TOTAL.REMEDIED, row, null);
    }

    private static int count(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    public static UUID write(Edit edit, Board.PriorTotal total) {
        UUID id = edit.naturalRow(PRIOR_TOTAL, total.year(), total.unit(), total.content());
        edit.set(PRIOR_TOTAL.YEAR, id, total.year());
        edit.set(PRIOR_TOTAL.UNIT_NAME, id, total.unit());
        edit.set(PRIOR_TOTAL.TOPIC, id, total.content());
        edit.set(PRIOR_TOTAL.FINDINGS, id, total.findings());
        edit.set(PRIOR_TOTAL.REMEDIED, id, total.remedied());
        return id;
    }
}
