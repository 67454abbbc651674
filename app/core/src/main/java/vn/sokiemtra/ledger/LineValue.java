package vn.sokiemtra.ledger;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A value as its line in the log has it, verified by {@link LineReader}. It becomes a String only where somebody looks at
 * it: most values of an import are superseded before anybody does.
 */
final class LineValue {

    private final byte[] line;
    private final int from;
    private final int to;
    private final boolean escaped;
    private final @Nullable String text;

    private LineValue(byte[] line, int from, int to, boolean escaped, @Nullable String text) {
        this.line = line;
        this.from = from;
        this.to = to;
        this.escaped = escaped;
        this.text = text;
    }

    static LineValue of(String text) {
        return new LineValue(new byte[0], 0, 0, false, text);
    }

    /** @param escaped whether the bytes hold any of the four escapes */
    static LineValue in(byte[] line, int from, int to, boolean escaped) {
        return new LineValue(line, from, to, escaped, null);
    }

    String text() {
        if (text != null) {
            return text;
        }
        String plain = new String(line, from, to - from, StandardCharsets.UTF_8);
        return escaped ? unescaped(plain) : plain;
    }

    /** About how many bytes it keeps in memory. */
    int weight() {
        return text == null ? to - from : 2 * text.length();
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c != '\\' ? c : switch (text.charAt(++i)) {
                case 'n' -> '\n';
                case 't' -> '\t';
                default -> text.charAt(i); // a quote or a backslash
            });
        }
        return plain.toString();
    }
}
