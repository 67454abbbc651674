package vn.sokiemtra.desktop.figuretext;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The stored form of a text with figures: words, and {@code {B4[key].12}} for a quoted cell. */
public final class FigureTokens {

    private static final Pattern TOKEN = Pattern
            .compile("\\{([A-Za-z]\\w*\\[[\\w*-]+]\\.\\d{1,3}(?:@(?:reported|verified))?)}");
    /** Line ends stay, every other control character and the place holder of a chip cannot be typed or pasted. */
    private static final Pattern UNWANTED = Pattern
            .compile("[\\p{Cc}&&[^\\n]]|\\u00AD|\\u200B|\\uFFFC|\\uFEFF");
    /** A word processor's breaks of line, column and page; without them the words on both sides would run together. */
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\x0B\\f\\x0E\\u0085\\u2028\\u2029]");

    /** Letters of a paragraph that was pasted; the longest that people write have some 2,000. */
    private static final int LONGEST = 4_000;

    private FigureTokens() {
    }

    /** A run of words or a quoted cell. */
    public sealed interface Piece {
    }

    /** @param text without tokens */
    public record Words(String text) implements Piece {
    }

    /** @param cell as it stands between the braces, {@code B4[key].12} */
    public record Quote(String cell) implements Piece {
        @Override
        public String toString() {
            return "{" + cell + "}";
        }
    }

    /** Splits a stored text; joining the pieces gives the text back. */
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int from = 0;
        while (token.find()) {
            if (token.start() > from) {
                pieces.add(new Words(text.substring(from, token.start())));
            }
            pieces.add(new Quote(token.group(1)));
            from = token.end();
        }
        if (from < text.length()) {
            pieces.add(new Words(text.substring(from)));
        }
        return List.copyOf(pieces);
    }

    /** The text as a person reads it, each quoted cell replaced by {@code shown}. */
    public static String readable(String text, Function<String, String> shown) {
        StringBuilder readable = new StringBuilder();
        for (Piece piece : pieces(text)) {
            switch (piece) {
                case Words words -> readable.append(words.text());
                case Quote quote -> readable.append(shown.apply(quote.cell()));
            }
        }
        return readable.toString();
    }

    /**
     * What was pasted in paragraphs that can be worked on: JavaFX looks at every letter of a paragraph for each of its
     * lines, so that one of 100,000 letters takes seconds for each key. Broken at the end of a sentence, else at a blank;
     * nothing is left out.
     */
    public static String inParagraphs(String text) {
        return text.lines().map(FigureTokens::broken).collect(Collectors.joining("\n"))
                + (text.endsWith("\n") ? "\n" : "");
    }

    private static String broken(String line) {
        StringBuilder all = new StringBuilder(line);
        int from = 0;
        while (all.length() - from > LONGEST) {
            int at = place(all, from, true);
            at = at < 0 ? place(all, from, false) : at;
            if (at < 0) {
                break;
            }
            all.setCharAt(at, '\n');
            from = at + 1;
        }
        return all.toString();
    }

    /** The last blank of a paragraph that is long enough, none of a quoted cell. */
    private static int place(CharSequence text, int from, boolean sentence) {
        for (int at = from + LONGEST; at > from + LONGEST / 2; at--) {
            if (text.charAt(at) == ' ' && (!sentence || ".;!?".indexOf(text.charAt(at - 1)) >= 0) && !quoted(text, from,
                    at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean quoted(CharSequence text, int from, int at) {
        for (int i = at - 1; i >= from && text.charAt(i) != '}'; i--) {
            if (text.charAt(i) == '{') {
                return true;
            }
        }
        return false;
    }

    /** What came in from outside: NFC, one kind of line end, tabs as spaces, no control or hidden characters. */
    public static String clean(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n").replace('\t', ' ').replace('\u00A0', ' ')
                .replace('\u001E', '-');
        return Normalizer.normalize(UNWANTED.matcher(lines).replaceAll(""), Normalizer.Form.NFC);
    }
}
