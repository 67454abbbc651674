package vn.sokiemtra.finding.remediation;

import java.util.UUID;

import vn.sokiemtra.finding.remediation.store.FollowSettingsStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Sets when letters are due. */
public final class ChangeFollowSettings {

    private static final Texts TEXTS = Texts.beside(ChangeFollowSettings.class);
    private static final int MOST = 60;

    private final Ledger ledger;

    public ChangeFollowSettings(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @return the plan's id
     * @throws Problem {@code SKT-REMEDIATION-DAYS} unless all three lie between 1 and 60; before may be 0
     */
    public Edited<UUID> run(String author, FollowSettings settings) {
        if (settings.before() < 0 || settings.before() > MOST || settings.after() < 1 || settings.after() > MOST
                || settings.again() < 1 || settings.again() > MOST) {
            throw new Problem(TEXTS, "SKT-REMEDIATION-DAYS");
        }
        return ledger.edit(author, edit -> {
            FollowSettingsStore.write(edit, settings);
            return ledger.plan();
        });
    }
}
