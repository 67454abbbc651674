package vn.sokiemtra.document.store;

import static vn.sokiemtra.schema.shared.Tables.GATE_WAIVER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.issue.PassedGate;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.schema.shared.tables.records.GateWaiverRecord;

/** Reasons for which conditions of a draft are passed over. An inspection of null is a document of the plan. */
public final class WaiverStore {

    private final Ledger ledger;

    public WaiverStore(Ledger ledger) {
        this.ledger = ledger;
    }

    public static String key(String code, String place) {
        return code + "|" + place;
    }

    /** Those with a reason, by {@link #key}. */
    public Map<String, PassedGate> all(String kind, @Nullable UUID inspection) {
        List<GateWaiverRecord> rows = ledger.read(sql -> sql.selectFrom(GATE_WAIVER).where(GATE_WAIVER.KIND.eq(kind))
                .and(inspection == null
                        ? GATE_WAIVER.INSPECTION_ID.isNull()
                        : GATE_WAIVER.INSPECTION_ID.eq(inspection))
                .and(GATE_WAIVER.DELETED.isDistinctFrom(true)).and(GATE_WAIVER.REASON.isNotNull()).fetch());
        Map<String, PassedGate> all = new HashMap<>();
        for (GateWaiverRecord row : rows) {
            List<Head<String>> heads = ledger.heads(GATE_WAIVER.REASON, row.getId());
            if (!heads.isEmpty()) {
                all.put(key(row.getCode(), row.getPlace()), new PassedGate(row.getReason(),
                        heads.getFirst().author(), heads.getFirst().at()));
            }
        }
        return all;
    }

    /** @param reason null takes the waiver back */
    public static UUID set(Edit edit, String kind, @Nullable UUID inspection, String code, String place,
            @Nullable String reason) {
        UUID id = edit.naturalRow(GATE_WAIVER, inspection == null ? "plan" : inspection, kind, code, place);
        if (inspection != null) {
            edit.set(GATE_WAIVER.INSPECTION_ID, id, inspection);
        }
        edit.set(GATE_WAIVER.KIND, id, kind);
        edit.set(GATE_WAIVER.CODE, id, code);
        edit.set(GATE_WAIVER.PLACE, id, place);
        edit.set(GATE_WAIVER.REASON, id, reason);
        return id;
    }
}
