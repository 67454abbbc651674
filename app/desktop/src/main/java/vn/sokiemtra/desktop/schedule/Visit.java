package vn.sokiemtra.desktop.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A unit's inspection on the calendar.
 *
 * @param teamId null while no team is named; {@code team} is its name, empty for none
 * @param form of inspection, in words
 * @param day null until it is scheduled
 * @param clashes what stands against it, a sentence each
 * @param done whether it has taken place: its minutes are signed
 */
public record Visit(UUID inspection, String unit, @Nullable UUID teamId, String team, String form,
        @Nullable LocalDate day, List<String> clashes, boolean done) {

    public Visit {
        clashes = List.copyOf(clashes);
    }
}
