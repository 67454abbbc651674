package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.store.RemediationStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.store.CourseStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Takes in a unit's report on what it remedied: one paper, about one finding or several. */
public final class RecordRemediationReport {

    private static final Texts TEXTS = Texts.beside(RecordRemediationReport.class);

    private final Ledger ledger;

    public RecordRemediationReport(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The paper; number, notation and day are null where it has none. */
    public record Paper(@Nullable String number, @Nullable String notation, @Nullable LocalDate dated,
            LocalDate receivedOn, @Nullable String note) {
    }

    /**
     * What it says about one finding.
     *
     * @param content what the unit did; null where it only says that it is done
     * @param evidence ids of evidence of the same inspection
     */
    public record Result(UUID finding, @Nullable String content, List<UUID> evidence) {

        public Result {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Whether it could be recorded; for whoever takes its files in first.
     *
     * @throws Problem as {@link #run}
     */
    public void check(UUID inspection, LocalDate receivedOn, Set<UUID> wanted) {
        if (wanted.isEmpty()) {
            throw new Problem(TEXTS, "SKT-REMEDIATION-NO-FINDING");
        }
        List<FollowUp> followed = new LoadFollowUps(ledger).of(inspection, receivedOn);
        Set<UUID> known = followed.stream().map(FollowUp::finding).collect(Collectors.toSet());
        if (!known.containsAll(wanted)) {
            throw new Problem(TEXTS, "SKT-REMEDIATION-GONE");
        }
        if (followed.stream().anyMatch(one -> wanted.contains(one.finding()) && one.state().closed())) {
            throw new Problem(TEXTS, "SKT-REMEDIATION-CLOSED");
        }
        Conclusion conclusion = followed.getFirst().conclusion();
        LocalDate received = conclusion.countsFrom();
        LocalDate first = received == null ? conclusion.issuedOn() : received;
        if (receivedOn.isBefore(first)) {
            throw new Problem(TEXTS, "SKT-REMEDIATION-BEFORE", VietnameseFormat.date(receivedOn), VietnameseFormat.date(
                    first));
        }
    }

    /**
     * @return id of the report
     * @throws Problem {@code SKT-REMEDIATION-GONE} for a finding that is not followed in this inspection,
     * {@code SKT-REMEDIATION-NO-FINDING} without findings, {@code SKT-REMEDIATION-BEFORE} before the conclusion,
     * {@code SKT-REMEDIATION-CLOSED} for a finding of which nothing is owed
     */
    public Edited<UUID> run(String author, UUID inspection, Paper paper, List<Result> results) {
        check(inspection, paper.receivedOn(), results.stream().map(Result::finding).collect(Collectors.toSet()));
        return ledger.edit(author, edit -> {
            CourseStore.date(edit, inspection, DateKind.REMEDIATION_REPORTED, paper.receivedOn());
            return RemediationStore.report(edit, inspection, paper, results);
        });
    }
}
