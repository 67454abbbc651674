package vn.sokiemtra.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.store.BundleStore;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.evidence.store.BlobStore;
import vn.sokiemtra.ledger.ChainEnd;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Outgoing;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Writes a bundle: all changes this file knows (or those the receiver lacks), signed by the machines that made them, and
 * the evidence that is asked for. It gets its name only when it is whole and on the disk.
 */
public final class ExportBundle {

    private static final int MOST_ATTEMPTS = 5;

    /** Larger evidence is read while what came before is hashed and written. */
    private static final int AHEAD = 1 << 20;

    /** How much fits into a folder; tests say so instead. */
    interface Space {
        long usable(Path folder) throws IOException;
    }

    private final Ledger ledger;
    private final InstantSource clock;
    private final BundleStore store;
    private final BlobStore blobs;
    private final BundleOutput output;
    private final Space space;

    public ExportBundle(Ledger ledger, InstantSource clock) {
        this(ledger, clock, step -> {
        });
    }

    ExportBundle(Ledger ledger, InstantSource clock, BundleOutput.Steps steps) {
        this(ledger, clock, steps, folder -> folder.toFile().getUsableSpace());
    }

    ExportBundle(Ledger ledger, InstantSource clock, BundleOutput.Steps steps, Space space) {
        this.ledger = ledger;
        this.clock = clock;
        this.store = new BundleStore(ledger);
        this.blobs = new BlobStore(ledger);
        this.output = new BundleOutput(steps);
        this.space = space;
    }

    /**
     * @param progress told of bytes written
     * @throws Problem {@code SKT-BUNDLE-TOO-BIG} before anything is written, {@code SKT-BUNDLE-NO-SPACE},
     * {@code SKT-BUNDLE-OUT}; any of {@link Scan} for {@code since}, {@code SKT-BUNDLE-OTHER-PLAN}
     * @throws CancellationException when {@code progress} said stop; nothing is left
     */
    public ExportResult run(ExportWish wish, Progress progress) {
        Known known = knownAtReceiver(wish);
        List<ExportResult> result = new ArrayList<>(1);
        for (int attempt = 1; result.isEmpty(); attempt++) {
            try {
                ledger.exportTogether(known.changes(), outgoing -> result.add(write(wish, known, outgoing,
                        progress)));
            } catch (Overtaken importedMeanwhile) {
                if (attempt == MOST_ATTEMPTS) {
                    throw importedMeanwhile.problem;
                }
            }
        }
        return result.getFirst();
    }

    /** An import went by between the changes and their signatures: what it brought belongs into the bundle too. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Problem problem;

        Overtaken(Problem problem) {
            this.problem = problem;
        }
    }

    /** How far the receiver's copy of each replica goes, and the evidence that came from there. */
    private record Known(Map<UUID, Long> changes, Set<String> evidence) {
    }

    private Known knownAtReceiver(ExportWish wish) {
        Path last = wish.since();
        if (last == null) {
            return new Known(Map.of(), Set.of());
        }
        Scanned scanned = Scan.verify(BundleSource.of(last, Passphrases.same(wish.sincePassphrase())), Progress.NONE);
        BundleHeader header = scanned.header();
        if (!header.plan().equals(ledger.plan())) {
            throw Flaws.of("OTHER-PLAN", header.title());
        }
        Map<UUID, Long> known = new HashMap<>();
        header.parts().forEach(part -> known.put(part.replica(), part.to()));
        return new Known(known, scanned.evidence().stream().map(Scanned::sha256Of).collect(Collectors.toSet()));
    }

    private ExportResult write(ExportWish wish, Known known, List<Outgoing> outgoing, Progress progress) {
        BundleHeader header = header(wish, outgoing);
        TreeMap<String, @Nullable Long> contents = wish.evidence()
                ? store.contents(wish.inspections())
                : new TreeMap<>();
        contents.keySet().removeAll(known.evidence());
        TreeMap<String, Long> present = new TreeMap<>();
        contents.forEach((sha256, size) -> {
            if (size != null) {
                present.put(sha256, size);
            }
        });
        Map<UUID, Run> runs = new HashMap<>();
        outgoing.forEach(each -> runs.put(each.replica(), new Run(each, ChangesFile.length(each.run().segments()))));
        long changes = runs.values().stream().mapToLong(Run::length).sum();
        long evidence = present.values().stream().mapToLong(size -> size).sum();
        Path target = Files.isDirectory(wish.target())
                ? wish.target().resolve(BundleName.of(header))
                : wish.target();
        checkSize(target, changes + evidence, present.size() + outgoing.size());
        String[] digest = new String[1];
        output.write(target, file -> digest[0] = content(wish, file, header, runs, present, new Told(progress, changes
                + evidence)));
        try {
            return new ExportResult(target, Files.size(target), Objects.requireNonNull(digest[0]), header, present
                    .size(), contents.size() - present.size());
        } catch (IOException gone) {
            throw BundleSource.unreadable(gone, target);
        }
    }

    private record Run(Outgoing outgoing, long length) {
    }

    /** What stands around the data takes some hundred bytes an entry; a seal 16 bytes in 64 KB. */
    private void checkSize(Path target, long payload, int entries) {
        long whole = payload + payload / 4000 + (entries + 10L) * 1500;
        if (whole > ZipLayout.MOST_BYTES || entries > ZipLayout.MOST_ENTRIES - 10) {
            throw Flaws.of("TOO-BIG", VietnameseFormat.size(whole));
        }
        try {
            Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
            if (Files.isDirectory(folder) && space.usable(folder) < whole) {
                throw Flaws.of("NO-SPACE", VietnameseFormat.size(whole), folder);
            }
        } catch (IOException unknown) {
            throw Flaws.of(unknown, "OUT", String.valueOf(target.getFileName()), String.valueOf(target.getParent()));
        }
    }

    private String content(ExportWish wish, SeekableByteChannel file, BundleHeader header, Map<UUID, Run> runs,
            TreeMap<String, Long> present, Told told) throws IOException {
        char[] passphrase = wish.passphrase();
        if (passphrase == null) {
            return content(new ZipSink(file), header, runs, present, told);
        }
        try (WritableByteChannel sealed = new Seal().seal(new Unclosed(file), passphrase)) {
            return content(new ZipSink(new Unseekable(sealed)), header, runs, present, told);
        }
    }

    private String content(ZipSink zip, BundleHeader header, Map<UUID, Run> runs, TreeMap<String, Long> present,
            Told told) throws IOException {
        Map<String, String> payload = new java.util.LinkedHashMap<>();
        Map<String, String> tags = new java.util.LinkedHashMap<>();
        tags.put(Bag.DECLARATION, zip.entry(Bag.DECLARATION, Bag.DECLARATION_TEXT));
        byte[] json = HeaderJson.write(header);
        payload.put(Bag.HEADER, zip.entry(Bag.HEADER, json));
        long bytes = json.length;
        for (BundleHeader.Part part : header.parts()) {
            Run run = Objects.requireNonNull(runs.get(part.replica()));
            if (!part.isEmpty()) {
                String name = Bag.CHANGES + part.replica();
                payload.put(name, zip.entry(name, run.length(), out -> ChangesFile.write(run.outgoing().run()
                        .segments(), told.to(out))));
                bytes += run.length();
            }
        }
        for (Map.Entry<String, Long> content : present.entrySet()) {
            String name = Bag.EVIDENCE + content.getKey();
            String sha256 = zip.entry(name, content.getValue(), out -> copy(content.getKey(), content
                    .getValue(), told.to(out)));
            if (!sha256.equals(content.getKey())) {
                throw Flaws.of("OWN-EVIDENCE", content.getKey().substring(0, 12));
            }
            payload.put(name, sha256);
            bytes += content.getValue();
        }
        byte[] info = Bag.info(header, bytes, payload.size());
        tags.put(Bag.INFO, zip.entry(Bag.INFO, info));
        tags.put(Bag.MANIFEST, zip.entry(Bag.MANIFEST, Bag.manifest(payload)));
        byte[] tagManifest = Bag.manifest(tags);
        String digest = zip.entry(Bag.TAG_MANIFEST, tagManifest);
        byte[] signature = ledger.sign(Keys.bundleStatement(tagManifest));
        zip.entry(Bag.SIGNATURE, (Base64.getEncoder().encodeToString(signature) + '\n').getBytes(
                java.nio.charset.StandardCharsets.US_ASCII));
        zip.finish();
        return digest;
    }

    private void copy(String sha256, long size, OutputStream out) throws IOException {
        InputStream content = blobs.open(sha256);
        if (content == null) {
            throw Flaws.of("OWN-EVIDENCE", sha256.substring(0, 12));
        }
        try (InputStream ahead = ReadAhead.of(content, size, AHEAD)) {
            ahead.transferTo(out);
        }
    }

    private BundleHeader header(ExportWish wish, List<Outgoing> outgoing) {
        Map<UUID, BundleStore.Introduced> machines = store.introduced();
        Map<UUID, BundleStore.Signed> signed = store.signed();
        List<BundleHeader.Part> parts = new ArrayList<>();
        for (Outgoing each : outgoing) {
            parts.add(part(each, machines.get(each.replica()), signed.get(each.replica())));
        }
        parts.sort(HeaderJson.ORDER);
        PlanHeader plan = new LoadPlan(ledger).headerOrNull();
        BundleStore.Introduced self = machines.get(ledger.replica());
        BundleKind kind = wish.kind() != null
                ? wish.kind()
                : ledger.replica().equals(store.owner()) ? BundleKind.HAND_OUT : BundleKind.RETURN;
        return new BundleHeader(HeaderJson.FORMAT, HeaderJson.CAPABILITIES, ledger.plan(), ledger.planCreatedAt(),
                plan == null ? "" : shortened(plan.title()), plan == null ? "" : shortened(plan.document()), kind,
                ledger
                        .replica(),
                shortened(wish.person()), self == null ? "" : shortened(self.name()), clock.instant()
                        .truncatedTo(ChronoUnit.SECONDS),
                wish.evidence(), wish.inspections().stream().sorted().toList(),
                parts);
    }

    private BundleHeader.Part part(Outgoing out, BundleStore.@Nullable Introduced machine,
            BundleStore.@Nullable Signed signed) {
        byte[] key;
        byte[] signature;
        if (out.replica().equals(ledger.replica())) {
            key = ledger.publicKey();
            signature = ledger.sign(ChainEnd.statement(ledger.plan(), out.replica(), out.to(), out.endHash()));
        } else if (signed != null && signed.seq() == out.to()) {
            key = signed.key();
            signature = signed.signature();
        } else {
            Problem unsigned = Flaws.of("UNSIGNED", machine == null
                    ? out.replica().toString()
                    : machine.person() + " (" + machine.name() + ")");
            if (signed != null && signed.seq() > out.to()) {
                throw new Overtaken(unsigned);
            }
            throw unsigned;
        }
        return new BundleHeader.Part(out.replica(), machine == null ? "" : shortened(machine.person()), machine == null
                ? ""
                : shortened(machine.name()), key, out.from(), out.to(), out.run().startHash(), out.endHash(),
                signature, out.fromAt());
    }

    /** A header is no place for long texts. */
    private static String shortened(String text) {
        String clean = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC).replaceAll("\\p{Cntrl}",
                " ");
        return clean.length() <= 300 ? clean : clean.substring(0, 300);
    }

    /** Tells how much is written, and stops where the person says so. */
    private static final class Told {
        private final Progress progress;
        private final long total;
        private long done;
        private long told;

        Told(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        OutputStream to(OutputStream out) {
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[]{(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                    passed(length);
                }
            };
        }

        private void passed(int n) {
            done += n;
            if (done - told >= 1 << 20 || told == 0) {
                told = done;
                if (!progress.at(Math.min(done, total), total)) {
                    throw new CancellationException();
                }
            }
        }
    }

    /** The file is forced after the seal is closed. */
    private record Unclosed(WritableByteChannel file) implements WritableByteChannel {
        @Override
        public int write(java.nio.ByteBuffer bytes) throws IOException {
            return file.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() {
            // the caller does
        }
    }

    /** A seal cannot go back, whatever else its channel can. */
    private record Unseekable(WritableByteChannel sealed) implements WritableByteChannel {
        @Override
        public int write(java.nio.ByteBuffer bytes) throws IOException {
            return sealed.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return sealed.isOpen();
        }

        @Override
        public void close() throws IOException {
            sealed.close();
        }
    }
}
