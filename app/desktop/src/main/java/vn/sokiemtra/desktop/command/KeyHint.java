package vn.sokiemtra.desktop.command;

/**
 * A key cap and a few words in the status bar.
 *
 * @param keys as printed on the cap, e.g. {@code Ctrl ↓}
 */
public record KeyHint(String keys, String words) {
}
