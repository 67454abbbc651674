package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

import vn.sokiemtra.finding.remediation.store.RemediationStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** Drafts the letters that are due: one for each unit and occasion, about all findings it concerns. */
public final class DraftLetters {

    private final Ledger ledger;

    public DraftLetters(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What is to be drafted according to the plan's settings, in the order of the findings given. */
    public static List<LetterDue> due(List<FollowUp> followUps) {
        return letters(followUps.stream().filter(one -> one.step() == FollowStep.DRAFT_LETTER
                || one.step() == FollowStep.DRAFT_PROPOSAL).toList());
    }

    /** Letters about these findings, due or not; what is closed or has no day is left out. */
    public static List<LetterDue> about(List<FollowUp> followUps) {
        return letters(followUps.stream().filter(one -> one.state().owing() && one.due().day() != null).toList());
    }

    /** How many letters and proposals about these findings were drafted and wait to be issued: one for each unit and kind. */
    public static long waiting(List<FollowUp> followUps) {
        return units(followUps, Letters::letterWaits) + units(followUps, Letters::proposalWaits);
    }

    private static long units(List<FollowUp> followUps, Predicate<Letters> waits) {
        return followUps.stream().filter(one -> waits.test(one.letters())).map(FollowUp::inspection).distinct().count();
    }

    private static List<LetterDue> letters(List<FollowUp> followUps) {
        record Key(UUID inspection, Letters.Occasion occasion) {
        }
        Map<Key, List<FollowUp>> groups = new LinkedHashMap<>();
        followUps.forEach(one -> groups.computeIfAbsent(new Key(one.inspection(), occasion(one)),
                any -> new ArrayList<>()).add(one));
        return groups.entrySet().stream().map(group -> letter(group.getKey().occasion(), group.getValue())).toList();
    }

    private static Letters.Occasion occasion(FollowUp one) {
        return one.step() == FollowStep.DRAFT_PROPOSAL
                ? Letters.Occasion.PROPOSAL
                : one.state() == FollowState.OVERDUE ? Letters.Occasion.AFTER : Letters.Occasion.BEFORE;
    }

    private static LetterDue letter(Letters.Occasion occasion, List<FollowUp> group) {
        FollowUp first = group.getFirst();
        LocalDate due = group.stream().map(one -> one.due().day()).filter(Objects::nonNull).min(
                LocalDate::compareTo).orElseThrow();
        int round = occasion == Letters.Occasion.AFTER ? first.letters().roundsAfter(due) + 1 : 1;
        return new LetterDue(first.inspection(), first.unitName(), occasion, round, due, group.stream().map(
                FollowUp::finding).toList());
    }

    /**
     * Records that they were drafted. Two machines that draft the same letter write the same row; doing it twice changes
     * nothing.
     *
     * @return ids of the drafts
     */
    public Edited<List<UUID>> run(String author, List<LetterDue> letters, LocalDate today) {
        return ledger.edit(author, edit -> letters.stream().map(letter -> RemediationStore.draft(edit, letter, today,
                author)).toList());
    }
}
