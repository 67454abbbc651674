package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.bouncycastle.crypto.generators.SCrypt;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.text.Problem;

class SealTest {

    private static final char[] PASSPHRASE = "Thạch Thành 2020".toCharArray();
    private final Seal seal = new Seal(4);
    private final AtomicInteger derived = new AtomicInteger();

    @Test
    void whatWasSealedIsReadBack() throws IOException {
        byte[] content = "Một gói dữ liệu".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        assertThat(open(sealed(content), PASSPHRASE)).isEqualTo(content);
    }

    @Test
    void aPassphraseTypedInDecomposedFormOpensItToo() throws IOException {
        char[] decomposed = java.text.Normalizer.normalize("Thạch Thành 2020", java.text.Normalizer.Form.NFD)
                .toCharArray();
        assertThat(open(sealed(new byte[]{1, 2, 3}), decomposed)).containsExactly(1, 2, 3);
    }

    @Test
    void anotherPassphraseIsRefusedInWords() throws IOException {
        byte[] sealed = sealed(new byte[]{1});
        assertThatThrownBy(() -> open(sealed, "sai".toCharArray())).isInstanceOfSatisfying(Problem.class,
                p -> assertThat(
                        p.code()).isEqualTo("SKT-BUNDLE-PASSPHRASE"));
    }

    @Test
    void everyFlippedBitIsNoticed() throws IOException {
        byte[] content = "nội dung".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = sealed(content);
        for (int i = 0; i < sealed.length; i++) {
            byte[] flipped = sealed.clone();
            flipped[i] ^= 1;
            assertThatThrownBy(() -> open(flipped, PASSPHRASE)).as("byte %d", i).isInstanceOfAny(Problem.class,
                    IOException.class);
        }
    }

    @Test
    void theWorkOfAPassphraseIsDoneOnceForEachSealAndAgainWhenItWasForgotten() throws IOException {
        DerivedKeys keys = counted();
        byte[] first = sealed(new byte[]{1});
        byte[] second = sealed(new byte[]{2});
        assertThat(open(first, PASSPHRASE, keys)).containsExactly(1);
        assertThat(open(first, PASSPHRASE, keys)).containsExactly(1);
        assertThat(derived).hasValue(1);
        assertThat(open(second, PASSPHRASE, keys)).containsExactly(2);
        assertThatThrownBy(() -> open(first, "sai".toCharArray(), keys)).isInstanceOf(Problem.class);
        assertThat(derived).hasValue(3);
        keys.forget();
        assertThat(open(first, PASSPHRASE, keys)).containsExactly(1);
        assertThat(derived).hasValue(4);
    }

    @Test
    void aSealedBundleThatIsLookedAtAndTakenInAsksForTheWorkOnce() throws IOException {
        try (Laptops laptops = new Laptops()) {
            Laptops.Laptop office = laptops.bare();
            Laptops.Laptop member = laptops.join("Hạnh", office.export());
            member.write(1, "Chưa niêm yết");
            Path bundle = member.export();
            Files.write(bundle, sealed(Files.readAllBytes(bundle)));
            Passphrases known = Passphrases.keeping(file -> PASSPHRASE.clone(), counted());
            assertThat(new PlanImport(office.ledger()).of(List.of(bundle), known, Progress.NONE).bundles()).hasSize(1);
            assertThat(
                    new ApplyImport(office.ledger(), laptops.clock, ApplyImport.CopyFirst.NOTHING).run(List.of(bundle),
                            office.person, known, Progress.NONE).complete())
                    .isTrue();
            assertThat(office.read(1)).isEqualTo("Chưa niêm yết");
            assertThat(derived).hasValue(1);
        }
    }

    @Test
    void aFileThatAsksForEndlessWorkIsRefused() throws IOException {
        String head = new String(sealed(new byte[]{1}), StandardCharsets.ISO_8859_1).replaceFirst(" 4\n", " 30\n");
        assertThatThrownBy(() -> open(head.getBytes(StandardCharsets.ISO_8859_1), PASSPHRASE)).isInstanceOfSatisfying(
                Problem.class, p -> assertThat(p.code()).isEqualTo("SKT-BUNDLE-SEAL"));
    }

    private byte[] sealed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WritableByteChannel channel = seal.seal(Channels.newChannel(out), PASSPHRASE)) {
            channel.write(ByteBuffer.wrap(content));
        }
        return out.toByteArray();
    }

    private byte[] open(byte[] sealed, char[] passphrase) throws IOException {
        return open(sealed, passphrase, new DerivedKeys());
    }

    private byte[] open(byte[] sealed, char[] passphrase, DerivedKeys keys) throws IOException {
        return Channels.newInputStream(seal.open(Channels.newChannel(new ByteArrayInputStream(sealed)), passphrase,
                keys)).readAllBytes();
    }

    /** Keys that count how often they are derived, with little work whatever is asked. */
    private DerivedKeys counted() {
        return new DerivedKeys((passphrase, salt, work) -> {
            derived.incrementAndGet();
            return SCrypt.generate(passphrase, salt, 1 << work, 8, 1, 32);
        });
    }
}
