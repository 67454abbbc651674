package vn.sokiemtra.desktop.tables;

import org.jspecify.annotations.Nullable;

/**
 * What was typed and is not yet, or cannot be, in the data.
 *
 * @param text as typed
 * @param problem why it was not taken; null while it is being written
 */
record Typing(String text, @Nullable String problem) {
}
