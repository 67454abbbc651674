package vn.sokiemtra.inspection.store;

import static vn.sokiemtra.schema.shared.Tables.ANSWER;
import static vn.sokiemtra.schema.shared.Tables.ANSWER_PART;
import static vn.sokiemtra.schema.shared.Tables.EVIDENCE;
import static vn.sokiemtra.schema.shared.Tables.FINDING;
import static vn.sokiemtra.schema.shared.Tables.FORM_CELL;
import static vn.sokiemtra.schema.shared.Tables.OUTLINE_ITEM;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.store.InspectionStore.Progress;
import vn.sokiemtra.ledger.ChangedRow;
import vn.sokiemtra.ledger.Ledger;

/**
 * How far every inspection has come. Counted once over the whole tables and kept, while the file is open here and for the
 * next start in the file; afterwards only the inspections that a change is about are counted anew.
 */
final class ProgressCounts {

    /** So many changes are followed one by one; more are counted from the beginning. */
    private static final int MOST_CHANGES = 20_000;

    private static final Map<Table<?>, Field<UUID>> COUNTED = Map.of(ANSWER, ANSWER.INSPECTION_ID, ANSWER_PART,
            ANSWER_PART.INSPECTION_ID, FORM_CELL, FORM_CELL.INSPECTION_ID, FINDING, FINDING.INSPECTION_ID, EVIDENCE,
            EVIDENCE.INSPECTION_ID);

    /** After so many changes what is kept in the file is kept anew. */
    private static final int KEPT_ANEW = 300;

    private final Ledger ledger;
    private final KeptCounts kept;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Map<UUID, Long> known;
    private Map<UUID, Progress> progress = Map.of();
    private Set<UUID> withFigures = Set.of();
    private int changesSinceKept;

    ProgressCounts(Ledger ledger) {
        this.ledger = ledger;
        this.kept = new KeptCounts(ledger, "progress");
        kept.read().ifPresent(this::goOnFrom);
    }

    private void goOnFrom(KeptCounts.State state) {
        Map<UUID, Progress> counted = HashMap.newHashMap(state.counts().size());
        Set<UUID> figures = new HashSet<>();
        state.counts().forEach((inspection, of) -> {
            counted.put(inspection, new Progress(of[0], of[1], of[2], of[3], of[4]));
            if (of[5] > 0) {
                figures.add(inspection);
            }
        });
        progress = Map.copyOf(counted);
        withFigures = Set.copyOf(figures);
        known = state.versions();
    }

    private void keep(Map<UUID, Long> versions) {
        Map<UUID, int[]> counts = HashMap.newHashMap(progress.size());
        progress.forEach((inspection, of) -> counts.put(inspection, new int[]{of.judged(), of.findings(), of
                .evidence(), of.started(), of.off(), withFigures.contains(inspection) ? 1 : 0}));
        kept.keep(new KeptCounts.State(versions, counts));
        changesSinceKept = 0;
    }

    Map<UUID, Progress> progress() {
        lock.lock();
        try {
            follow();
            return progress;
        } finally {
            lock.unlock();
        }
    }

    /** Whether {@link #progress} can tell without counting every inspection, nor waiting for somebody who does. */
    boolean atHand() {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            Map<UUID, Long> now = ledger.versions();
            Map<UUID, Long> before = known;
            return now.equals(before) || before != null && ledger.changedSince(before, MOST_CHANGES).filter(
                    changed -> !concernsAll(changed)).isPresent();
        } finally {
            lock.unlock();
        }
    }

    /** Which items count is the same for all inspections. */
    private static boolean concernsAll(Set<ChangedRow> changed) {
        return changed.stream().anyMatch(row -> row.table().equals(OUTLINE_ITEM.getName()));
    }

    Set<UUID> withFigures() {
        lock.lock();
        try {
            follow();
            return withFigures;
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        Map<UUID, Long> now = ledger.versions();
        Map<UUID, Long> before = known;
        if (now.equals(before)) {
            return;
        }
        Set<ChangedRow> changed = before == null ? null : ledger.changedSince(before, MOST_CHANGES).orElse(null);
        boolean anew = changed == null || concernsAll(changed);
        Set<UUID> touched = anew || changed == null ? null : TouchedInspections.of(ledger, changed, COUNTED);
        if (touched == null || !touched.isEmpty()) {
            count(touched);
        }
        known = now;
        changesSinceKept += changed == null ? 0 : changed.size();
        if (touched == null || changesSinceKept > KEPT_ANEW) {
            keep(now);
        }
    }

    /** @param inspections null for all */
    private void count(@Nullable Set<UUID> inspections) {
        Counting counting = ledger.read(sql -> Counting.of(sql, inspections));
        Map<UUID, Progress> counted = inspections == null ? new HashMap<>() : new HashMap<>(progress);
        Set<UUID> figures = inspections == null ? new HashSet<>() : new HashSet<>(withFigures);
        if (inspections != null) {
            counted.keySet().removeAll(inspections);
            figures.removeAll(inspections);
        }
        counted.putAll(counting.progress);
        figures.addAll(counting.figures);
        progress = Map.copyOf(counted);
        withFigures = Set.copyOf(figures);
    }

    /** One go over the tables. */
    private record Counting(DSLContext sql, @Nullable Collection<UUID> inspections, Map<UUID, Progress> progress,
            Set<UUID> figures) {

        private static final Field<Integer> NONE = DSL.inline(0);
        private static final UUID NOBODY_ID = new UUID(0, 0);
        private static final Field<UUID> NOBODY = DSL.inline(NOBODY_ID);

        static Counting of(DSLContext sql, @Nullable Collection<UUID> inspections) {
            Counting counting = new Counting(sql, inspections, new HashMap<>(), new HashSet<>());
            Condition looked = ANSWER.ITEM_ID.in(InspectionStore.liveLeaves());
            Condition judged = ANSWER.VERDICT.isNotNull().and(looked).and(DSL.not(AnswerStore.off()));
            Field<Integer> remarks = DSL.count(ANSWER.REMARK);
            counting.add(ANSWER.INSPECTION_ID, number(judged), NONE, NONE, remarks, number(AnswerStore.off().and(
                    looked)), remarks);
            counting.add(ANSWER_PART.INSPECTION_ID, NONE, NONE, NONE, DSL.count(ANSWER_PART.VERIFIED), NONE, DSL
                    .count());
            counting.add(FORM_CELL.INSPECTION_ID, NONE, NONE, NONE, NONE, NONE, DSL.count());
            counting.add(FINDING.INSPECTION_ID, NONE, DSL.count(), NONE, NONE, NONE, NONE);
            counting.add(EVIDENCE.INSPECTION_ID, NONE, NONE, DSL.count(), NONE, NONE, NONE);
            return counting;
        }

        private static Field<Integer> number(Condition which) {
            return DSL.count(DSL.when(which, 1));
        }

        /** Columns as {@link Progress} has them, and behind them how much of it the rules over figures may look at. */
        @SafeVarargs
        private void add(TableField<?, UUID> inspection, Field<Integer>... columns) {
            Table<?> table = Objects.requireNonNull(inspection.getTable());
            Field<Boolean> deleted = Objects.requireNonNull(table.field("deleted", Boolean.class));
            Condition there = deleted.isDistinctFrom(true);
            // All are counted in one walk through the table: by the index of inspections it would jump for each row.
            Field<UUID> group = inspections == null ? DSL.coalesce(inspection, NOBODY) : inspection;
            sql.select(group).select(columns).from(table).where(inspections == null
                    ? there
                    : inspection.in(inspections)
                            .and(there))
                    .groupBy(group).forEach(row -> {
                        UUID id = row.get(group);
                        if (id.equals(NOBODY_ID)) {
                            return;
                        }
                        progress.merge(id, new Progress(row.get(1, int.class), row.get(2, int.class), row.get(3,
                                int.class), row.get(4, int.class), row.get(5, int.class)), Counting::sum);
                        if (row.get(6, int.class) > 0) {
                            figures.add(id);
                        }
                    });
        }

        private static Progress sum(Progress one, Progress other) {
            return new Progress(one.judged() + other.judged(), one.findings() + other.findings(), one.evidence() + other
                    .evidence(), one.started() + other.started(), one.off() + other.off());
        }
    }
}
