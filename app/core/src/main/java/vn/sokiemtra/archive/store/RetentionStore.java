package vn.sokiemtra.archive.store;

import static vn.sokiemtra.schema.shared.Tables.INSPECTION;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;

/** How long the hồ sơ of an inspection is kept. */
public final class RetentionStore {

    private RetentionStore() {
    }

    public static @Nullable String of(Ledger ledger, UUID inspection) {
        return ledger.read(sql -> sql.select(INSPECTION.RETENTION).from(INSPECTION).where(INSPECTION.ID.eq(inspection))
                .fetchOptional(INSPECTION.RETENTION)).orElse(null);
    }

    /** Of every inspection that has one. */
    public static Map<UUID, String> all(Ledger ledger) {
        return ledger.read(sql -> sql.select(INSPECTION.ID, INSPECTION.RETENTION).from(INSPECTION).where(
                INSPECTION.RETENTION.isNotNull()).fetchMap(INSPECTION.ID, INSPECTION.RETENTION));
    }

    public static void set(Edit edit, UUID inspection, @Nullable String retention) {
        edit.set(INSPECTION.RETENTION, inspection, retention);
    }
}
