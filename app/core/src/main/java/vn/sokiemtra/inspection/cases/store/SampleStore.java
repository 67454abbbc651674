package vn.sokiemtra.inspection.cases.store;

import static vn.sokiemtra.schema.shared.Tables.CASE_SAMPLE;
import static vn.sokiemtra.schema.shared.Tables.SAMPLED_CASE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.cases.CaseField;
import vn.sokiemtra.inspection.cases.CaseList;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Position;
import vn.sokiemtra.schema.shared.tables.records.CaseSampleRecord;

/** Draws of hồ sơ and their cases. */
public final class SampleStore {

    private final Ledger ledger;

    public SampleStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A draw as it is stored. */
    public record Sample(UUID id, @Nullable UUID item, @Nullable String title, @Nullable String codes, int amount,
            @Nullable String seed, @Nullable LocalDateTime drawnAt, String drawnBy) {
    }

    /** A case as it is stored. */
    public record Case(UUID id, UUID inspection, UUID sample, String code, @Nullable String field,
            @Nullable LocalDate receivedOn, @Nullable LocalDate dueOn, @Nullable LocalDate returnedOn,
            @Nullable Boolean apology) {
    }

    /** The draws of an inspection, the first one first. */
    public List<Sample> samples(UUID inspection) {
        List<CaseSampleRecord> rows = ledger.read(sql -> sql.selectFrom(CASE_SAMPLE)
                .where(CASE_SAMPLE.INSPECTION_ID.eq(inspection)).and(CASE_SAMPLE.DELETED.isDistinctFrom(true))
                .orderBy(CASE_SAMPLE.POS, CASE_SAMPLE.ID).fetch());
        return rows.stream().map(row -> {
            List<Head<String>> heads = ledger.heads(CASE_SAMPLE.SEED, row.getId());
            Integer amount = row.getAmount();
            return new Sample(row.getId(), row.getItemId(), row.getTitle(), row.getCodes(), amount == null ? 0 : amount,
                    row.getSeed(), row.getDrawnAt(), heads.isEmpty() ? "" : heads.getFirst().author());
        }).toList();
    }

    public List<Case> cases(UUID inspection) {
        return ledger.read(sql -> sql.selectFrom(SAMPLED_CASE).where(SAMPLED_CASE.INSPECTION_ID.eq(inspection))
                .and(SAMPLED_CASE.DELETED.isDistinctFrom(true)).orderBy(SAMPLED_CASE.POS, SAMPLED_CASE.ID).fetch()
                .map(row -> new Case(row.getId(), row.getInspectionId(), row.getSampleId(), row.getCode(), row
                        .getField(), row.getReceivedOn(), row.getDueOn(), row.getReturnedOn(), row.getApology())));
    }

    /** @param drawn the lines of the drawn cases in the order of the draw */
    public static UUID add(Edit edit, UUID inspection, Sample sample, List<CaseList.Line> drawn) {
        UUID id = edit.newRow();
        String last = edit.sql().select(CASE_SAMPLE.POS).from(CASE_SAMPLE).where(CASE_SAMPLE.INSPECTION_ID.eq(
                inspection)).and(CASE_SAMPLE.POS.isNotNull()).orderBy(CASE_SAMPLE.POS.desc()).limit(1)
                .fetchOne(
                        CASE_SAMPLE.POS);
        edit.set(CASE_SAMPLE.INSPECTION_ID, id, inspection);
        edit.set(CASE_SAMPLE.ITEM_ID, id, sample.item());
        edit.set(CASE_SAMPLE.TITLE, id, sample.title());
        edit.set(CASE_SAMPLE.CODES, id, sample.codes());
        edit.set(CASE_SAMPLE.AMOUNT, id, sample.amount());
        edit.set(CASE_SAMPLE.SEED, id, sample.seed());
        edit.set(CASE_SAMPLE.DRAWN_AT, id, sample.drawnAt());
        edit.set(CASE_SAMPLE.POS, id, Position.after(last));
        String place = null;
        for (CaseList.Line line : drawn) {
            UUID row = edit.naturalRow(SAMPLED_CASE, id, line.code());
            place = Position.after(place);
            edit.set(SAMPLED_CASE.INSPECTION_ID, row, inspection);
            edit.set(SAMPLED_CASE.SAMPLE_ID, row, id);
            edit.set(SAMPLED_CASE.CODE, row, line.code());
            edit.set(SAMPLED_CASE.FIELD, row, line.field());
            edit.set(SAMPLED_CASE.RECEIVED_ON, row, line.receivedOn());
            edit.set(SAMPLED_CASE.DUE_ON, row, line.dueOn());
            edit.set(SAMPLED_CASE.RETURNED_ON, row, line.returnedOn());
            edit.set(SAMPLED_CASE.POS, row, place);
        }
        return id;
    }

    public static void item(Edit edit, UUID sample, @Nullable UUID item) {
        edit.set(CASE_SAMPLE.ITEM_ID, sample, item);
    }

    public static void text(Edit edit, UUID row, @Nullable String field) {
        edit.set(SAMPLED_CASE.FIELD, row, field);
    }

    public static void date(Edit edit, UUID row, CaseField which, @Nullable LocalDate date) {
        edit.set(switch (which) {
            case RECEIVED_ON -> SAMPLED_CASE.RECEIVED_ON;
            case DUE_ON -> SAMPLED_CASE.DUE_ON;
            case RETURNED_ON -> SAMPLED_CASE.RETURNED_ON;
            case FIELD, APOLOGY -> throw new IllegalArgumentException(which.name());
        }, row, date);
    }

    public static void apology(Edit edit, UUID row, @Nullable Boolean apology) {
        edit.set(SAMPLED_CASE.APOLOGY, row, apology);
    }

    /** Deletes a draw with its cases. */
    public static void delete(Edit edit, UUID sample) {
        edit.sql().select(SAMPLED_CASE.ID).from(SAMPLED_CASE).where(SAMPLED_CASE.SAMPLE_ID.eq(sample)).and(
                SAMPLED_CASE.DELETED.isDistinctFrom(true)).fetch(SAMPLED_CASE.ID).forEach(
                        row -> edit.delete(
                                SAMPLED_CASE, row));
        edit.delete(CASE_SAMPLE, sample);
    }
}
