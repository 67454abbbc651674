package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/** The changes as they are stored: compressed segments, and the own recent ones line by line. */
final class Log {

    /**
     * One stored segment.
     *
     * @param key of its first change
     */
    record Segment(long key, int count, int rawLength, byte[] endHash, byte[] packed) {
        long lastSeq() {
            return ChangeKey.seq(key) + count - 1;
        }

        List<byte[]> lines() {
            return Segments.lines(Segments.inflate(packed, rawLength), count);
        }
    }

    private record Line(long key, byte[] line, byte[] hash) {
    }

    private Log() {
    }

    /** Adds changes of the own replica behind its last; rolls the tail into segments where it has grown long. */
    static void append(Connection connection, LedgerState state, Replica own, List<byte[]> lines, long lastClock)
            throws SQLException {
        Chain chain = new Chain(own.lastHash);
        List<Line> fresh = new ArrayList<>(lines.size());
        long seq = own.lastSeq;
        for (byte[] line : lines) {
            fresh.add(new Line(ChangeKey.of(own.no, ++seq), line, chain.append(line)));
        }
        if (state.tailLength + lines.size() < Segments.LINES) {
            insertTail(connection, fresh);
            state.tailLength += lines.size();
        } else {
            List<Line> all = tail(connection);
            all.addAll(fresh);
            roll(connection, state, all, Segments.LINES);
        }
        own.advance(seq, chain.last(), lastClock);
    }

    /** @param least a shorter last piece stays in the tail */
    private static void roll(Connection connection, LedgerState state, List<Line> all, int least) throws SQLException {
        List<byte[]> lines = all.stream().map(Line::line).toList();
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int n = Segments.fitting(lines, from);
            if (from + n == lines.size() && n < least) {
                break;
            }
            byte[] raw = Segments.join(lines.subList(from, from + n));
            Line last = all.get(from + n - 1);
            segments.add(new Segment(all.get(from).key(), n, raw.length, last.hash(), Segments.deflate(raw)));
            from += n;
        }
        try (var clear = connection.prepareStatement("delete from ledger.tail")) {
            clear.executeUpdate();
        }
        insert(connection, segments);
        insertTail(connection, all.subList(from, all.size()));
        state.tailLength = all.size() - from;
    }

    /** Puts the whole tail into segments: changes of the own replica that come from elsewhere stand behind it. */
    static void rollAll(Connection connection, LedgerState state) throws SQLException {
        List<Line> all = tail(connection);
        if (!all.isEmpty()) {
            roll(connection, state, all, 1);
        }
    }

    private static List<Line> tail(Connection connection) throws SQLException {
        List<Line> tail = new ArrayList<>();
        try (var all = connection.prepareStatement("select k, line, hash from ledger.tail order by k");
                var rows = all.executeQuery()) {
            while (rows.next()) {
                tail.add(new Line(rows.getLong(1), rows.getBytes(2), rows.getBytes(3)));
            }
        }
        return tail;
    }

    private static void insertTail(Connection connection, List<Line> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement("insert into ledger.tail values (?, ?, ?)")) {
            for (Line line : lines) {
                insert.setLong(1, line.key());
                insert.setBytes(2, line.line());
                insert.setBytes(3, line.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void insert(Connection connection, List<Segment> segments) throws SQLException {
        if (segments.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement("insert into ledger.segment values (?, ?, ?, ?, ?)")) {
            for (Segment segment : segments) {
                insert.setLong(1, segment.key());
                insert.setInt(2, segment.count());
                insert.setInt(3, segment.rawLength());
                insert.setBytes(4, segment.endHash());
                insert.setBytes(5, segment.packed());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The line of a known change. */
    static byte[] line(Connection connection, long key) throws SQLException {
        return line(connection, key, new SegmentCache());
    }

    /** @param recent takes what is inflated on the way */
    static byte[] line(Connection connection, long key, SegmentCache recent) throws SQLException {
        try (var one = connection.prepareStatement("select line from ledger.tail where k = ?")) {
            one.setLong(1, key);
            try (var row = one.executeQuery()) {
                if (row.next()) {
                    return row.getBytes(1);
                }
            }
        }
        Segment segment = segmentOf(connection, key);
        if (segment == null) {
            throw new NoSuchElementException("change " + key);
        }
        List<byte[]> lines = segment.lines();
        recent.add(segment, lines);
        return lines.get((int) (key - segment.key()));
    }

    /** The segment that holds a change; null when none does. */
    static @Nullable Segment segmentOf(Connection connection, long key) throws SQLException {
        try (var one = connection.prepareStatement("select k, n, raw_len, end_hash, z from ledger.segment"
                + " where k between ? and ? order by k desc fetch first 1 row only")) {
            one.setLong(1, ChangeKey.of(ChangeKey.replica(key), 0));
            one.setLong(2, key);
            try (var row = one.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                Segment segment = read(row);
                return segment.lastSeq() >= ChangeKey.seq(key) ? segment : null;
            }
        }
    }

    private static Segment read(ResultSet row) throws SQLException {
        return new Segment(row.getLong(1), row.getInt(2), row.getInt(3), row.getBytes(4), row.getBytes(5));
    }

    /** The chain's link of a known change; of 0 the link before the first. */
    static byte[] hashAt(Connection connection, LedgerState state, Replica replica, long seq) throws SQLException {
        if (seq == 0) {
            return Chain.start(state.plan, replica.id);
        }
        long key = ChangeKey.of(replica.no, seq);
        try (var one = connection.prepareStatement("select hash from ledger.tail where k = ?")) {
            one.setLong(1, key);
            try (var row = one.executeQuery()) {
                if (row.next()) {
                    return row.getBytes(1);
                }
            }
        }
        Segment segment = segmentOf(connection, key);
        if (segment == null) {
            throw new NoSuchElementException("change " + key);
        } else if (segment.lastSeq() == seq) {
            return segment.endHash();
        }
        long first = ChangeKey.seq(segment.key());
        Chain chain = new Chain(hashAt(connection, state, replica, first - 1));
        segment.lines().subList(0, (int) (seq - first + 1)).forEach(chain::append);
        return chain.last();
    }

    /** The lines of a replica from one sequence number to another, inclusive. */
    static List<byte[]> lines(Connection connection, int replica, long firstSeq, long lastSeq) throws SQLException {
        List<byte[]> lines = new ArrayList<>();
        Segment first = segmentOf(connection, ChangeKey.of(replica, firstSeq));
        long next = firstSeq;
        if (first != null) {
            try (PreparedStatement some = connection.prepareStatement("select k, n, raw_len, end_hash, z"
                    + " from ledger.segment where k between ? and ? order by k")) {
                some.setLong(1, first.key());
                some.setLong(2, ChangeKey.of(replica, lastSeq));
                try (var rows = some.executeQuery()) {
                    while (rows.next()) {
                        Segment segment = read(rows);
                        int from = (int) (next - ChangeKey.seq(segment.key()));
                        int to = (int) Math.min(segment.count(), lastSeq - ChangeKey.seq(segment.key()) + 1);
                        lines.addAll(segment.lines().subList(from, to));
                        next = segment.lastSeq() + 1;
                    }
                }
            }
        }
        if (next <= lastSeq) {
            for (Line line : tail(connection)) {
                long seq = ChangeKey.seq(line.key());
                if (ChangeKey.replica(line.key()) == replica && seq >= next && seq <= lastSeq) {
                    lines.add(line.line());
                }
            }
        }
        return lines;
    }
}
