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
