package vn.sokiemtra.plan;

import java.util.List;
import java.util.UUID;

/** A content of inspection of the plan; {@code details} are its own points, where it has some. */
public record PlanTopic(UUID id, String code, String content, List<String> details) {

    public PlanTopic {
        details = List.copyOf(details);
    }
}
