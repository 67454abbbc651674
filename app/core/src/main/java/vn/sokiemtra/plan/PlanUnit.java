package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the plan with its inspection.
 *
 * @param inspectionId the inspection of this unit; a unit that is inspected twice appears twice
 * @param unitClass COMMUNE, TOWNSHIP, …
 * @param agencyName {@code Ủy ban nhân dân xã Thạch Cẩm}
 * @param place địa danh, {@code Thạch Cẩm}
 * @param visitOn null until it is scheduled
 * @param reportNumber of the unit's report; null until it is recorded, as the other facts of the report
 */
public record PlanUnit(UUID inspectionId, UUID unitId, String name, String unitClass, String agencyName, String place,
        String formCode, @Nullable UUID teamId, @Nullable LocalDate visitOn, @Nullable String reportNumber,
        @Nullable String reportNotation, @Nullable LocalDate reportDated, @Nullable LocalDate reportReceivedOn) {

    /** Whether its report came: many a commune's bears no number that anybody wrote down, only its day of receipt. */
    public boolean reported() {
        return reportNumber != null || reportDated != null || reportReceivedOn != null;
    }

    /** The same, visited on another day; null for none. */
    public PlanUnit on(@Nullable LocalDate day) {
        return new PlanUnit(inspectionId, unitId, name, unitClass, agencyName, place, formCode, teamId, day,
                reportNumber, reportNotation, reportDated, reportReceivedOn);
    }
}
