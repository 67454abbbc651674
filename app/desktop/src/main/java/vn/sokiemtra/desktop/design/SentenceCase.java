package vn.sokiemtra.desktop.design;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.sokiemtra.text.Texts;

/** A title in capitals, as forms print it, in the letters of a sentence; on a screen capitals shout and are wide. */
public final class SentenceCase {

    private static final Texts TEXTS = Texts.beside(SentenceCase.class);

    private static final Set<String> ABBREVIATIONS = Set.of(TEXTS.get("abbreviations").split("\\|"));

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    private SentenceCase() {
    }

    /** {@code title} unless it is all capitals; abbreviations (UBND, TTHC) stay as they are. */
    public static String of(String title) {
        if (!title.equals(title.toUpperCase(Texts.VIETNAMESE))) {
            return title;
        }
        String lower = Arrays.stream(title.split(" ", -1)).map(SentenceCase::word).collect(Collectors.joining(" "));
        return lower.isEmpty()
                ? lower
                : lower.substring(0, 1).toUpperCase(Texts.VIETNAMESE) + lower.substring(1);
    }

    private static String word(String word) {
        return LETTERS.matcher(word).replaceAll(found -> ABBREVIATIONS.contains(found.group())
                ? found.group()
                : found.group().toLowerCase(Texts.VIETNAMESE));
    }
}
