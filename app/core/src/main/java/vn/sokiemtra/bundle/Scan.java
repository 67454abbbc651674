package vn.sokiemtra.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.evidence.store.BlobStore;
import vn.sokiemtra.ledger.ChainEnd;
import vn.sokiemtra.ledger.FlawedRun;
import vn.sokiemtra.ledger.ReplicaId;
import vn.sokiemtra.ledger.Run;
import vn.sokiemtra.text.Problem;

/**
 * One pass over a bundle that verifies everything a file can show by itself: structure, sizes, hashes, signatures, and
 * how the changes hang together. Memory does not depend on the bundle's size.
 */
final class Scan {

    /** Told of the changes of each replica while they pass by. */
    interface Visitor {
        void run(Run run);
    }

    /** Told of the evidence while it passes by; each content to be closed before the next one begins. */
    interface Contents {

        /** Evidence is verified and not kept. */
        Contents NONE = (header, entry) -> null;

        /** @return null where the bytes are not wanted */
        @Nullable
        Content begin(BundleHeader header, ZipLayout.Entry entry);

        /** One content. Its bytes are not to be believed before {@link #whole} is called. */
        interface Content extends AutoCloseable {

            /** @param piece the next bytes, at most {@link BlobStore#CHUNK}; not changed any more */
            void add(byte[] piece);

            /** The bytes are all there, and what their name says. */
            void whole();

            @Override
            void close();
        }
    }

    /** Which signatures over the end of a chain were verified before, so that it need not be done again. */
    interface Vouched {

        /** Nothing is known before. */
        Vouched NONE = part -> false;

        boolean verified(BundleHeader.Part part);
    }

    private final BundleSource source;
    private final Progress progress;
    private final Vouched vouched;
    private final Contents contents;
    private final Visitor visitor;
    private final Map<String, String> payload = new LinkedHashMap<>();
    private final Map<UUID, ZipLayout.Entry> changes = new LinkedHashMap<>();
    private final List<ZipLayout.Entry> evidence = new ArrayList<>();
    private long payloadBytes;

    Scan(BundleSource source, Progress progress, Visitor visitor) {
        this(source, progress, Vouched.NONE, Contents.NONE, visitor);
    }

    private Scan(BundleSource source, Progress progress, Vouched vouched, Contents contents, Visitor visitor) {
        this.source = source;
        this.progress = progress;
        this.vouched = vouched;
        this.contents = contents;
        this.visitor = visitor;
    }

    /** The usual: the changes themselves are verified when they are merged. */
    static Scanned verify(BundleSource source, Progress progress) {
        return verify(source, progress, Vouched.NONE, Contents.NONE);
    }

    /** The same, with the evidence handed on as it is read. */
    static Scanned verify(BundleSource source, Progress progress, Vouched vouched, Contents contents) {
        return new Scan(source, progress, vouched, contents, run -> {
            long seq = run.firstSeq() - 1;
            for (Run.Segment segment : run.segments()) {
                seq += segment.count();
            }
        }).run();
    }

    /**
     * @throws Problem {@code SKT-BUNDLE-…}: what is wrong with it
     * @throws CancellationException when {@code progress} said stop
     */
    Scanned run() {
        try (InputStream in = new Watched(ReadAhead.of(source.open(), source.contentSize()), progress, source
                .contentSize())) {
            return new Pass(new ZipScan(in, source.contentSize())).run();
        } catch (FlawedRun flawed) {
            throw flawed.problem();
        } catch (UncheckedIOException failed) {
            throw BundleSource.unreadable(failed.getCause(), source.file());
        } catch (IOException failed) {
            throw BundleSource.unreadable(failed, source.file());
        }
    }

    private final class Pass {
        private final ZipScan zip;
        private ZipLayout.@Nullable Entry entry;

        Pass(ZipScan zip) {
            this.zip = zip;
        }

        Scanned run() throws IOException {
            next();
            same(Bag.DECLARATION, Bag.DECLARATION_TEXT);
            BundleHeader header = header();
            for (BundleHeader.Part part : header.parts()) {
                part(header, part);
            }
            while (entry != null && entry.name().startsWith(Bag.EVIDENCE)) {
                evidence(header);
            }
            byte[] info = Bag.info(header, payloadBytes, payload.size());
            byte[] manifest = Bag.manifest(payload);
            Map<String, String> tags = new LinkedHashMap<>();
            tags.put(Bag.DECLARATION, sha256(Bag.DECLARATION_TEXT));
            tags.put(Bag.INFO, sha256(info));
            tags.put(Bag.MANIFEST, sha256(manifest));
            byte[] tagManifest = Bag.manifest(tags);
            same(Bag.INFO, info);
            same(Bag.MANIFEST, manifest);
            same(Bag.TAG_MANIFEST, tagManifest);
            signature(header, tagManifest);
            if (entry != null) {
                throw Flaws.of("NAME", entry.name());
            }
            return new Scanned(header, sha256(tagManifest), changes, evidence);
        }

        private void next() throws IOException {
            entry = zip.next();
        }

        private ZipLayout.Entry expect(String name) {
            ZipLayout.Entry current = entry;
            if (current == null || !current.name().equals(name)) {
                throw current == null ? Flaws.of("LACKS", name) : Flaws.of("UNEXPECTED", current.name(), name);
            }
            return current;
        }

        private void same(String name, byte[] expected) throws IOException {
            expect(name);
            byte[] given = zip.bytes(expected.length + HeaderJson.MOST_BYTES);
            zip.finish();
            if (!Arrays.equals(given, expected)) {
                throw Flaws.of("HASH", differing(name, given));
            }
            next();
        }

        /** Of a manifest the first file that it gives another hash; else the file itself. */
        private String differing(String name, byte[] given) {
            if (name.equals(Bag.MANIFEST)) {
                List<String> lines = new String(given, StandardCharsets.ISO_8859_1).lines().toList();
                for (Map.Entry<String, String> file : payload.entrySet()) {
                    if (!lines.contains(file.getValue() + "  " + file.getKey())) {
                        return file.getKey();
                    }
                }
            }
            return name;
        }

        private BundleHeader header() throws IOException {
            ZipLayout.Entry current = expect(Bag.HEADER);
            if (current.size() > HeaderJson.MOST_BYTES) {
                throw Flaws.of("HEADER");
            }
            byte[] bytes = zip.bytes(HeaderJson.MOST_BYTES);
            passed(current, zip.finish());
            BundleHeader header = HeaderJson.read(bytes);
            for (BundleHeader.Part part : header.parts()) {
                if (!ReplicaId.of(part.key()).equals(part.replica())) {
                    throw Flaws.of("KEY", named(part));
                } else if (!vouched.verified(part) && !Keys.verifies(part.key(), ChainEnd.statement(header.plan(), part
                        .replica(), part.to(), part.end()), part.signature())) {
                    throw Flaws.of("SIGNATURE", named(part));
                }
            }
            next();
            return header;
        }

        private void passed(ZipLayout.Entry current, String sha256) {
            payload.put(current.name(), sha256);
            payloadBytes += current.size();
        }

        private void part(BundleHeader header, BundleHeader.Part part) throws IOException {
            if (part.from() == 0 && !Arrays.equals(part.before(), ChainEnd.start(header.plan(), part.replica()))) {
                throw Flaws.of("CHAIN", named(part));
            }
            if (part.isEmpty()) {
                if (!Arrays.equals(part.before(), part.end())) {
                    throw Flaws.of("CHAIN", named(part));
                }
                return;
            }
            ZipLayout.Entry current = expect(Bag.CHANGES + part.replica());
            Counted segments = new Counted(ChangesFile.read(zip.content(), current.size()), part.before());
            visitor.run(new Run(part.replica(), part.from() + 1, part.before(), segments));
            passed(current, zip.finish());
            if (segments.count != part.changes() || !Arrays.equals(segments.end, part.end())) {
                throw Flaws.of("CHAIN", named(part));
            }
            changes.put(part.replica(), current);
            next();
        }

        private void evidence(BundleHeader header) throws IOException {
            ZipLayout.Entry current = entry;
            if (current == null) {
                return;
            }
            String claimed = Scanned.sha256Of(current);
            boolean ordered = evidence.isEmpty() || evidence.getLast().name().compareTo(current.name()) < 0;
            if (!claimed.matches("[0-9a-f]{64}") || !ordered) {
                throw Flaws.of("NAME", current.name());
            }
            try (Contents.Content content = contents.begin(header, current)) {
                handOn(current, content);
                if (!zip.finish().equals(claimed)) {
                    throw Flaws.of("HASH", current.name());
                }
                if (content != null) {
                    content.whole();
                }
            }
            passed(current, claimed);
            evidence.add(current);
            next();
        }

        /** What is missing at the end shows when the entry is finished. */
        private void handOn(ZipLayout.Entry current, Contents.@Nullable Content content) throws IOException {
            if (content == null) {
                return;
            }
            InputStream in = zip.content();
            for (long left = current.size(); left > 0;) {
                byte[] piece = Bytes.read(in, (int) Math.min(BlobStore.CHUNK, left));
                if (piece.length == 0) {
                    return;
                }
                content.add(piece);
                left -= piece.length;
            }
        }

        private void signature(BundleHeader header, byte[] tagManifest) throws IOException {
            expect(Bag.SIGNATURE);
            byte[] line = zip.bytes(200);
            zip.finish();
            byte[] signature;
            try {
                String text = new String(line, StandardCharsets.ISO_8859_1);
                signature = Base64.getDecoder().decode(text.substring(0, Math.max(0, text.length() - 1)));
                if (!text.equals(Base64.getEncoder().encodeToString(signature) + '\n')) {
                    throw new IllegalArgumentException("not the canonical text");
                }
            } catch (IllegalArgumentException malformed) {
                throw Flaws.of(malformed, "SIGNATURE", header.person());
            }
            if (!Keys.verifies(header.senderPart().key(), Keys.bundleStatement(tagManifest), signature)) {
                throw Flaws.of("SIGNATURE", header.person());
            }
            next();
        }
    }

    static String named(BundleHeader.Part part) {
        return part.person().isEmpty() ? part.replica().toString() : part.person() + " (" + part.machine() + ")";
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Keys.sha256().digest(bytes));
    }

    /** Counts changes and remembers where the chain is said to end, while somebody reads. */
    private static final class Counted implements Iterable<Run.Segment> {
        private final Iterable<Run.Segment> segments;
        private long count;
        private byte[] end;

        Counted(Iterable<Run.Segment> segments, byte[] end) {
            this.segments = segments;
            this.end = end;
        }

        @Override
        public java.util.Iterator<Run.Segment> iterator() {
            var each = segments.iterator();
            return new java.util.Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public Run.Segment next() {
                    Run.Segment next = each.next();
                    count += next.count();
                    end = next.endHash();
                    return next;
                }
            };
        }
    }
}
