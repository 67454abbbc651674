package vn.sokiemtra.bundle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.store.BundleStore;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.evidence.store.BlobStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Merged;
import vn.sokiemtra.ledger.Previewed;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;

/** Verifies bundles and says what importing them would do. Changes nothing. */
public final class PlanImport {

    private final Ledger ledger;
    private final BundleStore store;
    private final BlobStore blobs;

    public PlanImport(Ledger ledger) {
        this.ledger = ledger;
        this.store = new BundleStore(ledger);
        this.blobs = new BlobStore(ledger);
    }

    /**
     * @param bundles in any order; what one of them needs from another is seen
     * @param progress told of bytes verified, bundle by bundle
     * @return never throws for a bundle's sake: its flaw stands in its line
     * @throws java.util.concurrent.CancellationException when {@code progress} said stop
     */
    public ImportPlan of(List<Path> bundles, Passphrases passphrases, Progress progress) {
        Map<UUID, BundleStore.Signed> signed = store.signed();
        try (Arrivals arrivals = new Arrivals(ledger.plan(), bundles, passphrases, signed, progress,
                Scan.Contents.NONE)) {
            return new One(arrivals, signed).plan(progress);
        }
    }

    private final class One {
        private final Arrivals arrivals;
        private final Map<UUID, BundleStore.Signed> signed;
        private final Map<UUID, Long> known = Arrivals.seqs(ledger.known());
        private final Map<Incoming, Previewed> previewed = new HashMap<>();
        private final Map<Incoming, Problem> flaws = new HashMap<>();
        private final Map<Incoming, List<Missing>> missing = new HashMap<>();
        private final UnitSums sums = new UnitSums();
        private long newContents;

        One(Arrivals arrivals, Map<UUID, BundleStore.Signed> signed) {
            this.arrivals = arrivals;
            this.signed = signed;
        }

        ImportPlan plan(Progress progress) {
            ImportOrder order = new ImportOrder(known, arrivals.good());
            List<List<Incoming>> steps = order.steps();
            try (RunsAhead ahead = new RunsAhead(ledger, steps, known, false, progress)) {
                List<Previewed> outcomes = ledger.preview(ahead.steps(), "inspection_id");
                for (int i = 0; i < steps.size(); i++) {
                    took(steps.get(i), outcomes.get(i));
                }
            }
            order.left().forEach(bundle -> missing.put(bundle, Arrivals.missing(ledger, bundle, order.reached())));
            List<PlannedBundle> lines = lines();
            return new ImportPlan(lines, sums.units(new LoadUnits(ledger).all()), Math.max(0, sums.evidenceAdded()
                    - newContents));
        }

        private void took(List<Incoming> step, Previewed outcome) {
            Problem flaw = outcome.flaw();
            for (Incoming bundle : step) {
                if (flaw != null) {
                    flaws.put(bundle, flaw);
                }
                previewed.put(bundle, outcome);
            }
            outcome.touched().forEach(sums::add);
        }

        private List<PlannedBundle> lines() {
            Map<UUID, BundleStore.Introduced> introduced = store.introduced();
            Set<String> counted = new HashSet<>();
            List<PlannedBundle> lines = new ArrayList<>();
            for (Arrivals.Arrival arrival : arrivals.all()) {
                Incoming incoming = arrival.incoming();
                lines.add(incoming == null
                        ? flawed(arrival.file(), Objects.requireNonNull(arrival.flaw()))
                        : line(incoming, introduced, counted));
            }
            return lines;
        }

        private PlannedBundle flawed(Path file, Problem flaw) {
            return new PlannedBundle(file, size(file), flaw.code().equals("SKT-BUNDLE-SEALED"),
                    PlannedBundle.Outcome.FLAWED, null, null, "", 0, 0, 0, flaw, List.of(), Duration.ZERO);
        }

        private PlannedBundle line(Incoming incoming, Map<UUID, BundleStore.Introduced> introduced,
                Set<String> counted) {
            BundleHeader header = incoming.header();
            @Nullable
            Previewed outcome = previewed.get(incoming);
            int evidence = 0;
            for (ZipLayout.Entry content : incoming.scanned().evidence()) {
                String sha256 = Scanned.sha256Of(content);
                if (!blobs.has(sha256) && counted.add(sha256)) {
                    evidence++;
                }
            }
            Problem flaw = flaws.get(incoming);
            List<Missing> lacks = missing.getOrDefault(incoming, List.of());
            Merged merged = outcome == null ? null : outcome.merged();
            boolean taken = merged != null;
            newContents += taken ? evidence : 0;
            long conflicts = merged == null ? 0 : merged.conflicts().size();
            long ahead = merged == null ? 0 : merged.ahead();
            PlannedBundle.Outcome what = flaw != null
                    ? PlannedBundle.Outcome.FLAWED
                    : !lacks.isEmpty()
                            ? PlannedBundle.Outcome.MISSING
                            : incoming.hasNews(known) && taken || evidence > 0
                                    ? PlannedBundle.Outcome.READY
                                    : PlannedBundle.Outcome.NOTHING_NEW;
            return new PlannedBundle(incoming.file(), size(incoming.file()), incoming.isSealed(), what, header, Arrivals
                    .trust(header, introduced, signed, ledger.replica()), Keys.code(header.senderPart().key()),
                    what == PlannedBundle.Outcome.READY ? incoming.news(known) : 0, conflicts, evidence, flaw, lacks,
                    Duration.ofMillis(ahead));
        }

        private static long size(Path file) {
            return file.toFile().length();
        }
    }

    /** Adds up what the steps touch, unit by unit. */
    private static final class UnitSums {
        private final Map<Key, long[]> sums = new LinkedHashMap<>();
        private long evidenceAdded;

        private record Key(@Nullable UUID inspection) {
        }

        void add(vn.sokiemtra.ledger.Touched touched) {
            long[] sum = sums.computeIfAbsent(new Key(touched.group()), k -> new long[8]);
            long both = touched.added() + touched.changed();
            switch (touched.table()) {
                case "answer", "answer_part", "document_entry" -> {
                    sum[0] += touched.added();
                    sum[1] += touched.changed();
                }
                case "form_cell" -> sum[2] += both;
                case "form_row" -> sum[7] += both;
                case "finding", "finding_evidence" -> sum[3] += touched.table().equals("finding") ? both : 0;
                case "evidence" -> {
                    sum[4] += both;
                    evidenceAdded += touched.added();
                }
                default -> sum[5] += both;
            }
            sum[6] += touched.conflicts();
        }

        long evidenceAdded() {
            return evidenceAdded;
        }

        List<UnitChanges> units(List<PlanUnit> units) {
            Map<UUID, String> names = new HashMap<>();
            units.forEach(unit -> names.put(unit.inspectionId(), unit.name()));
            List<UnitChanges> changes = new ArrayList<>();
            // A row comes with the figures that stand in it: it counts by itself only where none do, deleted for one.
            sums.forEach((key, sum) -> changes.add(new UnitChanges(key.inspection(), key.inspection() == null
                    ? ""
                    : names.getOrDefault(key.inspection(), ""), sum[0], sum[1],
                    Math.max(sum[2],
                            sum[7]),
                    sum[3], sum[4], sum[5],
                    sum[6])));
            changes.sort(java.util.Comparator.comparingLong(UnitChanges::conflicts).reversed().thenComparing(
                    UnitChanges::unit));
            return changes;
        }
    }
}
