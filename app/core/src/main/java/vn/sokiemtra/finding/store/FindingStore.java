package vn.sokiemtra.finding.store;

import static vn.sokiemtra.schema.shared.Tables.EVIDENCE;
import static vn.sokiemtra.schema.shared.Tables.FINDING;
import static vn.sokiemtra.schema.shared.Tables.FINDING_EVIDENCE;
import static vn.sokiemtra.schema.shared.Tables.OUTLINE_ITEM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Position;
import vn.sokiemtra.schema.shared.tables.records.FindingRecord;

/** The finding tables of the shared schema. */
public final class FindingStore {

    private final Ledger ledger;

    public FindingStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The live findings of an inspection, in the order of the checklist, numbered from 1. */
    public List<Finding> ofInspection(UUID inspection) {
        return ledger.read(sql -> findings(sql, inspection)).getOrDefault(inspection, List.of());
    }

    /** Those of every inspection, the same way; nobody changes what is given. */
    public Map<UUID, List<Finding>> all() {
        return ledger.read(sql -> Collections.unmodifiableMap(findings(sql, null)));
    }

    /** The inspection a live finding belongs to; null where there is no such finding. */
    public @Nullable UUID inspectionOf(UUID finding) {
        return ledger.read(sql -> sql.select(FINDING.INSPECTION_ID).from(FINDING).where(FINDING.ID.eq(finding))
                .and(FINDING.DELETED.isDistinctFrom(true)).fetchOne(FINDING.INSPECTION_ID));
    }

    /** Who wrote each field last and what stands beside it. */
    public Map<FindingField, Field<String>> fields(UUID finding) {
        Map<FindingField, Field<String>> fields = new EnumMap<>(FindingField.class);
        fields.put(FindingField.CONTENT, Field.of(ledger, FINDING.CONTENT, finding));
        fields.put(FindingField.CAUSE, Field.of(ledger, FINDING.CAUSE, finding));
        fields.put(FindingField.KIND, Field.of(ledger, FINDING.RECOMMENDATION_KIND, finding).map(Enum::name));
        fields.put(FindingField.RECOMMENDATION, Field.of(ledger, FINDING.RECOMMENDATION, finding));
        fields.put(FindingField.RESPONSIBLE, Field.of(ledger, FINDING.RESPONSIBLE, finding));
        fields.put(FindingField.DUE_ON, Field.of(ledger, FINDING.DUE_ON, finding).map(LocalDate::toString));
        return fields;
    }

    public static UUID record(Edit edit, UUID inspection, UUID item, FindingDraft draft, List<UUID> evidence) {
        UUID id = edit.newRow();
        edit.set(FINDING.INSPECTION_ID, id, inspection);
        edit.set(FINDING.ITEM_ID, id, item);
        edit.set(FINDING.POS, id, Position.after(lastPlace(edit.sql(), inspection)));
        setIfGiven(edit, FINDING.CONTENT, id, draft.content());
        setIfGiven(edit, FINDING.CAUSE, id, draft.cause());
        setIfGiven(edit, FINDING.RECOMMENDATION_KIND, id, draft.kind());
        setIfGiven(edit, FINDING.RECOMMENDATION, id, draft.recommendation());
        setIfGiven(edit, FINDING.RESPONSIBLE, id, draft.responsible());
        setIfGiven(edit, FINDING.DUE_ON, id, draft.dueOn());
        evidence.forEach(one -> link(edit, id, one));
        return id;
    }

    /** Writes a field that holds words. */
    public static void setText(Edit edit, UUID finding, FindingField field, @Nullable String text) {
        edit.set(switch (field) {
            case CONTENT -> FINDING.CONTENT;
            case CAUSE -> FINDING.CAUSE;
            case RECOMMENDATION -> FINDING.RECOMMENDATION;
            case RESPONSIBLE -> FINDING.RESPONSIBLE;
            case KIND, DUE_ON -> throw new IllegalArgumentException("not a text: " + field);
        }, finding, text);
    }

    public static void setKind(Edit edit, UUID finding, @Nullable RecommendationKind kind) {
        edit.set(FINDING.RECOMMENDATION_KIND, finding, kind);
    }

    public static void setDue(Edit edit, UUID finding, @Nullable LocalDate due) {
        edit.set(FINDING.DUE_ON, finding, due);
    }

    /** Its links go with it by not being shown; the evidence stays. */
    public static void delete(Edit edit, UUID finding) {
        edit.delete(FINDING, finding);
    }

    /** Links the two; a link that was taken off comes back. */
    public static void link(Edit edit, UUID finding, UUID evidence) {
        UUID id = edit.naturalRow(FINDING_EVIDENCE, finding, evidence);
        boolean deleted = edit.sql().fetchExists(FINDING_EVIDENCE, FINDING_EVIDENCE.ID.eq(id),
                FINDING_EVIDENCE.DELETED.eq(true));
        if (deleted) {
            edit.restore(FINDING_EVIDENCE, id);
        }
        edit.set(FINDING_EVIDENCE.FINDING_ID, id, finding);
        edit.set(FINDING_EVIDENCE.EVIDENCE_ID, id, evidence);
    }

    public static void unlink(Edit edit, UUID finding, UUID evidence) {
        UUID id = edit.naturalRow(FINDING_EVIDENCE, finding, evidence);
        if (edit.sql().fetchExists(FINDING_EVIDENCE, FINDING_EVIDENCE.ID.eq(id),
                FINDING_EVIDENCE.DELETED.isDistinctFrom(true))) {
            edit.delete(FINDING_EVIDENCE, id);
        }
    }

    private static <T> void setIfGiven(Edit edit, TableField<FindingRecord, T> column, UUID row, @Nullable T value) {
        if (value != null) {
            edit.set(column, row, value);
        }
    }

    private static @Nullable String lastPlace(DSLContext sql, UUID inspection) {
        return sql.select(FINDING.POS).from(FINDING).where(FINDING.INSPECTION_ID.eq(inspection))
                .and(FINDING.POS.isNotNull()).orderBy(FINDING.POS.desc()).limit(1).fetchOne(FINDING.POS);
    }

    private static Map<UUID, List<Finding>> findings(DSLContext sql, @Nullable UUID inspection) {
        Map<UUID, List<UUID>> evidence = links(sql, inspection);
        Map<UUID, Integer> places = OutlineOrder.of(sql);
        List<Record> rows = new ArrayList<>(sql.select().from(FINDING).leftJoin(OUTLINE_ITEM)
                .on(OUTLINE_ITEM.ID.eq(FINDING.ITEM_ID)).where(of(inspection))
                .and(FINDING.DELETED.isDistinctFrom(true)).orderBy(FINDING.POS, FINDING.ID).fetch());
        rows.sort(Comparator.comparing(row -> places.getOrDefault(row.get(FINDING.ITEM_ID), Integer.MAX_VALUE)));
        Map<UUID, List<Finding>> findings = new HashMap<>();
        for (Record row : rows) {
            List<Finding> own = findings.computeIfAbsent(row.get(FINDING.INSPECTION_ID), any -> new ArrayList<>());
            own.add(finding(row, own.size() + 1, evidence.getOrDefault(row.get(FINDING.ID), List.of())));
        }
        findings.replaceAll((any, own) -> List.copyOf(own));
        return findings;
    }

    private static Condition of(@Nullable UUID inspection) {
        return inspection == null ? FINDING.INSPECTION_ID.isNotNull() : FINDING.INSPECTION_ID.eq(inspection);
    }

    private static Finding finding(Record row, int number, List<UUID> evidence) {
        String code = row.get(OUTLINE_ITEM.CODE);
        return new Finding(row.get(FINDING.ID), row.get(FINDING.INSPECTION_ID), row.get(FINDING.ITEM_ID),
                code == null ? "" : code, number, row.get(FINDING.CONTENT), row.get(FINDING.CAUSE),
                row.get(FINDING.RECOMMENDATION_KIND), row.get(FINDING.RECOMMENDATION), row.get(FINDING.RESPONSIBLE),
                row.get(FINDING.DUE_ON), evidence, Map.of());
    }

    private static Map<UUID, List<UUID>> links(DSLContext sql, @Nullable UUID inspection) {
        Map<UUID, List<UUID>> links = new HashMap<>();
        sql.select(FINDING_EVIDENCE.FINDING_ID, FINDING_EVIDENCE.EVIDENCE_ID).from(FINDING_EVIDENCE).join(FINDING)
                .on(FINDING.ID.eq(FINDING_EVIDENCE.FINDING_ID)).join(EVIDENCE)
                .on(EVIDENCE.ID.eq(FINDING_EVIDENCE.EVIDENCE_ID))
                .where(of(inspection)).and(FINDING_EVIDENCE.DELETED.isDistinctFrom(true))
                .and(EVIDENCE.DELETED.isDistinctFrom(true))
                .orderBy(EVIDENCE.POS, FINDING_EVIDENCE.EVIDENCE_ID)
                .forEach(row -> links.computeIfAbsent(row.value1(), x -> new ArrayList<>()).add(row.value2()));
        return links;
    }
}
