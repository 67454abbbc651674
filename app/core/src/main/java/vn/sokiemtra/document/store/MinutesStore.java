package vn.sokiemtra.document.store;

import static vn.sokiemtra.schema.shared.Tables.ATTENDEE;
import static vn.sokiemtra.schema.shared.Tables.MINUTES;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.minutes.Attendee;
import vn.sokiemtra.document.minutes.AttendeeRole;
import vn.sokiemtra.document.minutes.MinutesFacts;
import vn.sokiemtra.document.minutes.MinutesField;
import vn.sokiemtra.document.minutes.Party;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Position;
import vn.sokiemtra.schema.shared.tables.records.AttendeeRecord;
import vn.sokiemtra.schema.shared.tables.records.MinutesRecord;

/** The facts and attendees of Biên bản. */
public final class MinutesStore {

    private final Ledger ledger;

    public MinutesStore(Ledger ledger) {
        this.ledger = ledger;
    }

    public MinutesFacts facts(UUID inspection) {
        MinutesRecord row = ledger.read(sql -> sql.selectFrom(MINUTES).where(MINUTES.INSPECTION_ID.eq(inspection))
                .and(MINUTES.DELETED.isDistinctFrom(true)).orderBy(MINUTES.ID).limit(1).fetchOne());
        return row == null
                ? MinutesFacts.NONE
                : new MinutesFacts(row.getStartedAt(), row.getEndedAt(), row.getPlace(), row.getCopies(),
                        row.getNumber(), row.getNotation(), row.getUnitOpinion(), row.getReservation(),
                        row.getRefusal(),
                        row.getWitnesses(),
                        row.getStrengths());
    }

    /** Those recorded, in their order. */
    public List<Attendee> attendees(UUID inspection) {
        return ledger.read(sql -> sql.selectFrom(ATTENDEE).where(ATTENDEE.INSPECTION_ID.eq(inspection))
                .and(ATTENDEE.DELETED.isDistinctFrom(true)).orderBy(ATTENDEE.PARTY, ATTENDEE.POS, ATTENDEE.ID).fetch()
                .map(MinutesStore::attendee));
    }

    /** The inspection an attendee belongs to; null where there is no such attendee. */
    public @Nullable UUID inspectionOf(UUID attendee) {
        return ledger.read(sql -> sql.select(ATTENDEE.INSPECTION_ID).from(ATTENDEE).where(ATTENDEE.ID.eq(attendee))
                .and(ATTENDEE.DELETED.isDistinctFrom(true)).fetchOne(ATTENDEE.INSPECTION_ID));
    }

    /** A text fact; null empties it. */
    public static void set(Edit edit, UUID inspection, MinutesField field, @Nullable String text) {
        edit.set(switch (field) {
            case PLACE -> MINUTES.PLACE;
            case NUMBER -> MINUTES.NUMBER;
            case NOTATION -> MINUTES.NOTATION;
            case UNIT_OPINION -> MINUTES.UNIT_OPINION;
            case RESERVATION -> MINUTES.RESERVATION;
            case REFUSAL -> MINUTES.REFUSAL;
            case WITNESSES -> MINUTES.WITNESSES;
            case STRENGTHS -> MINUTES.STRENGTHS;
            case STARTED_AT, ENDED_AT, COPIES -> throw new IllegalArgumentException("not a text: " + field);
        }, row(edit, inspection), text);
    }

    public static void setTime(Edit edit, UUID inspection, boolean start, @Nullable LocalDateTime at) {
        edit.set(start ? MINUTES.STARTED_AT : MINUTES.ENDED_AT, row(edit, inspection), at);
    }

    public static void setCopies(Edit edit, UUID inspection, @Nullable Integer copies) {
        edit.set(MINUTES.COPIES, row(edit, inspection), copies);
    }

    private static UUID row(Edit edit, UUID inspection) {
        UUID id = edit.naturalRow(MINUTES, inspection);
        edit.set(MINUTES.INSPECTION_ID, id, inspection);
        return id;
    }

    /** Behind the last of the party. */
    public static UUID addAttendee(Edit edit, UUID inspection, Party party) {
        UUID id = edit.newRow();
        String last = edit.sql().select(ATTENDEE.POS).from(ATTENDEE).where(ATTENDEE.INSPECTION_ID.eq(inspection))
                .and(ATTENDEE.POS.isNotNull()).orderBy(ATTENDEE.POS.desc()).limit(1).fetchOne(ATTENDEE.POS);
        edit.set(ATTENDEE.INSPECTION_ID, id, inspection);
        edit.set(ATTENDEE.PARTY, id, party.name());
        edit.set(ATTENDEE.POS, id, Position.after(last));
        return id;
    }

    public static void setAttendee(Edit edit, UUID attendee, @Nullable String honorific, @Nullable String name,
            @Nullable String position, AttendeeRole role) {
        edit.set(ATTENDEE.HONORIFIC, attendee, honorific);
        edit.set(ATTENDEE.NAME, attendee, name);
        edit.set(ATTENDEE.POSITION, attendee, position);
        edit.set(ATTENDEE.ROLE, attendee, role.name());
    }

    /** Puts an attendee between two others, or first or last where one is null. */
    public static void moveAttendee(Edit edit, UUID attendee, @Nullable UUID before, @Nullable UUID after) {
        edit.set(ATTENDEE.POS, attendee, Position.between(position(edit, before), position(edit, after)));
    }

    private static @Nullable String position(Edit edit, @Nullable UUID attendee) {
        return attendee == null
                ? null
                : edit.sql().select(ATTENDEE.POS).from(ATTENDEE).where(ATTENDEE.ID.eq(attendee)).fetchOne(ATTENDEE.POS);
    }

    public static void deleteAttendee(Edit edit, UUID attendee) {
        edit.delete(ATTENDEE, attendee);
    }

    private static Attendee attendee(AttendeeRecord row) {
        return new Attendee(row.getId(), party(row.getParty()), row.getHonorific(), row.getName(), row.getPosition(),
                role(row.getRole()));
    }

    private static Party party(@Nullable String name) {
        return Party.UNIT.name().equals(name) ? Party.UNIT : Party.TEAM;
    }

    /** A role this version does not know is a member. */
    static AttendeeRole role(@Nullable String name) {
        for (AttendeeRole role : AttendeeRole.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        return AttendeeRole.MEMBER;
    }

    static @Nullable String text(Record row, org.jooq.Field<String> field) {
        String text = row.get(field);
        return text == null || text.isBlank() ? null : text;
    }
}
