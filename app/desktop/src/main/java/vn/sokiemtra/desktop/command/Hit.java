package vn.sokiemtra.desktop.command;

/**
 * Something the palette can open.
 *
 * @param group heading it stands under, e.g. {@code Đơn vị}
 * @param detail second line: where it is
 * @param keys of a command; empty for none
 */
public record Hit(String group, String title, String detail, String keys, Runnable open) {
}
