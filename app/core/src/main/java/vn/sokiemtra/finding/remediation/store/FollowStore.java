package vn.sokiemtra.finding.remediation.store;

import static vn.sokiemtra.schema.shared.Tables.DELIVERY;
import static vn.sokiemtra.schema.shared.Tables.FINDING;
import static vn.sokiemtra.schema.shared.Tables.ISSUED_DOCUMENT;
import static vn.sokiemtra.schema.shared.Tables.OUTLINE_ITEM;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_EVIDENCE;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_EXTENSION;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_REPORT;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_RESULT;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_WAIVER;
import static vn.sokiemtra.schema.shared.Tables.REMINDER;
import static vn.sokiemtra.schema.shared.Tables.UNIT;
import static vn.sokiemtra.schema.shared.Tables.UNIT_SUCCESSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.Conclusion;
import vn.sokiemtra.finding.remediation.Extension;
import vn.sokiemtra.finding.remediation.Judged;
import vn.sokiemtra.finding.remediation.Letters;
import vn.sokiemtra.finding.remediation.Waiver;
import vn.sokiemtra.finding.store.OutlineOrder;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.VietnameseFormat;

/** Reads everything about remedies at once: a query for each table, however many units there are. */
public final class FollowStore {

    private static final String LETTER = "don-doc";
    private static final String PROPOSAL = "de-xuat-xu-ly";

    private final Ledger ledger;

    public FollowStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param inspection null for all
     * @param telling kind of the paper that tells a unit what was found
     */
    public FollowRows rows(@Nullable UUID inspection, String telling) {
        return ledger.read(sql -> new FollowRows(findings(sql, inspection), conclusions(sql, inspection, telling),
                extensions(sql, inspection), results(sql, inspection), waivers(sql, inspection), letters(sql,
                        inspection)));
    }

    private static Condition of(TableField<?, UUID> column, @Nullable UUID inspection) {
        return inspection == null ? DSL.noCondition() : column.eq(inspection);
    }

    private static List<FollowRows.Row> findings(DSLContext sql, @Nullable UUID inspection) {
        Map<UUID, Integer> places = OutlineOrder.of(sql);
        List<FollowRows.Row> rows = new ArrayList<>(sql.select(FINDING.ID, FINDING.INSPECTION_ID, FINDING.ITEM_ID,
                OUTLINE_ITEM.CODE, FINDING.CONTENT, FINDING.RECOMMENDATION_KIND, FINDING.RECOMMENDATION,
                FINDING.RESPONSIBLE, FINDING.DUE_ON).from(FINDING).leftJoin(OUTLINE_ITEM)
                .on(OUTLINE_ITEM.ID.eq(FINDING.ITEM_ID)).where(FINDING.DELETED.isDistinctFrom(true))
                .and(of(FINDING.INSPECTION_ID, inspection)).orderBy(FINDING.POS, FINDING.ID)
                .fetch(row -> new FollowRows.Row(row.value1(), row.value2(), row.value3(), Objects.toString(row
                        .value4(), ""), row.value5(), row.value6(), row.value7(), row.value8(), row.value9())));
        rows.sort(Comparator.comparing(row -> places.getOrDefault(row.item(), Integer.MAX_VALUE)));
        return rows;
    }

    /** The conclusion that stands of each inspection: the last one issued. */
    private static Map<UUID, Conclusion> conclusions(DSLContext sql, @Nullable UUID inspection, String telling) {
        Map<UUID, LocalDate> received = sql.select(DELIVERY.ISSUED_ID, DELIVERY.RECEIVED_ON).from(DELIVERY)
                .where(DELIVERY.RECEIVED_ON.isNotNull()).and(DELIVERY.DELETED.isDistinctFrom(true))
                .fetchMap(row -> row.value1(), row -> row.value2());
        Map<UUID, Conclusion> conclusions = new HashMap<>();
        sql.selectFrom(ISSUED_DOCUMENT).where(ISSUED_DOCUMENT.KIND.eq(telling))
                .and(ISSUED_DOCUMENT.DELETED.isDistinctFrom(true)).and(ISSUED_DOCUMENT.ISSUED_ON.isNotNull())
                .and(of(ISSUED_DOCUMENT.INSPECTION_ID, inspection))
                .orderBy(ISSUED_DOCUMENT.ISSUED_ON, ISSUED_DOCUMENT.ID)
                .forEach(row -> conclusions.merge(row.getInspectionId(), new Conclusion(telling, row.getNumber(), row
                        .getNotation(), row.getIssuedOn(), received.get(row.getId()), null), FollowStore::superseding));
        return conclusions;
    }

    /** A conclusion that stands in place of another starts no new term until it was received itself. */
    private static Conclusion superseding(Conclusion first, Conclusion later) {
        Conclusion received = first.receivedOn() != null ? first : first.replaced();
        return later.receivedOn() == null && received != null
                ? new Conclusion(later.paper(), later.number(), later.notation(), later.issuedOn(), null, received)
                : later;
    }

    private static Map<UUID, List<Extension>> extensions(DSLContext sql, @Nullable UUID inspection) {
        Map<UUID, List<Extension>> extensions = new HashMap<>();
        sql.selectFrom(REMEDIATION_EXTENSION).where(REMEDIATION_EXTENSION.DELETED.isDistinctFrom(true))
                .and(REMEDIATION_EXTENSION.UNTIL.isNotNull())
                .and(of(REMEDIATION_EXTENSION.INSPECTION_ID, inspection))
                .orderBy(REMEDIATION_EXTENSION.UNTIL, REMEDIATION_EXTENSION.ID)
                .forEach(row -> extensions.computeIfAbsent(row.getFindingId(), any -> new ArrayList<>())
                        .add(new Extension(row.getId(), row.getUntil(), Objects.toString(row.getReason(), ""), row
                                .getGrantedOn(), row.getGrantedBy())));
        return extensions;
    }

    private static Map<UUID, List<Judged>> results(DSLContext sql, @Nullable UUID inspection) {
        Map<UUID, List<UUID>> evidence = new HashMap<>();
        sql.selectFrom(REMEDIATION_EVIDENCE).where(REMEDIATION_EVIDENCE.DELETED.isDistinctFrom(true))
                .and(of(REMEDIATION_EVIDENCE.INSPECTION_ID, inspection)).orderBy(REMEDIATION_EVIDENCE.EVIDENCE_ID)
                .forEach(row -> evidence.computeIfAbsent(row.getResultId(), any -> new ArrayList<>())
                        .add(row.getEvidenceId()));
        Map<UUID, List<Judged>> results = new HashMap<>();
        sql.select().from(REMEDIATION_RESULT).leftJoin(REMEDIATION_REPORT)
                .on(REMEDIATION_REPORT.ID.eq(REMEDIATION_RESULT.REPORT_ID))
                .where(REMEDIATION_RESULT.DELETED.isDistinctFrom(true))
                .and(REMEDIATION_REPORT.DELETED.isDistinctFrom(true))
                .and(of(REMEDIATION_RESULT.INSPECTION_ID, inspection))
                .orderBy(DSL.coalesce(REMEDIATION_REPORT.RECEIVED_ON, REMEDIATION_RESULT.JUDGED_ON),
                        REMEDIATION_REPORT.ID, REMEDIATION_RESULT.ID)
                .forEach(row -> results.computeIfAbsent(row.get(REMEDIATION_RESULT.FINDING_ID),
                        any -> new ArrayList<>()).add(judged(row, evidence)));
        return results;
    }

    private static Judged judged(org.jooq.Record row, Map<UUID, List<UUID>> evidence) {
        UUID id = row.get(REMEDIATION_RESULT.ID);
        UUID report = row.get(REMEDIATION_RESULT.REPORT_ID);
        String decision = row.get(REMEDIATION_RESULT.DECISION);
        return new Judged(id, report, report == null
                ? null
                : VietnameseFormat.citation(row.get(REMEDIATION_REPORT.NUMBER), row.get(REMEDIATION_REPORT.NOTATION),
                        row.get(REMEDIATION_REPORT.DATED)),
                row.get(REMEDIATION_REPORT.RECEIVED_ON), row.get(REMEDIATION_RESULT.CONTENT), Arrays.stream(
                        Judged.Decision.values()).filter(one -> one.name().equals(decision)).findFirst().orElse(null),
                row.get(REMEDIATION_RESULT.REASON), row.get(REMEDIATION_RESULT.JUDGED_ON), row.get(
                        REMEDIATION_RESULT.JUDGED_BY),
                evidence.getOrDefault(id, List.of()));
    }

    private static Map<UUID, Waiver> waivers(DSLContext sql, @Nullable UUID inspection) {
        Map<UUID, Waiver> waivers = new HashMap<>();
        sql.selectFrom(REMEDIATION_WAIVER).where(REMEDIATION_WAIVER.DELETED.isDistinctFrom(true))
                .and(REMEDIATION_WAIVER.REASON.isNotNull()).and(of(REMEDIATION_WAIVER.INSPECTION_ID, inspection))
                .forEach(row -> waivers.put(row.getFindingId(), new Waiver(row.getReason(), row.getWaivedOn(), row
                        .getWaivedBy())));
        return waivers;
    }

    private static Map<UUID, Letters> letters(DSLContext sql, @Nullable UUID inspection) {
        Map<UUID, List<Letters.Drafted>> drafted = new HashMap<>();
        sql.selectFrom(REMINDER).where(REMINDER.DELETED.isDistinctFrom(true)).and(REMINDER.DUE_ON.isNotNull())
                .and(REMINDER.DRAFTED_ON.isNotNull()).and(of(REMINDER.INSPECTION_ID, inspection))
                .orderBy(REMINDER.DRAFTED_ON, REMINDER.ID)
                .forEach(row -> drafted.computeIfAbsent(row.getInspectionId(), any -> new ArrayList<>())
                        .add(new Letters.Drafted(occasion(row.getOccasion()), row.getDueOn(), row.getDraftedOn())));
        Map<UUID, List<LocalDate>> issued = issued(sql, LETTER, inspection);
        Map<UUID, List<LocalDate>> proposed = issued(sql, PROPOSAL, inspection);
        Set<UUID> all = new HashSet<>(drafted.keySet());
        all.addAll(issued.keySet());
        all.addAll(proposed.keySet());
        Map<UUID, Letters> letters = new HashMap<>();
        all.forEach(id -> letters.put(id, new Letters(drafted.getOrDefault(id, List.of()), issued.getOrDefault(id,
                List.of()), proposed.getOrDefault(id, List.of()))));
        return letters;
    }

    private static Letters.Occasion occasion(@Nullable String name) {
        return Arrays.stream(Letters.Occasion.values()).filter(one -> one.name().equals(name)).findFirst()
                .orElse(Letters.Occasion.AFTER);
    }

    private static Map<UUID, List<LocalDate>> issued(DSLContext sql, String kind, @Nullable UUID inspection) {
        return sql.select(ISSUED_DOCUMENT.INSPECTION_ID, ISSUED_DOCUMENT.ISSUED_ON).from(ISSUED_DOCUMENT)
                .where(ISSUED_DOCUMENT.KIND.eq(kind)).and(ISSUED_DOCUMENT.DELETED.isDistinctFrom(true))
                .and(ISSUED_DOCUMENT.ISSUED_ON.isNotNull()).and(of(ISSUED_DOCUMENT.INSPECTION_ID, inspection))
                .orderBy(ISSUED_DOCUMENT.ISSUED_ON).fetchGroups(row -> row.value1(), row -> row.value2());
    }

    /** The names of the units that go on in place of others, by the unit that is no more; through several steps. */
    public Map<UUID, List<String>> successors() {
        return ledger.read(sql -> {
            Map<UUID, List<UUID>> next = new HashMap<>();
            sql.selectFrom(UNIT_SUCCESSION).where(UNIT_SUCCESSION.DELETED.isDistinctFrom(true))
                    .and(UNIT_SUCCESSION.UNIT_ID.isNotNull()).and(UNIT_SUCCESSION.SUCCESSOR_ID.isNotNull())
                    .orderBy(UNIT_SUCCESSION.SINCE, UNIT_SUCCESSION.ID)
                    .forEach(row -> next.computeIfAbsent(row.getUnitId(), any -> new ArrayList<>())
                            .add(row.getSuccessorId()));
            if (next.isEmpty()) {
                return Map.of();
            }
            Map<UUID, String> names = sql.select(UNIT.ID, UNIT.NAME).from(UNIT).fetchMap(row -> row.value1(),
                    row -> Objects.toString(row.value2(), ""));
            Map<UUID, List<String>> successors = new HashMap<>();
            next.keySet().forEach(unit -> {
                List<String> last = new ArrayList<>();
                follow(unit, next, names, new HashSet<>(), last);
                successors.put(unit, last);
            });
            return successors;
        });
    }

    private static void follow(UUID unit, Map<UUID, List<UUID>> next, Map<UUID, String> names, Set<UUID> seen,
            List<String> last) {
        if (!seen.add(unit)) {
            return;
        }
        for (UUID successor : next.getOrDefault(unit, List.of())) {
            if (next.containsKey(successor)) {
                follow(successor, next, names, seen, last);
            } else {
                String name = names.getOrDefault(successor, "");
                if (!name.isEmpty() && !last.contains(name)) {
                    last.add(name);
                }
            }
        }
    }
}
