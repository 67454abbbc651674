package vn.sokiemtra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Sentences are put together as {@link MessageFormat} would, in NFC. */
class SentenceTest {

    private static final Object[] WORDS = {"xã Ba Vì", "12", "{0}", "it's", "e\u0302\u0301", "≠", "", "a", "b", "c"};

    @Test
    void everyPatternOfTheProgramReadsAsMessageFormatPutsItTogether() throws IOException {
        List<String> patterns = new ArrayList<>();
        for (String module : List.of("core", "desktop", "cli")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/resources"))) {
                for (Path file : files.filter(each -> each.endsWith("texts.properties")).toList()) {
                    Properties texts = new Properties();
                    try (Reader reader = Files.newBufferedReader(file)) {
                        texts.load(reader);
                    }
                    texts.values().forEach(each -> patterns.add(each.toString()));
                }
            }
        }
        assertThat(patterns).hasSizeGreaterThan(1_000).filteredOn(pattern -> pattern.contains("{0}")).allSatisfy(
                pattern -> assertThat(Sentence.of(pattern).with(WORDS)).isEqualTo(formatted(pattern, WORDS)));
    }

    @Test
    void whatOnlyMessageFormatUnderstandsIsLeftToIt() {
        for (String pattern : List.of("it''s {0}", "'{0}' {0}", "{0,number} ngày", "{1} sau {0}", "{0", "x} {0}")) {
            assertThat(outcome(() -> Sentence.of(pattern).with("7"))).isEqualTo(outcome(() -> formatted(pattern,
                    "7")));
        }
        assertThat(Sentence.of("{0} ngày").with(1200)).isEqualTo(formatted("{0} ngày", 1200));
        assertThat(Sentence.of("{0}").with((Object) null)).isEqualTo("null");
    }

    @Test
    void lettersThatCameInPartsAreComposed() {
        assertThat(Sentence.of("tie\u0302\u0301ng").words()).isEqualTo("tiếng");
        assertThat(Sentence.of("{0}ng").with("tie\u0302\u0301")).isEqualTo("tiếng");
        assertThat(Sentence.of("e{0}").with("\u0302")).isEqualTo("ê");
    }

    private static String formatted(String pattern, Object... arguments) {
        return Normalizer.normalize(new MessageFormat(pattern, Texts.VIETNAMESE).format(arguments),
                Normalizer.Form.NFC);
    }

    private static String outcome(java.util.function.Supplier<String> text) {
        try {
            return text.get();
        } catch (IllegalArgumentException refused) {
            return refused.getClass().getName();
        }
    }
}
