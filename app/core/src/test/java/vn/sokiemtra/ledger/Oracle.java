package vn.sokiemtra.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The meaning of a set of changes, computed in the plainest way there is. */
final class Oracle {

    record Ref(UUID replica, long seq) {
    }

    record Entry(Ref ref, long clock, String table, UUID row, String column, String value, Set<Ref> supersedes,
            Set<Ref> seen) {
    }

    private final List<Entry> entries = new ArrayList<>();

    Oracle(Map<UUID, List<byte[]>> lines) {
        List<UUID> numbers = new ArrayList<>();
        LineReader reader = new LineReader(id -> {
            if (!numbers.contains(id)) {
                numbers.add(id);
            }
            return numbers.indexOf(id);
        });
        lines.keySet().forEach(numbers::add);
        lines.forEach((replica, all) -> {
            for (byte[] line : all) {
                LoggedChange c = reader.read(numbers.indexOf(replica), line);
                entries.add(new Entry(new Ref(replica, c.seq()), c.clock(), c.table(), c.row(), c.column(), c.value(),
                        refs(numbers, c.supersedes()), refs(numbers, c.seen())));
            }
        });
    }

    private static Set<Ref> refs(List<UUID> numbers, long[] keys) {
        Set<Ref> refs = new HashSet<>();
        for (long key : keys) {
            refs.add(new Ref(numbers.get(ChangeKey.replica(key)), ChangeKey.seq(key)));
        }
        return refs;
    }

    List<Entry> heads(String table, UUID row, String column) {
        List<Entry> register = entries.stream().filter(e -> e.table().equals(table) && e.row().equals(row) && e.column()
                .equals(column)).toList();
        return register.stream().filter(e -> register.stream().noneMatch(o -> o.supersedes().contains(e.ref()) && o
                .clock() > e.clock()))
                .sorted(Comparator.comparingLong(Entry::clock).thenComparing(e -> e.ref().replica()
                        .toString()).reversed())
                .toList();
    }

    /** "table row" to "column=value, …" as a reader of the tables sees it; heads and deletion included. */
    TreeMap<String, String> state() {
        TreeMap<String, String> state = new TreeMap<>();
        for (Entry e : entries) {
            state.computeIfAbsent(e.table() + " " + e.row(), k -> describe(e.table(), e.row()));
        }
        return state;
    }

    private String describe(String table, UUID row) {
        TreeMap<String, String> columns = new TreeMap<>();
        for (Entry e : entries) {
            if (e.table().equals(table) && e.row().equals(row) && !e.column().equals("deleted")) {
                List<Entry> heads = heads(table, row, e.column());
                columns.put(e.column(), heads.getFirst().value() + " of " + heads.stream().map(h -> h.ref().replica()
                        + ":" + h.ref().seq()).sorted().toList());
            }
        }
        return columns + (isDeleted(table, row) ? " deleted" : "");
    }

    boolean isDeleted(String table, UUID row) {
        List<Entry> deletions = heads(table, row, "deleted");
        if (deletions.isEmpty() || deletions.stream().anyMatch(d -> d.value() == null)) {
            return false;
        }
        Set<Ref> seen = new HashSet<>();
        deletions.forEach(d -> seen.addAll(d.seen()));
        return entries.stream().filter(e -> e.table().equals(table) && e.row().equals(row) && !e.column().equals(
                "deleted")).map(Entry::column).distinct().flatMap(c -> heads(table, row, c).stream()).allMatch(
                        h -> seen.contains(h.ref()));
    }
}
