package vn.sokiemtra.text;

import java.text.Normalizer;

/** Vietnamese without its marks, for finding what was typed without them: {@code Xã Thạch Cẩm} → {@code xa thach cam}. */
public final class Folded {

    private static final char[] LETTERS = letters();

    private Folded() {
    }

    /** Lower case, no marks, đ as d; as long as the NFC text, so that positions in both agree. */
    public static String of(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        char[] folded = new char[composed.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = LETTERS[composed.charAt(i)];
        }
        return new String(folded);
    }

    private static char[] letters() {
        char[] letters = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < letters.length; c++) {
            letters[c] = letter((char) c);
        }
        return letters;
    }

    private static char letter(char c) {
        char small = Character.toLowerCase(c);
        if (small == 'đ') {
            return 'd';
        }
        return small < 0x80 || Character.isSurrogate(small)
                ? small
                : Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD).charAt(0);
    }
}
