package vn.sokiemtra.inspection.course;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.PlanUnit;

/**
 * Everything that the state of an inspection follows from.
 *
 * @param dates recorded days, and those that issued documents tell
 * @param papers the standing documents of the inspection by kind, {@code thong-bao-ket-luan}
 * @param dispute null where the unit never disagreed in writing
 * @param followUp null unless a re-inspection was made from it
 */
public record CourseFacts(PlanUnit unit, InspectionDates dates, Work work, Remedies remedies, Map<String, Paper> papers,
        @Nullable Dispute dispute, @Nullable FollowUp followUp) {

    public CourseFacts {
        papers = Map.copyOf(papers);
    }

    /**
     * How far the checklist has come.
     *
     * @param begun whether anything of it was written down
     * @param minutesFrozen whether the Biên bản's text stands
     * @param refused whether the unit did not sign it
     */
    public record Work(int judged, int leaves, boolean begun, boolean minutesFrozen, boolean refused) {

        public static final Work NONE = new Work(0, 0, false, false, false);

        boolean complete() {
            return leaves > 0 && judged >= leaves;
        }
    }

    /**
     * Its findings and what became of them.
     *
     * @param incomplete without evidence, responsible or date
     * @param open neither verified nor waived nor withdrawn
     * @param returned of the open ones, those whose remedy was returned
     * @param waiting of the open ones, those reported and not judged
     * @param due the first day on which an open one is due by its own or an extended date; null where none has any
     * @param reportedOn when the unit reported last
     * @param judgedOn when a remedy was judged last
     */
    public record Remedies(int total, int incomplete, int open, int returned, int waiting, @Nullable LocalDate due,
            @Nullable LocalDate reportedOn, @Nullable LocalDate judgedOn) {

        public static final Remedies NONE = new Remedies(0, 0, 0, 0, 0, null, null, null);
    }

    /** A document that was issued. */
    public record Paper(LocalDate issuedOn, @Nullable LocalDate receivedOn) {
    }

    /** @param undecided findings it names whose outcome is not recorded */
    public record Dispute(@Nullable LocalDate receivedOn, @Nullable LocalDate escalatedOn,
            @Nullable LocalDate directedOn, int undecided) {
    }

    /** @param closed whether the re-inspection is closed */
    public record FollowUp(@Nullable LocalDate visitOn, boolean closed) {
    }
}
