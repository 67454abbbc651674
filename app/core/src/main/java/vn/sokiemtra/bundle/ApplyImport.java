package vn.sokiemtra.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.store.BundleStore;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.evidence.store.BlobStore;
import vn.sokiemtra.ledger.FlawedRun;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Merged;
import vn.sokiemtra.ledger.Run;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Takes bundles in. Everything is verified before anything of it can be seen; each bundle is one transaction (bundles
 * that need each other are one together), and of a bundle with a flaw nothing is taken. All of them become durable when
 * the last is in: when the power fails before, the file is as it was, and the same bundles can be taken in again.
 * Evidence is staged while it is verified, where nothing names it until the transaction of its bundle does.
 */
public final class ApplyImport {

    /** The copy that an undo goes back to. Made before the first byte is written, once. */
    @FunctionalInterface
    public interface CopyFirst {

        /** For a file that holds nothing yet. */
        CopyFirst NOTHING = () -> new Copy() {
            @Override
            public void keep() {
                // there is none
            }

            @Override
            public void close() {
                // there is none
            }
        };

        Copy begin();

        /** The copy beside its place: an import of which nothing was taken leaves the one before where it is. */
        interface Copy extends AutoCloseable {

            /** Before the first change: it takes the place of the one before. */
            void keep();

            /** Of a copy that was not kept nothing stays. */
            @Override
            void close();
        }
    }

    /** Told when a step is done; tests stop the program there. */
    interface Steps {
        void done(Step step);
    }

    /** The steps of an import. */
    enum Step {
        COPIED,
        STAGED_PIECE,
        VERIFIED,
        STAGED,
        KEPT,
        MERGING,
        MERGED,
        COMMITTED,
        DURABLE
    }

    private final Ledger ledger;
    private final InstantSource clock;
    private final CopyFirst copyFirst;
    private final Steps steps;
    private final BlobStore blobs;
    private final BundleStore store;

    public ApplyImport(Ledger ledger, InstantSource clock, CopyFirst copyFirst) {
        this(ledger, clock, copyFirst, step -> {
        });
    }

    ApplyImport(Ledger ledger, InstantSource clock, CopyFirst copyFirst, Steps steps) {
        this.ledger = ledger;
        this.clock = clock;
        this.copyFirst = copyFirst;
        this.steps = steps;
        this.blobs = new BlobStore(ledger);
        this.store = new BundleStore(ledger);
    }

    /**
     * @param bundles in any order
     * @param person at the keyboard
     * @return a bundle's flaw stands in its line, and the others are taken in
     * @throws Problem when this machine cannot go on: disk full, for one
     * @throws CancellationException when {@code progress} said stop: the bundles before are here, of the others nothing
     */
    public ImportResult run(List<Path> bundles, String person, Passphrases passphrases, Progress progress) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Texts.ZONE);
        Map<UUID, BundleStore.Signed> signed = store.signed();
        try (Undo undo = new Undo();
                StagedEvidence evidence = new StagedEvidence(blobs, ledger.plan(), Arrivals.seqs(ledger.known()),
                        person, now,
                        undo::copy, () -> steps.done(Step.STAGED_PIECE));
                Arrivals arrivals = new Arrivals(ledger.plan(), bundles, passphrases, signed, progress,
                        evidence)) {
            evidence.await();
            steps.done(Step.VERIFIED);
            One one = new One(arrivals, signed, evidence, undo, progress);
            ImportResult result = ledger.together(one::run);
            steps.done(Step.DURABLE);
            return result;
        }
    }

    /** The copy, each step of it at most once. */
    private final class Undo implements AutoCloseable {
        private CopyFirst.@Nullable Copy copy;
        private boolean kept;

        CopyFirst.Copy copy() {
            CopyFirst.Copy made = copy;
            if (made == null) {
                made = copyFirst.begin();
                copy = made;
                steps.done(Step.COPIED);
            }
            return made;
        }

        void keep() {
            if (!kept) {
                copy().keep();
                kept = true;
                steps.done(Step.KEPT);
            }
        }

        @Override
        public void close() {
            if (copy != null) {
                copy.close();
            }
        }
    }

    private final class One {
        private final Arrivals arrivals;
        private final Map<UUID, BundleStore.Signed> signed;
        private final StagedEvidence evidence;
        private final Undo undo;
        private final Progress progress;
        private final Map<Incoming, ImportResult.Imported> done = new HashMap<>();
        private final Map<Incoming, Trust> trust = new HashMap<>();
        private final Map<Incoming, Duration> ahead = new HashMap<>();

        /** @param signed the chains that were known before: what is taken in makes no sender known */
        One(Arrivals arrivals, Map<UUID, BundleStore.Signed> signed, StagedEvidence evidence, Undo undo,
                Progress progress) {
            this.arrivals = arrivals;
            this.signed = signed;
            this.evidence = evidence;
            this.undo = undo;
            this.progress = oneAtATime(progress);
        }

        /** Changes are read on a thread of their own, and now and then evidence beside them. */
        private static Progress oneAtATime(Progress progress) {
            Object turn = new Object();
            return (done, total) -> {
                synchronized (turn) {
                    return progress.at(done, total);
                }
            };
        }

        ImportResult run() {
            List<Incoming> open = arrivals.good();
            Map<UUID, BundleStore.Introduced> introduced = store.introduced();
            open.forEach(bundle -> trust.put(bundle, Arrivals.trust(bundle.header(), introduced, signed, ledger
                    .replica())));
            Map<UUID, Long> known = Arrivals.seqs(ledger.known());
            boolean again = true;
            while (again) {
                ImportOrder order = new ImportOrder(known, open);
                again = !tookAll(order.steps(), known, open);
                if (!again) {
                    order.left()
                            .forEach(bundle -> done.put(bundle, imported(bundle, PlannedBundle.Outcome.MISSING, 0, 0,
                                    0, null, Arrivals.missing(ledger, bundle, order.reached()))));
                }
            }
            return new ImportResult(arrivals.all().stream().map(this::line).toList(), clock.instant());
        }

        private ImportResult.Imported line(Arrivals.Arrival arrival) {
            Incoming incoming = arrival.incoming();
            if (incoming == null) {
                return new ImportResult.Imported(arrival.file(), PlannedBundle.Outcome.FLAWED, null, 0, 0, 0, arrival
                        .flaw(), List.of(), null, "", Duration.ZERO);
            }
            ImportResult.Imported result = done.get(incoming);
            return result != null
                    ? result
                    : imported(incoming, PlannedBundle.Outcome.NOTHING_NEW, 0, 0, 0, null, List.of());
        }

        private ImportResult.Imported imported(Incoming bundle, PlannedBundle.Outcome outcome, long changes,
                long conflicts, int evidence, @Nullable Problem flaw, List<Missing> missing) {
            return new ImportResult.Imported(bundle.file(), outcome, bundle.header(), changes, conflicts, evidence,
                    flaw,
                    missing, trust.get(bundle), Keys.code(bundle.header().senderPart().key()),
                    ahead.getOrDefault(bundle,
                            Duration.ZERO));
        }

        /** @return false when a flaw showed: what is left must be ordered anew */
        private boolean tookAll(List<List<Incoming>> steps, Map<UUID, Long> known, List<Incoming> open) {
            try (RunsAhead ahead = new RunsAhead(ledger, steps, known, true, progress)) {
                for (int i = 0; i < steps.size(); i++) {
                    if (!took(steps.get(i), ahead.steps().get(i), known, open)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean took(List<Incoming> step, List<Run> runs, Map<UUID, Long> known, List<Incoming> open) {
            try {
                take(step, runs, known);
                step.forEach(bundle -> bundle.reach(known));
                open.removeAll(step);
                return true;
            } catch (Problem flaw) {
                if (!(flaw.getCause() instanceof FlawedRun run)) {
                    if (flaw.code().startsWith("SKT-BUNDLE-")) {
                        return refuse(step, open, flaw);
                    }
                    throw flaw;
                }
                List<Incoming> culprits = step.stream().filter(bundle -> holds(bundle, run)).toList();
                return refuse(culprits.isEmpty() ? step : culprits, open, flaw);
            }
        }

        private boolean refuse(List<Incoming> culprits, List<Incoming> open, Problem flaw) {
            culprits.forEach(bundle -> done.put(bundle, imported(bundle, PlannedBundle.Outcome.FLAWED, 0, 0, 0, flaw,
                    List.of())));
            open.removeAll(culprits);
            return false;
        }

        private static boolean holds(Incoming bundle, FlawedRun flaw) {
            return flaw.replica() != null && bundle.header().part(flaw.replica()).filter(part -> part.from() < flaw
                    .seq() && part.to() >= flaw.seq()).isPresent();
        }

        private void take(List<Incoming> step, List<Run> runs, Map<UUID, Long> known) {
            Map<Incoming, List<ZipLayout.Entry>> contents = newContents(step);
            boolean news = step.stream().anyMatch(bundle -> bundle.hasNews(known));
            List<ZipLayout.Entry> entries = contents.values().stream().flatMap(List::stream).toList();
            if (!news && entries.isEmpty()) {
                ledger.merge(runs);
                step.forEach(bundle -> done.put(bundle, imported(bundle, PlannedBundle.Outcome.NOTHING_NEW, 0, 0, 0,
                        null, List.of())));
                return;
            }
            undo.copy();
            try {
                stageTheRest(contents);
                steps.done(Step.STAGED);
                undo.keep();
                List<BundleStore.Content> staged = evidence.of(entries);
                steps.done(Step.MERGING);
                Merged merged = store.take(runs, taking(step, known, contents, staged), () -> steps.done(Step.MERGED));
                evidence.named(staged);
                steps.done(Step.COMMITTED);
                tell(step, known, contents, merged);
            } catch (UncheckedIOException gone) {
                throw BundleSource.unreadable(gone.getCause(), step.getFirst().file());
            }
        }

        private Map<Incoming, List<ZipLayout.Entry>> newContents(List<Incoming> step) {
            Map<Incoming, List<ZipLayout.Entry>> contents = new LinkedHashMap<>();
            Set<String> seen = new HashSet<>();
            for (Incoming bundle : step) {
                contents.put(bundle, bundle.scanned().evidence().stream().filter(entry -> {
                    String sha256 = Scanned.sha256Of(entry);
                    return !blobs.has(sha256) && seen.add(sha256);
                }).toList());
            }
            return contents;
        }

        /** Of a bundle that begins behind another one of the same go nobody knew before that it would be taken in. */
        private void stageTheRest(Map<Incoming, List<ZipLayout.Entry>> contents) {
            EvidencePieces pieces = new EvidencePieces(contents, entry -> evidence.of(List.of(entry)).isEmpty(),
                    progress);
            while (pieces.hasNext()) {
                stage(pieces);
            }
            evidence.await();
        }

        /** One file, from its first piece to its last. */
        private void stage(EvidencePieces pieces) {
            EvidencePieces.Piece piece = pieces.next();
            try (Scan.Contents.Content content = evidence.begin(piece.entry())) {
                while (true) {
                    if (content != null && piece.bytes().length > 0) {
                        content.add(piece.bytes());
                    }
                    if (piece.last()) {
                        break;
                    }
                    piece = pieces.next();
                }
                if (content != null) {
                    content.whole();
                }
            } catch (StagedEvidence.Failed failed) {
                evidence.await();
                throw failed;
            }
        }

        /** Everything that belongs to the transaction besides the changes themselves. */
        private BundleStore.Taking taking(List<Incoming> step, Map<UUID, Long> known,
                Map<Incoming, List<ZipLayout.Entry>> contents, List<BundleStore.Content> staged) {
            List<BundleStore.Signature> signatures = new ArrayList<>();
            List<BundleStore.Receipt> receipts = new ArrayList<>();
            for (Incoming bundle : step) {
                BundleHeader header = bundle.header();
                List<BundleStore.ReceivedRange> ranges = new ArrayList<>();
                for (BundleHeader.Part part : header.parts()) {
                    if (!part.replica().equals(ledger.replica())) {
                        signatures.add(new BundleStore.Signature(part.replica(), part.key(), part.to(), part
                                .signature()));
                    }
                    long first = Math.max(part.from(), Incoming.seq(known, part.replica())) + 1;
                    if (first <= part.to()) {
                        ranges.add(new BundleStore.ReceivedRange(part.replica(), first, part.to()));
                    }
                }
                receipts.add(new BundleStore.Receipt(bundle.scanned().digest(), String.valueOf(bundle.file()
                        .getFileName()), header.sender(), header.person(), header.machine(), header.madeAt(), clock
                                .instant(),
                        bundle.news(known), Objects.requireNonNull(contents.get(bundle)).size(), ranges));
            }
            return new BundleStore.Taking(staged, signatures, receipts, clock.instant());
        }

        private void tell(List<Incoming> step, Map<UUID, Long> known, Map<Incoming, List<ZipLayout.Entry>> contents,
                Merged merged) {
            boolean first = true;
            for (Incoming bundle : step) {
                ahead.put(bundle, Duration.ofMillis(merged.ahead()));
                done.put(bundle, imported(bundle, PlannedBundle.Outcome.READY, step.size() == 1
                        ? merged.changes()
                        : bundle.news(known), first ? merged.conflicts().size() : 0,
                        Objects.requireNonNull(contents.get(
                                bundle)).size(),
                        null, List.of()));
                first = false;
            }
        }
    }
}
