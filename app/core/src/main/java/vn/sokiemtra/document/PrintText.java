package vn.sokiemtra.document;

import java.text.Normalizer;

/** What text must be before it enters a document: NFC, and free of characters that no page and no XML can carry. */
final class PrintText {

    private PrintText() {
    }

    /**
     * NFC with control characters as spaces, breaks of line, column and page as a line feed, half surrogates as U+FFFD,
     * and without the marks that only help to break lines: the font prints them as a box or a hyphen.
     */
    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (plain.chars().noneMatch(PrintText::odd)) {
            return plain;
        }
        var clean = new StringBuilder(plain.length());
        plain.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(c -> !hidden(c))
                .forEach(c -> clean.appendCodePoint(mended(c)));
        return clean.toString();
    }

    private static boolean odd(int c) {
        return c < 0x20 && c != '\n' || c >= 0x7F && c < 0xA0 || c >= 0xD800 && c <= 0xDFFF || c >= 0xFFFE
                || c == 0x2028 || c == 0x2029 || hidden(c);
    }

    private static boolean hidden(int c) {
        return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
    }

    private static int mended(int c) {
        if (c == '\n' || c == 0x0B || c == '\f' || c == 0x2028 || c == 0x2029) {
            return '\n';
        }
        if (c < 0x20 || c >= 0x7F && c < 0xA0) {
            return ' ';
        }
        return c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE ? 0xFFFD : c;
    }
}
