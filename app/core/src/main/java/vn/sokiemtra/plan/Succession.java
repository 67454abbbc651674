package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A unit that goes on as another: merged into it, or one of the parts it was divided into.
 *
 * @param since first day of the successor; null where another machine wrote none
 * @param decision {@code Nghị quyết 1686/NQ-UBTVQH15 ngày 16/6/2025}
 */
public record Succession(UUID id, UUID unit, String unitName, UUID successor, String successorName,
        @Nullable LocalDate since, String decision) {
}
