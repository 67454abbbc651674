package vn.sokiemtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.sokiemtra.schema.shared.tables.Minutes.MINUTES;
import static vn.sokiemtra.schema.shared.tables.Unit.UNIT;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.text.Problem;

class MergeTest {

    private static final UUID ROW = new UUID(0x0190_0000_0000_7002L, 0x8000_0000_0000_0001L);
    private static final UUID NEWER = new UUID(0x0190_0000_0000_7009L, 0x8000_0000_0000_0009L);

    private final MemoryLedger one = new MemoryLedger(1);
    private final MemoryLedger two = new MemoryLedger(2);

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    private static void name(MemoryLedger in, String name) {
        edit(in, e -> e.set(UNIT.NAME, ROW, name));
    }

    private static void edit(MemoryLedger in, Consumer<Edit> work) {
        in.now++;
        in.ledger.edit("Hoa", e -> {
            work.accept(e);
            return e;
        });
    }

    private static Run only(List<Run> runs) {
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    private String refusal(Run run) {
        String before = two.ledger.digest();
        Problem problem = catchThrowableOfType(Problem.class, () -> two.ledger.merge(List.of(run)));
        assertThat(two.ledger.digest()).isEqualTo(before);
        return problem.code();
    }

    /** The same run with its lines changed and the chain made anew: what a forger would send. */
    private static Run forged(Run run, UnaryOperator<String> change) {
        List<byte[]> lines = new ArrayList<>();
        for (byte[] line : MemoryLedger.linesOf(run)) {
            lines.add(change.apply(new String(line, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }
        return run(run.replica(), run.firstSeq(), run.startHash(), lines);
    }

    private static Run run(UUID replica, long firstSeq, byte[] start, List<byte[]> lines) {
        Chain chain = new Chain(start);
        lines.forEach(chain::append);
        byte[] raw = Segments.join(lines);
        return new Run(replica, firstSeq, start,
                List.of(new Run.Segment(lines.size(), raw.length, chain.last(), Segments
                        .deflate(raw))));
    }

    @Test
    void bothSidesOfAConcurrentEditStand() {
        name(one, "một");
        name(two, "hai");
        Merged merged = two.ledger.merge(one.runs(Map.of()));
        assertThat(merged.changes()).isEqualTo(1);
        assertThat(merged.conflicts()).containsExactly(new Conflict("unit", ROW, "name", 2));
        assertThat(two.ledger.heads(UNIT.NAME, ROW)).extracting(Head::value).containsExactly("hai", "một");
        name(two, "chọn");
        assertThat(two.ledger.conflicts()).isEmpty();
        one.ledger.merge(two.runs(Map.of()));
        assertThat(one.ledger.digest()).isEqualTo(two.ledger.digest());
        assertThat(one.ledger.history(UNIT.NAME, ROW)).hasSize(3);
    }

    @Test
    void whatTheAuthorOfAnEditHadNotSeenStaysBesideIt() {
        name(one, "một");
        two.ledger.merge(one.runs(Map.of()));
        Map<UUID, Long> seen = one.ledger.versions();
        name(two, "hai");
        one.ledger.merge(two.runs(Map.of()));
        one.ledger.<Boolean, RuntimeException>seeing(seen, () -> {
            name(one, "ba");
            name(one, "bốn");
            return true;
        });
        assertThat(one.ledger.heads(UNIT.NAME, ROW)).extracting(Head::value).containsExactly("bốn", "hai");
        assertThat(one.ledger.conflicts()).containsExactly(new Conflict("unit", ROW, "name", 2));
        two.ledger.merge(one.runs(Map.of()));
        assertThat(two.ledger.digest()).isEqualTo(one.ledger.digest());
        name(one, "chọn");
        assertThat(one.ledger.conflicts()).isEmpty();
    }

    @Test
    void aDeletionTakesNothingWithItThatItsAuthorHadNotSeen() {
        name(one, "một");
        two.ledger.merge(one.runs(Map.of()));
        Map<UUID, Long> seen = one.ledger.versions();
        name(two, "hai");
        one.ledger.merge(two.runs(Map.of()));
        one.ledger.<Boolean, RuntimeException>seeing(seen, () -> {
            edit(one, e -> e.delete(UNIT, ROW));
            return true;
        });
        assertThat(one.ledger.conflicts()).containsExactly(new Conflict("unit", ROW, "deleted", 2));
        two.ledger.merge(one.runs(Map.of()));
        assertThat(two.ledger.digest()).isEqualTo(one.ledger.digest());
    }

    @Test
    void whatWasReadBeforeItsTurnIsTakenAsItStands() {
        name(one, "một");
        two.ledger.merge(one.runs(Map.of()));
        name(one, "hai");
        edit(one, e -> e.delete(UNIT, ROW));
        edit(one, e -> e.restore(UNIT, ROW));
        edit(one, e -> e.delete(UNIT, ROW));
        List<Run> runs = two.ahead(one.runs(two.ledger.versions()));
        assertThat(only(runs).segments()).allMatch(segment -> segment.lines() != null);
        two.ledger.merge(runs);
        assertThat(two.ledger.digest()).isEqualTo(one.ledger.digest());
        assertThat(two.ledger.history(UNIT.NAME, ROW)).isEqualTo(one.ledger.history(UNIT.NAME, ROW));
    }

    @Test
    void whatNamesAMachineNobodyHasHeardOfYetIsReadInItsTurn() {
        MemoryLedger three = new MemoryLedger(3);
        try (three) {
            name(one, "một");
            three.ledger.merge(one.runs(Map.of()));
            name(three, "ba");
            List<Run> runs = two.ahead(three.runs(one.ledger.versions()));
            assertThat(only(runs).segments()).allMatch(segment -> segment.lines() == null);
            two.ledger.merge(one.runs(Map.of()));
            two.ledger.merge(runs);
            assertThat(two.ledger.digest()).isEqualTo(three.ledger.digest());
        }
    }

    @Test
    void aNumberThatWasTakenBackIsNotBelieved() {
        MemoryLedger three = new MemoryLedger(3);
        MemoryLedger four = new MemoryLedger(4);
        try (three; four) {
            name(one, "một");
            name(four, "bốn");
            three.ledger.merge(one.runs(Map.of()));
            name(three, "ba");
            List<Run> ahead = new ArrayList<>();
            assertThatThrownBy(() -> two.ledger.merge(one.runs(Map.of()), sql -> {
                ahead.addAll(two.ahead(three.runs(one.ledger.versions())));
                throw new IllegalStateException("taken back");
            })).hasMessageContaining("taken back");
            assertThat(only(ahead).segments()).allMatch(segment -> segment.lines() != null);
            two.ledger.merge(four.runs(Map.of()));
            two.ledger.merge(one.runs(Map.of()));
            two.ledger.merge(ahead);
            three.ledger.merge(four.runs(Map.of()));
            assertThat(two.ledger.digest()).isEqualTo(three.ledger.digest());
        }
    }

    @Test
    void aPreviewSaysTheSameAndChangesNothing() {
        name(one, "một");
        name(two, "hai");
        String before = two.ledger.digest();
        Merged preview = two.ledger.preview(one.runs(Map.of()));
        assertThat(two.ledger.digest()).isEqualTo(before);
        assertThat(two.ledger.merge(one.runs(Map.of()))).isEqualTo(preview);
    }

    @Test
    void aDeletionThatHadNotSeenAnEditIsAConflictAndTheRowStays() {
        name(one, "một");
        two.ledger.merge(one.runs(Map.of()));
        name(two, "hai");
        one.ledger.edit("Hoa", e -> {
            e.delete(UNIT, ROW);
            return e;
        });
        two.ledger.merge(one.runs(Map.of()));
        assertThat(two.ledger.conflicts()).containsExactly(new Conflict("unit", ROW, "deleted", 2));
        Boolean deleted = two.ledger.read(sql -> sql.selectFrom(UNIT).fetchOne(UNIT.DELETED));
        assertThat(deleted).isNull();
        two.ledger.edit("Hoa", e -> {
            e.delete(UNIT, ROW);
            return e;
        });
        assertThat(two.ledger.conflicts()).isEmpty();
    }

    @Test
    void aGapIsNamed() {
        name(one, "một");
        name(one, "hai");
        assertThat(refusal(MemoryLedger.cut(only(one.runs(Map.of())), 1, 2))).isEqualTo("SKT-MERGE-GAP");
    }

    @Test
    void aCopiedFileThatWentTwoWaysIsRefused() {
        name(one, "một");
        name(one, "hai");
        Run good = only(one.runs(Map.of()));
        two.ledger.merge(List.of(good));
        Run other = forged(good, line -> line.replace("hai", "hại"));
        assertThat(refusal(other)).isEqualTo("SKT-MERGE-FORK");
        name(one, "ba");
        Run longer = forged(only(one.runs(Map.of())), line -> line.replace("hai", "hại"));
        assertThat(refusal(longer)).isEqualTo("SKT-MERGE-FORK");
    }

    @Test
    void aChangedByteIsRefused() {
        name(one, "một");
        Run good = only(one.runs(Map.of()));
        Run.Segment segment = good.segments().iterator().next();
        byte[] raw = Segments.inflate(segment.packed(), segment.rawLength());
        raw[raw.length - 30] ^= 1;
        Run bad = new Run(good.replica(), 1, good.startHash(), List.of(new Run.Segment(1, raw.length, segment.endHash(),
                Segments.deflate(raw))));
        assertThat(refusal(bad)).isIn("SKT-MERGE-HASH", "SKT-MERGE-FORM");
        Run cut = new Run(good.replica(), 1, good.startHash(), List.of(new Run.Segment(1, raw.length + 1, segment
                .endHash(), segment.packed())));
        assertThat(refusal(cut)).isEqualTo("SKT-MERGE-FORM");
    }

    @Test
    void onlyTheCanonicalFormIsTaken() {
        name(one, "một \"hai\" \\ ba\n\tbốn 😀");
        Run good = only(one.runs(Map.of()));
        List<UnaryOperator<String>> spoilers = List.of(l -> l.replace("\"s\":1", "\"s\":01"), l -> l.replace("\"s\":1",
                "\"s\": 1"), l -> l.replace("\\n", "\\u000a"), l -> l.replace("một", "mô\u0323t"), l -> l + " ",
                l -> l.replace(",\"p\":[]", ",\"p\":[1]"), l -> l.replace(",\"p\":[]", ""), l -> l.replace(
                        "\"f\":\"name\"", "\"f\":\"deleted\""),
                l -> l.replace("\"t\":\"unit\"", "\"t\":\"Unit\""),
                l -> l.replace("\"t\":\"unit\"", "\"t\":\"unit;drop\""), l -> l.replace("-7002-", "-700G-"), l -> l
                        .replace("\"s\":1", "\"s\":2"),
                l -> l.replace("😀", "\\ud83d"), l -> "{}", l -> "["
                        .repeat(100_000));
        for (UnaryOperator<String> spoiler : spoilers) {
            Run bad = forged(good, spoiler);
            assertThat(new String(MemoryLedger.linesOf(bad).getFirst(), StandardCharsets.UTF_8))
                    .isNotEqualTo(new String(
                            MemoryLedger.linesOf(good).getFirst(), StandardCharsets.UTF_8));
            assertThat(refusal(bad)).isEqualTo("SKT-MERGE-FORM");
        }
        two.ledger.merge(List.of(good));
        assertThat(two.ledger.digest()).isEqualTo(one.ledger.digest());
    }

    @Test
    void clocksThatCannotBeAreRefused() {
        two.now = one.now;
        one.now += Duration.ofDays(400).toMillis();
        name(one, "mai sau");
        assertThat(refusal(only(one.runs(Map.of())))).isEqualTo("SKT-MERGE-FUTURE");
        two.now = one.now;
        name(one, "hai");
        Run run = only(one.runs(Map.of()));
        Run backwards = forged(run, l -> l.contains("\"s\":2") ? l.replaceAll("\"c\":\\d+", "\"c\":5") : l);
        assertThat(refusal(backwards)).isEqualTo("SKT-MERGE-CLOCK");
    }

    @Test
    void whatThisVersionDoesNotKnowIsKeptCountedAndTravelsOn() {
        List<byte[]> lines = new ArrayList<>();
        long clock = HybridClock.of(MemoryLedger.START);
        for (String[] target : new String[][]{{"unit", "colour"}, {"unit", "name"}, {"hologram", "depth"}}) {
            int seq = lines.size() + 1;
            lines.add(
                    ("{\"s\":" + seq + ",\"c\":" + (clock + seq) + ",\"a\":\"Mai\",\"t\":\"" + target[0] + "\",\"r\":\""
                            + ROW + "\",\"f\":\"" + target[1] + "\",\"v\":\"x\",\"p\":[]}")
                            .getBytes(StandardCharsets.UTF_8));
        }
        Run newer = run(NEWER, 1, Chain.start(MemoryLedger.PLAN, NEWER), lines);
        String empty = two.ledger.digest();
        two.ledger.merge(List.of(MemoryLedger.cut(newer, 0, 1)));
        String withColumn = two.ledger.digest();
        two.ledger.merge(List.of(newer));
        assertThat(List.of(empty, withColumn, two.ledger.digest())).doesNotHaveDuplicates();
        one.ledger.merge(two.runs(Map.of()));
        assertThat(one.ledger.digest()).isEqualTo(two.ledger.digest());
        assertThat(one.lines()).usingRecursiveComparison().isEqualTo(Map.of(NEWER, lines));
        assertThat(one.ledger.heads(UNIT.NAME, ROW)).extracting(Head::value).containsExactly("x");
    }

    @Test
    void theTablesCanBeMadeAnewFromTheLog() {
        name(one, "một");
        name(two, "hai");
        two.ledger.merge(one.runs(Map.of()));
        name(two, "ba");
        name(one, "bốn");
        two.ledger.merge(one.runs(two.ledger.versions()));
        String digest = two.ledger.digest();
        List<Conflict> conflicts = two.ledger.conflicts();
        two.ledger.reproject();
        assertThat(two.ledger.digest()).isEqualTo(digest);
        assertThat(two.ledger.conflicts()).isEqualTo(conflicts).hasSize(1);
        name(two, "năm");
        one.ledger.merge(two.runs(Map.of()));
        assertThat(one.ledger.digest()).isEqualTo(two.ledger.digest());
    }

    @Test
    void aValueThatIsNoneOfItsColumnIsKeptAndShownAsEmpty() {
        UUID row = one.ledger.edit("Hoa", e -> {
            e.set(MINUTES.COPIES, ROW, 4);
            return ROW;
        }).value();
        Run odd = forged(only(one.runs(Map.of())), l -> l.replace("\"v\":\"4\"", "\"v\":\"bốn\""));
        two.ledger.merge(List.of(odd));
        assertThat(two.ledger.heads(MINUTES.COPIES, row)).singleElement()
                .satisfies(h -> assertThat(h.value()).isNull());
    }
}
