package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An inspection that starts from the open findings of another.
 *
 * @param parent the inspection it goes back to
 * @param visitOn null until it is scheduled
 * @param closedOn null while it goes on
 */
public record ReInspection(UUID inspection, UUID parent, Kind kind, UUID unit, String unitName,
        @Nullable LocalDate visitOn, @Nullable LocalDate closedOn) {

    /** Phúc tra looks at the open findings, tái kiểm tra inspects again. */
    public enum Kind {
        FOLLOW_UP,
        REPEAT
    }
}
