package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.bundle.Laptops.Laptop;
import vn.sokiemtra.bundle.PlannedBundle.Outcome;
import vn.sokiemtra.text.Problem;

/** A signature that is known here vouches for the chain it was made for, and for nothing else. */
class KnownSignatureTest {

    private static final Laptops laptops = new Laptops();
    private static Laptop office;
    private static Laptop relay;
    private static Laptop author;
    private static Path good;

    @BeforeAll
    static void everythingIsKnown() throws IOException {
        office = laptops.office();
        Path handOut = office.export(office.wish());
        relay = laptops.join("Lê Thị Hạnh", handOut);
        author = laptops.join("Phạm Văn Long", handOut);
        author.write(7, "của Long");
        relay.take(author.export());
        relay.write(1, "một");
        good = relay.export();
        assertThat(office.take(good).complete()).isTrue();
    }

    @AfterAll
    static void close() {
        laptops.close();
    }

    @Test
    void theSameBundleBringsNothing() {
        assertThat(office.take(good).bundles().getFirst().outcome()).isEqualTo(Outcome.NOTHING_NEW);
    }

    @Test
    void aRelayCannotLengthenAChainUnderIt() throws IOException {
        Forge forge = new Forge(good, relay);
        BundleHeader.Part known = forge.header().part(author.id()).orElseThrow();
        String line = Forge.line(known.to() + 1, laptops.now().toEpochMilli() + 1, "Phạm Văn Long", "bịa");
        byte[] end = Keys.sha256().digest(both(known.end(), line.getBytes(StandardCharsets.UTF_8)));
        byte[] raw = (line + "\n").getBytes(StandardCharsets.UTF_8);
        forge.files.compute(Bag.CHANGES + author.id(), (name, segments) -> both(segments, Forge.segment(1, raw,
                raw.length, end)));

        assertThat(refusal(forge.parts(part -> part.replica().equals(author.id())
                ? new BundleHeader.Part(part.replica(), part.person(), part.machine(), part.key(), part.from(), part
                        .to() + 1, part.before(), end, part.signature(), part.after())
                : part))).isEqualTo("SKT-BUNDLE-SIGNATURE");
    }

    @Test
    void aChainThatEndsOtherwiseIsRefused() throws IOException {
        Forge forge = new Forge(good, relay);
        forge.files.remove(Bag.CHANGES + author.id());
        byte[] other = new byte[32];

        assertThat(refusal(forge.parts(part -> part.replica().equals(author.id())
                ? new BundleHeader.Part(part.replica(), part.person(), part.machine(), part.key(), part.to(), part
                        .to(), other, other, part.signature(), part.after())
                : part))).isEqualTo("SKT-MERGE-FORK");
    }

    private static String refusal(Forge forge) throws IOException {
        String before = office.digest();
        ImportResult.Imported line = office.take(Files.write(laptops.folder.resolve("xau.skt"), forge.bytes()))
                .bundles().getFirst();
        assertThat(office.digest()).isEqualTo(before);
        Problem flaw = line.flaw();
        return flaw == null ? "taken in" : flaw.code();
    }

    private static byte[] both(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
