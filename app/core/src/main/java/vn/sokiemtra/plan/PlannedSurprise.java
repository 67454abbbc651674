package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A surprise visit somebody has in mind. It is kept on this machine alone and is in no bundle, no document and no list of
 * inspections before the team is there.
 *
 * @param unit null where the plan does not know the unit yet
 * @param on null until a day is chosen; so is the team
 */
public record PlannedSurprise(UUID id, @Nullable UUID unit, String unitName, String formCode, @Nullable LocalDate on,
        @Nullable UUID team, @Nullable String note) {
}
