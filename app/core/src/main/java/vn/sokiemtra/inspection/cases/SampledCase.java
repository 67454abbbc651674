package vn.sokiemtra.inspection.cases;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A drawn hồ sơ. Each date and the field is null while nobody wrote it.
 *
 * @param field lĩnh vực
 * @param apology whether there is a letter of apology; null while nobody said
 * @param daysLate working days after the day it was due; 0 where it is not late
 */
public record SampledCase(UUID id, String code, @Nullable String field, @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn, @Nullable LocalDate returnedOn, @Nullable Boolean apology, CaseState state,
        int daysLate) {
}
