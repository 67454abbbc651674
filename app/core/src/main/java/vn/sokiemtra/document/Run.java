package vn.sokiemtra.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one style. A line feed is a line break.
 *
 * @param source the cell or answer part that a figure was taken from, e.g. {@code B4[r1].12@verified}; null for words
 */
public record Run(String text, boolean bold, boolean italic, @Nullable String source) {

    public Run {
        text = PrintText.of(text);
    }

    public static Run plain(String text) {
        return new Run(text, false, false, null);
    }

    public static Run bold(String text) {
        return new Run(text, true, false, null);
    }

    public static Run italic(String text) {
        return new Run(text, false, true, null);
    }

    /** A figure quoted from the data. */
    public static Run figure(String text, String source) {
        return new Run(text, false, false, source);
    }

    /** The text of runs without their styles. */
    public static String text(List<Run> runs) {
        var all = new StringBuilder();
        runs.forEach(run -> all.append(run.text()));
        return all.toString();
    }
}
