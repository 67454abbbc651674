package vn.sokiemtra.inspection.store;

import static vn.sokiemtra.schema.shared.Tables.INSPECTION;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION_FORM;
import static vn.sokiemtra.schema.shared.Tables.OUTLINE_ITEM;
import static vn.sokiemtra.schema.shared.Tables.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Ledger;

/** The inspections of the plan. */
public final class InspectionStore {

    private final Ledger ledger;

    public InspectionStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One inspection with its unit. */
    public record Row(UUID id, UUID unitId, String unitName, String agencyName, String formCode, String formName,
            @Nullable UUID teamId, @Nullable LocalDate visitOn, @Nullable String reportNumber,
            @Nullable String reportNotation, @Nullable LocalDate reportDated, @Nullable LocalDate reportReceivedOn) {
    }

    /** In the order of the plan's units. */
    public List<Row> all() {
        return FactReads.of(ledger).rows();
    }

    List<Row> readAll() {
        return select(DSL.noCondition());
    }

    public @Nullable Row one(UUID id) {
        List<Row> found = select(INSPECTION.ID.eq(id));
        return found.isEmpty() ? null : found.getFirst();
    }

    /**
     * How far one inspection has come, counted.
     *
     * @param off items it does not look at
     */
    public record Progress(int judged, int findings, int evidence, int started, int off) {

        public static final Progress NONE = new Progress(0, 0, 0, 0, 0);
    }

    /** By inspection; {@code started} counts what the team wrote on its side. */
    public Map<UUID, Progress> progress() {
        return counts().progress();
    }

    /** Whether {@link #progress} can tell without counting every inspection of the plan. */
    public boolean progressAtHand() {
        return counts().atHand();
    }

    /** Inspections that figures or remarks were written for: only those can contradict themselves. */
    public Set<UUID> withFigures() {
        return counts().withFigures();
    }

    public Progress progressOf(UUID inspection) {
        return progress().getOrDefault(inspection, Progress.NONE);
    }

    /** In use, and nothing in use below: as {@link vn.sokiemtra.checklist.OutlineShape} says. */
    static Select<Record1<UUID>> liveLeaves() {
        var below = OUTLINE_ITEM.as("below");
        return DSL.select(OUTLINE_ITEM.ID).from(OUTLINE_ITEM).where(OUTLINE_ITEM.DELETED.isDistinctFrom(true)).and(
                OUTLINE_ITEM.RETIRED.isDistinctFrom(true)).andNotExists(
                        DSL.selectOne().from(below).where(below.PARENT_ID
                                .eq(OUTLINE_ITEM.ID)).and(below.DELETED.isDistinctFrom(true))
                                .and(below.RETIRED.isDistinctFrom(
                                        true)));
    }

    private ProgressCounts counts() {
        return ledger.kept(ProgressCounts.class, ProgressCounts::new);
    }

    private List<Row> select(Condition which) {
        return ledger.read(sql -> sql.select(INSPECTION.ID, INSPECTION.UNIT_ID, UNIT.NAME, UNIT.AGENCY_NAME,
                INSPECTION.FORM_CODE, INSPECTION_FORM.NAME, INSPECTION.TEAM_ID, INSPECTION.VISIT_ON,
                INSPECTION.REPORT_NUMBER, INSPECTION.REPORT_NOTATION, INSPECTION.REPORT_DATED,
                INSPECTION.REPORT_RECEIVED_ON).from(INSPECTION).leftJoin(UNIT).on(UNIT.ID.eq(INSPECTION.UNIT_ID))
                .leftJoin(INSPECTION_FORM)
                .on(INSPECTION_FORM.CODE.eq(INSPECTION.FORM_CODE).and(INSPECTION_FORM.DELETED.isDistinctFrom(true)))
                .where(which).and(INSPECTION.DELETED.isDistinctFrom(true)).and(UNIT.DELETED.isDistinctFrom(true))
                .orderBy(INSPECTION.POS, UNIT.POS, INSPECTION.ID).fetch().map(InspectionStore::row));
    }

    private static Row row(Record row) {
        return new Row(row.get(INSPECTION.ID), row.get(INSPECTION.UNIT_ID), text(row.get(UNIT.NAME)),
                text(row.get(UNIT.AGENCY_NAME)), text(row.get(INSPECTION.FORM_CODE)),
                text(row.get(INSPECTION_FORM.NAME)), row.get(INSPECTION.TEAM_ID), row.get(INSPECTION.VISIT_ON),
                row.get(INSPECTION.REPORT_NUMBER), row.get(INSPECTION.REPORT_NOTATION),
                row.get(INSPECTION.REPORT_DATED), row.get(INSPECTION.REPORT_RECEIVED_ON));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
