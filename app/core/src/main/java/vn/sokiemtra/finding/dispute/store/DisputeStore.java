package vn.sokiemtra.finding.dispute.store;

import static vn.sokiemtra.schema.shared.Tables.DISPUTE;
import static vn.sokiemtra.schema.shared.Tables.DISPUTE_FINDING;
import static vn.sokiemtra.schema.shared.Tables.FINDING;
import static vn.sokiemtra.schema.shared.Tables.ISSUED_DOCUMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.dispute.Direction;
import vn.sokiemtra.finding.dispute.Dispute;
import vn.sokiemtra.finding.dispute.DisputeDraft;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.schema.shared.tables.records.DisputeRecord;

/** The dispute tables of the shared schema. */
public final class DisputeStore {

    private static final String ASKING = "xin-y-kien";

    private final Ledger ledger;

    public DisputeStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param telling kind of the document that a changed or withdrawn finding asks to supersede; asked for only where there are disputes */
    public List<Dispute> all(Supplier<String> telling) {
        return ledger.read(sql -> {
            Map<UUID, List<Dispute.Disputed>> findings = findings(sql);
            if (findings.isEmpty()) {
                return List.of();
            }
            Map<UUID, LocalDate> superseded = superseded(sql, telling.get());
            Map<UUID, List<LocalDate>> asked = asked(sql);
            return sql.selectFrom(DISPUTE).where(DISPUTE.DELETED.isDistinctFrom(true)).orderBy(DISPUTE.RECEIVED_ON,
                    DISPUTE.ID)
                    .fetch(row -> dispute(row, findings.getOrDefault(row.getId(), List.of()), superseded, asked
                            .getOrDefault(row.getInspectionId(), List.of())));
        });
    }

    private static Dispute dispute(DisputeRecord row, List<Dispute.Disputed> findings,
            Map<UUID, LocalDate> superseded, List<LocalDate> asked) {
        LocalDate last = superseded.get(row.getInspectionId());
        boolean toSupersede = findings.stream()
                .anyMatch(one -> one.outcome() != null && one.outcome() != DisputeOutcome.CONFIRMED
                        && (last == null || one.decidedOn() != null && last.isBefore(one.decidedOn())));
        LocalDate received = row.getReceivedOn();
        return new Dispute(row.getId(), row.getInspectionId(), new DisputeDraft(row.getNumber(), row.getNotation(), row
                .getDated(), received == null ? LocalDate.EPOCH : received, Objects.toString(row.getReasons(), "")),
                row.getEscalatedOn() != null || received == null
                        ? row.getEscalatedOn()
                        : asked.stream().filter(on -> !on.isBefore(received)).findFirst().orElse(null),
                direction(row), findings, toSupersede);
    }

    private static @Nullable Direction direction(DisputeRecord row) {
        return row.getDirectedOn() == null
                ? null
                : new Direction(row.getDirectedOn(), Objects.toString(row.getDirectedBy(), ""), row
                        .getDirectionNumber(), row.getDirectionNotation(), Objects.toString(row.getDirection(), ""));
    }

    private static Map<UUID, List<Dispute.Disputed>> findings(DSLContext sql) {
        Map<UUID, List<Dispute.Disputed>> findings = new HashMap<>();
        sql.select(DISPUTE_FINDING.fields()).from(DISPUTE_FINDING).join(FINDING)
                .on(FINDING.ID.eq(DISPUTE_FINDING.FINDING_ID)).where(DISPUTE_FINDING.DELETED.isDistinctFrom(true))
                .and(FINDING.DELETED.isDistinctFrom(true)).orderBy(FINDING.POS, FINDING.ID)
                .forEach(row -> findings.computeIfAbsent(row.get(DISPUTE_FINDING.DISPUTE_ID), any -> new ArrayList<>())
                        .add(new Dispute.Disputed(row.get(DISPUTE_FINDING.FINDING_ID), outcome(row.get(
                                DISPUTE_FINDING.OUTCOME)), row.get(DISPUTE_FINDING.REASON), row.get(
                                        DISPUTE_FINDING.DECIDED_ON),
                                row.get(DISPUTE_FINDING.DECIDED_BY))));
        return findings;
    }

    private static @Nullable DisputeOutcome outcome(@Nullable String name) {
        return Arrays.stream(DisputeOutcome.values()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    /** When reports that ask for a direction were issued, by inspection, the earliest first: nobody types that day again. */
    private static Map<UUID, List<LocalDate>> asked(DSLContext sql) {
        return sql.select(ISSUED_DOCUMENT.INSPECTION_ID, ISSUED_DOCUMENT.ISSUED_ON).from(ISSUED_DOCUMENT).where(
                ISSUED_DOCUMENT.KIND.eq(ASKING)).and(ISSUED_DOCUMENT.ISSUED_ON.isNotNull())
                .and(ISSUED_DOCUMENT.INSPECTION_ID.isNotNull()).and(ISSUED_DOCUMENT.DELETED.isDistinctFrom(true))
                .orderBy(ISSUED_DOCUMENT.ISSUED_ON).fetchGroups(row -> row.value1(), row -> row.value2());
    }

    /** When the last conclusion that stands in place of another was issued, by inspection. */
    private static Map<UUID, LocalDate> superseded(DSLContext sql, String telling) {
        return sql.select(ISSUED_DOCUMENT.INSPECTION_ID, DSL.max(ISSUED_DOCUMENT.ISSUED_ON)).from(ISSUED_DOCUMENT)
                .where(ISSUED_DOCUMENT.KIND.eq(telling)).and(ISSUED_DOCUMENT.SUPERSEDES.isNotNull())
                .and(ISSUED_DOCUMENT.DELETED.isDistinctFrom(true)).groupBy(ISSUED_DOCUMENT.INSPECTION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    public static UUID record(Edit edit, UUID inspection, DisputeDraft paper, List<UUID> findings) {
        UUID id = edit.newRow();
        edit.set(DISPUTE.INSPECTION_ID, id, inspection);
        edit.set(DISPUTE.NUMBER, id, paper.number());
        edit.set(DISPUTE.NOTATION, id, paper.notation());
        edit.set(DISPUTE.DATED, id, paper.dated());
        edit.set(DISPUTE.RECEIVED_ON, id, paper.receivedOn());
        edit.set(DISPUTE.REASONS, id, paper.reasons().strip());
        for (UUID finding : findings) {
            UUID row = edit.naturalRow(DISPUTE_FINDING, id, finding);
            edit.set(DISPUTE_FINDING.DISPUTE_ID, row, id);
            edit.set(DISPUTE_FINDING.FINDING_ID, row, finding);
            edit.set(DISPUTE_FINDING.INSPECTION_ID, row, inspection);
        }
        return id;
    }

    public static void escalate(Edit edit, UUID dispute, LocalDate on) {
        edit.set(DISPUTE.ESCALATED_ON, dispute, on);
    }

    public static void direct(Edit edit, UUID dispute, Direction direction) {
        edit.set(DISPUTE.DIRECTED_ON, dispute, direction.on());
        edit.set(DISPUTE.DIRECTED_BY, dispute, direction.by().strip());
        edit.set(DISPUTE.DIRECTION_NUMBER, dispute, direction.number());
        edit.set(DISPUTE.DIRECTION_NOTATION, dispute, direction.notation());
        edit.set(DISPUTE.DIRECTION, dispute, direction.content().strip());
    }

    public static void decide(Edit edit, UUID dispute, UUID finding, Dispute.Disputed decided) {
        UUID row = edit.naturalRow(DISPUTE_FINDING, dispute, finding);
        DisputeOutcome outcome = decided.outcome();
        edit.set(DISPUTE_FINDING.OUTCOME, row, outcome == null ? null : outcome.name());
        edit.set(DISPUTE_FINDING.REASON, row, decided.reason());
        edit.set(DISPUTE_FINDING.DECIDED_ON, row, decided.decidedOn());
        edit.set(DISPUTE_FINDING.DECIDED_BY, row, decided.decidedBy());
    }
}
