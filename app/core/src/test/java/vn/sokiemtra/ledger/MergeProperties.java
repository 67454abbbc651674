package vn.sokiemtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sokiemtra.schema.shared.tables.Unit.UNIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

import org.jooq.TableField;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import vn.sokiemtra.schema.shared.tables.records.UnitRecord;

/** Two files that have seen the same changes hold the same state, whatever way the changes came. */
class MergeProperties {

    private static final int REPLICAS = 4;
    private static final List<TableField<UnitRecord, String>> COLUMNS = List.of(UNIT.NAME, UNIT.PLACE);

    private static final List<MemoryLedger> pool = new ArrayList<>();

    enum Kind {
        SET,
        SET_TWO,
        DELETE,
        RESTORE,
        EXCHANGE,
        EXCHANGE_PART,
        CLOCK
    }

    record Step(Kind kind, int replica, int other, int row, int value) {
    }

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(Arbitraries.of(Kind.SET, Kind.SET, Kind.SET, Kind.SET_TWO, Kind.DELETE, Kind.DELETE,
                Kind.RESTORE, Kind.EXCHANGE, Kind.EXCHANGE, Kind.EXCHANGE_PART, Kind.CLOCK),
                Arbitraries.integers()
                        .between(0, REPLICAS - 1),
                Arbitraries.integers().between(0, REPLICAS - 1), Arbitraries
                        .integers().between(0, 2),
                Arbitraries.integers().between(0, 999)).as(Step::new);
    }

    @Property(tries = 60)
    void everyOrderOfDeliveryLeadsToTheSameState(@ForAll @Size(min = 5, max = 60) List<@From("steps") Step> steps,
            @ForAll long seed) {
        check(steps, new Random(seed), 2);
    }

    @Tag("full")
    @Property(tries = 1500)
    void everyOrderOfDeliveryLeadsToTheSameStateAtLength(
            @ForAll @Size(min = 5, max = 120) List<@From("steps") Step> steps, @ForAll long seed) {
        check(steps, new Random(seed), 4);
    }

    private void check(List<Step> steps, Random random, int observers) {
        List<MemoryLedger> replicas = fresh(0, REPLICAS);
        steps.forEach(step -> perform(step, replicas));
        TreeMap<UUID, Run> all = new TreeMap<>();
        for (MemoryLedger replica : replicas) {
            replica.runs(Map.of()).stream().filter(r -> r.replica().equals(replica.ledger.replica())).forEach(
                    r -> all.put(r.replica(), r));
        }
        Oracle oracle = new Oracle(lines(all));
        String digest = null;
        for (MemoryLedger observer : fresh(REPLICAS, observers)) {
            deliver(all, observer, random);
            assertThat(state(observer, oracle)).isEqualTo(oracle.state());
            assertThat(digest == null ? observer.ledger.digest() : digest).isEqualTo(observer.ledger.digest());
            digest = observer.ledger.digest();
            assertThat(observer.ledger.merge(new ArrayList<>(all.values())).changes()).isZero();
            assertThat(observer.ledger.digest()).isEqualTo(digest);
            assertThat(observer.lines()).usingRecursiveComparison().isEqualTo(lines(all));
        }
        for (MemoryLedger replica : replicas) {
            deliver(all, replica, random);
            assertThat(replica.ledger.digest()).isEqualTo(digest == null ? replica.ledger.digest() : digest);
            assertThat(state(replica, oracle)).isEqualTo(oracle.state());
        }
    }

    private List<MemoryLedger> fresh(int first, int count) {
        while (pool.size() < first + count) {
            pool.add(new MemoryLedger(pool.size()));
        }
        for (int i = first; i < first + count; i++) {
            pool.get(i).reset(i);
        }
        return List.copyOf(pool.subList(first, first + count));
    }

    @AfterContainer
    static void closeAll() {
        pool.forEach(MemoryLedger::close);
        pool.clear();
    }

    private static Map<UUID, List<byte[]>> lines(Map<UUID, Run> all) {
        Map<UUID, List<byte[]>> lines = new TreeMap<>();
        all.forEach((id, run) -> lines.put(id, MemoryLedger.linesOf(run)));
        return lines;
    }

    private static UUID row(int number) {
        return new UUID(0x0190_0000_0000_7002L, 0x8000_0000_0000_0000L + number);
    }

    private static void perform(Step step, List<MemoryLedger> replicas) {
        MemoryLedger one = replicas.get(step.replica());
        MemoryLedger two = replicas.get(step.other());
        UUID row = row(step.row());
        switch (step.kind()) {
            case SET -> edit(one, e -> e.set(COLUMNS.get(step.value() % 2), row, "v" + step.value()));
            case SET_TWO -> edit(one, e -> COLUMNS.forEach(c -> e.set(c, row, "w" + step.value())));
            case DELETE -> edit(one, e -> e.delete(UNIT, row));
            case RESTORE -> edit(one, e -> e.restore(UNIT, row));
            case EXCHANGE -> two.ledger.merge(one.runs(two.ledger.versions()));
            case EXCHANGE_PART -> one.runs(Map.of()).forEach(run -> {
                long known = two.ledger.versions().getOrDefault(run.replica(), 0L);
                int length = MemoryLedger.linesOf(run).size();
                int to = (int) Math.min(length, known + 1 + step.value() % 5);
                int from = (int) Math.min(Math.max(0, known - step.value() % 3), to);
                two.ledger.merge(List.of(MemoryLedger.cut(run, from, to)));
            });
            case CLOCK -> one.now += (step.value() - 300) * 1000L;
        }
        one.now++;
    }

    private static void edit(MemoryLedger memory, Consumer<Edit> work) {
        memory.ledger.edit("Hoa", e -> {
            work.accept(e);
            return e;
        });
    }

    /** Arbitrary pieces, some twice, in any interleaving of the replicas; some read before those in front of them are in. */
    private static void deliver(Map<UUID, Run> all, MemoryLedger to, Random random) {
        List<Run> next = List.of();
        for (List<Run> together : pieces(all, random)) {
            List<Run> now = next;
            next = random.nextBoolean() ? to.ahead(together) : together;
            to.ledger.merge(now);
        }
        to.ledger.merge(next);
    }

    private static List<List<Run>> pieces(Map<UUID, Run> all, Random random) {
        List<List<Run>> pieces = new ArrayList<>();
        Map<UUID, Integer> reached = new TreeMap<>();
        List<UUID> open = new ArrayList<>(all.keySet());
        while (!open.isEmpty()) {
            List<Run> together = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0 && !open.isEmpty(); i--) {
                UUID replica = open.get(random.nextInt(open.size()));
                int length = MemoryLedger.linesOf(all.get(replica)).size();
                int from = Math.max(0, reached.getOrDefault(replica, 0) - random.nextInt(3));
                int end = Math.min(length, from + 1 + random.nextInt(12));
                together.add(MemoryLedger.cut(all.get(replica), from, end));
                reached.merge(replica, end, Math::max);
                if (reached.get(replica) == length) {
                    open.remove(replica);
                }
            }
            pieces.add(together);
        }
        return pieces;
    }

    private static TreeMap<String, String> state(MemoryLedger memory, Oracle oracle) {
        TreeMap<String, String> state = new TreeMap<>();
        memory.ledger.read(sql -> {
            for (UnitRecord unit : sql.selectFrom(UNIT)) {
                TreeMap<String, String> columns = new TreeMap<>();
                for (TableField<UnitRecord, String> column : COLUMNS) {
                    List<Head<String>> heads = memory.ledger.heads(column, unit.getId());
                    if (!heads.isEmpty()) {
                        columns.put(column.getName(), unit.get(column) + " of " + heads.stream().map(h -> h.replica()
                                + ":" + h.seq()).sorted().toList());
                        assertThat(heads.getFirst().value()).isEqualTo(unit.get(column));
                    }
                }
                state.put("unit " + unit.getId(), columns + (Boolean.TRUE.equals(unit.getDeleted()) ? " deleted" : ""));
                assertConflictsListed(memory, unit, oracle);
            }
            return state;
        });
        return state;
    }

    private static void assertConflictsListed(MemoryLedger memory, UnitRecord unit, Oracle oracle) {
        List<String> expected = new ArrayList<>();
        for (String column : List.of("deleted", "name", "place")) {
            int heads = oracle.heads("unit", unit.getId(), column).size();
            boolean deletionMetEdit = column.equals("deleted") && heads > 0 && oracle.heads("unit", unit.getId(),
                    column).stream().allMatch(h -> h.value() != null);
            if (!oracle.isDeleted("unit", unit.getId()) && heads + (deletionMetEdit ? 1 : 0) > 1) {
                expected.add(column);
            }
        }
        assertThat(memory.ledger.conflicts().stream().filter(c -> c.row().equals(unit.getId())).map(Conflict::column))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
