package vn.sokiemtra.inspection;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.ReportEntries;
import vn.sokiemtra.checklist.importer.ReadReport;
import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.inspection.TakeInReport.Taken;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Takes a unit's report in from its file: the values into what the unit reported, the file itself as evidence, the day it
 * came against the day it was asked for. All in one edit, so that undoing it takes back all of it.
 */
public final class ImportReport {

    private final Ledger ledger;
    private final InstantSource clock;

    public ImportReport(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The file is kept with the inspection itself: in its evidence the inspection's id stands in place of an item's.
     *
     * @param receivedOn null for today
     * @throws Problem {@code SKT-IMPORT-…}, {@code SKT-REPORT-…}, {@code SKT-EVIDENCE-…}; nothing is changed
     */
    public Edited<Taken> from(Path file, UUID inspection, @Nullable LocalDate receivedOn, String author) {
        ReportEntries report = new ReadReport(new LoadOutline(ledger).all()).read(file);
        TakeInReport take = new TakeInReport(ledger);
        take.examine(inspection, report);
        LocalDate day = receivedOn == null ? LocalDate.ofInstant(clock.instant(), Texts.ZONE) : receivedOn;
        LocalDate due = new UnitReports(ledger).due(inspection, clock);
        PlanUnit unit = new LoadUnits(ledger).find(inspection.toString());
        RecordUnitReport.ReportFacts facts = new RecordUnitReport.ReportFacts(unit.reportNumber(), unit
                .reportNotation(), unit.reportDated(), day);
        return new AddEvidence(ledger, clock).from(file, inspection, inspection, author, Progress.NONE, (edit,
                evidence) -> {
            RecordUnitReport.within(edit, inspection, facts);
            return take.within(edit, inspection, report, new TakeInReport.Receipt(evidence, day, due));
        });
    }
}
