package vn.sokiemtra.desktop.shell;

import vn.sokiemtra.desktop.design.Glyph;

/** The entries of the rail, in order; Ctrl+1 to Ctrl+7 open the first seven. Only those with a screen are shown. */
public enum Area {
    START(Glyph.HOME),
    PLAN(Glyph.MAP),
    INSPECTION(Glyph.CHECK_SQUARE),
    DOCUMENTS(Glyph.FILE_TEXT),
    REMEDIATION(Glyph.CLOCK),
    SUMMARY(Glyph.BAR_CHART),
    BUNDLES(Glyph.PACKAGE),
    GUIDE(Glyph.HELP),
    SETTINGS(Glyph.SETTINGS);

    private final Glyph glyph;

    Area(Glyph glyph) {
        this.glyph = glyph;
    }

    public Glyph glyph() {
        return glyph;
    }

    /** Whether it stands at the foot of the rail. */
    public boolean atFoot() {
        return this == GUIDE || this == SETTINGS;
    }
}
