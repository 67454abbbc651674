package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A form of inspection of the plan: {@code Kiểm tra tại trụ sở}. The window is null where the plan names none.
 *
 * @param topics codes of the contents it is limited to; empty: all. See {@link RegimeDefinition.FormOfInspection}
 */
public record PlanForm(UUID id, String code, String name, InspectionKind kind, String host, boolean announced,
        @Nullable LocalDate windowFrom, @Nullable LocalDate windowTo, @Nullable String place, @Nullable String targets,
        List<String> topics, @Nullable String content) {

    public PlanForm {
        topics = List.copyOf(topics);
    }
}
