package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.UnitStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Sets the day of a visit and the team that goes. */
public final class ScheduleVisit {

    private static final Texts TEXTS = Texts.beside(ScheduleVisit.class);

    private final Ledger ledger;

    public ScheduleVisit(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param day null takes the visit off the schedule
     * @param team null leaves it without a team
     * @return id of the inspection
     * @throws Problem {@code SKT-INSPECTION-UNKNOWN}, {@code SKT-TEAM-UNKNOWN}; {@code SKT-SCHEDULE-NOTICE} for a day before the unit was
     * notified, {@code SKT-SCHEDULE-DONE} for one behind what the visit led to
     */
    public Edited<UUID> of(UUID inspection, @Nullable LocalDate day, @Nullable UUID team, String author) {
        if (day != null) {
            check(new LoadUnits(ledger).dates().getOrDefault(inspection, InspectionDates.none(inspection)), day);
        }
        return ledger.edit(author, edit -> {
            if (!UnitStore.hasInspection(edit.sql(), inspection)) {
                throw new Problem(TEXTS, "SKT-INSPECTION-UNKNOWN");
            }
            if (team != null && !UnitStore.hasTeam(edit.sql(), team)) {
                throw new Problem(TEXTS, "SKT-TEAM-UNKNOWN");
            }
            UnitStore.schedule(edit, inspection, day, team);
            return inspection;
        });
    }

    private static void check(InspectionDates known, LocalDate day) {
        LocalDate notified = known.on(DateKind.NOTIFIED);
        if (notified != null && day.isBefore(notified)) {
            throw new Problem(TEXTS, "SKT-SCHEDULE-NOTICE", VietnameseFormat.date(day), VietnameseFormat.date(
                    notified));
        }
        LocalDate signed = known.has(DateKind.MINUTES_SIGNED)
                ? known.on(DateKind.MINUTES_SIGNED)
                : known.on(DateKind.CONCLUDED);
        if (signed != null && day.isAfter(signed)) {
            throw new Problem(TEXTS, "SKT-SCHEDULE-DONE", VietnameseFormat.date(day), VietnameseFormat.date(signed));
        }
    }
}
