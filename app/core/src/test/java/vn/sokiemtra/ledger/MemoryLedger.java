package vn.sokiemtra.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.h2.Driver;

import vn.sokiemtra.schema.shared.Shared;

/** The real ledger over an H2 in memory, for tests that need many of them. */
final class MemoryLedger implements Backing, AutoCloseable {

    static final UUID PLAN = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);
    static final Instant START = Instant.parse("2020-10-15T01:00:00Z");

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private final Connection writer;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    StoredLedger ledger;
    long now = START.toEpochMilli();

    MemoryLedger(int number) {
        this(new UUID(0x0190_0000_0000_7001L, 0x8000_0000_0000_0000L + number));
    }

    MemoryLedger(UUID replica) {
        try {
            writer = connect();
            try (Statement statement = writer.createStatement()) {
                for (String script : List.of("V1__ledger", "V2__shared", "V3__local", "V4__after_the_visit",
                        "V5__local_views")) {
                    statement.execute(sql(script));
                }
            }
            writer.setAutoCommit(false);
            ledger = begin(replica);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private StoredLedger begin(UUID replica) throws SQLException {
        new Origin(PLAN, START, replica, new byte[1], new byte[1], "Hoa", "máy", "").store(writer);
        writer.commit();
        return new StoredLedger(this, new Shapes(Shared.SHARED), (InstantSource) () -> Instant.ofEpochMilli(now));
    }

    /** Empties everything and begins as another replica: quicker than a new schema. */
    void reset(int number) {
        try (Statement statement = writer.createStatement()) {
            for (String table : List.of("ledger.replica", "ledger.segment", "ledger.tail", "ledger.foreign_row",
                    "ledger.pending", "ledger.conflict", "shared.unit")) {
                statement.execute("delete from " + table);
            }
            statement.execute("delete from ledger.column_name where no > 0");
            now = START.toEpochMilli();
            ledger = begin(new UUID(0x0190_0000_0000_7001L, 0x8000_0000_0000_0000L + number));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String sql(String script) {
        try (InputStream in = Origin.class.getResourceAsStream("/vn/sokiemtra/database/migration/" + script + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "sa");
        return new Driver().connect(url, login);
    }

    /** What a receiver that knows {@code since} lacks, held in memory. */
    List<Run> runs(Map<UUID, Long> since) {
        List<Run> runs = new ArrayList<>();
        ledger.export(since, run -> {
            List<Run.Segment> segments = new ArrayList<>();
            run.segments().forEach(segments::add);
            runs.add(new Run(run.replica(), run.firstSeq(), run.startHash(), segments));
        });
        return runs;
    }

    /** The runs as somebody reads them who is ahead of what this ledger has taken in so far. */
    List<Run> ahead(List<Run> runs) {
        Map<UUID, Long> known = ledger.versions();
        return runs.stream().map(run -> {
            SegmentReader reader = ledger.reader(run, known.getOrDefault(run.replica(), 0L));
            List<Run.Segment> segments = new ArrayList<>();
            run.segments().forEach(segment -> segments.add(reader.read(segment)));
            return new Run(run.replica(), run.firstSeq(), run.startHash(), segments);
        }).toList();
    }

    /** Every line of every replica. */
    Map<UUID, List<byte[]>> lines() {
        Map<UUID, List<byte[]>> lines = new TreeMap<>();
        for (Run run : runs(Map.of())) {
            lines.put(run.replica(), linesOf(run));
        }
        return lines;
    }

    static List<byte[]> linesOf(Run run) {
        List<byte[]> lines = new ArrayList<>();
        run.segments().forEach(s -> lines.addAll(Segments.lines(Segments.inflate(s.packed(), s.rawLength()), s
                .count())));
        return lines;
    }

    /** The run that holds only the lines from one index to another (exclusive) of {@code run}. */
    static Run cut(Run run, int from, int to) {
        List<byte[]> lines = linesOf(run);
        Chain chain = new Chain(run.startHash());
        lines.subList(0, from).forEach(chain::append);
        byte[] start = chain.last();
        List<Run.Segment> segments = new ArrayList<>();
        if (to > from) {
            lines.subList(from, to).forEach(chain::append);
            byte[] raw = Segments.join(lines.subList(from, to));
            segments.add(new Run.Segment(to - from, raw.length, chain.last(), Segments.deflate(raw)));
        }
        return new Run(run.replica(), run.firstSeq() + from, start, segments);
    }

    @Override
    public Connection writer() {
        return writer;
    }

    @Override
    public Connection reader() throws SQLException {
        Connection reader = idle.poll();
        if (reader == null) {
            reader = connect();
            reader.setAutoCommit(false);
        }
        return reader;
    }

    @Override
    public void release(Connection reader) {
        idle.push(reader);
    }

    @Override
    public void keep(long firstSeq, List<byte[]> lines) {
        // memory only
    }

    @Override
    public void checkSpace() {
        // memory only
    }

    @Override
    public void committed(boolean beyondLines) {
        // memory only
    }

    @Override
    public void prepared() {
        // memory only
    }

    @Override
    public void settle() {
        // memory only
    }

    @Override
    public RuntimeException explained(Exception failure) {
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    @Override
    public void close() {
        try (Statement statement = writer.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
