package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.UnitStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Writes down which report a unit sent and when it was received. */
public final class RecordUnitReport {

    private static final Texts TEXTS = Texts.beside(RecordUnitReport.class);

    private final Ledger ledger;

    public RecordUnitReport(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Every fact may be unknown: null. {@code number} 118, {@code notation} BC-UBND. */
    public record ReportFacts(@Nullable String number, @Nullable String notation, @Nullable LocalDate dated,
            @Nullable LocalDate receivedOn) {
    }

    /**
     * @return id of the inspection
     * @throws Problem {@code SKT-INSPECTION-UNKNOWN}; {@code SKT-REPORT-ORDER} where it was received before its date
     */
    public Edited<UUID> of(UUID inspection, ReportFacts report, String author) {
        return ledger.edit(author, edit -> {
            within(edit, inspection, report);
            return inspection;
        });
    }

    /** The same as a part of a larger edit. @throws Problem as {@link #of} */
    public static void within(Edit edit, UUID inspection, ReportFacts report) {
        LocalDate dated = report.dated();
        LocalDate received = report.receivedOn();
        if (dated != null && received != null && received.isBefore(dated)) {
            throw new Problem(TEXTS, "SKT-REPORT-ORDER", VietnameseFormat.date(received), VietnameseFormat.date(dated));
        }
        if (!UnitStore.hasInspection(edit.sql(), inspection)) {
            throw new Problem(TEXTS, "SKT-INSPECTION-UNKNOWN");
        }
        UnitStore.report(edit, inspection, report);
    }
}
