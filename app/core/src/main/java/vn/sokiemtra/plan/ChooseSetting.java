package vn.sokiemtra.plan;

import java.util.UUID;

import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.RegimeStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Decides how the plan reads what its source leaves open. */
public final class ChooseSetting {

    private static final Texts TEXTS = Texts.beside(ChooseSetting.class);

    private final Ledger ledger;

    public ChooseSetting(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param value code of one of the setting's options
     * @throws Problem {@code SKT-SETTING-UNKNOWN} for a setting or an option that is not there
     */
    public Edited<UUID> of(String code, String value, String author) {
        RegimeDefinition regime = new LoadRegime(ledger).ofPlan();
        if (regime.setting(code).filter(setting -> setting.options().stream().anyMatch(option -> option.code().equals(
                value))).isEmpty()) {
            throw new Problem(TEXTS, "SKT-SETTING-UNKNOWN", code, value);
        }
        return ledger.edit(author, edit -> {
            RegimeStore.choose(edit, ledger.plan(), code, value);
            return ledger.plan();
        });
    }
}
