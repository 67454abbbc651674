package vn.sokiemtra.checklist.store;

import static vn.sokiemtra.schema.shared.Tables.ANSWER;
import static vn.sokiemtra.schema.shared.Tables.ANSWER_PART;
import static vn.sokiemtra.schema.shared.Tables.DOCUMENT_ENTRY;
import static vn.sokiemtra.schema.shared.Tables.EVIDENCE;
import static vn.sokiemtra.schema.shared.Tables.FINDING;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.ChangedRow;
import vn.sokiemtra.ledger.Ledger;

/**
 * Items that anything hangs on. A walk through every answer of the plan finds them, once while the file is open; afterwards
 * only what changed is looked at.
 */
final class AnsweredItems {

    /** What hangs on an item; tables of answers are large, and a row of them keeps its item for good. */
    static final List<TableField<?, UUID>> ITEMS = List.of(ANSWER.ITEM_ID, ANSWER_PART.ITEM_ID, DOCUMENT_ENTRY.ITEM_ID,
            FINDING.ITEM_ID, EVIDENCE.ITEM_ID);

    private static final Set<Table<?>> LASTING = Set.of(ANSWER, ANSWER_PART);

    /** So many changes are followed one by one; more are walked through from the beginning. */
    private static final int MOST_CHANGES = 5_000;

    private static final int BATCH = 500;

    private final Ledger ledger;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Table<?>, Set<UUID>> items = new HashMap<>();
    private @Nullable Map<UUID, Long> known;
    private Set<UUID> all = Set.of();

    AnsweredItems(Ledger ledger) {
        this.ledger = ledger;
    }

    static AnsweredItems of(Ledger ledger) {
        return ledger.kept(AnsweredItems.class, AnsweredItems::new);
    }

    Set<UUID> now() {
        lock.lock();
        try {
            Map<UUID, Long> now = ledger.versions();
            if (!now.equals(known)) {
                follow(now, changed());
            }
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** The same where it takes no walk through every answer, nor waits for one; empty otherwise. */
    Optional<Set<UUID>> atHand() {
        if (!lock.tryLock()) {
            return Optional.empty();
        }
        try {
            Map<UUID, Long> now = ledger.versions();
            if (!now.equals(known)) {
                Map<String, List<UUID>> changed = changed();
                if (changed == null) {
                    return Optional.empty();
                }
                follow(now, changed);
            }
            return Optional.of(all);
        } finally {
            lock.unlock();
        }
    }

    /** What changed since it was known last, by table; null where nothing was known, or too much changed. */
    private @Nullable Map<String, List<UUID>> changed() {
        Map<UUID, Long> before = known;
        return before == null
                ? null
                : ledger.changedSince(before, MOST_CHANGES).map(AnsweredItems::byTable).orElse(null);
    }

    private void follow(Map<UUID, Long> now, @Nullable Map<String, List<UUID>> changed) {
        ledger.read(sql -> {
            ITEMS.forEach(item -> follow(sql, item, changed));
            return items;
        });
        all = items.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        known = now;
    }

    private static Map<String, List<UUID>> byTable(Set<ChangedRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(ChangedRow::table, Collectors.mapping(ChangedRow::id,
                Collectors.toList())));
    }

    /** @param changed rows by table; null where every row has to be looked at */
    private void follow(DSLContext sql, TableField<?, UUID> item, @Nullable Map<String, List<UUID>> changed) {
        Table<?> table = Objects.requireNonNull(item.getTable());
        List<UUID> rows = changed == null ? List.of() : changed.getOrDefault(table.getName(), List.of());
        Set<UUID> own = items.get(table);
        if (changed != null && rows.isEmpty() && own != null) {
            return;
        }
        Set<UUID> added = changed == null || own == null || !LASTING.contains(table) ? null : added(sql, item, rows);
        if (added == null || own == null) {
            items.put(table, distinct(sql, item));
        } else {
            own.addAll(added);
        }
    }

    static Set<UUID> distinct(DSLContext sql, TableField<?, UUID> item) {
        return new HashSet<>(sql.selectDistinct(item).from(Objects.requireNonNull(item.getTable())).where(item
                .isNotNull()).fetch(item));
    }

    /** Null where one of the rows hangs on nothing any more. */
    private static @Nullable Set<UUID> added(DSLContext sql, TableField<?, UUID> item, List<UUID> rows) {
        Table<?> table = Objects.requireNonNull(item.getTable());
        Set<UUID> added = new HashSet<>();
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<UUID> some = rows.subList(from, Math.min(rows.size(), from + BATCH));
            List<UUID> found = sql.select(item).from(table).where(Objects.requireNonNull(table.field("id", UUID.class))
                    .in(some)).and(item.isNotNull()).fetch(item);
            if (found.size() < some.size()) {
                return null;
            }
            added.addAll(found);
        }
        return added;
    }
}
