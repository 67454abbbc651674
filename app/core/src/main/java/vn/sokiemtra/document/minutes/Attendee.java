package vn.sokiemtra.document.minutes;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person named in the Biên bản.
 *
 * @param id of the attendee; of the team's member where nobody was recorded yet and the decision's list stands in
 * @param honorific Ông or Bà; null where not given
 */
public record Attendee(UUID id, Party party, @Nullable String honorific, @Nullable String name,
        @Nullable String position, AttendeeRole role) {
}
