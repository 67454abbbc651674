package vn.sokiemtra.desktop.shell;

/** How view models move between screens. */
public interface Navigator {

    /** Opens the screen of {@code place}; where one was before is kept for {@link #back()}. */
    void go(Place place);

    /** Whether a screen shows it. */
    default boolean knows(Place place) {
        return true;
    }

    /** Notes what the current screen shows now (selection changed), without a step in the history. */
    void at(String focus);

    /** Returns to the previous place; nothing at the first. */
    void back();
}
