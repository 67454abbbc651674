package vn.sokiemtra.desktop.tables;

/**
 * A column of a sheet.
 *
 * @param group the title above several columns; empty where there is none
 * @param number its line in the head: (5), or (6) = (7) + (8)
 * @param computed its cells follow from others
 * @param numeric its figures stand right
 * @param centred short marks stand in the middle
 * @param width relative to the other columns; also the least width in pixels it can be read at
 * @param frozen stays while the others scroll
 */
public record SheetColumn(String group, String title, String number, boolean computed, boolean numeric, boolean centred,
        double width, boolean frozen) {
}
