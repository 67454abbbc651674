package vn.sokiemtra.bundle.store;

import static vn.sokiemtra.schema.local.tables.Blob.BLOB;
import static vn.sokiemtra.schema.local.tables.KnownMachine.KNOWN_MACHINE;
import static vn.sokiemtra.schema.local.tables.ReceivedBundle.RECEIVED_BUNDLE;
import static vn.sokiemtra.schema.local.tables.ReceivedPart.RECEIVED_PART;
import static vn.sokiemtra.schema.local.tables.Setting.SETTING;
import static vn.sokiemtra.schema.shared.tables.Evidence.EVIDENCE;
import static vn.sokiemtra.schema.shared.tables.Machine.MACHINE;
import static vn.sokiemtra.schema.shared.tables.Plan.PLAN;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.evidence.store.BlobStore;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Merged;
import vn.sokiemtra.ledger.Run;
import vn.sokiemtra.text.Texts;

/** Machines, received bundles and evidence as bundles need them. */
public final class BundleStore {

    private static final String UNDO = "bundle.undo";
    private static final Field<UUID> LAST_VALID_OF = DSL.field(DSL.name("replica"), UUID.class);
    private static final Field<Long> LAST_VALID = DSL.field(DSL.name("last_seq"), Long.class);

    private final Ledger ledger;

    public BundleStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A machine as the plan describes it.
     *
     * @param key Base64 of its public key; null where it never introduced itself
     * @param revokedAfter number of its last valid change; null where it is not revoked
     */
    public record Introduced(UUID replica, String name, String person, @Nullable String key, boolean mayIssue,
            boolean mayRevoke, @Nullable Long revokedAfter) {
    }

    /** A machine as this file has come to know it by its signed chain. */
    public record Signed(UUID replica, byte[] key, long seq, byte[] signature, boolean trusted, Instant firstSeen) {
    }

    /**
     * A bundle in the log of received ones.
     *
     * @param digest SHA-256 (hex) of its tag manifest
     * @param file its name
     */
    public record Receipt(String digest, String file, UUID sender, String person, String machine, Instant madeAt,
            Instant receivedAt, long changes, int evidence, List<ReceivedRange> ranges) {
    }

    /** A staged content that becomes reachable. */
    public record Content(long no, String sha256, long size) {
    }

    /** A replica's signature over its chain up to {@code seq}. */
    public record Signature(UUID replica, byte[] key, long seq, byte[] signature) {
    }

    /** What one import writes besides the changes themselves. */
    public record Taking(List<Content> contents, List<Signature> signatures, List<Receipt> receipts, Instant now) {
    }

    /** Changes of one replica that a bundle brought. */
    public record ReceivedRange(UUID replica, long first, long last) {
    }

    /** Rights and revocations as the plan's rules have them, whatever else stands in the table of machines. */
    public Map<UUID, Introduced> introduced() {
        UUID owner = owner();
        return ledger.read(sql -> {
            Map<UUID, Long> revoked = sql.select(LAST_VALID_OF, LAST_VALID).from(DSL.table(DSL.name("ledger",
                    "revoked"))).fetchMap(LAST_VALID_OF, LAST_VALID);
            Map<UUID, Introduced> all = new TreeMap<>();
            sql.selectFrom(MACHINE).where(MACHINE.DELETED.isDistinctFrom(true)).forEach(row -> all.put(row.getId(),
                    new Introduced(row.getId(), text(row.getName()), text(row.getPerson()), row.getPublicKey(),
                            named(MACHINE.MAY_ISSUE, row.getId(), owner), named(MACHINE.MAY_REVOKE, row.getId(), owner),
                            revoked.get(row.getId()))));
            return all;
        });
    }

    /** What the plan's owner wrote last about a right; nobody else's word counts. */
    private boolean named(TableField<?, Boolean> right, UUID machine, @Nullable UUID owner) {
        return owner != null && ledger.history(right, machine).stream().filter(c -> c.replica().equals(owner))
                .findFirst().filter(c -> Boolean.TRUE.equals(c.value())).isPresent();
    }

    public Map<UUID, Signed> signed() {
        return ledger.read(sql -> {
            Map<UUID, Signed> all = new HashMap<>();
            sql.selectFrom(KNOWN_MACHINE).forEach(row -> all.put(row.getReplica(), new Signed(row.getReplica(), row
                    .getPublicKey(), row.getSeq(), row.getSignature(), row.getTrusted(),
                    row.getFirstSeen().atZone(
                            Texts.ZONE).toInstant())));
            return all;
        });
    }

    /** The replica that made the plan; null in a file that has none yet. */
    public @Nullable UUID owner() {
        return ledger.read(sql -> sql.select(PLAN.OWNER_REPLICA).from(PLAN).where(PLAN.ID.eq(ledger.plan())).fetchOne(
                PLAN.OWNER_REPLICA));
    }

    /**
     * Merges changes, and writes what belongs to their import, in one transaction.
     *
     * @param beforeCommit called when everything is written
     */
    public Merged take(List<Run> runs, Taking what, Runnable beforeCommit) {
        return ledger.merge(runs, sql -> {
            what.contents().forEach(each -> BlobStore.publish(sql, each.no(), each.sha256(), each.size()));
            Map<UUID, Long> known = sql.select(KNOWN_MACHINE.REPLICA, KNOWN_MACHINE.SEQ).from(KNOWN_MACHINE).fetchMap(
                    KNOWN_MACHINE.REPLICA, KNOWN_MACHINE.SEQ);
            what.signatures().forEach(each -> keep(sql, each, known, what.now()));
            what.receipts().forEach(each -> receive(sql, each));
            beforeCommit.run();
        });
    }

    /** Keeps the newest signature of a chain. */
    private static void keep(DSLContext sql, Signature newer, Map<UUID, Long> known, Instant now) {
        Long before = known.get(newer.replica());
        if (before != null && before >= newer.seq()) {
            return;
        } else if (before == null) {
            sql.insertInto(KNOWN_MACHINE).values(newer.replica(), newer.key(), newer.seq(), newer.signature(), false,
                    local(now)).execute();
        } else {
            sql.update(KNOWN_MACHINE).set(KNOWN_MACHINE.SEQ, newer.seq()).set(KNOWN_MACHINE.SIGNATURE, newer
                    .signature()).where(KNOWN_MACHINE.REPLICA.eq(newer.replica())).execute();
        }
        known.put(newer.replica(), newer.seq());
    }

    /** @return false where the machine is not known by its chain */
    public static boolean trust(Edit edit, UUID replica) {
        return edit.sql().update(KNOWN_MACHINE).set(KNOWN_MACHINE.TRUSTED, true).where(KNOWN_MACHINE.REPLICA.eq(
                replica)).execute() > 0;
    }

    public static void grant(Edit edit, UUID replica, boolean mayIssue, boolean mayRevoke) {
        edit.set(MACHINE.MAY_ISSUE, replica, mayIssue);
        edit.set(MACHINE.MAY_REVOKE, replica, mayRevoke);
    }

    public static void revoke(Edit edit, UUID replica, long lastValid) {
        edit.set(MACHINE.REVOKED_AFTER, replica, lastValid);
    }

    private static void receive(DSLContext sql, Receipt receipt) {
        Long last = sql.select(DSL.max(RECEIVED_BUNDLE.NO)).from(RECEIVED_BUNDLE).fetchOne(DSL.max(RECEIVED_BUNDLE.NO));
        long no = last == null ? 1 : last + 1;
        sql.insertInto(RECEIVED_BUNDLE).values(no, receipt.digest(), receipt.file(), receipt.sender(), receipt.person(),
                receipt.machine(), local(receipt.madeAt()), local(receipt.receivedAt()), receipt.changes(), receipt
                        .evidence())
                .execute();
        for (ReceivedRange range : receipt.ranges()) {
            sql.insertInto(RECEIVED_PART).values(no, range.replica(), range.first(), range.last()).execute();
        }
    }

    /** The bundle that brought a change; null where it was written here, or came before bundles were logged. */
    public @Nullable Receipt receiptOf(UUID replica, long seq) {
        return ledger.read(sql -> sql.select(RECEIVED_BUNDLE.asterisk()).from(RECEIVED_BUNDLE).join(RECEIVED_PART).on(
                RECEIVED_PART.BUNDLE_NO.eq(RECEIVED_BUNDLE.NO)).where(RECEIVED_PART.REPLICA.eq(replica)).and(
                        RECEIVED_PART.FIRST_SEQ.le(seq))
                .and(RECEIVED_PART.LAST_SEQ.ge(seq)).orderBy(
                        RECEIVED_BUNDLE.NO)
                .limit(1).fetchOne(BundleStore::receipt));
    }

    /** All received bundles, the latest first. */
    public List<Receipt> receipts() {
        return ledger.read(sql -> sql.selectFrom(RECEIVED_BUNDLE).orderBy(RECEIVED_BUNDLE.NO.desc()).fetch(
                BundleStore::receipt));
    }

    private static Receipt receipt(org.jooq.Record row) {
        return new Receipt(row.get(RECEIVED_BUNDLE.DIGEST), row.get(RECEIVED_BUNDLE.FILE_NAME), row.get(
                RECEIVED_BUNDLE.SENDER), row.get(RECEIVED_BUNDLE.PERSON), row.get(RECEIVED_BUNDLE.MACHINE),
                instant(row
                        .get(RECEIVED_BUNDLE.MADE_AT)),
                instant(row.get(RECEIVED_BUNDLE.RECEIVED_AT)), row.get(
                        RECEIVED_BUNDLE.CHANGES),
                row.get(RECEIVED_BUNDLE.EVIDENCE), List.of());
    }

    /**
     * Contents that live evidence names, by their SHA-256 in order.
     *
     * @param inspections only of these; empty: of all
     * @return size of each; null where the content is not on this machine
     */
    public TreeMap<String, @Nullable Long> contents(Collection<UUID> inspections) {
        Condition which = inspections.isEmpty() ? DSL.noCondition() : EVIDENCE.INSPECTION_ID.in(inspections);
        return ledger.read(sql -> {
            TreeMap<String, @Nullable Long> contents = new TreeMap<>();
            sql.select(EVIDENCE.SHA256, BLOB.SIZE).from(EVIDENCE).leftJoin(BLOB).on(BLOB.SHA256.eq(EVIDENCE.SHA256))
                    .where(which).and(EVIDENCE.DELETED.isDistinctFrom(true)).and(EVIDENCE.SHA256.isNotNull()).forEach(
                            row -> contents.put(row.value1(), row.value2()));
            return contents;
        });
    }

    /** Remembers where this machine's own chain stood when the copy before an import was made. */
    public void markUndo(String mark) {
        ledger.edit("", edit -> {
            edit.sql().deleteFrom(SETTING).where(SETTING.NAME.eq(UNDO)).execute();
            return edit.sql().insertInto(SETTING, SETTING.NAME, SETTING.CONTENT).values(UNDO, mark).execute();
        });
    }

    /** See {@link #markUndo}; null when there was no import yet. */
    public @Nullable String undoMark() {
        return ledger.read(sql -> sql.select(SETTING.CONTENT).from(SETTING).where(SETTING.NAME.eq(UNDO)).fetchOne(
                SETTING.CONTENT));
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Texts.ZONE);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Texts.ZONE).toInstant();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
