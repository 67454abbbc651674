package vn.sokiemtra.inspection.store;

import static vn.sokiemtra.schema.shared.Tables.DELIVERY;
import static vn.sokiemtra.schema.shared.Tables.DISPUTE;
import static vn.sokiemtra.schema.shared.Tables.DISPUTE_FINDING;
import static vn.sokiemtra.schema.shared.Tables.FROZEN_DOCUMENT;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION;
import static vn.sokiemtra.schema.shared.Tables.ISSUED_DOCUMENT;
import static vn.sokiemtra.schema.shared.Tables.MINUTES;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import vn.sokiemtra.inspection.course.CourseFacts;
import vn.sokiemtra.inspection.course.CourseFacts.Dispute;
import vn.sokiemtra.inspection.course.CourseFacts.FollowUp;
import vn.sokiemtra.inspection.course.CourseFacts.Paper;
import vn.sokiemtra.inspection.course.CourseFacts.Remedies;
import vn.sokiemtra.inspection.course.CourseFacts.Work;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.LoadUnits;

/** The facts that the states of inspections follow from, a query for each table. */
public final class CourseFactStore {

    private final Ledger ledger;

    public CourseFactStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Of every inspection, in the order of the plan. */
    public List<CourseFacts> all() {
        return FactReads.of(ledger).facts();
    }

    /** The same as if nothing was judged: for what follows from papers and recorded days alone, and is there at once. */
    public List<CourseFacts> uncounted() {
        return FactReads.of(ledger).uncounted();
    }

    List<CourseFacts> counted(List<CourseFacts> uncounted) {
        Map<UUID, InspectionStore.Progress> progress = new InspectionStore(ledger).progress();
        return uncounted.stream().map(facts -> {
            InspectionStore.Progress done = progress.getOrDefault(facts.unit().inspectionId(),
                    InspectionStore.Progress.NONE);
            boolean begun = done.judged() + done.findings() + done.evidence() + done.started() > 0;
            Work work = facts.work();
            return new CourseFacts(facts.unit(), facts.dates(), new Work(done.judged(), work.leaves() - done.off(),
                    begun, work.minutesFrozen(), work.refused()), facts.remedies(), facts.papers(), facts.dispute(),
                    facts.followUp());
        }).toList();
    }

    List<CourseFacts> read() {
        LoadUnits units = new LoadUnits(ledger);
        Map<UUID, InspectionDates> dates = units.dates();
        return ledger.read(sql -> {
            int leaves = sql.fetchCount(InspectionStore.liveLeaves());
            Map<UUID, Map<String, Paper>> papers = papers(sql);
            Map<UUID, Remedies> remedies = RemedyFacts.read(sql);
            Map<UUID, Dispute> disputes = disputes(sql);
            Map<UUID, FollowUp> followUps = followUps(sql);
            Set<UUID> frozen = new HashSet<>(sql.select(FROZEN_DOCUMENT.INSPECTION_ID).from(FROZEN_DOCUMENT).where(
                    FROZEN_DOCUMENT.KIND.eq("bien-ban")).and(FROZEN_DOCUMENT.DELETED.isDistinctFrom(true)).fetch(
                            FROZEN_DOCUMENT.INSPECTION_ID));
            Set<UUID> refused = new HashSet<>(sql.select(MINUTES.INSPECTION_ID).from(MINUTES).where(MINUTES.REFUSAL
                    .isNotNull()).and(MINUTES.DELETED.isDistinctFrom(true)).fetch(MINUTES.INSPECTION_ID));
            return units.all().stream().map(unit -> {
                UUID id = unit.inspectionId();
                return new CourseFacts(unit, dates.getOrDefault(id, InspectionDates.none(id)), new Work(0, leaves,
                        false, frozen.contains(id), refused.contains(id)),
                        remedies.getOrDefault(id,
                                Remedies.NONE),
                        papers.getOrDefault(id, Map.of()), disputes.get(id), followUps.get(id));
            }).toList();
        });
    }

    /** Only those that stand. */
    private static Map<UUID, Map<String, Paper>> papers(DSLContext sql) {
        var later = ISSUED_DOCUMENT.as("later");
        Map<UUID, Map<String, Paper>> papers = new HashMap<>();
        sql.select(ISSUED_DOCUMENT.INSPECTION_ID, ISSUED_DOCUMENT.KIND, ISSUED_DOCUMENT.ISSUED_ON, DELIVERY.RECEIVED_ON)
                .from(ISSUED_DOCUMENT).leftJoin(DELIVERY).on(DELIVERY.ISSUED_ID.eq(ISSUED_DOCUMENT.ID).and(
                        DELIVERY.DELETED.isDistinctFrom(true)))
                .where(ISSUED_DOCUMENT.DELETED.isDistinctFrom(true)).and(ISSUED_DOCUMENT.INSPECTION_ID.isNotNull()).and(
                        ISSUED_DOCUMENT.KIND.isNotNull())
                .and(ISSUED_DOCUMENT.ISSUED_ON.isNotNull()).andNotExists(DSL.selectOne().from(later).where(
                        later.SUPERSEDES.eq(ISSUED_DOCUMENT.ID)).and(later.DELETED.isDistinctFrom(true)))
                .orderBy(ISSUED_DOCUMENT.ISSUED_ON, ISSUED_DOCUMENT.ID).forEach(
                        row -> papers.computeIfAbsent(row.value1(), id -> new HashMap<>()).put(row.value2(),
                                new Paper(row.value3(), row.value4())));
        return papers;
    }

    private static Map<UUID, Dispute> disputes(DSLContext sql) {
        Map<UUID, Integer> undecided = new HashMap<>();
        sql.select(DISPUTE_FINDING.INSPECTION_ID, DSL.count()).from(DISPUTE_FINDING).where(DISPUTE_FINDING.OUTCOME
                .isNull()).and(DISPUTE_FINDING.DELETED.isDistinctFrom(true)).and(DISPUTE_FINDING.INSPECTION_ID
                        .isNotNull())
                .groupBy(DISPUTE_FINDING.INSPECTION_ID).forEach(row -> undecided.put(row.value1(), row.value2()));
        Map<UUID, Dispute> disputes = new HashMap<>();
        sql.selectFrom(DISPUTE).where(DISPUTE.DELETED.isDistinctFrom(true)).and(DISPUTE.INSPECTION_ID.isNotNull())
                .orderBy(DISPUTE.RECEIVED_ON, DISPUTE.ID).forEach(
                        row -> disputes.put(row.getInspectionId(), new Dispute(row.getReceivedOn(), row
                                .getEscalatedOn(), row.getDirectedOn(),
                                undecided.getOrDefault(row
                                        .getInspectionId(), 0))));
        return disputes;
    }

    private static Map<UUID, FollowUp> followUps(DSLContext sql) {
        Map<UUID, FollowUp> followUps = new HashMap<>();
        sql.select(INSPECTION.PARENT_ID, INSPECTION.VISIT_ON, INSPECTION.CLOSED_ON, INSPECTION.HALTED).from(INSPECTION)
                .where(INSPECTION.PARENT_ID.isNotNull()).and(INSPECTION.DELETED.isDistinctFrom(true)).orderBy(
                        INSPECTION.VISIT_ON, INSPECTION.ID)
                .forEach(row -> followUps.merge(row.value1(), new FollowUp(row.value2(), row.value3() != null || row
                        .value4() != null), (one, other) -> one.closed() ? other : one));
        return followUps;
    }
}
