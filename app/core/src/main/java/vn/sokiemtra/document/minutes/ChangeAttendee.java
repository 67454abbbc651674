package vn.sokiemtra.document.minutes;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.store.MinutesStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Changes what is recorded of a person who was present. Returns the attendee's id. */
public final class ChangeAttendee {

    private static final Texts TEXTS = Texts.beside(ChangeAttendee.class);

    private final Ledger ledger;
    private final MinutesStore store;

    public ChangeAttendee(Ledger ledger) {
        this.ledger = ledger;
        this.store = new MinutesStore(ledger);
    }

    /**
     * Fields that are as they were write no change.
     *
     * @throws Problem {@code SKT-MINUTES-ATTENDEE}
     */
    public Edited<UUID> run(String author, UUID attendee, @Nullable String honorific, @Nullable String name,
            @Nullable String position, AttendeeRole role) {
        if (store.inspectionOf(attendee) == null) {
            throw new Problem(TEXTS, "SKT-MINUTES-ATTENDEE");
        }
        return ledger.edit(author, edit -> {
            MinutesStore.setAttendee(edit, attendee, AddAttendee.tidy(honorific), AddAttendee.tidy(name),
                    AddAttendee.tidy(position), role);
            return attendee;
        });
    }
}
