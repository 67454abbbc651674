package vn.sokiemtra.inspection.course;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The one thing to do next with an inspection.
 *
 * @param by the last day on which it is in time; null where nothing sets one
 * @param missing what stands in its way, a sentence each; empty where nothing does
 */
public record NextStep(NextAction action, @Nullable LocalDate by, List<String> missing) {

    public NextStep {
        missing = List.copyOf(missing);
    }

    public boolean late(LocalDate today) {
        return by != null && today.isAfter(by);
    }
}
