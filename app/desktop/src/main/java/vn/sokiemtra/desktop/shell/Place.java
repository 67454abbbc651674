package vn.sokiemtra.desktop.shell;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somewhere in the program that one can go to, come back to and resume next week.
 *
 * @param tab within the area, e.g. {@code checklist}; empty for its first
 * @param inspection the unit inspection it shows; null outside {@link Area#INSPECTION}
 * @param focus what the screen selects, in its own terms: an item code, {@code II.1.a#id} for a finding at it, a cell
 *            {@code B4[3].12@verified}; empty for the screen's choice
 */
public record Place(Area area, String tab, @Nullable UUID inspection, String focus) {

    public static Place of(Area area) {
        return new Place(area, "", null, "");
    }

    public static Place of(Area area, String tab) {
        return new Place(area, tab, null, "");
    }

    public static Place inspection(UUID inspection, String tab, String focus) {
        return new Place(Area.INSPECTION, tab, inspection, focus);
    }

    /** A finding at its item: an item can have several. */
    public static Place finding(UUID inspection, String item, UUID finding) {
        return inspection(inspection, "checklist", item + "#" + finding);
    }

    /** The finding that a focus names; empty where it names none. */
    public static Optional<UUID> finding(String focus) {
        int at = focus.indexOf('#');
        try {
            return at < 0 ? Optional.empty() : Optional.of(UUID.fromString(focus.substring(at + 1)));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    public Place withFocus(String newFocus) {
        return new Place(area, tab, inspection, newFocus);
    }

    public Place withTab(String newTab) {
        return new Place(area, newTab, inspection, "");
    }

    /** Whether the same screen shows both. */
    public boolean sameScreen(Place other) {
        return area == other.area && tab.equals(other.tab);
    }

    /** One line, for settings. */
    public String stored() {
        return area + "|" + tab + "|" + (inspection == null ? "" : inspection) + "|" + focus;
    }

    /** The inverse of {@link #stored()}; empty for anything else. */
    public static Optional<Place> parse(String stored) {
        String[] parts = stored.split("\\|", 4);
        try {
            return parts.length < 4
                    ? Optional.empty()
                    : Optional.of(new Place(Area.valueOf(parts[0]), parts[1],
                            parts[2].isEmpty() ? null : UUID.fromString(parts[2]), parts[3]));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
