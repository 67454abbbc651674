package vn.sokiemtra.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.store.BundleStore;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.ledger.Known;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;

/** Several bundles that were chosen to be imported, each verified by itself. */
final class Arrivals implements AutoCloseable {

    /** One of them: verified, or with its flaw. The same bundle a second time has neither. */
    record Arrival(Path file, @Nullable Incoming incoming, @Nullable Problem flaw) {
    }

    private final List<Arrival> all = new ArrayList<>();
    private final List<Incoming> twice = new ArrayList<>();

    /**
     * @param signed the chains that are known here: what was verified of them is not verified again
     * @param contents handed the evidence of each file as it is read, of two files at a time
     * @throws CancellationException when {@code progress}, told of all the files' bytes together, said stop
     */
    Arrivals(UUID plan, List<Path> files, Passphrases passphrases, Map<UUID, BundleStore.Signed> signed,
            Progress progress, Scan.Contents contents) {
        Set<String> digests = new HashSet<>();
        Verifying verifying = new Verifying(plan, part -> isKnown(part, signed.get(part.replica())), contents);
        for (Arrival arrival : verified(files, passphrases, new Together(files, progress), verifying)) {
            Incoming incoming = arrival.incoming();
            if (incoming != null && !digests.add(incoming.scanned().digest())) {
                twice.add(incoming);
            }
            all.add(arrival);
        }
    }

    /** Two at a time: hashing keeps a processor busy, and a third would only wait for the stick. */
    private static List<Arrival> verified(List<Path> files, Passphrases passphrases, Together progress,
            Verifying verifying) {
        List<Future<Arrival>> verified = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(Math.min(2, Math.max(1, files.size())))) {
            for (Path file : files) {
                verified.add(readers.submit(verifying(file, passphrases, progress, verifying)));
            }
        }
        return verified.stream().map(Arrivals::result).toList();
    }

    /** Whoever has to be asked for a passphrase is asked here, one question after another. */
    private static Callable<Arrival> verifying(Path file, Passphrases passphrases, Together progress,
            Verifying verifying) {
        try {
            BundleSource source = BundleSource.of(file, passphrases);
            return () -> {
                try {
                    return new Arrival(file, verifying.verify(source, progress.ofOne()), null);
                } catch (Problem flaw) {
                    return new Arrival(file, null, flaw);
                }
            };
        } catch (Problem flaw) {
            return () -> new Arrival(file, null, flaw);
        }
    }

    private static Arrival result(Future<Arrival> verified) {
        try {
            return verified.get();
        } catch (ExecutionException failed) {
            Throwable why = failed.getCause() instanceof StagedEvidence.Failed staging
                    ? staging.getCause()
                    : failed
                            .getCause();
            if (why instanceof Error error) {
                throw error;
            } else if (why instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(why);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** What is asked of each file. */
    private record Verifying(UUID plan, Scan.Vouched vouched, Scan.Contents contents) {

        Incoming verify(BundleSource source, Progress progress) {
            Scanned scanned = Scan.verify(source, progress, vouched, contents);
            if (!scanned.header().plan().equals(plan)) {
                throw Flaws.of("OTHER-PLAN", scanned.header().title());
            }
            return new Incoming(source, scanned);
        }
    }

    /** Whether this very signature stands in the data file. That the chain ends there as it says, the merge compares. */
    private static boolean isKnown(BundleHeader.Part part, BundleStore.@Nullable Signed known) {
        return known != null && known.seq() == part.to() && Arrays.equals(known.key(), part.key()) && Arrays.equals(
                known.signature(), part.signature());
    }

    /** Adds up what is read of several files at once, and stops all of them once the person wants it. */
    private static final class Together {
        private final Progress shown;
        private final long total;
        private long done;
        private boolean stopped;

        Together(List<Path> files, Progress shown) {
            this.shown = shown;
            this.total = files.stream().mapToLong(file -> file.toFile().length()).sum();
        }

        /** For one of the files. */
        Progress ofOne() {
            long[] before = {0};
            return (now, ofFile) -> {
                synchronized (this) {
                    done += now - before[0];
                    before[0] = now;
                    stopped |= !shown.at(Math.min(done, total), total);
                    return !stopped;
                }
            };
        }
    }

    List<Arrival> all() {
        return all;
    }

    /** The good ones, each bundle once. */
    List<Incoming> good() {
        List<Incoming> good = new ArrayList<>();
        for (Arrival arrival : all) {
            if (arrival.incoming() != null && !twice.contains(arrival.incoming())) {
                good.add(arrival.incoming());
            }
        }
        return good;
    }

    /** What a bundle needs that is neither known nor at hand. */
    static List<Missing> missing(Ledger ledger, Incoming bundle, Map<UUID, Long> reached) {
        Map<UUID, Known> known = ledger.known();
        Map<UUID, Missing> missing = new LinkedHashMap<>();
        for (BundleHeader.Part part : bundle.header().parts()) {
            long here = reached.getOrDefault(part.replica(), 0L);
            if (part.from() > here) {
                Known last = known.get(part.replica());
                missing.put(part.replica(), new Missing(part.replica(), part.person(), part.machine(), here + 1, part
                        .from(), last == null ? null : last.at(), part.after()));
            }
        }
        return List.copyOf(missing.values());
    }

    static Map<UUID, Long> seqs(Map<UUID, Known> known) {
        Map<UUID, Long> seqs = new LinkedHashMap<>();
        known.forEach((id, of) -> seqs.put(id, of.seq()));
        return seqs;
    }

    static Trust trust(BundleHeader header, Map<UUID, BundleStore.Introduced> introduced,
            Map<UUID, BundleStore.Signed> signed, UUID self) {
        BundleStore.Introduced sender = introduced.get(header.sender());
        if (sender != null && sender.revokedAfter() != null) {
            return Trust.REVOKED;
        } else if (signed.containsKey(header.sender()) || header.sender().equals(self)) {
            return Trust.KNOWN;
        }
        BundleHeader.Part part = header.senderPart();
        boolean sameName = !part.machine().isEmpty() && introduced.values().stream().anyMatch(m -> !m.replica().equals(
                header.sender()) && m.name().equals(part.machine()) && m.person().equals(part.person()));
        return sameName ? Trust.KEY_CHANGED : Trust.NEW;
    }

    @Override
    public void close() {
        for (Arrival arrival : all) {
            try {
                if (arrival.incoming() != null) {
                    arrival.incoming().close();
                }
            } catch (IOException stickIsGone) {
                System.getLogger(Arrivals.class.getName()).log(System.Logger.Level.DEBUG, "not closed", stickIsGone);
            }
        }
    }
}
