package vn.sokiemtra.desktop.command;

/**
 * Something the palette can open.
 *
 * @param group heading it stands under, e.g. {@code Đơn vị}
 * @param detail second line: where it is
 * @param keys of a command; empty for none
 * @param foldedTitle title and
 * @param folded title and detail without marks: every letter typed looks through thousands of them
 */
public record Hit(String group, String title, String detail, String keys, Runnable open, String foldedTitle,
        String folded) {

    public Hit(String group, String title, String detail, String keys, Runnable open) {
        this(group, title, detail, keys, open, Folding.fold(title), Folding.fold(title + " " + detail));
    }
}
