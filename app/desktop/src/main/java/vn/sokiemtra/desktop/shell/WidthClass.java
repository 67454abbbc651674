package vn.sokiemtra.desktop.shell;

/** How much room a screen has: the window's width in pixels of the 13-pixel text size. */
public enum WidthClass {
    /** From 1280: three panes. */
    WIDE,
    /** 1024 to 1279: the third pane is a strip that opens as a drawer. */
    MEDIUM,
    /** 800 to 1023: the tree becomes a drop-down bar, the rail loses its labels. */
    NARROW,
    /** Below 800: one pane, tabs in a menu. */
    SMALL;

    /** @param width of the window in pixels, @param textSize body text in pixels (12, 13 or 15) */
    public static WidthClass of(double width, double textSize) {
        double effective = width * 13 / Math.max(13, textSize);
        if (effective >= 1280) {
            return WIDE;
        }
        if (effective >= 1024) {
            return MEDIUM;
        }
        return effective >= 800 ? NARROW : SMALL;
    }

    public boolean atMost(WidthClass other) {
        return compareTo(other) >= 0;
    }
}
