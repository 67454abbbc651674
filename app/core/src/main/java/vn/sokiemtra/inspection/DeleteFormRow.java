package vn.sokiemtra.inspection;

import java.util.UUID;

import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Takes a row with all its cells off a biểu. */
public final class DeleteFormRow {

    private static final Texts TEXTS = Texts.beside(DeleteFormRow.class);

    private final Ledger ledger;
    private final FormStore store;

    public DeleteFormRow(Ledger ledger) {
        this.ledger = ledger;
        this.store = new FormStore(ledger);
    }

    /**
     * @return the key of the row
     * @throws Problem {@code SKT-TABLE-FIXED}, {@code SKT-TABLE-NO-ROW}, {@code SKT-TABLE-UNKNOWN}
     */
    public Edited<String> run(String author, UUID inspection, String form, String rowKey) {
        FormData data = FormsOf.form(store.forms(inspection), form);
        FormData.Row row = data.row(rowKey);
        UUID id = row == null ? null : row.id();
        if (row == null || id == null) {
            throw new Problem(TEXTS, "SKT-TABLE-NO-ROW", data.code(), rowKey);
        }
        if (!data.growing()) {
            throw new Problem(TEXTS, "SKT-TABLE-FIXED", data.code());
        }
        return ledger.edit(author, edit -> {
            FormStore.delete(edit, id);
            return row.key();
        });
    }
}
