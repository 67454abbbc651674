package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.UnitStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

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
     * @throws Problem {@code SKT-INSPECTION-UNKNOWN}, {@code SKT-TEAM-UNKNOWN}
     */
    public Edited<UUID> of(UUID inspection, @Nullable LocalDate day, @Nullable UUID team, String author) {
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
}
