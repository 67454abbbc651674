package vn.sokiemtra.ledger;

import java.text.Normalizer;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** The one form in which text enters the ledger: NFC, line feeds only, no control characters, no half characters. */
final class CleanText {

    /** Longest value of a register, in UTF-16 units: a line must fit into one binary column of the data file. */
    static final int LONGEST = 262_144;

    private CleanText() {
    }

    /** @throws Problem {@code SKT-LEDGER-TOO-LONG} */
    static String of(String raw) {
        String text = Normalizer.normalize(isPlain(raw) ? raw : withoutOddities(raw), Normalizer.Form.NFC);
        if (text.length() > LONGEST) {
            throw new Problem(Texts.beside(CleanText.class), "SKT-LEDGER-TOO-LONG",
                    String.format(Texts.VIETNAMESE, "%,d", text.length()),
                    String.format(Texts.VIETNAMESE, "%,d", LONGEST));
        }
        return text;
    }

    /** Whether {@code text} is what {@link #of} would make of it. */
    static boolean isClean(String text) {
        return text.length() <= LONGEST && isPlain(text) && isComposed(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c)) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!isPairAt(text, i)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isControl(char c) {
        return c < 0x20 && c != '\n' && c != '\t' || c == 0x7F;
    }

    private static boolean isPairAt(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    private static String withoutOddities(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (isPairAt(raw, i)) {
                clean.append(c).append(raw.charAt(++i));
            } else if (!isControl(c)) {
                clean.append(Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return clean.toString();
    }

    /**
     * How many bytes of valid UTF-8 at {@code at} make a character that needs no closer look, as every one of Vietnamese
     * text does; 0 where one must look. The same characters as in {@link #isComposed}, without ASCII.
     */
    static int certainAt(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        if (first >= 0xC2 && first <= 0xCB) { // up to U+02FF
            return end - at >= 2 && isContinuation(bytes[at + 1]) ? 2 : 0;
        }
        if (end - at < 3 || !isContinuation(bytes[at + 2])) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int third = bytes[at + 2] & 0xFF;
        boolean latin = first == 0xE1 && second >= 0xB8 && second <= 0xBB; // U+1E00 to U+1EFF
        boolean punctuation = first == 0xE2 && second == 0x80 && third >= 0x90 && third <= 0xA7; // U+2010 to U+2027
        return latin || punctuation ? 3 : 0;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** The normaliser is asked only where a character is not composed for certain, which Vietnamese text never has. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean certain = c < 0x300 || c >= 0x1E00 && c <= 0x1EFF || c >= 0x2010 && c <= 0x2027;
            if (!certain) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }
}
