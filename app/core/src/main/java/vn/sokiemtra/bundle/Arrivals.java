package vn.sokiemtra.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

    Arrivals(UUID plan, List<Path> files, Passphrases passphrases, Progress progress) {
        Set<String> digests = new HashSet<>();
        for (Path file : files) {
            try {
                Incoming incoming = open(plan, file, passphrases, progress);
                if (!digests.add(incoming.scanned().digest())) {
                    twice.add(incoming);
                }
                all.add(new Arrival(file, incoming, null));
            } catch (Problem flaw) {
                all.add(new Arrival(file, null, flaw));
            }
        }
    }

    private static Incoming open(UUID plan, Path file, Passphrases passphrases, Progress progress) {
        BundleSource source = BundleSource.of(file, passphrases);
        Scanned scanned = Scan.verify(source, progress);
        if (!scanned.header().plan().equals(plan)) {
            throw Flaws.of("OTHER-PLAN", scanned.header().title());
        }
        return new Incoming(source, scanned);
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
