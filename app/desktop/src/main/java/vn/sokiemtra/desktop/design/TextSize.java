package vn.sokiemtra.desktop.design;

/** Cỡ chữ: the size of body text in pixels; everything else follows. */
public enum TextSize {
    SMALL(12),
    MEDIUM(13),
    LARGE(15);

    private final int pixels;

    TextSize(int pixels) {
        this.pixels = pixels;
    }

    public int pixels() {
        return pixels;
    }

    String styleClass() {
        return "text-" + pixels;
    }
}
