package vn.sokiemtra.desktop.tables;

import org.jspecify.annotations.Nullable;

/**
 * How one cell looks.
 *
 * @param text as people read it: 1.200, 2,42 %, –
 * @param kind what it is
 * @param differs the two sides say different things: the corner triangle
 * @param contradicts a rule names this cell: ≠
 * @param conflicts two people gave it different values: two pages
 * @param problem why the typed text was not taken; {@code text} is then what was typed
 */
public record CellFace(String text, Kind kind, boolean differs, boolean contradicts, boolean conflicts,
        @Nullable String problem) {

    /** What a cell is, and so what it looks like. */
    public enum Kind {
        /** Typed by a person. */
        INPUT,
        /** Follows from others: grey, not typed. */
        COMPUTED,
        /** The running number or the name of a side: part of the frame. */
        FRAME,
        /** In the last, blank row: the invitation to type. */
        HINT
    }

    static CellFace plain(String text, Kind kind) {
        return new CellFace(text, kind, false, false, false, null);
    }
}
