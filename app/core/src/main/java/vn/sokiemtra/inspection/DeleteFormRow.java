package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.List;
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
        Edited<List<String>> edited = run(author, inspection, form, List.of(rowKey));
        return new Edited<>(edited.value().getFirst(), edited.id(), edited.at());
    }

    /** The same for several rows in one step. */
    public Edited<List<String>> run(String author, UUID inspection, String form, List<String> rowKeys) {
        FormData data = FormsOf.form(store.forms(inspection), form);
        if (!data.growing()) {
            throw new Problem(TEXTS, "SKT-TABLE-FIXED", data.code());
        }
        List<FormData.Row> rows = new ArrayList<>();
        for (String rowKey : rowKeys) {
            FormData.Row row = data.row(rowKey);
            if (row == null || row.id() == null) {
                throw new Problem(TEXTS, "SKT-TABLE-NO-ROW", data.code(), rowKey);
            }
            rows.add(row);
        }
        return ledger.edit(author, edit -> {
            for (FormData.Row row : rows) {
                UUID id = row.id();
                if (id != null) {
                    FormStore.delete(edit, id);
                }
            }
            return rows.stream().map(FormData.Row::key).toList();
        });
    }
}
