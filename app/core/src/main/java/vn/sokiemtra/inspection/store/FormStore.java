package vn.sokiemtra.inspection.store;

import static vn.sokiemtra.schema.shared.Tables.FORM_CELL;
import static vn.sokiemtra.schema.shared.Tables.FORM_COLUMN;
import static vn.sokiemtra.schema.shared.Tables.FORM_ROW;
import static vn.sokiemtra.schema.shared.Tables.FORM_TABLE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.checklist.TemplateRow;
import vn.sokiemtra.inspection.FormData;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Position;

/** Rows and cells of the biểu. */
public final class FormStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KEY_LENGTH = 6;

    private final Ledger ledger;

    public FormStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Every biểu of an inspection, in the order of the outline. */
    public List<FormData> forms(UUID inspection) {
        return forms(List.of(inspection)).getOrDefault(inspection, List.of());
    }

    /** The same of several inspections, read together; the caller asks for no more than it can hold. */
    public Map<UUID, List<FormData>> forms(Collection<UUID> inspections) {
        return ledger.read(sql -> forms(sql, inspections));
    }

    /** Inspections for which a row of a biểu was ever written; all others have every biểu blank. */
    public Set<UUID> written() {
        return ledger.read(sql -> new HashSet<>(sql.selectDistinct(FORM_ROW.INSPECTION_ID).from(FORM_ROW).where(
                FORM_ROW.INSPECTION_ID.isNotNull()).fetch(FORM_ROW.INSPECTION_ID)));
    }

    /** The register of one side of a cell. */
    public Field<String> field(UUID cell, Side side) {
        return Field.of(ledger, side == Side.REPORTED ? FORM_CELL.REPORTED : FORM_CELL.VERIFIED, cell);
    }

    /** Writes one side of a cell; row and cell come to be with it. @return the cell's id */
    public static UUID set(Edit edit, UUID inspection, FormData form, FormData.Row row, int column, Side side,
            @Nullable String value) {
        UUID rowId = row.id() == null ? templateRow(edit, inspection, form, row) : row.id();
        UUID cell = edit.naturalRow(FORM_CELL, rowId, column);
        edit.set(FORM_CELL.ROW_ID, cell, rowId);
        edit.set(FORM_CELL.INSPECTION_ID, cell, inspection);
        edit.set(FORM_CELL.FORM_ID, cell, form.id());
        edit.set(FORM_CELL.COL, cell, column);
        edit.set(side == Side.REPORTED ? FORM_CELL.REPORTED : FORM_CELL.VERIFIED, cell, value);
        return cell;
    }

    /** A new row behind the last. */
    public static FormData.Row add(Edit edit, UUID inspection, FormData form) {
        UUID id = edit.newRow();
        // The last digits of a time-ordered id are random: short, and different on every machine.
        String key = "r" + Long.toString(id.getLeastSignificantBits() >>> 1, 36).substring(0, KEY_LENGTH);
        String last = edit.sql().select(FORM_ROW.POS).from(FORM_ROW).where(FORM_ROW.INSPECTION_ID.eq(inspection))
                .and(FORM_ROW.FORM_ID.eq(form.id())).and(FORM_ROW.POS.isNotNull()).orderBy(FORM_ROW.POS.desc())
                .limit(1).fetchOne(FORM_ROW.POS);
        place(edit, id, inspection, form, key, Position.after(last));
        return new FormData.Row(id, key, null, Map.of());
    }

    public static void delete(Edit edit, UUID row) {
        edit.delete(FORM_ROW, row);
    }

    private static UUID templateRow(Edit edit, UUID inspection, FormData form, FormData.Row row) {
        UUID id = edit.naturalRow(FORM_ROW, inspection, form.id(), row.key());
        String place = null;
        for (FormData.Row each : form.rows()) {
            place = Position.after(place);
            if (each.key().equals(row.key())) {
                break;
            }
        }
        place(edit, id, inspection, form, row.key(), Position.after(place));
        return id;
    }

    private static void place(Edit edit, UUID id, UUID inspection, FormData form, String key, String pos) {
        edit.set(FORM_ROW.INSPECTION_ID, id, inspection);
        edit.set(FORM_ROW.FORM_ID, id, form.id());
        edit.set(FORM_ROW.ROW_KEY, id, key);
        edit.set(FORM_ROW.POS, id, pos);
    }

    private static Map<UUID, List<FormData>> forms(DSLContext sql, Collection<UUID> inspections) {
        Map<UUID, Map<Integer, FormData.Cell>> cells = new HashMap<>();
        sql.selectFrom(FORM_CELL).where(FORM_CELL.INSPECTION_ID.in(inspections))
                .and(FORM_CELL.DELETED.isDistinctFrom(true))
                .forEach(row -> cells.computeIfAbsent(row.getRowId(), x -> new HashMap<>()).put(row.getCol(),
                        new FormData.Cell(row.getId(), row.getReported(), row.getVerified())));
        Map<UUID, Map<UUID, List<FormData.Row>>> rows = new HashMap<>();
        sql.selectFrom(FORM_ROW).where(FORM_ROW.INSPECTION_ID.in(inspections))
                .and(FORM_ROW.DELETED.isDistinctFrom(true)).orderBy(FORM_ROW.POS, FORM_ROW.ID)
                .forEach(row -> rows.computeIfAbsent(row.getInspectionId(), x -> new HashMap<>()).computeIfAbsent(row
                        .getFormId(), x -> new ArrayList<>()).add(
                                new FormData.Row(row.getId(), text(row.getRowKey()), null,
                                        cells.getOrDefault(row.getId(), Map.of()))));
        List<Blank> blanks = blanks(sql);
        Map<UUID, List<FormData>> forms = HashMap.newHashMap(inspections.size());
        for (UUID inspection : inspections) {
            Map<UUID, List<FormData.Row>> own = rows.getOrDefault(inspection, Map.of());
            forms.put(inspection, blanks.stream().map(blank -> blank.with(own.getOrDefault(blank.form().id(), List
                    .of()))).toList());
        }
        return forms;
    }

    /** A biểu as the outline has it, without what anybody entered. */
    private record Blank(FormData form, List<TemplateRow> templates) {
        FormData with(List<FormData.Row> stored) {
            return new FormData(form.id(), form.code(), form.number(), form.title(), form.growing(), form.hasTotal(),
                    form.columns(), merged(templates, stored));
        }
    }

    private static List<Blank> blanks(DSLContext sql) {
        Map<UUID, List<FormData.Column>> columns = new HashMap<>();
        sql.selectFrom(FORM_COLUMN).where(FORM_COLUMN.DELETED.isDistinctFrom(true)).orderBy(FORM_COLUMN.COL)
                .forEach(row -> columns.computeIfAbsent(row.getFormId(), x -> new ArrayList<>()).add(column(row)));
        return sql.selectFrom(FORM_TABLE).where(FORM_TABLE.DELETED.isDistinctFrom(true))
                .orderBy(FORM_TABLE.POS, FORM_TABLE.ID).fetch()
                .map(form -> new Blank(new FormData(form.getId(), text(form.getCode()), text(form.getNumber()),
                        text(form.getTitle()), Boolean.TRUE.equals(form.getGrowing()),
                        Boolean.TRUE.equals(form.getHasTotal()), columns.getOrDefault(form.getId(), List.of()),
                        List.of()), templates(form.getTemplateRows())));
    }

    /** The rows every unit fills come first, in their own order; then what was added. */
    private static List<FormData.Row> merged(List<TemplateRow> templates, List<FormData.Row> stored) {
        List<FormData.Row> merged = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (TemplateRow template : templates) {
            FormData.Row row = stored.stream().filter(each -> each.key().equals(template.key())).findFirst()
                    .orElse(new FormData.Row(null, template.key(), null, Map.of()));
            merged.add(new FormData.Row(row.id(), row.key(), template.label(), row.cells()));
            used.add(template.key());
        }
        stored.stream().filter(row -> !used.contains(row.key())).forEach(merged::add);
        return merged;
    }

    private static FormData.Column column(Record row) {
        Integer number = row.get(FORM_COLUMN.COL);
        Integer width = row.get(FORM_COLUMN.WIDTH);
        ColumnType type = row.get(FORM_COLUMN.TYPE);
        return new FormData.Column(number == null ? 0 : number, row.get(FORM_COLUMN.GROUP_TITLE),
                text(row.get(FORM_COLUMN.TITLE)), type == null ? ColumnType.TEXT : type, row.get(FORM_COLUMN.FORMULA),
                width == null ? 10 : width);
    }

    private static List<TemplateRow> templates(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return List.of();
        }
        try {
            return JSON.readValue(json, new TypeReference<List<TemplateRow>>() {
            });
        } catch (IOException unreadable) {
            // A newer version may write them another way; rows that have cells are shown all the same.
            return List.of();
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
