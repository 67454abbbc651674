package vn.sokiemtra.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.plan.DeadlinePurpose;

/**
 * Something that somebody owes until a day.
 *
 * @param rule code of the deadline
 * @param unit whose inspection it belongs to
 * @param obligor who owes it, {@code recipient} whom
 * @param due the last day on which it is kept
 * @param doneOn when it was done; null while it is open
 * @param days working days: below zero so many late, otherwise so many left; counted to {@code doneOn} where it is done
 * @param confirmed false where the count runs through days that are not certain
 * @param steps the count day by day; empty for a fixed day
 * @param finding the first of the findings that are to be remedied; null where it is not about findings
 */
public record DueDeadline(String rule, DeadlinePurpose purpose, UUID inspection, String unit, String obligor,
        String recipient, String content, LocalDate due, @Nullable LocalDate doneOn, int days, boolean confirmed,
        List<String> steps, @Nullable UUID finding) {

    public DueDeadline {
        steps = List.copyOf(steps);
    }

    /** Stays the same whatever its day becomes; no other deadline of the plan has it. */
    public String key() {
        return rule + "-" + inspection + (finding == null ? "" : "-" + finding);
    }

    public boolean open() {
        return doneOn == null;
    }

    /** Open and past its day, or done behind it. */
    public boolean late() {
        return days < 0;
    }
}
