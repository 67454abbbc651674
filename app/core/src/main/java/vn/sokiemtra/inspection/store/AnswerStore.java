package vn.sokiemtra.inspection.store;

import static vn.sokiemtra.schema.shared.Tables.ANSWER;
import static vn.sokiemtra.schema.shared.Tables.ANSWER_PART;
import static vn.sokiemtra.schema.shared.Tables.DOCUMENT_ENTRY;
import static vn.sokiemtra.schema.shared.Tables.EVIDENCE;
import static vn.sokiemtra.schema.shared.Tables.FINDING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.DocumentLine;
import vn.sokiemtra.inspection.ItemPoints;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Position;

/** Answers, their parts and their document lists. */
public final class AnswerStore {

    private final Ledger ledger;

    public AnswerStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The team's judgement of one item.
     *
     * @param points only what the unit and the team gave
     * @param switchedOff this inspection does not look at it; never where a finding stands at it
     */
    public record Answer(UUID id, UUID item, @Nullable Verdict verdict, @Nullable String assignee,
            @Nullable String remark, ItemPoints points, boolean switchedOff) {

        /** Whether anybody judged, wrote or gave points. */
        public boolean said() {
            return verdict != null || remark != null || !points.equals(ItemPoints.NONE);
        }
    }

    /** One part of one item. */
    public record Part(UUID id, UUID item, String code, @Nullable String reported, @Nullable String verified) {
    }

    /** A line of a document list with the item it stands at. */
    public record Line(UUID item, DocumentLine line) {
    }

    /** By item. */
    public Map<UUID, Answer> answers(UUID inspection) {
        Map<UUID, Answer> answers = new HashMap<>();
        Set<UUID> found = new HashSet<>();
        ledger.read(sql -> {
            sql.select(FINDING.ITEM_ID).from(FINDING).where(FINDING.INSPECTION_ID.eq(inspection)).and(FINDING.DELETED
                    .isDistinctFrom(true)).forEach(row -> found.add(row.value1()));
            return sql.selectFrom(ANSWER).where(ANSWER.INSPECTION_ID.eq(inspection)).and(ANSWER.DELETED.isDistinctFrom(
                    true)).fetch();
        }).forEach(row -> answers.put(row.getItemId(), new Answer(row.getId(), row.getItemId(), row.getVerdict(), row
                .getAssignee(), row.getRemark(), new ItemPoints(null, row.getPointsReported(), row.getPointsVerified()),
                Boolean.TRUE.equals(row.getSwitchedOff()) && !found.contains(row.getItemId()))));
        return answers;
    }

    /** Items of an inspection that anything stands at: an answer, a document, a finding, evidence. */
    public Set<UUID> touched(UUID inspection) {
        Set<UUID> touched = new HashSet<>();
        answers(inspection).values().stream().filter(Answer::said).forEach(answer -> touched.add(answer.item()));
        parts(inspection).stream().filter(part -> part.reported() != null || part.verified() != null).forEach(
                part -> touched.add(part.item()));
        lines(inspection).forEach(line -> touched.add(line.item()));
        ledger.read(sql -> sql.select(FINDING.ITEM_ID).from(FINDING).where(FINDING.INSPECTION_ID.eq(inspection)).and(
                FINDING.DELETED.isDistinctFrom(true)).union(
                        sql.select(EVIDENCE.ITEM_ID).from(EVIDENCE).where(
                                EVIDENCE.INSPECTION_ID.eq(inspection)).and(EVIDENCE.DELETED.isDistinctFrom(true)))
                .fetch()).forEach(row -> touched.add(row.value1()));
        touched.remove(null);
        return touched;
    }

    /** Whether an inspection does not look at an item, as {@link Answer#switchedOff}. */
    static Condition off() {
        return ANSWER.SWITCHED_OFF.isNotDistinctFrom(true)
                .and(DSL.notExists(DSL.selectOne().from(FINDING).where(FINDING.INSPECTION_ID
                        .eq(ANSWER.INSPECTION_ID)).and(FINDING.ITEM_ID.eq(ANSWER.ITEM_ID))
                        .and(FINDING.DELETED.isDistinctFrom(
                                true))));
    }

    public List<Part> parts(UUID inspection) {
        return ledger.read(sql -> sql.selectFrom(ANSWER_PART).where(ANSWER_PART.INSPECTION_ID.eq(inspection))
                .and(ANSWER_PART.DELETED.isDistinctFrom(true)).fetch().map(row -> new Part(row.getId(),
                        row.getItemId(), row.getPart(), row.getReported(), row.getVerified())));
    }

    /** All lines of an inspection, in order. */
    public List<Line> lines(UUID inspection) {
        return lines(DOCUMENT_ENTRY.INSPECTION_ID.eq(inspection));
    }

    public List<Line> lines(UUID inspection, UUID item) {
        return lines(DOCUMENT_ENTRY.INSPECTION_ID.eq(inspection).and(DOCUMENT_ENTRY.ITEM_ID.eq(item)));
    }

    /** One live line; null where there is none. */
    public @Nullable Line line(UUID id) {
        List<Line> found = lines(DOCUMENT_ENTRY.ID.eq(id));
        return found.isEmpty() ? null : found.getFirst();
    }

    public Field<Verdict> verdict(UUID answer) {
        return Field.of(ledger, ANSWER.VERDICT, answer);
    }

    public Field<String> assignee(UUID answer) {
        return Field.of(ledger, ANSWER.ASSIGNEE, answer);
    }

    public Field<String> remark(UUID answer) {
        return Field.of(ledger, ANSWER.REMARK, answer);
    }

    public Field<String> part(UUID part, Side side) {
        return Field.of(ledger, side == Side.REPORTED ? ANSWER_PART.REPORTED : ANSWER_PART.VERIFIED, part);
    }

    public static UUID setPart(Edit edit, UUID inspection, UUID item, String part, Side side, @Nullable String value) {
        UUID id = edit.naturalRow(ANSWER_PART, inspection, item, part);
        edit.set(ANSWER_PART.INSPECTION_ID, id, inspection);
        edit.set(ANSWER_PART.ITEM_ID, id, item);
        edit.set(ANSWER_PART.PART, id, part);
        edit.set(side == Side.REPORTED ? ANSWER_PART.REPORTED : ANSWER_PART.VERIFIED, id, value);
        return id;
    }

    public static UUID setVerdict(Edit edit, UUID inspection, UUID item, @Nullable Verdict verdict) {
        UUID id = answer(edit, inspection, item);
        edit.set(ANSWER.VERDICT, id, verdict);
        return id;
    }

    public static UUID setRemark(Edit edit, UUID inspection, UUID item, @Nullable String remark) {
        UUID id = answer(edit, inspection, item);
        edit.set(ANSWER.REMARK, id, remark);
        return id;
    }

    public static UUID setAssignee(Edit edit, UUID inspection, UUID item, @Nullable String person) {
        UUID id = answer(edit, inspection, item);
        edit.set(ANSWER.ASSIGNEE, id, person);
        return id;
    }

    public static UUID setPoints(Edit edit, UUID inspection, UUID item, Side side, @Nullable BigDecimal points) {
        UUID id = answer(edit, inspection, item);
        edit.set(side == Side.REPORTED ? ANSWER.POINTS_REPORTED : ANSWER.POINTS_VERIFIED, id, points);
        return id;
    }

    public static UUID setSwitchedOff(Edit edit, UUID inspection, UUID item, boolean off) {
        UUID id = answer(edit, inspection, item);
        edit.set(ANSWER.SWITCHED_OFF, id, off ? true : null);
        return id;
    }

    /** A new line behind the last of its list. */
    public static UUID addLine(Edit edit, UUID inspection, UUID item, String part, Side side) {
        UUID id = edit.newRow();
        String last = edit.sql().select(DOCUMENT_ENTRY.POS).from(DOCUMENT_ENTRY)
                .where(DOCUMENT_ENTRY.INSPECTION_ID.eq(inspection)).and(DOCUMENT_ENTRY.ITEM_ID.eq(item))
                .and(DOCUMENT_ENTRY.POS.isNotNull()).orderBy(DOCUMENT_ENTRY.POS.desc()).limit(1)
                .fetchOne(DOCUMENT_ENTRY.POS);
        edit.set(DOCUMENT_ENTRY.INSPECTION_ID, id, inspection);
        edit.set(DOCUMENT_ENTRY.ITEM_ID, id, item);
        edit.set(DOCUMENT_ENTRY.PART, id, part);
        edit.set(DOCUMENT_ENTRY.SIDE, id, side);
        edit.set(DOCUMENT_ENTRY.POS, id, Position.after(last));
        return id;
    }

    /** Null empties a field; a field that has the value already is left alone. */
    public static void setLine(Edit edit, UUID line, @Nullable String number, @Nullable String notation,
            @Nullable LocalDate issuedOn, @Nullable String subject, @Nullable UUID evidence) {
        edit.set(DOCUMENT_ENTRY.NUMBER, line, number);
        edit.set(DOCUMENT_ENTRY.NOTATION, line, notation);
        edit.set(DOCUMENT_ENTRY.ISSUED_ON, line, issuedOn);
        edit.set(DOCUMENT_ENTRY.SUBJECT, line, subject);
        edit.set(DOCUMENT_ENTRY.EVIDENCE_ID, line, evidence);
    }

    public static void deleteLine(Edit edit, UUID line) {
        edit.delete(DOCUMENT_ENTRY, line);
    }

    private static UUID answer(Edit edit, UUID inspection, UUID item) {
        UUID id = edit.naturalRow(ANSWER, inspection, item);
        edit.set(ANSWER.INSPECTION_ID, id, inspection);
        edit.set(ANSWER.ITEM_ID, id, item);
        return id;
    }

    private List<Line> lines(Condition which) {
        return ledger.read(sql -> sql.selectFrom(DOCUMENT_ENTRY).where(which)
                .and(DOCUMENT_ENTRY.DELETED.isDistinctFrom(true)).orderBy(DOCUMENT_ENTRY.POS, DOCUMENT_ENTRY.ID)
                .fetch().map(AnswerStore::line));
    }

    private static Line line(Record row) {
        Side side = row.get(DOCUMENT_ENTRY.SIDE);
        String part = row.get(DOCUMENT_ENTRY.PART);
        return new Line(row.get(DOCUMENT_ENTRY.ITEM_ID), new DocumentLine(row.get(DOCUMENT_ENTRY.ID),
                part == null ? "" : part, side == null ? Side.REPORTED : side, row.get(DOCUMENT_ENTRY.NUMBER),
                row.get(DOCUMENT_ENTRY.NOTATION), row.get(DOCUMENT_ENTRY.ISSUED_ON), row.get(DOCUMENT_ENTRY.SUBJECT),
                row.get(DOCUMENT_ENTRY.EVIDENCE_ID)));
    }
}
