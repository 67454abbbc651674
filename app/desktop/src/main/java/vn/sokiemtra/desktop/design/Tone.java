package vn.sokiemtra.desktop.design;

import java.util.Locale;

/** What a colour means; never shown without a word or an icon. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    SUCCESS,
    ATTENTION,
    DANGER,
    CONTRADICTION;

    /** The style class that gives an icon, a badge or a text its colours. */
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
