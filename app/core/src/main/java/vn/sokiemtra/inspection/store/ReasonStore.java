package vn.sokiemtra.inspection.store;

import static vn.sokiemtra.schema.shared.Tables.CONTRADICTION_REASON;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.inspection.ContradictionReason;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.schema.shared.tables.records.ContradictionReasonRecord;

/** Why contradictions are all right. */
public final class ReasonStore {

    private final Ledger ledger;

    public ReasonStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Those with a reason, the newest first. */
    public List<ContradictionReason> of(UUID inspection) {
        List<ContradictionReasonRecord> rows = ledger.read(sql -> sql.selectFrom(CONTRADICTION_REASON)
                .where(CONTRADICTION_REASON.INSPECTION_ID.eq(inspection))
                .and(CONTRADICTION_REASON.DELETED.isDistinctFrom(true)).and(CONTRADICTION_REASON.REASON.isNotNull())
                .fetch());
        return rows.stream().map(this::reason).sorted((a, b) -> b.at().compareTo(a.at())).toList();
    }

    private ContradictionReason reason(ContradictionReasonRecord row) {
        Head<String> head = ledger.heads(CONTRADICTION_REASON.REASON, row.getId()).getFirst();
        return new ContradictionReason(row.getId(), text(row.getRule()), text(row.getPlace()), text(row.getFigures()),
                row.getReason(), head.author(), head.at());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @param reason null takes it back */
    public static UUID set(Edit edit, UUID inspection, Contradiction about, @Nullable String reason) {
        UUID id = edit.naturalRow(CONTRADICTION_REASON, inspection, about.ruleId(), about.place(), about.figures());
        edit.set(CONTRADICTION_REASON.INSPECTION_ID, id, inspection);
        edit.set(CONTRADICTION_REASON.RULE, id, about.ruleId());
        edit.set(CONTRADICTION_REASON.PLACE, id, about.place());
        edit.set(CONTRADICTION_REASON.FIGURES, id, about.figures());
        edit.set(CONTRADICTION_REASON.REASON, id, reason);
        return id;
    }
}
