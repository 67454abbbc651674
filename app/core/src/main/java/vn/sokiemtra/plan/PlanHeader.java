package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.VietnameseFormat;

/**
 * The plan's own facts; see {@link RegimeDefinition.PlanHead} for the fields.
 *
 * @param regime id of the regime it was made from
 * @param auditFrom mốc kiểm tra; null where the plan names none
 * @param auditTo null: up to the day of each visit
 * @param sample Dữ liệu ví dụ
 */
public record PlanHeader(UUID id, String regime, String title, @Nullable String number, String notation,
        @Nullable LocalDate issuedOn, int year, String issuer, @Nullable String parentBody, String standingAgency,
        String place, @Nullable LocalDate auditFrom, @Nullable LocalDate auditTo, CountingConvention countingConvention,
        boolean sample) {

    /** {@code 50/KH-UBND}. */
    public String document() {
        return VietnameseFormat.notation(number, notation);
    }
}
