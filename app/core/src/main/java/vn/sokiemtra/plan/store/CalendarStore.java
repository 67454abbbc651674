package vn.sokiemtra.plan.store;

import static vn.sokiemtra.plan.store.PlanStore.text;
import static vn.sokiemtra.schema.shared.Tables.CALENDAR_DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.plan.WorkingCalendar.ExtraDay;

/** The days of the calendar that people entered; a row for each day, the same on every machine. */
public final class CalendarStore {

    private static final String OFF = "OFF";
    private static final String WORKED = "WORKED";

    private final Ledger ledger;

    public CalendarStore(Ledger ledger) {
        this.ledger = ledger;
    }

    public List<ExtraDay> days() {
        return ledger.read(sql -> sql.selectFrom(CALENDAR_DAY).where(CALENDAR_DAY.DELETED.isDistinctFrom(true)).and(
                CALENDAR_DAY.DAY.isNotNull()).and(CALENDAR_DAY.KIND.in(OFF, WORKED)).orderBy(CALENDAR_DAY.DAY,
                        CALENDAR_DAY.ID)
                .fetch(row -> new ExtraDay(row.getDay(), OFF.equals(row.getKind()), text(row.getSource()),
                        Boolean.TRUE.equals(row.getConfirmed()))))
                .stream().filter(day -> WorkingCalendar.covers(day
                        .day()))
                .toList();
    }

    /** The row of a removed day stays and says nothing, so that it can be entered again. */
    public static void write(Edit edit, ExtraDay day) {
        UUID id = edit.naturalRow(CALENDAR_DAY, day.day());
        edit.set(CALENDAR_DAY.DAY, id, day.day());
        edit.set(CALENDAR_DAY.KIND, id, day.off() ? OFF : WORKED);
        edit.set(CALENDAR_DAY.SOURCE, id, day.source().strip());
        edit.set(CALENDAR_DAY.CONFIRMED, id, day.confirmed());
    }

    public static void remove(Edit edit, LocalDate day) {
        edit.set(CALENDAR_DAY.KIND, edit.naturalRow(CALENDAR_DAY, day), null);
    }
}
