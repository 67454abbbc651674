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
 * @param entries what a calendar keeps of it; empty once it is done
 */
public record DueDeadline(String rule, DeadlinePurpose purpose, UUID inspection, String unit, String obligor,
        String recipient, String content, LocalDate due, @Nullable LocalDate doneOn, int days, boolean confirmed,
        List<String> steps, @Nullable UUID finding, List<Entry> entries) {

    public DueDeadline {
        steps = List.copyOf(steps);
        entries = List.copyOf(entries);
    }

    /**
     * An entry of a calendar.
     *
     * @param key stays the same whatever its day becomes and whatever else is due on that day; no other entry has it
     * @param gone whether nothing is due under this key any more, and a calendar that has it should strike it out
     */
    public record Entry(String key, String content, boolean gone) {
    }

    /** Tells it from every other deadline of the same reading. */
    public String key() {
        return key(rule, inspection, finding);
    }

    static String key(String rule, UUID inspection, @Nullable UUID finding) {
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
