package vn.sokiemtra.desktop.remediation;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.finding.ChangeFinding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.dispute.DecideDispute;
import vn.sokiemtra.finding.dispute.Direction;
import vn.sokiemtra.finding.dispute.DisputeDraft;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.dispute.EscalateDispute;
import vn.sokiemtra.finding.dispute.RecordDirection;
import vn.sokiemtra.finding.dispute.RecordDispute;
import vn.sokiemtra.finding.remediation.CloseInspection;
import vn.sokiemtra.finding.remediation.ExtendRemediation;
import vn.sokiemtra.finding.remediation.FollowState;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.JudgeRemediation;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.finding.remediation.RecordRemediationReport;
import vn.sokiemtra.finding.remediation.StartReInspection;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Carries an action out. Not on the JavaFX thread. */
final class FollowWork {

    private static final Texts TEXTS = Texts.beside(FollowWork.class);

    private final Ledger ledger;
    private final InstantSource clock;
    private final String author;

    FollowWork(Ledger ledger, InstantSource clock, String author) {
        this.ledger = ledger;
        this.clock = clock;
        this.author = author;
    }

    Edited<UUID> run(FollowAction action, FollowUp one, FollowInput in) {
        return switch (action) {
            case REPORT -> report(one, in);
            case VERIFY -> new JudgeRemediation(ledger).verify(author, one, FollowInput.given(in.reason()), day(in
                    .on()));
            case SEND_BACK -> new JudgeRemediation(ledger).sendBack(author, one, in.reason(), day(in.on()));
            case WAIVE -> new JudgeRemediation(ledger).waive(author, one, in.reason(), day(in.on()));
            case EXTEND -> new ExtendRemediation(ledger).run(author, one, day(in.until()), in.reason(), today());
            case DAY -> new ChangeFinding(ledger).due(author, one.finding(), day(in.until()));
            case RECEIPT -> new RecordInspectionDate(ledger).of(one.inspection(), DateKind.CONCLUSION_RECEIVED, day(in
                    .on()), author);
            case DISPUTE -> new RecordDispute(ledger).run(author, one.inspection(), new DisputeDraft(FollowInput.given(
                    in.number()), FollowInput.given(in.notation()), in.dated(), day(in.on()), in.reason()), concerned(
                            one, in.all()));
            case ESCALATE -> new EscalateDispute(ledger).run(author, dispute(one), day(in.on()));
            case DIRECT -> new RecordDirection(ledger).run(author, dispute(one), new Direction(day(in.on()), in.by(),
                    FollowInput.given(in.number()), FollowInput.given(in.notation()), in.content()));
            case DECIDE -> new DecideDispute(ledger).run(author, dispute(one), one.finding(), in.outcome(), FollowInput
                    .given(in.reason()), day(in.on()),
                    changed(one, in)
                            ? new FindingDraft(in.content(), null, null, in.asked(), null, null)
                            : null);
            case AGAIN -> new StartReInspection(ledger).run(author, one.inspection(), in.kind(), in.until(), null,
                    today());
            case CLOSE -> new CloseInspection(ledger).run(author, one.inspection(), day(in.on()));
        };
    }

    private Edited<UUID> report(FollowUp one, FollowInput in) {
        RecordRemediationReport record = new RecordRemediationReport(ledger);
        LocalDate received = day(in.on());
        List<UUID> about = concerned(one, in.all());
        // Files that are taken in stay: nothing is taken in for a report that is refused.
        record.check(one.inspection(), received, Set.copyOf(about));
        List<RecordRemediationReport.Result> results = new ArrayList<>();
        List<UUID> evidence = new ArrayList<>();
        for (Path file : in.files()) {
            evidence.add(new AddEvidence(ledger, clock)
                    .from(file, one.inspection(), one.item(), author, vn.sokiemtra.evidence.Progress.NONE).value());
        }
        for (UUID finding : about) {
            results.add(new RecordRemediationReport.Result(finding, FollowInput.given(in.content()), evidence));
        }
        return record.run(author, one.inspection(), new RecordRemediationReport.Paper(FollowInput.given(in.number()),
                FollowInput.given(in.notation()), in.dated(), received, null), results);
    }

    /** The finding, or with it all of its inspection that are still owed. */
    private List<UUID> concerned(FollowUp one, boolean all) {
        return all
                ? new LoadFollowUps(ledger).of(one.inspection(), today()).stream()
                        .filter(other -> !other.state().closed() && other.state() != FollowState.DISPUTED)
                        .map(FollowUp::finding).toList()
                : List.of(one.finding());
    }

    /** Whether the finding says something else afterwards. */
    private static boolean changed(FollowUp one, FollowInput in) {
        return in.outcome() == DisputeOutcome.CHANGED && !in.content().isBlank() && (!in.content().strip().equals(one
                .content()) || !in.asked().strip().equals(one.recommendation()));
    }

    private static UUID dispute(FollowUp one) {
        UUID dispute = one.dispute();
        if (dispute == null) {
            throw new Problem(TEXTS, "SKT-FOLLOW-NO-DISPUTE");
        }
        return dispute;
    }

    private static LocalDate day(@Nullable LocalDate typed) {
        if (typed == null) {
            throw new Problem(TEXTS, "SKT-FOLLOW-DAY");
        }
        return typed;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Texts.ZONE);
    }
}
