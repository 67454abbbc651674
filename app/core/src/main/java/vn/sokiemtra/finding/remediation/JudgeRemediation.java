package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.store.RemediationStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Says of one finding whether it was remedied: xác nhận, trả lại, or không yêu cầu nữa. */
public final class JudgeRemediation {

    private static final Texts TEXTS = Texts.beside(JudgeRemediation.class);

    private final Ledger ledger;
    private final LoadFollowUps followUps;

    public JudgeRemediation(Ledger ledger) {
        this.ledger = ledger;
        this.followUps = new LoadFollowUps(ledger);
    }

    /**
     * Confirms that it was remedied, on the unit's last report or, with a reason, without one.
     *
     * @return the finding's id
     * @throws Problem {@code SKT-REMEDIATION-CLOSED}, {@code SKT-REMEDIATION-DISPUTED} while a dispute is open,
     * {@code SKT-REMEDIATION-REASON} without report and reason
     */
    public Edited<UUID> verify(String author, FollowUp followUp, @Nullable String reason, LocalDate on) {
        FollowUp now = open(followUp, on);
        Judged waiting = waiting(now);
        if (waiting == null && (reason == null || reason.isBlank())) {
            throw new Problem(TEXTS, "SKT-REMEDIATION-REASON");
        }
        return judge(author, now, waiting, Judged.Decision.VERIFIED, reason, on);
    }

    /**
     * Sends the unit's report on a finding back; it is owed again.
     *
     * @return the finding's id
     * @throws Problem {@code SKT-REMEDIATION-CLOSED}, {@code SKT-REMEDIATION-DISPUTED}, {@code SKT-REMEDIATION-REASON}
     * without a reason, {@code SKT-REMEDIATION-NO-REPORT} where no report waits
     */
    public Edited<UUID> sendBack(String author, FollowUp followUp, String reason, LocalDate on) {
        FollowUp now = open(followUp, on);
        if (reason.isBlank()) {
            throw new Problem(TEXTS, "SKT-REMEDIATION-REASON");
        }
        Judged waiting = waiting(now);
        if (waiting == null) {
            throw new Problem(TEXTS, "SKT-REMEDIATION-NO-REPORT");
        }
        return judge(author, now, waiting, Judged.Decision.RETURNED, reason, on);
    }

    /**
     * Asks for nothing any more.
     *
     * @return the finding's id
     * @throws Problem {@code SKT-REMEDIATION-CLOSED}, {@code SKT-REMEDIATION-DISPUTED}, {@code SKT-REMEDIATION-REASON}
     */
    public Edited<UUID> waive(String author, FollowUp followUp, String reason, LocalDate on) {
        FollowUp now = open(followUp, on);
        if (reason.isBlank()) {
            throw new Problem(TEXTS, "SKT-REMEDIATION-REASON");
        }
        return ledger.edit(author, edit -> {
            RemediationStore.waive(edit, now.finding(), now.inspection(), new Waiver(reason.strip(), on, author));
            return now.finding();
        });
    }

    private Edited<UUID> judge(String author, FollowUp now, @Nullable Judged waiting, Judged.Decision decision,
            @Nullable String reason, LocalDate on) {
        return ledger.edit(author, edit -> {
            RemediationStore.judge(edit, now.finding(), now.inspection(), waiting == null ? null : waiting.id(),
                    decision, reason == null || reason.isBlank() ? null : reason.strip(), on, author);
            return now.finding();
        });
    }

    private static @Nullable Judged waiting(FollowUp now) {
        Judged last = now.lastResult();
        return last != null && last.decision() == null ? last : null;
    }

    private FollowUp open(FollowUp followUp, LocalDate on) {
        FollowUp now = followUps.one(followUp.finding(), followUp.inspection(), on);
        if (now.state().closed()) {
            throw new Problem(TEXTS, "SKT-REMEDIATION-CLOSED");
        }
        if (now.state() == FollowState.DISPUTED) {
            throw new Problem(TEXTS, "SKT-REMEDIATION-DISPUTED");
        }
        return now;
    }
}
