package vn.sokiemtra.search;

import vn.sokiemtra.text.Folded;
import vn.sokiemtra.text.WordStart;

/**
 * The letters that the texts are written with, a byte for each, given out as they come: Vietnamese in both sizes, figures
 * and signs are fewer than the 255 there are. Letters that come after those all share one more, and find each other.
 */
final class Alphabet {

    private static final char UNTOLD = '\uFFFD';
    private static final int MOST = 256;

    private final byte[] codes = new byte[Character.MAX_VALUE + 1];
    private final char[] written = new char[MOST];
    private final char[] small = new char[MOST];
    private final char[] folded = new char[MOST];
    private final WordStart[] start = new WordStart[MOST];
    private int known = 1;

    Alphabet() {
        written[0] = UNTOLD;
        small[0] = UNTOLD;
        folded[0] = UNTOLD;
        start[0] = WordStart.SMALL;
    }

    byte code(char letter) {
        byte code = codes[letter];
        if (code == 0 && known < MOST) {
            code = (byte) known;
            codes[letter] = code;
            written[known] = letter;
            small[known] = Character.toLowerCase(letter);
            folded[known] = Folded.of(String.valueOf(letter)).charAt(0);
            start[known] = WordStart.of(letter);
            known++;
        }
        return code;
    }

    char written(byte code) {
        return written[code & 0xFF];
    }

    WordStart start(byte code) {
        return start[code & 0xFF];
    }

    /** By code: the small letter with its marks. */
    char[] small() {
        return small;
    }

    /** By code: the small letter without marks. */
    char[] folded() {
        return folded;
    }

    /** A word in small letters, as the letters of the texts compare with it. */
    char[] searched(String word, boolean marked) {
        char[] letters = word.toCharArray();
        for (int i = 0; i < letters.length && known == MOST; i++) {
            letters[i] = has(marked ? small : folded, letters[i]) ? letters[i] : UNTOLD;
        }
        return letters;
    }

    private static boolean has(char[] letters, char letter) {
        for (char each : letters) {
            if (each == letter) {
                return true;
            }
        }
        return false;
    }
}
