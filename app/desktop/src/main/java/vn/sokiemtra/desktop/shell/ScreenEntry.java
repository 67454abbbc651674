package vn.sokiemtra.desktop.shell;

import java.util.function.Function;

/**
 * One tab of one area, made when it is first opened.
 *
 * @param tab as in {@link Place#tab()}; the first entry of an area is what its rail entry opens
 * @param title of the tab; empty for the only screen of an area
 */
public record ScreenEntry(Area area, String tab, String title, Function<ScreenContext, Screen> create) {
}
