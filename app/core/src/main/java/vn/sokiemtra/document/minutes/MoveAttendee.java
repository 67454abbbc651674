package vn.sokiemtra.document.minutes;

import java.util.List;
import java.util.UUID;

import vn.sokiemtra.document.store.MinutesStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Changes the order in which those present are named. */
public final class MoveAttendee {

    private static final Texts TEXTS = Texts.beside(MoveAttendee.class);

    private final Ledger ledger;
    private final MinutesStore store;

    public MoveAttendee(Ledger ledger) {
        this.ledger = ledger;
        this.store = new MinutesStore(ledger);
    }

    /**
     * @param steps −1 is one place up among those of the same party; beyond the ends nothing changes
     * @return the attendee's id
     * @throws Problem {@code SKT-MINUTES-ATTENDEE}
     */
    public Edited<UUID> run(String author, UUID attendee, int steps) {
        UUID inspection = store.inspectionOf(attendee);
        if (inspection == null) {
            throw new Problem(TEXTS, "SKT-MINUTES-ATTENDEE");
        }
        List<Attendee> all = store.attendees(inspection);
        Party party = all.stream().filter(each -> each.id().equals(attendee)).findFirst().orElseThrow().party();
        List<UUID> others = all.stream().filter(each -> each.party() == party).map(Attendee::id).toList();
        int from = others.indexOf(attendee);
        int to = Math.clamp(from + steps, 0, others.size() - 1);
        return ledger.edit(author, edit -> {
            if (to != from) {
                MinutesStore.moveAttendee(edit, attendee, to < from
                        ? to == 0 ? null : others.get(to - 1)
                        : others.get(to),
                        to < from
                                ? others.get(to)
                                : to + 1 == others.size()
                                        ? null
                                        : others.get(to
                                                + 1));
            }
            return attendee;
        });
    }
}
