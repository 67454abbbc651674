package vn.sokiemtra.document.minutes;

import java.util.UUID;

import vn.sokiemtra.document.store.MinutesStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** Trả về theo dữ liệu: drops the rewriting of a section; it stays in the history and undo brings it back. */
public final class ReturnSectionToData {

    private final Ledger ledger;

    public ReturnSectionToData(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @return the section's id */
    public Edited<String> run(String author, UUID inspection, String section) {
        return ledger.edit(author, edit -> {
            MinutesStore.setSection(edit, inspection, section, null, null);
            return section;
        });
    }
}
