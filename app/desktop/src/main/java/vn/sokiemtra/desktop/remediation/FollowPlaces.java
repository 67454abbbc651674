package vn.sokiemtra.desktop.remediation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;

/** How other screens lead to the findings of one inspection in Khắc phục, and to the form of what is to be done there. */
public final class FollowPlaces {

    private static final String MARK = "inspection:";

    private FollowPlaces() {
    }

    /** The first finding of an inspection that still waits for something. */
    public static Place of(UUID inspection) {
        return Place.of(Area.REMEDIATION).withFocus(MARK + inspection);
    }

    /** The form of an action at the first finding of an inspection that it fits. */
    public static Place of(UUID inspection, FollowAction action) {
        return Place.of(Area.REMEDIATION).withFocus(MARK + inspection + ":" + action);
    }

    /** Where a place leads to. */
    record Target(UUID inspection, @Nullable FollowAction action) {

        /** The finding it is about; empty where the inspection has none. */
        Optional<FollowRow.Item> in(List<FollowRow.Item> items) {
            return items.stream().filter(item -> item.followUp().inspection().equals(inspection)).min(Comparator
                    .comparing((FollowRow.Item item) -> !fits(item)).thenComparing(item -> item.followUp().state()
                            .closed()));
        }

        boolean fits(FollowRow.Item item) {
            return action != null && action.fits(item.followUp());
        }
    }

    /** Null for a focus that is something else: a tile, words to filter by. */
    static @Nullable Target target(String focus) {
        String[] parts = focus.startsWith(MARK) ? focus.substring(MARK.length()).split(":", 2) : new String[0];
        try {
            return parts.length == 0
                    ? null
                    : new Target(UUID.fromString(parts[0]), parts.length < 2
                            ? null
                            : Arrays.stream(FollowAction.values()).filter(action -> action.name().equals(parts[1]))
                                    .findFirst().orElse(null));
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }
}
