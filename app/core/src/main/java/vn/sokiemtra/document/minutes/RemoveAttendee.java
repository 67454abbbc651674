package vn.sokiemtra.document.minutes;

import java.util.UUID;

import vn.sokiemtra.document.store.MinutesStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** Takes a person off the Biên bản. Undo through the edit's id. */
public final class RemoveAttendee {

    private final Ledger ledger;

    public RemoveAttendee(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @return the attendee's id */
    public Edited<UUID> run(String author, UUID attendee) {
        return ledger.edit(author, edit -> {
            MinutesStore.deleteAttendee(edit, attendee);
            return attendee;
        });
    }
}
