package vn.sokiemtra.document.setting;

import java.util.List;

import vn.sokiemtra.document.store.SettingStore;
import vn.sokiemtra.ledger.Ledger;

/** Reads the settings of the plan's documents. */
public final class LoadDocumentSettings {

    private final SettingStore store;

    public LoadDocumentSettings(Ledger ledger) {
        this.store = new SettingStore(ledger);
    }

    /** Those of every kind first, then by kind, code and name. */
    public List<DocumentSetting> all() {
        return store.all();
    }
}
