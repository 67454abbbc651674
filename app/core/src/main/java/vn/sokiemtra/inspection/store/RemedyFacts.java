package vn.sokiemtra.inspection.store;

import static vn.sokiemtra.schema.shared.Tables.DISPUTE_FINDING;
import static vn.sokiemtra.schema.shared.Tables.FINDING;
import static vn.sokiemtra.schema.shared.Tables.FINDING_EVIDENCE;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_EXTENSION;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_REPORT;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_RESULT;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_WAIVER;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.course.CourseFacts.Remedies;

/** Counts of findings and of what became of them, by inspection. */
final class RemedyFacts {

    private final Set<UUID> settled = new HashSet<>();
    private final Set<UUID> proven = new HashSet<>();
    private final Map<UUID, Result> results = new HashMap<>();
    private final Map<UUID, LocalDate> extended = new HashMap<>();
    private final Map<UUID, LocalDate> reported = new HashMap<>();

    private RemedyFacts(DSLContext sql) {
        settled.addAll(sql.select(REMEDIATION_WAIVER.FINDING_ID).from(REMEDIATION_WAIVER).where(
                REMEDIATION_WAIVER.DELETED.isDistinctFrom(true)).and(REMEDIATION_WAIVER.REASON.isNotNull()).fetch(
                        REMEDIATION_WAIVER.FINDING_ID));
        settled.addAll(sql.select(DISPUTE_FINDING.FINDING_ID).from(DISPUTE_FINDING).where(DISPUTE_FINDING.OUTCOME.eq(
                "WITHDRAWN")).and(DISPUTE_FINDING.DELETED.isDistinctFrom(true)).fetch(DISPUTE_FINDING.FINDING_ID));
        proven.addAll(sql.selectDistinct(FINDING_EVIDENCE.FINDING_ID).from(FINDING_EVIDENCE).where(
                FINDING_EVIDENCE.DELETED.isDistinctFrom(true)).fetch(FINDING_EVIDENCE.FINDING_ID));
        sql.select(REMEDIATION_RESULT.FINDING_ID, REMEDIATION_RESULT.DECISION, REMEDIATION_RESULT.JUDGED_ON).from(
                REMEDIATION_RESULT).where(REMEDIATION_RESULT.DELETED.isDistinctFrom(true)).orderBy(
                        REMEDIATION_RESULT.JUDGED_ON.asc().nullsLast(), REMEDIATION_RESULT.ID)
                .forEach(row -> results.put(row.value1(), new Result(row.value2(), row.value3())));
        sql.select(REMEDIATION_EXTENSION.FINDING_ID, REMEDIATION_EXTENSION.UNTIL).from(REMEDIATION_EXTENSION).where(
                REMEDIATION_EXTENSION.DELETED.isDistinctFrom(true)).and(REMEDIATION_EXTENSION.UNTIL.isNotNull())
                .forEach(row -> extended.merge(row.value1(), row.value2(), RemedyFacts::later));
        sql.select(REMEDIATION_REPORT.INSPECTION_ID, REMEDIATION_REPORT.RECEIVED_ON).from(REMEDIATION_REPORT).where(
                REMEDIATION_REPORT.DELETED.isDistinctFrom(true)).and(REMEDIATION_REPORT.RECEIVED_ON.isNotNull())
                .forEach(row -> reported.merge(row.value1(), row.value2(), RemedyFacts::later));
    }

    /** What was decided last of a finding; null while it waits. */
    private record Result(@Nullable String decision, @Nullable LocalDate on) {
    }

    static Map<UUID, Remedies> read(DSLContext sql) {
        RemedyFacts facts = new RemedyFacts(sql);
        Map<UUID, Remedies> all = new HashMap<>();
        facts.reported.forEach((inspection, day) -> all.put(inspection, new Remedies(0, 0, 0, 0, 0, null, day, null)));
        sql.select(FINDING.ID, FINDING.INSPECTION_ID, FINDING.DUE_ON, FINDING.RESPONSIBLE).from(FINDING).where(
                FINDING.DELETED.isDistinctFrom(true)).and(FINDING.INSPECTION_ID.isNotNull()).forEach(
                        row -> all.merge(row.value2(), facts.one(row.value1(), row.value3(), row.value4()),
                                RemedyFacts::sum));
        return all;
    }

    private Remedies one(UUID finding, @Nullable LocalDate dueOn, @Nullable String responsible) {
        Result result = results.get(finding);
        String decision = result == null ? null : result.decision();
        boolean open = !settled.contains(finding) && !"VERIFIED".equals(decision);
        boolean incomplete = dueOn == null || responsible == null || !proven.contains(finding);
        LocalDate until = extended.getOrDefault(finding, dueOn);
        return new Remedies(1, incomplete ? 1 : 0, open ? 1 : 0, open && "RETURNED".equals(decision) ? 1 : 0,
                open && result != null && decision == null ? 1 : 0, open ? until : null, null,
                result == null ? null : result.on());
    }

    private static Remedies sum(Remedies one, Remedies other) {
        return new Remedies(one.total() + other.total(), one.incomplete() + other.incomplete(), one.open() + other
                .open(), one.returned() + other.returned(), one.waiting() + other.waiting(), first(one.due(),
                        other
                                .due()),
                last(one.reportedOn(), other.reportedOn()), last(one.judgedOn(), other.judgedOn()));
    }

    private static @Nullable LocalDate first(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static @Nullable LocalDate last(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
