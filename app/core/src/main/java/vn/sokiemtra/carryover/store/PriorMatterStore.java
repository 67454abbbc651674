package vn.sokiemtra.carryover.store;

import static vn.sokiemtra.schema.shared.Tables.ANSWER;
import static vn.sokiemtra.schema.shared.Tables.FINDING;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION;
import static vn.sokiemtra.schema.shared.Tables.OUTLINE_ITEM;
import static vn.sokiemtra.schema.shared.Tables.PRIOR_ANSWER;
import static vn.sokiemtra.schema.shared.Tables.PRIOR_MATTER;
import static vn.sokiemtra.schema.shared.Tables.UNIT;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.carryover.PriorAnswer;
import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.ledger.Ledger;

/** What earlier years left; a matter that is taken over twice is the same row. */
public final class PriorMatterStore {

    private final Ledger ledger;

    public PriorMatterStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** In the order of the plan's units; older years first. */
    public List<PriorMatter> all() {
        return ledger.read(sql -> sql.select(PRIOR_MATTER.fields()).select(UNIT.NAME).from(PRIOR_MATTER).join(UNIT).on(
                UNIT.ID.eq(PRIOR_MATTER.UNIT_ID)).where(PRIOR_MATTER.DELETED.isDistinctFrom(true)).and(
                        PRIOR_MATTER.ORIGIN_PLAN.isNotNull())
                .and(PRIOR_MATTER.ORIGIN_ID.isNotNull())
                .orderBy(UNIT.POS, PRIOR_MATTER.YEAR, PRIOR_MATTER.ITEM_CODE, PRIOR_MATTER.CONTENT, PRIOR_MATTER.ID)
                .fetch(PriorMatterStore::matter));
    }

    private static PriorMatter matter(Record row) {
        return new PriorMatter(row.get(PRIOR_MATTER.ID), row.get(PRIOR_MATTER.UNIT_ID), text(row.get(UNIT.NAME)),
                "DEDUCTED_POINT".equals(row.get(PRIOR_MATTER.KIND))
                        ? PriorMatter.Kind.DEDUCTED_POINT
                        : PriorMatter.Kind.FINDING,
                Objects.requireNonNullElse(row.get(PRIOR_MATTER.YEAR), 0), row.get(PRIOR_MATTER.ORIGIN_PLAN), row.get(
                        PRIOR_MATTER.ORIGIN_ID),
                text(row.get(PRIOR_MATTER.SOURCE)), text(row.get(PRIOR_MATTER.ITEM_CODE)), text(row.get(
                        PRIOR_MATTER.CONTENT)),
                row.get(PRIOR_MATTER.RECOMMENDATION), row.get(PRIOR_MATTER.DUE_ON), row.get(PRIOR_MATTER.POINTS));
    }

    /** An answer with the id of its row. */
    public record Row(UUID id, PriorAnswer answer) {
    }

    /** What every inspection found. */
    public List<PriorAnswer> answers() {
        return rows(PRIOR_ANSWER.INSPECTION_ID.isNotNull()).stream().map(Row::answer).toList();
    }

    /** What one inspection found. */
    public List<Row> rows(UUID inspection) {
        return rows(PRIOR_ANSWER.INSPECTION_ID.eq(inspection));
    }

    private List<Row> rows(Condition which) {
        return ledger.read(sql -> sql.select(PRIOR_ANSWER.ID, PRIOR_ANSWER.MATTER_ID, PRIOR_ANSWER.INSPECTION_ID,
                PRIOR_ANSWER.STATE, PRIOR_ANSWER.REMARK, FINDING.ID).from(PRIOR_ANSWER).leftJoin(FINDING).on(FINDING.ID
                        .eq(PRIOR_ANSWER.FINDING_ID).and(FINDING.DELETED.isDistinctFrom(true)))
                .where(which).and(PRIOR_ANSWER.MATTER_ID.isNotNull()).and(PRIOR_ANSWER.DELETED.isDistinctFrom(true))
                .orderBy(PRIOR_ANSWER.ID).fetch(row -> new Row(row.value1(), new PriorAnswer(row.value2(), row.value3(),
                        state(row.value4()), row.value5(), row.value6()))));
    }

    private static PriorMatter.@Nullable State state(@Nullable String name) {
        return Arrays.stream(PriorMatter.State.values()).filter(state -> state.name().equals(name)).findFirst().orElse(
                null);
    }

    /** The word of an answer with its author and what stands beside it. */
    public Field<String> state(UUID answer) {
        return Field.of(ledger, PRIOR_ANSWER.STATE, answer);
    }

    /** The remark of an answer with its author and what stands beside it. */
    public Field<String> remark(UUID answer) {
        return Field.of(ledger, PRIOR_ANSWER.REMARK, answer);
    }

    /** Items where the team gave fewer points than there are, as matters of their year. */
    public List<PriorMatter> deducted(UUID plan, int year) {
        return ledger.read(sql -> sql.select(ANSWER.ID, UNIT.ID, UNIT.NAME, OUTLINE_ITEM.CODE, OUTLINE_ITEM.SHORT_TITLE,
                OUTLINE_ITEM.POINTS, ANSWER.POINTS_VERIFIED).from(ANSWER).join(OUTLINE_ITEM).on(OUTLINE_ITEM.ID.eq(
                        ANSWER.ITEM_ID))
                .join(INSPECTION).on(INSPECTION.ID.eq(ANSWER.INSPECTION_ID)).join(UNIT).on(UNIT.ID.eq(
                        INSPECTION.UNIT_ID))
                .where(ANSWER.DELETED.isDistinctFrom(true)).and(INSPECTION.DELETED.isDistinctFrom(true)).and(
                        ANSWER.POINTS_VERIFIED.lt(OUTLINE_ITEM.POINTS))
                .orderBy(UNIT.POS, OUTLINE_ITEM.POS).fetch(
                        row -> new PriorMatter(row.value1(), row.value2(), text(row.value3()),
                                PriorMatter.Kind.DEDUCTED_POINT, year, plan, row.value1(), "", text(row.value4()), text(
                                        row.value5()),
                                null, null, row.value6().subtract(row.value7()))));
    }

    /** Điểm chuẩn by item. */
    public Map<UUID, BigDecimal> points() {
        Map<UUID, BigDecimal> points = new HashMap<>();
        ledger.read(sql -> sql.select(OUTLINE_ITEM.ID, OUTLINE_ITEM.POINTS).from(OUTLINE_ITEM).where(OUTLINE_ITEM.POINTS
                .isNotNull()).fetch()).forEach(row -> points.put(row.value1(), row.value2()));
        return points;
    }

    /** @param unit of the new plan; null where it has none of that name, then nothing is written */
    public static void write(Edit edit, @Nullable UUID unit, PriorMatter matter) {
        if (unit == null) {
            return;
        }
        UUID id = edit.naturalRow(PRIOR_MATTER, matter.originPlan(), matter.originId());
        edit.set(PRIOR_MATTER.UNIT_ID, id, unit);
        edit.set(PRIOR_MATTER.KIND, id, matter.kind().name());
        edit.set(PRIOR_MATTER.YEAR, id, matter.year());
        edit.set(PRIOR_MATTER.ORIGIN_PLAN, id, matter.originPlan());
        edit.set(PRIOR_MATTER.ORIGIN_ID, id, matter.originId());
        edit.set(PRIOR_MATTER.SOURCE, id, matter.source());
        edit.set(PRIOR_MATTER.ITEM_CODE, id, matter.itemCode());
        edit.set(PRIOR_MATTER.CONTENT, id, matter.content());
        edit.set(PRIOR_MATTER.RECOMMENDATION, id, matter.recommendation());
        edit.set(PRIOR_MATTER.DUE_ON, id, matter.dueOn());
        edit.set(PRIOR_MATTER.POINTS, id, matter.points());
    }

    public static void state(Edit edit, UUID matter, UUID inspection, PriorMatter.@Nullable State state) {
        edit.set(PRIOR_ANSWER.STATE, row(edit, matter, inspection), state == null ? null : state.name());
    }

    public static void remark(Edit edit, UUID matter, UUID inspection, @Nullable String remark) {
        edit.set(PRIOR_ANSWER.REMARK, row(edit, matter, inspection), remark);
    }

    public static void finding(Edit edit, UUID matter, UUID inspection, UUID finding) {
        edit.set(PRIOR_ANSWER.FINDING_ID, row(edit, matter, inspection), finding);
    }

    private static UUID row(Edit edit, UUID matter, UUID inspection) {
        UUID id = edit.naturalRow(PRIOR_ANSWER, matter, inspection);
        edit.set(PRIOR_ANSWER.MATTER_ID, id, matter);
        edit.set(PRIOR_ANSWER.INSPECTION_ID, id, inspection);
        return id;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
