package vn.sokiemtra.desktop.fieldwork;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;

/** Sentences that inspection teams write again and again, from the data file beside this class. */
final class Phrases {

    /** @param group what it is about */
    record Phrase(String group, String text) {
    }

    private final List<Phrase> all;

    Phrases() {
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.txt"))) {
            String file = Normalizer.normalize(new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    Normalizer.Form.NFC);
            all = file.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .map(parts -> new Phrase(parts[0].strip(), parts[1].strip())).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those in which every word is found, marks left out. */
    List<Phrase> find(String words) {
        String[] sought = Folded.of(words.strip()).split("\\s+");
        return all.stream().filter(phrase -> {
            String text = Folded.of(phrase.group() + " " + phrase.text());
            for (String word : sought) {
                if (!text.contains(word)) {
                    return false;
                }
            }
            return true;
        }).toList();
    }
}
