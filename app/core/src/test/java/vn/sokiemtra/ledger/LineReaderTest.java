package vn.sokiemtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** A line is read as it was written, and nothing but the one canonical form is read at all. */
class LineReaderTest {

    private static final UUID ROW = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);

    private final LineReader reader = new LineReader(id -> 1);
    private final LineWriter writer = new LineWriter(no -> ROW);

    private LoggedChange written(String author, String column, String value) {
        return new LoggedChange(2, 1 << 16, author, "answer_part", ROW, column, value == null
                ? null
                : LineValue.of(value), new long[]{ChangeKey.of(0, 1)}, HeadRef.NOTHING);
    }

    private byte[] line(byte[] value) {
        String whole = new String(writer.write(0, written("Dũng", "verified", "@")), StandardCharsets.UTF_8);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(whole.substring(0, whole.indexOf('@')).getBytes(StandardCharsets.UTF_8));
        line.writeBytes(value);
        line.writeBytes(whole.substring(whole.indexOf('@') + 1).getBytes(StandardCharsets.UTF_8));
        return line.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private void assertRefused(byte[] value) {
        assertThatExceptionOfType(FlawedRun.class).isThrownBy(() -> reader.read(0, line(value)));
    }

    @Test
    void everyTextComesBackAsItWasWritten() {
        for (String value : new String[]{"", "đúng thời hạn – “một cửa”", "a\"b\\c\nd\te", "tệp 😀 cuối", "½ ΐ ﬁ",
                "\uFFFD",
                "ở".repeat(100_000), "x".repeat(262_144)}) {
            LoggedChange read = reader.read(0, writer.write(0, written("Lê Thị Hạnh", "verified", value)));
            assertThat(read.value()).isEqualTo(value);
            assertThat(read.author()).isEqualTo("Lê Thị Hạnh");
            assertThat(read.supersedes()).containsExactly(ChangeKey.of(0, 1));
        }
        assertThat(reader.read(0, writer.write(0, written("Dũng", "verified", null))).value()).isNull();
    }

    @Test
    void namesThatBeginAlikeAreNotTakenForEachOther() {
        for (String column : new String[]{"verified", "verified_at", "ver", "verified"}) {
            assertThat(reader.read(0, writer.write(0, written("Dũng", column, "x"))).column()).isEqualTo(column);
        }
        for (String author : new String[]{"Dũng", "Dũng A", "D", ""}) {
            assertThat(reader.read(0, writer.write(0, written(author, "verified", "x"))).author()).isEqualTo(author);
        }
    }

    @Test
    void whatIsNoCleanTextIsRefused() {
        assertRefused(bytes(0xC0, 0x80));
        assertRefused(bytes(0xC1, 0xBF));
        assertRefused(bytes(0xC4));
        assertRefused(bytes('a', 0xE1, 0xBA));
        assertRefused(bytes(0xE0, 0x80, 0x80));
        assertRefused(bytes(0xED, 0xA0, 0x80)); // half of a pair
        assertRefused(bytes(0x80));
        assertRefused(bytes(0x7F));
        assertRefused(bytes(0x0A));
        assertRefused(bytes('\\', 'u', '0', '0', '4', '1'));
        assertRefused(bytes('\\', 0xC3, 0xA1));
        assertRefused(bytes('\\'));
        assertRefused("Hạnh".formatted().transform(s -> Normalizer.normalize(s, Normalizer.Form.NFD)).getBytes(
                StandardCharsets.UTF_8));
        assertRefused(("x".repeat(262_145)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theQuickLookNeverPassesWhatTheCloseLookRefuses() {
        int certain = 0;
        for (int c = 0x80; c < 0x10000; c++) {
            if (!Character.isSurrogate((char) c)) {
                byte[] utf8 = String.valueOf((char) c).getBytes(StandardCharsets.UTF_8);
                int length = CleanText.certainAt(utf8, 0, utf8.length);
                if (length > 0) {
                    certain++;
                    assertThat(length).isEqualTo(utf8.length);
                    assertThat(CleanText.isClean(String.valueOf((char) c))).as("U+%04X", c).isTrue();
                    assertThat(Normalizer.isNormalized("a" + (char) c, Normalizer.Form.NFC)).as("U+%04X", c).isTrue();
                }
            }
        }
        assertThat(certain).isGreaterThan(700);
    }
}
