package vn.sokiemtra.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.ledger.FlawedRun.Flaw;

/** Verifies runs of changes by themselves, without a data file: form, numbers, clocks and chain. */
public final class RunCheck {

    /** A change whose clock is further ahead of this machine's is refused. */
    static final Duration FURTHEST_AHEAD = Duration.ofDays(366);

    /**
     * What a run holds.
     *
     * @param endHash the chain's link of its last change
     * @param first the time of its first change; {@link Instant#EPOCH} when it is empty
     */
    public record Content(long changes, byte[] endHash, Instant first, Instant last) {
    }

    private final UUID plan;
    private final long latestAllowed;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final LineReader reader = new LineReader(id -> numbers.computeIfAbsent(id, i -> numbers.size()));

    public RunCheck(UUID plan, Instant now) {
        this.plan = plan;
        this.latestAllowed = HybridClock.of(now.plus(FURTHEST_AHEAD));
    }

    /** @throws FlawedRun when anything is wrong with it */
    public Content verify(Run run) {
        try {
            return new One(run).verify();
        } catch (FlawedRun flawed) {
            throw flawed.in(run.replica());
        }
    }

    private final class One {
        private final Run run;
        private final int replica;
        private long seq;
        private byte[] hash;
        private long firstClock;
        private long clock;

        One(Run run) {
            this.run = run;
            this.replica = numbers.computeIfAbsent(run.replica(), i -> numbers.size());
            this.hash = run.startHash();
            this.seq = run.firstSeq();
        }

        Content verify() {
            if (seq == 1 && !Arrays.equals(run.startHash(), Chain.start(plan, run.replica()))) {
                throw new FlawedRun(Flaw.HASH).at(1);
            }
            for (Run.Segment segment : run.segments()) {
                segment.checkBounds(seq);
                Lines lines = Lines.read(segment, seq, hash, 0, reader, replica, Map.of());
                lines.of(replica).forEach(this::check);
                hash = segment.endHash();
            }
            return new Content(seq - run.firstSeq(), hash, HybridClock.instant(firstClock), HybridClock.instant(
                    clock));
        }

        private void check(LoggedChange change) {
            if (change.seq() != seq) {
                throw new FlawedRun(Flaw.FORM, "number").at(seq);
            } else if (change.clock() <= clock) {
                throw new FlawedRun(Flaw.CLOCK).at(seq);
            } else if (change.clock() > latestAllowed) {
                throw new FlawedRun(Flaw.FUTURE).at(seq);
            }
            firstClock = firstClock == 0 ? change.clock() : firstClock;
            clock = change.clock();
            seq++;
        }
    }
}
