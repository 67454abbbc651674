package vn.sokiemtra.desktop.start;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.shell.Place;

/**
 * Something that is to be done.
 *
 * @param when null for what has no date
 * @param due {@code hôm nay}, {@code quá 3 ngày}; what the date means
 * @param what in words
 * @param unit whom it concerns; empty for the whole plan
 * @param step what Space does, as its words
 * @param place where it is done
 * @param inspection whose it is; null for several together
 */
public record Task(Kind kind, @Nullable LocalDate when, String due, String what, String unit, String step, Place place,
        @Nullable UUID inspection) {

    /** The three groups of the list, in order. */
    public enum Kind {
        OVERDUE,
        SOON,
        NEXT
    }
}
