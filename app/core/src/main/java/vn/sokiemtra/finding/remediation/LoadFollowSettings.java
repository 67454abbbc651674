package vn.sokiemtra.finding.remediation;

import vn.sokiemtra.finding.remediation.store.FollowSettingsStore;
import vn.sokiemtra.ledger.Ledger;

/** Reads when letters are due in this plan. */
public final class LoadFollowSettings {

    private final FollowSettingsStore store;

    public LoadFollowSettings(Ledger ledger) {
        this.store = new FollowSettingsStore(ledger);
    }

    public FollowSettings settings() {
        return store.settings();
    }
}
