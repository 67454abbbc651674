package vn.sokiemtra.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the program brings, from the data file beside this class. */
final class BroughtPhrases {

    private BroughtPhrases() {
    }

    static List<Phrase> all() {
        try (InputStream in = Objects.requireNonNull(BroughtPhrases.class.getResourceAsStream("phrases.txt"))) {
            String file = Normalizer.normalize(new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    Normalizer.Form.NFC);
            return file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(BroughtPhrases::phrase)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Phrase phrase(String line) {
        String[] cells = line.split("\\|", 5);
        Set<String> words = Stream.of(cells[3].split(",")).map(String::strip).filter(word -> !word.isEmpty()).collect(
                Collectors.toSet());
        return new Phrase(null, cells[0].strip(), Phrase.Kind.valueOf(cells[1].strip()), cells[2].strip(), null, words,
                cells[4].strip());
    }
}
