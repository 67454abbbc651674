package vn.sokiemtra.checklist.importer;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.sokiemtra.text.Texts;

/** Compares sentences by their words. */
final class Sentence {

    private Sentence() {
    }

    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Texts.VIETNAMESE).split("[^\\p{L}\\d]+")).filter(word -> !word.isEmpty())
                .toList();
    }

    static String folded(String text) {
        return String.join(" ", words(text));
    }

    /** Words in common of all words, from 0 to 1. */
    static double alike(String one, String other) {
        Set<String> both = new HashSet<>(words(one));
        Set<String> all = new HashSet<>(both);
        List<String> others = words(other);
        both.retainAll(others);
        all.addAll(others);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }
}
