package vn.sokiemtra.desktop.command;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese without its marks, for finding what was typed without them: {@code Xã Thạch Cẩm} → {@code xa thach cam}. */
public final class Folding {

    private Folding() {
    }

    /** Lower case, no marks, đ as d; as long as the NFC text, so that positions in both agree. */
    public static String fold(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            folded.append(letter == 'đ'
                    ? 'd'
                    : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                            .charAt(0));
        }
        return folded.toString();
    }

    /** Whether every word of {@code query} stands in {@code text}; both folded by the caller. */
    public static boolean matches(String foldedText, String foldedQuery) {
        for (String word : foldedQuery.strip().split("\\s+")) {
            if (!foldedText.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
