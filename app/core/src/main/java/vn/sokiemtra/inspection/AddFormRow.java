package vn.sokiemtra.inspection;

import java.util.UUID;

import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Adds a row to a biểu whose rows are the unit's. */
public final class AddFormRow {

    private static final Texts TEXTS = Texts.beside(AddFormRow.class);

    private final Ledger ledger;
    private final FormStore store;

    public AddFormRow(Ledger ledger) {
        this.ledger = ledger;
        this.store = new FormStore(ledger);
    }

    /**
     * @return the key of the new row, which stands last
     * @throws Problem {@code SKT-TABLE-FIXED}, {@code SKT-TABLE-UNKNOWN}
     */
    public Edited<String> run(String author, UUID inspection, String form) {
        FormData data = FormsOf.form(store.forms(inspection), form);
        if (!data.growing()) {
            throw new Problem(TEXTS, "SKT-TABLE-FIXED", data.code());
        }
        return ledger.edit(author, edit -> FormStore.add(edit, inspection, data).key());
    }
}
