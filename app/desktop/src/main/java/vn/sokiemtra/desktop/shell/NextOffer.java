package vn.sokiemtra.desktop.shell;

/**
 * The one next step of the unit in the header.
 *
 * @param words on the button, {@code Ban hành Thông báo kết luận}
 * @param why state of the inspection and until when, for the tooltip
 * @param place where it is done
 */
public record NextOffer(String words, String why, boolean late, Place place) {
}
