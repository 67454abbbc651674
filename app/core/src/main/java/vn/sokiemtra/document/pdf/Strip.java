package vn.sokiemtra.document.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a page that is never broken: a line of text, a row of a table, the signatures.
 *
 * @param height without the gap
 * @param gap free space below, dropped at the foot of a page
 * @param keepNext stands on the same page as the strip after it
 * @param bookmark leads here; null for none
 * @param header repeated above this strip where it begins a page; null for none
 */
record Strip(String section, double height, double gap, boolean keepNext, @Nullable Strip header, Painter painter,
        @Nullable Bookmark bookmark) {

    /** Begins a heading. @param level from 0 */
    record Bookmark(int level, String title) {
    }

    Strip(String section, double height, double gap, boolean keepNext, @Nullable Strip header, Painter painter) {
        this(section, height, gap, keepNext, header, painter, null);
    }

    Strip marked(int level, String title) {
        return new Strip(section, height, gap, keepNext, header, painter, new Bookmark(level, title));
    }

    /** Draws a strip with its upper left corner at a place. */
    @FunctionalInterface
    interface Painter {
        void paint(Canvas canvas, double left, double top);
    }

    Strip keptWithNext() {
        return keepNext ? this : new Strip(section, height, gap, true, header, painter, bookmark);
    }

    Strip withGap(double other) {
        return new Strip(section, height, other, keepNext, header, painter, bookmark);
    }
}
