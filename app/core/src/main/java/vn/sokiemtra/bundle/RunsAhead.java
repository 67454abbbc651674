package vn.sokiemtra.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Run;
import vn.sokiemtra.ledger.SegmentReader;

/**
 * The changes of bundles that are taken in step after step, read on a thread of their own: while a step is written the next
 * one is inflated, hashed and parsed. What is wrong with a run is thrown to whoever asks for it, and the next one is read.
 */
final class RunsAhead implements AutoCloseable {

    /** Inflated, in memory at a time: more would only be copied by every collection (M is no quicker with four times of it). */
    private static final int MOST_BYTES = 1 << 20;

    /**
     * A run to be read.
     *
     * @param finished the bundles of which no changes are read after it
     */
    private record Source(Run run, SegmentReader reader, List<Incoming> finished) {
    }

    /** @param run its number in the order of reading */
    private record Item(int run, Run.@Nullable Segment segment, @Nullable RuntimeException failure) {
        int size() {
            return segment == null ? 0 : segment.rawLength();
        }
    }

    private final List<List<Run>> steps = new ArrayList<>();
    private final Ahead<Item> items;
    private @Nullable Item next;

    /**
     * @param known how far each replica is known before the first step
     * @param certain whether a step begins only when all before it are taken in; else it brings again what they bring
     * @param progress told of what is read, on the thread that reads
     */
    RunsAhead(Ledger ledger, List<List<Incoming>> steps, Map<UUID, Long> known, boolean certain, Progress progress) {
        Map<UUID, Long> reached = new HashMap<>(known);
        List<Source> sources = new ArrayList<>();
        for (List<Incoming> step : steps) {
            List<Run> runs = new ArrayList<>();
            step.forEach(bundle -> runs.addAll(bundle.runs(reached, progress)));
            runs.sort(Comparator.comparing(Run::firstSeq)); // as the merge asks for them
            List<Run> read = new ArrayList<>(runs.size());
            for (Run run : runs) {
                int number = sources.size();
                read.add(new Run(run.replica(), run.firstSeq(), run.startHash(), () -> new OfOne(number)));
                sources.add(new Source(run, ledger.reader(run, Incoming.seq(reached, run.replica())), read
                        .size() == runs.size() ? step : List.of()));
            }
            this.steps.add(read);
            if (certain) {
                step.forEach(bundle -> bundle.reach(reached));
            }
        }
        items = new Ahead<>(new Items(sources.iterator()), MOST_BYTES, Item::size);
    }

    /** The runs of each step; to be read in this order, or left out. */
    List<List<Run>> steps() {
        return steps;
    }

    @Override
    public void close() {
        items.close();
    }

    /** What comes next and belongs to the run; null when that has no more. */
    private @Nullable Item nextOf(int run) {
        Item item = next;
        while ((item == null || item.run() < run) && items.hasNext()) {
            item = items.next();
            next = item;
        }
        return item != null && item.run() == run ? item : null;
    }

    /** The segments of one run. */
    private final class OfOne implements Iterator<Run.Segment> {
        private final int run;

        OfOne(int run) {
            this.run = run;
        }

        @Override
        public boolean hasNext() {
            return nextOf(run) != null;
        }

        @Override
        public Run.Segment next() {
            Item item = nextOf(run);
            if (item == null) {
                throw new NoSuchElementException();
            } else if (item.failure() != null) {
                throw item.failure();
            }
            next = null;
            return Objects.requireNonNull(item.segment());
        }
    }

    /** Reads run after run; on the thread of its own. */
    private static final class Items implements Iterator<Item> {
        private final Iterator<Source> sources;
        private @Nullable Source source;
        private Iterator<Run.Segment> segments = Collections.emptyIterator();
        private int number = -1;
        private @Nullable Item ready;

        Items(Iterator<Source> sources) {
            this.sources = sources;
        }

        @Override
        public boolean hasNext() {
            while (ready == null && (segments.hasNext() || sources.hasNext())) {
                try {
                    advance();
                } catch (RuntimeException flaw) {
                    segments = Collections.emptyIterator();
                    ready = new Item(number, null, flaw);
                }
            }
            return ready != null;
        }

        private void advance() {
            Source current = source;
            if (current == null || !segments.hasNext()) {
                number++;
                current = sources.next();
                source = current;
                segments = current.run().segments().iterator();
            }
            if (segments.hasNext()) {
                ready = new Item(number, current.reader().read(segments.next()), null);
            }
            if (!segments.hasNext()) {
                close(current.finished());
            }
        }

        private static void close(List<Incoming> finished) {
            try {
                for (Incoming bundle : finished) {
                    bundle.closeChanges();
                }
            } catch (IOException stickIsGone) {
                throw new UncheckedIOException(stickIsGone);
            }
        }

        @Override
        public Item next() {
            Item item = ready;
            if (item == null && hasNext()) {
                item = ready;
            }
            if (item == null) {
                throw new NoSuchElementException();
            }
            ready = null;
            return item;
        }
    }
}
