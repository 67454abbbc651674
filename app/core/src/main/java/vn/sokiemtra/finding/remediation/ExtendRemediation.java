package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.UUID;

import vn.sokiemtra.finding.remediation.store.RemediationStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Grants a finding a later last day (gia hạn). Earlier days stay on record. */
public final class ExtendRemediation {

    private static final Texts TEXTS = Texts.beside(ExtendRemediation.class);

    private final Ledger ledger;

    public ExtendRemediation(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param on the day it is granted
     * @return id of the extension
     * @throws Problem {@code SKT-REMEDIATION-REASON} without a reason, {@code SKT-REMEDIATION-CLOSED} where nothing is
     * owed, {@code SKT-REMEDIATION-EARLIER} unless it is later than the day that holds
     */
    public Edited<UUID> run(String author, FollowUp followUp, LocalDate until, String reason, LocalDate on) {
        if (reason.isBlank()) {
            throw new Problem(TEXTS, "SKT-REMEDIATION-REASON");
        }
        FollowUp now = new LoadFollowUps(ledger).one(followUp.finding(), followUp.inspection(), on);
        if (now.state().closed()) {
            throw new Problem(TEXTS, "SKT-REMEDIATION-CLOSED");
        }
        LocalDate day = now.due().day();
        if (day != null && !until.isAfter(day)) {
            throw new Problem(TEXTS, "SKT-REMEDIATION-EARLIER", VietnameseFormat.date(until), VietnameseFormat.date(
                    day));
        }
        return ledger.edit(author, edit -> RemediationStore.extend(edit, now.finding(), now.inspection(),
                new Extension(edit.newRow(), until, reason.strip(), on, author)));
    }
}
