package vn.sokiemtra.inspection;

import java.util.UUID;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.Formula;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Fills one side of a cell of a biểu. */
public final class SetCell {

    private static final Texts TEXTS = Texts.beside(SetCell.class);

    private final Ledger ledger;
    private final FormStore store;

    public SetCell(Ledger ledger) {
        this.ledger = ledger;
        this.store = new FormStore(ledger);
    }

    /**
     * @param form code, {@code B4}
     * @param rowKey key of the row, or its place (1, 2, …)
     * @param typed as Vietnamese type it; blank empties the cell
     * @return the cell's id
     * @throws Problem {@code SKT-TABLE-…} or {@code SKT-TEXT-…}; nothing is changed
     */
    public Edited<UUID> run(String author, UUID inspection, String form, String rowKey, int column, Side side,
            String typed) {
        FormData data = FormsOf.form(store.forms(inspection), form);
        FormData.Column at = data.column(column);
        if (at == null) {
            throw new Problem(TEXTS, "SKT-TABLE-NO-COLUMN", data.code(), String.valueOf(column));
        }
        if (at.formula() != null && side == Side.VERIFIED) {
            throw new Problem(TEXTS, "SKT-TABLE-COMPUTED", data.code(), String.valueOf(column),
                    Formula.parse(at.formula()).shown());
        }
        FormData.Row row = data.row(rowKey);
        if (row == null) {
            throw new Problem(TEXTS, "SKT-TABLE-NO-ROW", data.code(), rowKey);
        }
        ColumnType type = at.type();
        String value = Values.canonical(type, side, typed);
        return ledger.edit(author, edit -> FormStore.set(edit, inspection, data, row, column, side, value));
    }
}
