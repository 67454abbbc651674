package vn.sokiemtra.inspection.course;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The course of one unit's inspection.
 *
 * @param since the day of the fact that the state follows from; null where it has none
 * @param path the states that an inspection of its form passes through when nothing goes wrong, in order
 * @param next null where nothing is left to do
 */
public record Course(UUID inspection, UUID unit, String unitName, String formCode, CourseState state,
        @Nullable LocalDate since, List<CourseState> path, @Nullable NextStep next) {

    public Course {
        path = List.copyOf(path);
    }
}
