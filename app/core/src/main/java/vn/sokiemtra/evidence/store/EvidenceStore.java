package vn.sokiemtra.evidence.store;

import static vn.sokiemtra.schema.local.Tables.BLOB;
import static vn.sokiemtra.schema.shared.Tables.EVIDENCE;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Position;

/** The evidence table of the shared schema. */
public final class EvidenceStore {

    private final Ledger ledger;

    public EvidenceStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What is known of a file when it is attached. */
    public record Row(UUID inspection, UUID item, String sha256, String name, String mediaType, long size,
            @Nullable LocalDateTime takenAt, LocalDateTime addedAt, String addedBy) {
    }

    public List<Evidence> ofInspection(UUID inspection) {
        return select(EVIDENCE.INSPECTION_ID.eq(inspection));
    }

    public List<Evidence> ofItem(UUID inspection, UUID item) {
        return select(EVIDENCE.INSPECTION_ID.eq(inspection).and(EVIDENCE.ITEM_ID.eq(item)));
    }

    public @Nullable Evidence one(UUID id) {
        List<Evidence> found = select(EVIDENCE.ID.eq(id));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The live row of this content at the item, else null. */
    public static @Nullable UUID sameAt(Edit edit, UUID inspection, UUID item, String sha256) {
        return edit.sql().select(EVIDENCE.ID).from(EVIDENCE).where(EVIDENCE.INSPECTION_ID.eq(inspection))
                .and(EVIDENCE.ITEM_ID.eq(item)).and(EVIDENCE.SHA256.eq(sha256))
                .and(EVIDENCE.DELETED.isDistinctFrom(true)).orderBy(EVIDENCE.POS).limit(1).fetchOne(EVIDENCE.ID);
    }

    public static UUID add(Edit edit, Row row) {
        UUID id = edit.newRow();
        String last = edit.sql().select(EVIDENCE.POS).from(EVIDENCE)
                .where(EVIDENCE.INSPECTION_ID.eq(row.inspection())).and(EVIDENCE.POS.isNotNull())
                .orderBy(EVIDENCE.POS.desc()).limit(1).fetchOne(EVIDENCE.POS);
        edit.set(EVIDENCE.INSPECTION_ID, id, row.inspection());
        edit.set(EVIDENCE.ITEM_ID, id, row.item());
        edit.set(EVIDENCE.SHA256, id, row.sha256());
        edit.set(EVIDENCE.NAME, id, row.name());
        edit.set(EVIDENCE.MEDIA_TYPE, id, row.mediaType());
        edit.set(EVIDENCE.SIZE, id, row.size());
        if (row.takenAt() != null) {
            edit.set(EVIDENCE.TAKEN_AT, id, row.takenAt());
        }
        edit.set(EVIDENCE.ADDED_AT, id, row.addedAt());
        edit.set(EVIDENCE.ADDED_BY, id, row.addedBy());
        edit.set(EVIDENCE.POS, id, Position.after(last));
        return id;
    }

    public static void remove(Edit edit, UUID id) {
        edit.delete(EVIDENCE, id);
    }

    public static void note(Edit edit, UUID id, @Nullable String note) {
        edit.set(EVIDENCE.NOTE, id, note);
    }

    private List<Evidence> select(Condition which) {
        return ledger.read(sql -> sql.select(EVIDENCE.asterisk(), BLOB.NO).from(EVIDENCE).leftJoin(BLOB)
                .on(BLOB.SHA256.eq(EVIDENCE.SHA256)).where(which).and(EVIDENCE.DELETED.isDistinctFrom(true))
                .orderBy(EVIDENCE.POS, EVIDENCE.ID).fetch().map(EvidenceStore::evidence));
    }

    private static Evidence evidence(Record row) {
        Long size = row.get(EVIDENCE.SIZE);
        return new Evidence(row.get(EVIDENCE.ID), row.get(EVIDENCE.INSPECTION_ID), row.get(EVIDENCE.ITEM_ID),
                text(row.get(EVIDENCE.SHA256)), text(row.get(EVIDENCE.NAME)), text(row.get(EVIDENCE.MEDIA_TYPE)),
                size == null ? 0 : size, row.get(EVIDENCE.TAKEN_AT), row.get(EVIDENCE.ADDED_AT),
                text(row.get(EVIDENCE.ADDED_BY)), row.get(EVIDENCE.NOTE), row.get(BLOB.NO) != null);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
