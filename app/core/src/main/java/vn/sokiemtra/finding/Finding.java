package vn.sokiemtra.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Field;

/**
 * One tồn tại, hạn chế with its cause and recommendation.
 *
 * @param number 1, 2, … in the order of the checklist within the inspection; what a screen calls it
 * @param itemCode code of its checklist item, II.1.d5
 * @param content may quote cells as {@code {B4[1].12}}; so may cause and recommendation
 * @param evidence ids of the linked evidence, oldest first
 * @param fields who wrote each field last and what stands beside it; only filled by {@link LoadFindings#ofItem}
 */
public record Finding(UUID id, UUID inspectionId, UUID itemId, String itemCode, int number, @Nullable String content,
        @Nullable String cause, @Nullable RecommendationKind kind, @Nullable String recommendation,
        @Nullable String responsible, @Nullable LocalDate dueOn, List<UUID> evidence,
        Map<FindingField, Field<String>> fields) {

    public Finding {
        evidence = List.copyOf(evidence);
        fields = Map.copyOf(fields);
    }

    /** What a conclusion could not be issued without: text, evidence, responsible and a date of its own. */
    public boolean complete() {
        return complete(false);
    }

    /** The same. @param dated whether the plan sets a date where the finding has none */
    public boolean complete(boolean dated) {
        return content != null && !evidence.isEmpty() && responsible != null && (dated || dueOn != null);
    }
}
