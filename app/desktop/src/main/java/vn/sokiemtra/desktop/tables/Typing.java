package vn.sokiemtra.desktop.tables;

import org.jspecify.annotations.Nullable;

/**
 * What was typed and is not yet, or cannot be, in the data.
 *
 * @param text as typed
 * @param problem why it was not taken; null while it is being written
 * @param written number of the write that stored it; {@link #NOT_YET} before
 */
record Typing(String text, @Nullable String problem, long written) {

    static final long NOT_YET = Long.MAX_VALUE;

    static Typing of(String text) {
        return new Typing(text, null, NOT_YET);
    }
}
