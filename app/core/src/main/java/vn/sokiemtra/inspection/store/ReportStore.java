package vn.sokiemtra.inspection.store;

import static vn.sokiemtra.schema.shared.Tables.EVIDENCE;
import static vn.sokiemtra.schema.shared.Tables.RECEIVED_REPORT;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import vn.sokiemtra.checklist.ReportEntries.Unusable;
import vn.sokiemtra.inspection.ReceivedReport;
import vn.sokiemtra.inspection.TakeInReport.Receipt;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;

/** Reports that were taken in. */
public final class ReportStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ledger ledger;

    public ReportStore(Ledger ledger) {
        this.ledger = ledger;
    }

    public static UUID add(Edit edit, UUID inspection, Receipt receipt, int used, List<Unusable> unusable) {
        UUID id = edit.newRow();
        edit.set(RECEIVED_REPORT.INSPECTION_ID, id, inspection);
        edit.set(RECEIVED_REPORT.EVIDENCE_ID, id, receipt.evidence());
        edit.set(RECEIVED_REPORT.RECEIVED_ON, id, receipt.receivedOn());
        edit.set(RECEIVED_REPORT.DUE_ON, id, receipt.due());
        edit.set(RECEIVED_REPORT.USED, id, used);
        edit.set(RECEIVED_REPORT.UNUSABLE, id, unusable.isEmpty() ? null : json(unusable));
        return id;
    }

    /** The newest first. */
    public List<ReceivedReport> of(UUID inspection) {
        return ledger.read(sql -> sql.select(RECEIVED_REPORT.asterisk(), EVIDENCE.NAME).from(RECEIVED_REPORT).leftJoin(
                EVIDENCE).on(EVIDENCE.ID.eq(RECEIVED_REPORT.EVIDENCE_ID)).where(RECEIVED_REPORT.INSPECTION_ID.eq(
                        inspection))
                .and(RECEIVED_REPORT.DELETED.isDistinctFrom(true)).orderBy(RECEIVED_REPORT.ID
                        .desc())
                .fetch().map(row -> new ReceivedReport(row.get(RECEIVED_REPORT.ID), row.get(
                        RECEIVED_REPORT.EVIDENCE_ID),
                        Objects.requireNonNullElse(row.get(EVIDENCE.NAME),
                                ""),
                        row.get(RECEIVED_REPORT.RECEIVED_ON), row.get(
                                RECEIVED_REPORT.DUE_ON),
                        Objects.requireNonNullElse(row.get(
                                RECEIVED_REPORT.USED), 0),
                        list(row.get(
                                RECEIVED_REPORT.UNUSABLE)))));
    }

    private static String json(List<Unusable> unusable) {
        try {
            return JSON.writeValueAsString(unusable);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Unusable> list(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return List.of(JSON.readValue(json, Unusable[].class));
        } catch (JsonProcessingException writtenByANewerVersion) {
            return List.of();
        }
    }
}
