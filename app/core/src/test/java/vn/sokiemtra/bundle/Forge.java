package vn.sokiemtra.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import vn.sokiemtra.bundle.Laptops.Laptop;
import vn.sokiemtra.ledger.ChainEnd;
import vn.sokiemtra.ledger.ReplicaId;

/** Makes bundles that no program of ours would make, signed by a laptop that really is one of the plan's. */
final class Forge {

    private final Laptop signer;
    final LinkedHashMap<String, byte[]> files = new LinkedHashMap<>();

    Forge(Path bundle, Laptop signer) {
        this.signer = signer;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(bundle))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    BundleHeader header() {
        return HeaderJson.read(files.get(Bag.HEADER));
    }

    /** Another header; what stands around it is made to fit. */
    Forge header(byte[] json) {
        files.put(Bag.HEADER, json);
        return fitting();
    }

    Forge parts(UnaryOperator<BundleHeader.Part> change) {
        BundleHeader header = header();
        BundleHeader other = new BundleHeader(header.format(), header.capabilities(), header.plan(), header
                .planCreatedAt(), header.title(), header.document(), header.kind(), header.sender(), header.person(),
                header.machine(), header.madeAt(), header.evidence(), header.units(), header.parts().stream().map(
                        change).sorted(HeaderJson.ORDER).toList());
        return header(HeaderJson.write(other));
    }

    /** Lines in place of what the signer's own chain says from {@code first} on, properly chained and signed. */
    Forge ownLines(List<String> lines) {
        return lines(signer.id(), signer.ledger().publicKey(), lines, true);
    }

    Forge lines(UUID replica, byte[] key, List<String> lines, boolean sign) {
        byte[] raw = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] hash = chain(replica, lines);
        files.put(Bag.CHANGES + replica, segment(lines.size(), raw, raw.length, hash));
        return parts(part -> part.replica().equals(replica)
                ? new BundleHeader.Part(replica, part.person(), part.machine(), key, 0, lines.size(), part.before(),
                        hash,
                        sign
                                ? signer.ledger().sign(ChainEnd.statement(signer.ledger().plan(), replica, lines.size(),
                                        hash))
                                : part.signature(),
                        part.after())
                : part);
    }

    byte[] chain(UUID replica, List<String> lines) {
        byte[] hash = sha256(("sokiemtra chain 1\n" + signer.ledger().plan() + '\n' + replica + '\n').getBytes(
                StandardCharsets.US_ASCII));
        for (String line : lines) {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(hash);
            both.writeBytes(line.getBytes(StandardCharsets.UTF_8));
            hash = sha256(both.toByteArray());
        }
        return hash;
    }

    static byte[] segment(int count, byte[] raw, int rawLength, byte[] hash) {
        Deflater deflater = new Deflater(6);
        deflater.setInput(raw);
        deflater.finish();
        byte[] packed = new byte[raw.length + 100];
        int n = deflater.deflate(packed);
        deflater.end();
        return ByteBuffer.allocate(44 + n).putInt(count).putInt(rawLength).putInt(n).put(hash).put(packed, 0, n)
                .array();
    }

    static String line(long seq, long millis, String author, String value) {
        return "{\"s\":" + seq + ",\"c\":" + (millis << 16) + ",\"a\":\"" + author
                + "\",\"t\":\"answer_part\",\"r\":\"01900000-0000-7002-8000-000000000001\",\"f\":\"verified\",\"v\":\""
                + value
                + "\",\"p\":[]}";
    }

    private static byte[] sha256(byte[] bytes) {
        MessageDigest digest = Keys.sha256();
        return digest.digest(bytes);
    }

    static UUID idOf(byte[] key) {
        return ReplicaId.of(key);
    }

    /** Manifests and signature that fit the data. */
    Forge fitting() {
        Map<String, String> payload = new LinkedHashMap<>();
        long bytes = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith("data/")) {
                payload.put(file.getKey(), Scan.sha256(file.getValue()));
                bytes += file.getValue().length;
            }
        }
        try {
            files.put(Bag.INFO, Bag.info(header(), bytes, payload.size()));
        } catch (RuntimeException headerIsForged) {
            files.put(Bag.INFO, files.get(Bag.INFO));
        }
        files.put(Bag.MANIFEST, Bag.manifest(payload));
        Map<String, String> tags = new LinkedHashMap<>();
        List.of(Bag.DECLARATION, Bag.INFO, Bag.MANIFEST).forEach(name -> tags.put(name, Scan.sha256(files.get(name))));
        byte[] tagManifest = Bag.manifest(tags);
        files.put(Bag.TAG_MANIFEST, tagManifest);
        files.put(Bag.SIGNATURE, (Base64.getEncoder().encodeToString(signer.ledger().sign(Keys.bundleStatement(
                tagManifest))) + '\n').getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    byte[] bytes() {
        return zip(new ArrayList<>(files.entrySet()));
    }

    static byte[] zip(List<Map.Entry<String, byte[]>> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipSink zip = new ZipSink(Channels.newChannel(out));
        try {
            for (Map.Entry<String, byte[]> entry : entries) {
                zip.entry(entry.getKey(), entry.getValue());
            }
            zip.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

}
