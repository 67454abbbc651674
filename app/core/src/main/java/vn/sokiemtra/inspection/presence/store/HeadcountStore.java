package vn.sokiemtra.inspection.presence.store;

import static vn.sokiemtra.schema.shared.Tables.HEADCOUNT;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.presence.Headcount;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.schema.shared.tables.records.HeadcountRecord;

/** Counts of who was at work. */
public final class HeadcountStore {

    private final Ledger ledger;

    public HeadcountStore(Ledger ledger) {
        this.ledger = ledger;
    }

    public List<Headcount> of(UUID inspection) {
        List<HeadcountRecord> rows = ledger.read(sql -> sql.selectFrom(HEADCOUNT).where(HEADCOUNT.INSPECTION_ID.eq(
                inspection)).and(HEADCOUNT.DELETED.isDistinctFrom(true)).orderBy(HEADCOUNT.COUNTED_AT, HEADCOUNT.ID)
                .fetch());
        return rows.stream().map(row -> {
            List<Head<Integer>> heads = ledger.heads(HEADCOUNT.PRESENT, row.getId());
            return new Headcount(row.getId(), row.getCountedAt(), row.getPlace(), number(row.getPresent()), number(row
                    .getExcused()), number(row.getUnexcused()), row.getNote(), heads.isEmpty()
                            ? ""
                            : heads.getFirst()
                                    .author());
        }).toList();
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    public static UUID add(Edit edit, UUID inspection, Headcount count) {
        UUID id = edit.newRow();
        edit.set(HEADCOUNT.INSPECTION_ID, id, inspection);
        edit.set(HEADCOUNT.COUNTED_AT, id, count.countedAt());
        edit.set(HEADCOUNT.PLACE, id, count.place());
        edit.set(HEADCOUNT.PRESENT, id, count.present());
        edit.set(HEADCOUNT.EXCUSED, id, count.excused());
        edit.set(HEADCOUNT.UNEXCUSED, id, count.unexcused());
        edit.set(HEADCOUNT.NOTE, id, count.note());
        return id;
    }

    public static void delete(Edit edit, UUID id) {
        edit.delete(HEADCOUNT, id);
    }
}
