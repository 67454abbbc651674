package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.sokiemtra.text.Texts;

/** How Vietnamese was written before Unicode: the letters of other alphabets in fonts that drew them as Vietnamese. */
enum OldEncoding {
    TCVN3(".vn"),
    VNI("vni");

    private static final Texts TEXTS = Texts.beside(OldEncoding.class);
    private static final Set<String> COMMON = Set.of(TEXTS.get("encoding.words").split(" "));

    private static final Pattern WORD_OR_GAP = Pattern.compile("\\s+|\\S+");
    /** Letters below 256 that a Vietnamese word may have in Unicode. */
    private static final String VIETNAMESE_OF_LATIN = "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ";

    private final String fontsBegin;
    private final Map<String, String> letters;

    OldEncoding(String fontsBegin) {
        this.fontsBegin = fontsBegin;
        this.letters = table(name().toLowerCase(Locale.ROOT) + ".txt");
    }

    /** The encoding of a font: {@code .VnTime}, {@code VNI-Times}; empty for one that draws Unicode. */
    static Optional<OldEncoding> ofFont(String font) {
        String name = font.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> name.startsWith(each.fontsBegin)).findFirst();
    }

    /** Fonts of TCVN3 whose names end in H draw small letters as capitals: the encoding has none with a tone. */
    static boolean drawsCapitals(String font) {
        return TCVN3.equals(ofFont(font).orElse(null)) && font.toLowerCase(Locale.ROOT).endsWith("h");
    }

    /** By its words, where no font tells; empty for text that is Unicode or that becomes no better. */
    static Optional<OldEncoding> guess(String text) {
        if (isUnicode(text)) {
            return Optional.empty();
        }
        long best = known(text);
        OldEncoding found = null;
        for (OldEncoding each : values()) {
            long words = known(each.toUnicode(text));
            if (words > best) {
                best = words;
                found = each;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Letters that no old encoding can hold: the text is Unicode whatever its font is called. */
    static boolean isUnicode(String text) {
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        return whole.chars().anyMatch(letter -> letter >= 0x1ea0 && letter <= 0x1ef9 || letter == 0x1b0
                || letter == 0x1a1 || letter == 0x111 || letter == 0x103);
    }

    String toUnicode(String old) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < old.length();) {
            String pair = i + 1 < old.length() ? letters.get(old.substring(i, i + 2)) : null;
            String one = pair != null ? pair : letters.get(old.substring(i, i + 1));
            text.append(one == null ? old.substring(i, i + 1) : one);
            i += pair != null ? 2 : 1;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Turns what is old of a text that holds Unicode letters too, as a line has in which somebody mended a word: words with
     * letters that only Unicode has stay.
     *
     * @return the text as it was where nothing speaks for old letters
     */
    String besideUnicode(String text) {
        StringBuilder turned = new StringBuilder();
        long old = 0;
        Matcher word = WORD_OR_GAP.matcher(text);
        while (word.find()) {
            boolean sure = surelyOld(word.group());
            old += sure ? 1 : 0;
            turned.append(sure || !isUnicode(word.group()) ? toUnicode(word.group()) : word.group());
        }
        String result = turned.toString();
        return old + known(result) > known(text) ? result : text;
    }

    /** A word with a sign that no Vietnamese word has but in this encoding: {@code nh©n}. */
    private boolean surelyOld(String word) {
        return word.chars().anyMatch(letter -> letter < 128 && Character.isLetter(letter)) && word.chars().anyMatch(
                letter -> letter >= 128 && letter < 256 && !VIETNAMESE_OF_LATIN.contains(String.valueOf(
                        (char) letter))
                        && letters.keySet().stream().anyMatch(key -> key.indexOf(letter) >= 0));
    }

    private static long known(String text) {
        return Arrays.stream(text.toLowerCase(Texts.VIETNAMESE).split("[^\\p{L}]+")).filter(COMMON::contains).count();
    }

    /** Lines of the letters' hexadecimal numbers and what they mean. */
    private static Map<String, String> table(String name) {
        Map<String, String> letters = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(OldEncoding.class.getResourceAsStream(name))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] words = line.split(" ");
                StringBuilder old = new StringBuilder();
                for (int i = 0; i < words.length - 1; i++) {
                    old.append((char) Integer.parseInt(words[i], 16));
                }
                letters.put(old.toString(), words[words.length - 1]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return letters;
    }
}
