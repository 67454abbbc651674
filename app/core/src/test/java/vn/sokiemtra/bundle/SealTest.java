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

import org.junit.jupiter.api.Test;

import vn.sokiemtra.text.Problem;

class SealTest {

    private static final char[] PASSPHRASE = "Thạch Thành 2020".toCharArray();
    private final Seal seal = new Seal(4);

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
        return Channels.newInputStream(seal.open(Channels.newChannel(new ByteArrayInputStream(sealed)), passphrase))
                .readAllBytes();
    }
}
