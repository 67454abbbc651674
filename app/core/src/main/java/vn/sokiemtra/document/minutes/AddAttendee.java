package vn.sokiemtra.document.minutes;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.store.MinutesStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** Records a person who was present. */
public final class AddAttendee {

    private final Ledger ledger;

    public AddAttendee(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param honorific Ông or Bà; null for none
     * @return the attendee's id
     */
    public Edited<UUID> run(String author, UUID inspection, Party party, @Nullable String honorific,
            @Nullable String name, @Nullable String position, AttendeeRole role) {
        return ledger.edit(author, edit -> {
            UUID id = MinutesStore.addAttendee(edit, inspection, party);
            MinutesStore.setAttendee(edit, id, tidy(honorific), tidy(name), tidy(position), role);
            return id;
        });
    }

    /**
     * Records the team as its decision names it; those who did not come are taken off afterwards. Does nothing where
     * somebody of the team is recorded already.
     *
     * @return how many were added
     */
    public Edited<Integer> team(String author, UUID inspection) {
        var plans = new PlanFacts(ledger);
        boolean recorded = new MinutesStore(ledger).attendees(inspection).stream()
                .anyMatch(a -> a.party() == Party.TEAM);
        var members = recorded ? List.<Attendee>of() : PlanFacts.members(plans.team(plans.unit(inspection)));
        return ledger.edit(author, edit -> {
            for (Attendee member : members) {
                UUID id = MinutesStore.addAttendee(edit, inspection, Party.TEAM);
                MinutesStore.setAttendee(edit, id, member.honorific(), member.name(), member.position(),
                        member.role());
            }
            return members.size();
        });
    }

    static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
