package vn.sokiemtra.bundle.store;

import static vn.sokiemtra.schema.local.tables.Blob.BLOB;
import static vn.sokiemtra.schema.local.tables.KnownMachine.KNOWN_MACHINE;
import static vn.sokiemtra.schema.local.tables.ReceivedBundle.RECEIVED_BUNDLE;
import static vn.sokiemtra.schema.local.tables.ReceivedPart.RECEIVED_PART;
import static vn.sokiemtra.schema.local.tables.Setting.SETTING;
import static vn.sokiemtra.schema.shared.tables.Evidence.EVIDENCE;
import static vn.sokiemtra.schema.shared.tables.Machine.MACHINE;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.evidence.store.BlobStore;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.LocalSql;
import vn.sokiemtra.ledger.Merged;
import vn.sokiemtra.ledger.Run;
import vn.sokiemtra.text.Texts;

/** Machines, received bundles and evidence as bundles need them. */
public final class BundleStore {

    private static final String UNDO = "bundle.undo";

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
        return read("select m.id, m.name, m.person, m.public_key, r.last_seq from shared.machine as m"
                + " left join ledger.revoked as r on r.replica = m.id where m.deleted is distinct from true", rows -> {
                    Map<UUID, Introduced> all = new TreeMap<>();
                    while (rows.next()) {
                        UUID id = rows.getObject(1, UUID.class);
                        all.put(id, new Introduced(id, text(rows.getString(2)), text(rows.getString(3)), rows.getString(
                                4), named(MACHINE.MAY_ISSUE, id, owner), named(MACHINE.MAY_REVOKE, id, owner),
                                rows
                                        .getObject(5, Long.class)));
                    }
                    return all;
                });
    }

    /** What becomes of the rows of a query. */
    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** Plain: an import asks this before its first change, and rendering would cost more than all that is read. */
    private <T> T read(String query, Reader<T> reader, Object... values) {
        return ledger.read(sql -> sql.connectionResult(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(query)) {
                for (int i = 0; i < values.length; i++) {
                    prepared.setObject(i + 1, values[i]);
                }
                try (ResultSet rows = prepared.executeQuery()) {
                    return reader.read(rows);
                }
            }
        }));
    }

    /** What the plan's owner wrote last about a right; nobody else's word counts. */
    private boolean named(TableField<?, Boolean> right, UUID machine, @Nullable UUID owner) {
        return owner != null && ledger.history(right, machine).stream().filter(c -> c.replica().equals(owner))
                .findFirst().filter(c -> Boolean.TRUE.equals(c.value())).isPresent();
    }

    public Map<UUID, Signed> signed() {
        return read("select replica, public_key, seq, signature, trusted, first_seen from local.known_machine",
                rows -> {
                    Map<UUID, Signed> all = new HashMap<>();
                    while (rows.next()) {
                        UUID id = rows.getObject(1, UUID.class);
                        all.put(id,
                                new Signed(id, rows.getBytes(2), rows.getLong(3), rows.getBytes(4), rows.getBoolean(5),
                                        instant(rows.getObject(6, LocalDateTime.class))));
                    }
                    return all;
                });
    }

    /** The replica that made the plan; null in a file that has none yet. */
    public @Nullable UUID owner() {
        return this.<Optional<UUID>>read("select owner_replica from shared.plan where id = ?", rows -> rows.next()
                ? Optional.ofNullable(rows.getObject(1, UUID.class))
                : Optional.empty(), ledger.plan()).orElse(null);
    }

    /**
     * Merges changes, and writes what belongs to their import, in one transaction.
     *
     * @param beforeCommit called when everything is written
     */
    public Merged take(List<Run> runs, Taking what, Runnable beforeCommit) {
        return ledger.merge(runs, sql -> {
            what.contents().forEach(each -> BlobStore.publish(sql, each.no(), each.sha256(), each.size()));
            keep(sql, what.signatures(), what.now());
            receive(sql, what.receipts());
            beforeCommit.run();
        });
    }

    /** Keeps the newest signature of each chain. */
    private static void keep(LocalSql sql, List<Signature> signatures, Instant now) {
        sql.write("merge into local.known_machine as known using (values (cast(? as uuid), cast(? as varbinary),"
                + " cast(? as bigint), cast(? as varbinary), cast(? as timestamp)))"
                + " as newer (replica, public_key, seq, signature, seen) on known.replica = newer.replica"
                + " when matched and known.seq < newer.seq then update set seq = newer.seq, signature = newer.signature"
                + " when not matched then insert values (newer.replica, newer.public_key, newer.seq, newer.signature,"
                + " false, newer.seen)",
                signatures.stream().map(each -> new @Nullable Object[]{each.replica(), each.key(), each.seq(), each
                        .signature(), local(now)}).toList());
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

    private static void receive(LocalSql sql, List<Receipt> receipts) {
        for (Receipt receipt : receipts) {
            sql.write("insert into local.received_bundle values ((select coalesce(max(no), 0) + 1"
                    + " from local.received_bundle), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    List.<@Nullable Object[]>of(new @Nullable Object[]{receipt.digest(), receipt.file(), receipt
                            .sender(), receipt.person(), receipt.machine(), local(receipt.madeAt()),
                            local(receipt
                                    .receivedAt()),
                            receipt.changes(), receipt.evidence()}));
            sql.write("insert into local.received_part values ((select max(no) from local.received_bundle), ?, ?, ?)",
                    receipt.ranges().stream().map(range -> new @Nullable Object[]{range.replica(), range.first(), range
                            .last()}).toList());
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
            edit.write("merge into local.setting (name, content) key (name) values (?, ?)",
                    List.<@Nullable Object[]>of(new @Nullable Object[]{UNDO, mark}));
            return mark;
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
