package vn.sokiemtra.inspection;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.store.PlaceStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Decides which value a field with several has; the others stay in its history. */
public final class ResolveConflict {

    private static final Texts TEXTS = Texts.beside(ResolveConflict.class);

    private final Ledger ledger;
    private final PlaceStore places;

    public ResolveConflict(Ledger ledger) {
        this.ledger = ledger;
        this.places = new PlaceStore(ledger);
    }

    /**
     * @param value canonical text, one of the heads' or another; for {@code deleted} {@code true} or {@code false}
     * @return the row of the field
     * @throws Problem {@code SKT-CONFLICT-GONE} when somebody decided meanwhile, {@code SKT-FIELD-UNKNOWN}
     */
    public Edited<UUID> run(String author, FieldRef field, @Nullable String value) {
        if (!places.knows(field.table(), field.column())) {
            throw new Problem(TEXTS, "SKT-FIELD-UNKNOWN", field.table() + "." + field.column());
        }
        List<Head<String>> heads = places.heads(field.table(), field.row(), field.column());
        boolean deletion = field.column().equals("deleted");
        if (heads.size() < 2 && !deletion) {
            throw new Problem(TEXTS, "SKT-CONFLICT-GONE");
        }
        return ledger.edit(author, edit -> {
            PlaceStore.set(edit, field.table(), field.row(), field.column(), value);
            return field.row();
        });
    }
}
