package vn.sokiemtra.inspection;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.store.ReportStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DeadlinePurpose;
import vn.sokiemtra.text.Texts;

/** Reads the reports that were taken in, and by when a unit has to send its own. */
public final class UnitReports {

    private final Ledger ledger;

    public UnitReports(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The newest first. */
    public List<ReceivedReport> of(UUID inspection) {
        return new ReportStore(ledger).of(inspection);
    }

    /** The last day on which the report is in time; null where the plan does not say or the day is not known yet. */
    public @Nullable LocalDate due(UUID inspection, InstantSource clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Texts.ZONE);
        return new LoadDeadlines(ledger).asOf(today).stream().filter(each -> each.inspection().equals(inspection)
                && each.purpose() == DeadlinePurpose.REPORT).map(DueDeadline::due).findFirst().orElse(null);
    }
}
