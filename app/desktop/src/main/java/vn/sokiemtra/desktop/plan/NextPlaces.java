package vn.sokiemtra.desktop.plan;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.remediation.FollowPlaces;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Navigator;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.inspection.course.Course;
import vn.sokiemtra.inspection.course.NextAction;
import vn.sokiemtra.inspection.course.NextStep;

/** Where in the window the next step of an inspection is done. */
public final class NextPlaces {

    /** The one document of these that all units have together. */
    private static final String PLAN_WIDE = "thong-bao-lich";

    private NextPlaces() {
    }

    /** The place of the next step; the unit in the plan where nothing is left to do. */
    public static Place of(Course course, Navigator navigator) {
        UUID inspection = course.inspection();
        NextStep next = course.next();
        Place unit = unit(inspection);
        if (next == null) {
            return unit;
        }
        List<Place> wanted = switch (next.action().place()) {
            case PLAN, REPORT -> List.of(unit);
            case FIELD_WORK -> List.of(Place.inspection(inspection, "checklist", ""));
            case MINUTES -> List.of(Place.inspection(inspection, "minutes", ""));
            case DOCUMENTS -> kind(next).equals(PLAN_WIDE)
                    ? List.of(new Place(Area.DOCUMENTS, "plan", null, PLAN_WIDE), unit)
                    : kind(next).isEmpty()
                            ? List.of(unit)
                            : List.of(Place.inspection(inspection, "documents", kind(
                                    next)), unit);
            // Without findings there is nothing to be followed: the day of closing stands with the unit.
            case FOLLOW_UP -> next.action() == NextAction.CLOSE
                    ? List.of(unit)
                    : List.of(FollowPlaces.of(inspection), unit);
        };
        return wanted.stream().filter(navigator::knows).findFirst().orElse(unit);
    }

    /** The unit in the plan, with its day, team, report and the days of its course. */
    public static Place unit(@Nullable UUID inspection) {
        return new Place(Area.PLAN, "units", null, inspection == null ? "" : inspection.toString());
    }

    /** The kind of document that a step is about, as the command names it; empty for none. */
    private static String kind(NextStep next) {
        String[] words = next.action().command().split("--kind ", 2);
        return words.length < 2 ? "" : words[1].split(" ", 2)[0];
    }
}
