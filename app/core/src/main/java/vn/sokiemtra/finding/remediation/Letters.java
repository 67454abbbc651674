package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Letters about one unit so far, each list oldest first.
 *
 * @param lettersIssued days on which a công văn đôn đốc was issued
 * @param proposalsIssued days on which a đề xuất xử lý was issued
 */
public record Letters(List<Drafted> drafted, List<LocalDate> lettersIssued, List<LocalDate> proposalsIssued) {

    public static final Letters NONE = new Letters(List.of(), List.of(), List.of());

    public Letters {
        drafted = List.copyOf(drafted);
        lettersIssued = List.copyOf(lettersIssued);
        proposalsIssued = List.copyOf(proposalsIssued);
    }

    /** @param dueOn the last day it was about */
    public record Drafted(Occasion occasion, LocalDate dueOn, LocalDate on) {
    }

    /** Why it was drafted: the day draws near, it has passed, letters did not help. */
    public enum Occasion {
        BEFORE,
        AFTER,
        PROPOSAL
    }

    /** Whether somebody was reminded before this day. */
    public boolean remindedBefore(LocalDate due) {
        return drafted.stream().anyMatch(one -> one.occasion() == Occasion.BEFORE && one.dueOn().equals(due));
    }

    /** Letters because this day, or an earlier one with it, had passed: drafted here, or issued without that. */
    public int roundsAfter(LocalDate due) {
        int draft = (int) drafted.stream().filter(one -> one.occasion() == Occasion.AFTER && one.on().isAfter(due))
                .count();
        return Math.max(draft, issuedAfter(due));
    }

    /** Letters issued after this day. */
    public int issuedAfter(LocalDate due) {
        return (int) lettersIssued.stream().filter(on -> on.isAfter(due)).count();
    }

    /** When the last letter or proposal was drafted or issued after this day; null where none was. */
    public @Nullable LocalDate lastAfter(LocalDate due) {
        return Stream.of(drafted.stream().filter(one -> one.occasion() != Occasion.BEFORE).map(Drafted::on),
                lettersIssued.stream(), proposalsIssued.stream()).flatMap(days -> days).filter(on -> on.isAfter(due))
                .max(LocalDate::compareTo).orElse(null);
    }

    public boolean proposedAfter(LocalDate due) {
        return drafted.stream().anyMatch(one -> one.occasion() == Occasion.PROPOSAL && one.on().isAfter(due))
                || proposalsIssued.stream().anyMatch(on -> on.isAfter(due));
    }

    /** Whether a công văn đôn đốc was drafted and none issued since. */
    public boolean letterWaits() {
        return waits(drafted.stream().filter(one -> one.occasion() != Occasion.PROPOSAL).toList(), lettersIssued);
    }

    /** Whether a đề xuất xử lý was drafted and none issued since. */
    public boolean proposalWaits() {
        return waits(drafted.stream().filter(one -> one.occasion() == Occasion.PROPOSAL).toList(), proposalsIssued);
    }

    private static boolean waits(List<Drafted> drafts, List<LocalDate> issued) {
        LocalDate last = drafts.stream().map(Drafted::on).filter(Objects::nonNull).max(LocalDate::compareTo)
                .orElse(null);
        return last != null && issued.stream().noneMatch(on -> !on.isBefore(last));
    }
}
