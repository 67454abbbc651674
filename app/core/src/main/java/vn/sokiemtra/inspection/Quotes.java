package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.Side;

/**
 * Figures inside sentences: {@code {B4[*].12}} quotes the verified side, {@code {B3[1].12@reported}} the unit's. The
 * row {@code *} (also {@code total}) is Tổng cộng. What looks like a token but is none stays the words it is.
 */
public final class Quotes {

    private static final Pattern TOKEN = Pattern
            .compile("\\{([A-Za-z]\\w*)\\[([\\w*-]+)]\\.(\\d{1,3})(@(?:reported|verified))?}");

    private Quotes() {
    }

    /** A stretch of a sentence. */
    public sealed interface Piece {
    }

    /** Plain words. */
    public record Words(String text) implements Piece {
    }

    /** @param token as it stands in the text, with braces */
    public record Quoted(String token, CellRef cell, Side side) implements Piece {
    }

    /** The sentence in stretches; joined they are the text again. */
    public static List<Piece> split(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int from = 0;
        while (token.find()) {
            if (token.start() > from) {
                pieces.add(new Words(text.substring(from, token.start())));
            }
            String row = Figures.isTotal(token.group(2)) ? CellRef.TOTAL : token.group(2);
            pieces.add(new Quoted(token.group(),
                    new CellRef(token.group(1).toUpperCase(Locale.ROOT), row, Integer.parseInt(token.group(3))),
                    "@reported".equals(token.group(4)) ? Side.REPORTED : Side.VERIFIED));
            from = token.end();
        }
        if (from < text.length()) {
            pieces.add(new Words(text.substring(from)));
        }
        return List.copyOf(pieces);
    }

    /** The sentence as it is read and printed, every quoted figure in its place. */
    public static String resolve(String text, Figures figures) {
        StringBuilder read = new StringBuilder();
        for (Piece piece : split(text)) {
            read.append(switch (piece) {
                case Words words -> words.text();
                case Quoted quoted -> figures.shown(quoted.cell(), quoted.side());
            });
        }
        return read.toString();
    }
}
