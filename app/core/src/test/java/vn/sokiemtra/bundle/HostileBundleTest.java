package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.bundle.Laptops.Laptop;
import vn.sokiemtra.bundle.PlannedBundle.Outcome;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.text.Problem;

/** Every hostile or damaged bundle is refused with its own sentence, and changes nothing. */
class HostileBundleTest {

    private static final Laptops laptops = new Laptops();
    private static Laptop office;
    private static Laptop sender;
    private static Laptop other;
    private static Path good;
    private static byte[] bytes;
    private static String before;

    @BeforeAll
    static void exchange() throws IOException {
        office = laptops.office();
        Path handOut = office.export(office.wish());
        sender = laptops.join("Lê Thị Hạnh", handOut);
        other = laptops.join("Phạm Văn Long", handOut);
        other.write(7, "của Long");
        sender.take(other.export());
        sender.write(1, "một");
        sender.write(2, "hai");
        sender.attach(0, "a.txt", "minh chứng".getBytes(StandardCharsets.UTF_8));
        good = sender.export(sender.wish().since(handOut, null));
        bytes = Files.readAllBytes(good);
        before = office.digest();
    }

    @AfterAll
    static void close() {
        laptops.close();
    }

    private static Forge forge() {
        return new Forge(good, sender);
    }

    private static Path file(byte[] content) {
        try {
            return Files.write(laptops.folder.resolve("xau.skt"), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Imports it, and gives the code of the refusal; whatever it is, nothing may have changed. */
    private static String refusal(byte[] content) {
        Path file = file(content);
        ImportResult result = office.take(file);
        assertThat(office.digest()).isEqualTo(before);
        ImportResult.Imported line = result.bundles().getFirst();
        assertThat(line.outcome()).isEqualTo(Outcome.FLAWED);
        Problem flaw = line.flaw();
        assertThat(flaw.sentence()).hasSizeGreaterThan(40).doesNotContain("{0");
        assertThat(office.plan(file).bundles().getFirst().flaw().code()).isEqualTo(flaw.code());
        return flaw.code().replace("SKT-BUNDLE-", "");
    }

    private static byte[] changed(Consumer<ByteBuffer> change) {
        ByteBuffer copy = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        change.accept(copy);
        return copy.array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Where the local header of the n-th entry begins. */
    private static int entry(int n) {
        int at = 0;
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < n; i++) {
            at += 30 + zip.getShort(at + 26) + zip.getInt(at + 18);
        }
        return at;
    }

    @Test
    void theGoodOneIsTakenIn() {
        Laptops.Laptop fresh = laptops.join("Vũ", laptops.folder.resolve("goi-1.skt"));
        assertThat(fresh.take(good).complete()).isTrue();
        assertThat(Forge.zip(new ArrayList<>(forge().fitting().files.entrySet()))).as("the forge works").isEqualTo(
                bytes);
    }

    @Test
    void noFlippedBitPasses() throws IOException {
        sweep(11, 1);
    }

    @Test
    @Tag("full")
    void noFlippedBitPassesAnywhere() throws IOException {
        sweep(1, 1);
    }

    private static void sweep(int step, int bits) throws IOException {
        TreeMap<String, Integer> codes = new TreeMap<>();
        for (int at = 0; at < bytes.length; at += step) {
            for (int bit = 0; bit < bits; bit++) {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << (bit + at) % 8);
                try {
                    Scan.verify(BundleSource.of(file(flipped), Passphrases.same("x".toCharArray())), Progress.NONE);
                    throw new AssertionError("a flipped bit at byte " + at + " passed");
                } catch (Problem refused) {
                    codes.merge(refused.code(), 1, Integer::sum);
                }
            }
        }
        System.out.println("flipped bits: " + codes);
    }

    @Test
    void aTruncatedFileIsRefusedWhereverItEnds() {
        for (int length = 0; length < bytes.length; length += Math.max(1, bytes.length / 40)) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThat(refusal(cut)).isIn("TRUNCATED", "NOT-A-BUNDLE");
        }
    }

    @Test
    void whatIsNoBundleIsCalledSo() {
        assertThat(refusal(text("đây là một tệp văn bản, không phải là gói"))).isEqualTo("NOT-A-BUNDLE");
    }

    @Test
    void somethingBehindTheEndIsRefused() {
        assertThat(refusal(Arrays.copyOf(bytes, bytes.length + 1))).isEqualTo("TRAILING");
    }

    @Test
    void namesThatLeadElsewhereAreRefused() {
        for (String name : List.of("../../etc/passwd", "/etc/passwd", "data/../x", "C:\\x", "data//x", "dữ liệu")) {
            List<Map.Entry<String, byte[]>> entries = new ArrayList<>(forge().files.entrySet());
            entries.add(2, Map.entry(name.replaceAll("[^\\x00-\\x7f]", "?"), text("x")));
            assertThat(refusal(Forge.zip(entries))).as(name).isEqualTo("NAME");
        }
    }

    @Test
    void duplicateEntriesAreRefused() {
        List<Map.Entry<String, byte[]>> entries = new ArrayList<>(forge().files.entrySet());
        entries.add(2, entries.get(1));
        assertThat(refusal(Forge.zip(entries))).isEqualTo("DUPLICATE");
    }

    @Test
    void entriesThatAreMissingOrStrangeAreRefused() {
        Forge lacking = forge();
        lacking.files.remove(Bag.CHANGES + sender.id());
        assertThat(refusal(lacking.fitting().bytes())).isEqualTo("UNEXPECTED");
        Forge strange = forge();
        strange.files.put("extra.txt", text("x"));
        assertThat(refusal(strange.bytes())).isEqualTo("NAME");
    }

    @Test
    void compressionWhichABombNeedsIsRefused() {
        assertThat(refusal(changed(zip -> zip.putShort(entry(1) + 8, (short) 8)))).isEqualTo("COMPRESSED");
    }

    @Test
    void sizesThatLieAreRefused() {
        assertThat(refusal(changed(zip -> zip.putInt(entry(1) + 18, 5)))).isEqualTo("SIZE");
        assertThat(refusal(changed(zip -> {
            zip.putInt(entry(1) + 18, 0x7FFFFFFF);
            zip.putInt(entry(1) + 22, 0x7FFFFFFF);
        }))).isEqualTo("SIZE");
        assertThat(refusal(changed(zip -> {
            zip.putInt(entry(1) + 18, -1);
            zip.putInt(entry(1) + 22, -1);
        }))).as("ZIP64").isEqualTo("SIZE");
        assertThat(refusal(changed(zip -> {
            zip.putInt(entry(0) + 18, 1);
            zip.putInt(entry(0) + 22, 1);
        }))).isIn("STRUCTURE", "HASH");
    }

    @Test
    void anotherContentUnderTheSameHashIsRefused() {
        Forge forged = forge();
        String evidence = forged.files.keySet().stream().filter(n -> n.startsWith(Bag.EVIDENCE)).findFirst()
                .orElseThrow();
        forged.files.put(evidence, text("minh chứng khác"));
        assertThat(refusal(forged.bytes())).isEqualTo("HASH");
        assertThat(refusal(forged.fitting().bytes())).as("with fitting manifests").isEqualTo("HASH");
    }

    @Test
    void aManifestThatDoesNotFitIsRefused() {
        Forge forged = forge();
        byte[] manifest = forged.files.get(Bag.MANIFEST).clone();
        manifest[0] = (byte) (manifest[0] == '1' ? '2' : '1');
        forged.files.put(Bag.MANIFEST, manifest);
        assertThat(refusal(forged.bytes())).isEqualTo("HASH");
    }

    @Test
    void anEnvelopeSignedByAnotherIsRefused() {
        Forge forged = new Forge(good, other);
        assertThat(refusal(forged.fitting().bytes())).isEqualTo("SIGNATURE");
    }

    @Test
    void aRelayCannotForgeWhatAnotherWrote() {
        List<String> lines = List.of(Forge.line(1, laptops.now().toEpochMilli(), "Phạm Văn Long", "bịa"));
        assertThat(refusal(forge().lines(other.id(), other.ledger().publicKey(), lines, true).bytes())).isEqualTo(
                "SIGNATURE");
    }

    @Test
    void aReplacedKeyIsRefused() {
        List<String> lines = List.of(Forge.line(1, laptops.now().toEpochMilli(), "Phạm Văn Long", "bịa"));
        assertThat(refusal(forge().lines(other.id(), sender.ledger().publicKey(), lines, true).bytes())).isEqualTo(
                "KEY");
    }

    @Test
    void aChainWithAGapIsRefused() {
        assertThat(refusal(forge().parts(part -> part.replica().equals(sender.id())
                ? new BundleHeader.Part(part.replica(), part.person(), part.machine(), part.key(), part.from(),
                        part.to(),
                        part.end(), part.end(), part.signature(), part.after())
                : part).bytes())).isEqualTo("CHAIN");
        long now = laptops.now().toEpochMilli();
        assertThat(refusal(forge().ownLines(List.of(Forge.line(1, now, "H", "a"), Forge.line(3, now + 1, "H", "b")))
                .bytes())).isEqualTo("SKT-MERGE-FORM");
        Forge cut = forge();
        assertThat(refusal(cut.parts(part -> part.replica().equals(sender.id())
                ? new BundleHeader.Part(part.replica(), part.person(), part.machine(), part.key(), part.from(),
                        part.to()
                                + 1,
                        part.before(), part.end(), sender.ledger().sign(vn.sokiemtra.ledger.ChainEnd.statement(sender
                                .ledger().plan(), part.replica(), part.to() + 1, part.end())),
                        part.after())
                : part).bytes())).isEqualTo("CHAIN");
    }

    @Test
    void aChangeThatClaimsAnotherNumberIsRefused() {
        long now = laptops.now().toEpochMilli();
        assertThat(refusal(forge().ownLines(List.of(Forge.line(5, now, "Hạnh", "bịa"))).bytes())).isEqualTo(
                "SKT-MERGE-FORM");
    }

    @Test
    void theSameNumberWithAnotherContentIsRefusedAndBothAreNamed() {
        Laptop fresh = laptops.join("Vân", laptops.folder.resolve("goi-1.skt"));
        fresh.take(good);
        long now = laptops.now().toEpochMilli();
        Path forked = file(forge().ownLines(List.of(Forge.line(1, now, "Hạnh", "khác"))).bytes());
        ImportResult.Imported line = fresh.take(forked).bundles().getFirst();
        assertThat(line.flaw().code()).isEqualTo("SKT-MERGE-FORK");
        assertThat(line.flaw().sentence()).contains(sender.id().toString());
    }

    @Test
    void clocksThatRunAwayAreRefused() {
        long far = laptops.now().toEpochMilli() + 50L * 365 * 86_400_000;
        assertThat(refusal(forge().ownLines(List.of(Forge.line(1, far, "Hạnh", "x"))).bytes())).isEqualTo(
                "SKT-MERGE-FUTURE");
        long now = laptops.now().toEpochMilli();
        assertThat(
                refusal(forge().ownLines(List.of(Forge.line(1, now, "Hạnh", "x"), Forge.line(2, now - 1, "Hạnh", "y")))
                        .bytes()))
                .isEqualTo("SKT-MERGE-CLOCK");
    }

    @Test
    void aSegmentThatInflatesToMoreThanItSaysIsRefused() {
        Forge forged = forge();
        byte[] zeros = new byte[50_000_000];
        byte[] hash = new byte[32];
        forged.files.put(Bag.CHANGES + sender.id(), Forge.segment(1, zeros, 1000, hash));
        forged.parts(part -> part.replica().equals(sender.id())
                ? new BundleHeader.Part(part.replica(), part.person(), part.machine(), part.key(), 0, 1, part.before(),
                        hash, sender.ledger().sign(vn.sokiemtra.ledger.ChainEnd.statement(sender.ledger().plan(), part
                                .replica(), 1, hash)),
                        part.after())
                : part);
        assertThat(refusal(forged.bytes())).isEqualTo("SKT-MERGE-FORM");
    }

    @Test
    void strangeHeadersAreRefused() {
        String json = new String(forge().files.get(Bag.HEADER), StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>();
        headers.put("[".repeat(100_000) + "]".repeat(100_000), "HEADER");
        headers.put(json.replace("\"title\":\"", "\"title\":\"" + "x".repeat(1_000_000)), "HEADER");
        headers.put(json + " ".repeat(3_000_000), "HEADER");
        headers.put(json.replaceFirst("\\{", "{ "), "HEADER");
        headers.put(json.replaceFirst("\\{", "{\"format\":1,"), "HEADER");
        headers.put(json.replace("\"kind\":\"RETURN\"", "\"kind\":\"VIRUS\""), "HEADER");
        headers.put("null", "HEADER");
        headers.put("", "HEADER");
        headers.put(json.replace("\"format\":1", "\"format\":2"), "NEWER");
        headers.put(json.replace("\"ed25519\"]", "\"ed25519\",\"hologram\"]"), "CAPABILITY");
        headers.forEach(
                (text, code) -> assertThat(refusal(forge().header(text(text)).bytes())).as(text.substring(0, Math
                        .min(60, text.length()))).isEqualTo(code));
    }

    @Test
    void aBundleOfAnotherPlanIsRefused() throws IOException {
        try (Laptops elsewhere = new Laptops()) {
            Path foreign = elsewhere.bare().export();
            assertThat(refusal(Files.readAllBytes(foreign))).isEqualTo("OTHER-PLAN");
        }
    }
}
