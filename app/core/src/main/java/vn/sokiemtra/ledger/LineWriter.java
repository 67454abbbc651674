package vn.sokiemtra.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * The one way to write a change as a line of JSON: fixed order of names, no spaces, escapes only where JSON demands
 * them. {@code s} sequence number, {@code c} clock, {@code a} author, {@code t} table, {@code r} row, {@code f} column,
 * {@code v} value, {@code p} superseded changes (a number: of the same replica; else {@code "replica:seq"}), {@code d}
 * what a deletion had seen.
 */
final class LineWriter {

    private final IntFunction<UUID> replicas;

    /** @param replicas the id of a replica number */
    LineWriter(IntFunction<UUID> replicas) {
        this.replicas = replicas;
    }

    byte[] write(int replica, LoggedChange change) {
        StringBuilder line = new StringBuilder(256);
        line.append("{\"s\":").append(change.seq()).append(",\"c\":").append(change.clock()).append(",\"a\":");
        text(line, change.author());
        line.append(",\"t\":\"").append(change.table()).append("\",\"r\":\"").append(change.row()).append(
                "\",\"f\":\"").append(change.column()).append("\",\"v\":");
        if (change.value() == null) {
            line.append("null");
        } else {
            text(line, change.value());
        }
        line.append(",\"p\":");
        keys(line, replica, change.supersedes());
        if (change.deletes()) {
            line.append(",\"d\":");
            keys(line, replica, change.seen());
        }
        return line.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void text(StringBuilder line, String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\t' -> line.append("\\t");
                default -> line.append(c);
            }
        }
        line.append('"');
    }

    private void keys(StringBuilder line, int replica, long[] keys) {
        line.append('[');
        if (keys.length == 1 && ChangeKey.replica(keys[0]) == replica) {
            line.append(ChangeKey.seq(keys[0]));
        } else {
            sorted(line, replica, keys);
        }
        line.append(']');
    }

    private void sorted(StringBuilder line, int replica, long[] keys) {
        String comma = "";
        long[] own = Arrays.stream(keys).filter(k -> ChangeKey.replica(k) == replica).map(ChangeKey::seq).sorted()
                .toArray();
        for (long seq : own) {
            line.append(comma).append(seq);
            comma = ",";
        }
        Comparator<Long> byReplica = Comparator.comparing(k -> replicas.apply(ChangeKey.replica(k)).toString());
        long[] others = Arrays.stream(keys).filter(k -> ChangeKey.replica(k) != replica).boxed().sorted(byReplica
                .thenComparing(ChangeKey::seq)).mapToLong(k -> k).toArray();
        for (long key : others) {
            line.append(comma).append('"').append(replicas.apply(ChangeKey.replica(key))).append(':').append(ChangeKey
                    .seq(key)).append('"');
            comma = ",";
        }
    }
}
