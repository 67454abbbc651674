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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

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
 * How far every inspection has come. Counted once over the whole tables and kept while the file is open; afterwards only
 * the inspections that a change is about are counted anew.
 */
final class ProgressCounts {

    /** So many changes are followed one by one; more are counted from the beginning. */
    private static final int MOST_CHANGES = 20_000;
    private static final int BATCH = 500;

    private static final List<TableField<?, UUID>> COUNTED = List.of(ANSWER.INSPECTION_ID, ANSWER_PART.INSPECTION_ID,
            FORM_CELL.INSPECTION_ID, FINDING.INSPECTION_ID, EVIDENCE.INSPECTION_ID);

    private final Ledger ledger;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Map<UUID, Long> known;
    private Map<UUID, Progress> progress = Map.of();
    private Set<UUID> withFigures = Set.of();

    ProgressCounts(Ledger ledger) {
        this.ledger = ledger;
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
        // Which items count is the same for all inspections.
        boolean anew = changed == null || changed.stream().anyMatch(row -> row.table().equals(OUTLINE_ITEM.getName()));
        Set<UUID> touched = anew || changed == null ? null : touched(changed);
        if (touched == null || !touched.isEmpty()) {
            count(touched);
        }
        known = now;
    }

    private Set<UUID> touched(Set<ChangedRow> changed) {
        Map<String, List<UUID>> rows = changed.stream().collect(Collectors.groupingBy(ChangedRow::table, Collectors
                .mapping(ChangedRow::id, Collectors.toList())));
        return ledger.read(sql -> {
            Set<UUID> inspections = new HashSet<>();
            for (TableField<?, UUID> inspection : COUNTED) {
                Table<?> table = Objects.requireNonNull(inspection.getTable());
                Field<UUID> id = Objects.requireNonNull(table.field("id", UUID.class));
                List<UUID> ids = rows.getOrDefault(table.getName(), List.of());
                for (int from = 0; from < ids.size(); from += BATCH) {
                    inspections.addAll(sql.selectDistinct(inspection).from(table).where(id.in(ids.subList(from, Math
                            .min(ids.size(), from + BATCH)))).and(inspection.isNotNull()).fetch(inspection));
                }
            }
            return inspections;
        });
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
    private record Counting(Map<UUID, Progress> progress, Set<UUID> figures) {

        static Counting of(DSLContext sql, @Nullable Collection<UUID> inspections) {
            Counting counting = new Counting(new HashMap<>(), new HashSet<>());
            var leaves = DSL.select(OUTLINE_ITEM.ID).from(OUTLINE_ITEM).where(OUTLINE_ITEM.LEAF.eq(true)).and(
                    OUTLINE_ITEM.DELETED.isDistinctFrom(true)).and(OUTLINE_ITEM.RETIRED.isDistinctFrom(true));
            Field<Integer> judged = DSL.count(DSL.when(ANSWER.VERDICT.isNotNull().and(ANSWER.ITEM_ID.in(leaves)), 1));
            counting.add(sql, ANSWER.INSPECTION_ID, judged, DSL.count(ANSWER.REMARK), DSL.count(ANSWER.REMARK),
                    inspections, (verdicts, remarks) -> new Progress(verdicts, 0, 0, remarks));
            counting.add(sql, ANSWER_PART.INSPECTION_ID, DSL.count(ANSWER_PART.VERIFIED), DSL.inline(0), DSL.count(),
                    inspections, (verified, none) -> new Progress(0, 0, 0, verified));
            counting.add(sql, FORM_CELL.INSPECTION_ID, DSL.inline(0), DSL.inline(0), DSL.count(), inspections, (none,
                    nothing) -> Progress.NONE);
            counting.add(sql, FINDING.INSPECTION_ID, DSL.count(), DSL.inline(0), DSL.inline(0), inspections, (findings,
                    none) -> new Progress(0, findings, 0, 0));
            counting.add(sql, EVIDENCE.INSPECTION_ID, DSL.count(), DSL.inline(0), DSL.inline(0), inspections, (files,
                    none) -> new Progress(0, 0, files, 0));
            return counting;
        }

        private interface Kind {
            Progress of(int one, int other);
        }

        private void add(DSLContext sql, TableField<?, UUID> inspection, Field<Integer> one, Field<Integer> other,
                Field<Integer> written, @Nullable Collection<UUID> inspections, Kind kind) {
            Table<?> table = Objects.requireNonNull(inspection.getTable());
            Field<Boolean> deleted = Objects.requireNonNull(table.field("deleted", Boolean.class));
            Condition which = inspections == null ? inspection.isNotNull() : inspection.in(inspections);
            sql.select(inspection, one, other, written).from(table).where(which).and(deleted.isDistinctFrom(true))
                    .groupBy(inspection).forEach(row -> {
                        progress.merge(row.value1(), kind.of(row.value2(), row.value3()), Counting::sum);
                        if (row.value4() > 0) {
                            figures.add(row.value1());
                        }
                    });
        }

        private static Progress sum(Progress one, Progress other) {
            return new Progress(one.judged() + other.judged(), one.findings() + other.findings(), one.evidence() + other
                    .evidence(), one.started() + other.started());
        }
    }
}
