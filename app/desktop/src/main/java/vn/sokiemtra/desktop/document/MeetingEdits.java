package vn.sokiemtra.desktop.document;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.minutes.AddAttendee;
import vn.sokiemtra.document.minutes.Attendee;
import vn.sokiemtra.document.minutes.AttendeeRole;
import vn.sokiemtra.document.minutes.ChangeAttendee;
import vn.sokiemtra.document.minutes.MinutesField;
import vn.sokiemtra.document.minutes.MoveAttendee;
import vn.sokiemtra.document.minutes.Party;
import vn.sokiemtra.document.minutes.RemoveAttendee;
import vn.sokiemtra.document.minutes.SetMinutes;
import vn.sokiemtra.text.Texts;

/** What only a person can say of the meeting that the Biên bản records. */
final class MeetingEdits {

    private static final Texts TEXTS = Texts.beside(MeetingEdits.class);

    private final DraftEdits edits;

    MeetingEdits(DraftEdits edits) {
        this.edits = edits;
    }

    /** @param state told Saved or Failed, for the field */
    void setFact(MinutesField field, String text, Consumer<SaveState> state) {
        edits.edit(TEXTS.get("step.fact"), edits.forgetting(field.name(), state),
                (ledger, author, of) -> new SetMinutes(ledger).run(author, inspection(of), field, text));
    }

    void addAttendee(Party party) {
        edits.edit(TEXTS.get("step.attendee-add"), DraftEdits.NOBODY, (ledger, author, of) -> new AddAttendee(ledger)
                .run(author, inspection(of), party, null, null, null, AttendeeRole.MEMBER));
    }

    /** Takes over the members whom the decision names. */
    void takeTeam() {
        edits.edit(TEXTS.get("step.attendee-team"), DraftEdits.NOBODY,
                (ledger, author, of) -> new AddAttendee(ledger).team(author, inspection(of)));
    }

    void changeAttendee(Attendee before, @Nullable String honorific, @Nullable String name, @Nullable String position,
            AttendeeRole role, Consumer<SaveState> state) {
        edits.edit(TEXTS.get("step.attendee"), state, (ledger, author, of) -> new ChangeAttendee(ledger).run(author,
                before.id(), honorific, name, position, role));
    }

    void moveAttendee(Attendee attendee, int steps) {
        edits.edit(TEXTS.get("step.attendee-move"), DraftEdits.NOBODY,
                (ledger, author, of) -> new MoveAttendee(ledger).run(author, attendee.id(), steps));
    }

    void removeAttendee(Attendee attendee) {
        edits.edit(TEXTS.get("step.attendee-remove"), edits.undoable(),
                (ledger, author, of) -> new RemoveAttendee(ledger).run(author, attendee.id()));
    }

    private static UUID inspection(DraftOf draft) {
        return Objects.requireNonNull(draft.inspection());
    }
}
