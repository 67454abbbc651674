package vn.sokiemtra.checklist.store;

import static vn.sokiemtra.schema.shared.Tables.ANSWER_PART;
import static vn.sokiemtra.schema.shared.Tables.DOCUMENT_ENTRY;
import static vn.sokiemtra.schema.shared.Tables.FORM_CELL;
import static vn.sokiemtra.schema.shared.Tables.FORM_COLUMN;
import static vn.sokiemtra.schema.shared.Tables.FORM_TABLE;
import static vn.sokiemtra.schema.shared.Tables.ITEM_PART;
import static vn.sokiemtra.schema.shared.Tables.OUTLINE_ITEM;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.OutlineDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.ColumnDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.FormDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.ItemDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.PartDefinition;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Position;
import vn.sokiemtra.schema.shared.tables.records.FormColumnRecord;
import vn.sokiemtra.schema.shared.tables.records.FormTableRecord;
import vn.sokiemtra.schema.shared.tables.records.ItemPartRecord;
import vn.sokiemtra.schema.shared.tables.records.OutlineItemRecord;

/**
 * Puts another outline in the place of the plan's. Items that are the same in words keep their rows, and with them their
 * answers; one that is gone is retired where it has answers and deleted where it has none.
 */
final class OutlineReplacement {

    private final Edit edit;
    private final Map<UUID, ItemDefinition> same;
    private final Map<UUID, OutlineItemRecord> old = new HashMap<>();
    private final Set<UUID> answered;
    private final Set<UUID> kept = new HashSet<>();
    private final String retiredMark;
    private @Nullable String itemPlace;
    private @Nullable String partPlace;

    private OutlineReplacement(Edit edit, Map<UUID, ItemDefinition> same, String retiredMark) {
        this.edit = edit;
        this.same = same;
        this.retiredMark = retiredMark;
        this.answered = answered(edit);
        edit.sql().selectFrom(OUTLINE_ITEM).fetch().forEach(row -> old.put(row.getId(), row));
    }

    /**
     * @param same which row goes on as which item
     * @param retiredMark what is put behind the code of a retired item
     */
    static void write(Edit edit, OutlineDefinition outline, Map<UUID, ItemDefinition> same, String retiredMark) {
        OutlineReplacement replacement = new OutlineReplacement(edit, same, retiredMark);
        replacement.retireTheRest();
        replacement.items(null, outline.items());
        replacement.forms(outline.forms());
    }

    /** Items that anything hangs on. */
    static Set<UUID> answered(Edit edit) {
        return answered(edit.sql());
    }

    static Set<UUID> answered(DSLContext sql) {
        Set<UUID> items = new HashSet<>();
        AnsweredItems.ITEMS.forEach(item -> items.addAll(AnsweredItems.distinct(sql, item)));
        return items;
    }

    /** Codes of the biểu in which a unit's figures stand. */
    static Set<String> filled(Edit edit) {
        return new HashSet<>(edit.sql().selectDistinct(FORM_TABLE.CODE).from(FORM_TABLE).join(FORM_CELL).on(
                FORM_CELL.FORM_ID.eq(FORM_TABLE.ID)).where(FORM_CELL.DELETED.isDistinctFrom(true)).and(
                        FORM_CELL.REPORTED.isNotNull().or(FORM_CELL.VERIFIED.isNotNull()))
                .fetch(FORM_TABLE.CODE));
    }

    private void retireTheRest() {
        Set<UUID> stay = new HashSet<>();
        for (OutlineItemRecord row : old.values()) {
            if (!Boolean.TRUE.equals(row.getDeleted()) && !same.containsKey(row.getId()) && answered.contains(row
                    .getId())) {
                // The headings above it stay too, else nobody could see where it belonged.
                for (OutlineItemRecord up = row; up != null && stay.add(up.getId()); up = parent(up)) {
                    continue;
                }
            }
        }
        for (OutlineItemRecord row : old.values()) {
            if (Boolean.TRUE.equals(row.getDeleted()) || same.containsKey(row.getId())) {
                continue;
            }
            if (!stay.contains(row.getId())) {
                edit.delete(OUTLINE_ITEM, row.getId());
            } else if (!Boolean.TRUE.equals(row.getRetired())) {
                edit.set(OUTLINE_ITEM.RETIRED, row.getId(), true);
                edit.set(OUTLINE_ITEM.CODE, row.getId(), row.getCode() + "_" + retiredMark);
            }
        }
    }

    private @Nullable OutlineItemRecord parent(OutlineItemRecord row) {
        return row.getParentId() == null ? null : old.get(row.getParentId());
    }

    private void items(@Nullable UUID parent, List<ItemDefinition> items) {
        for (ItemDefinition item : items) {
            UUID id = row(item);
            kept.add(id);
            OutlineItemRecord was = old.get(id);
            put(was, OUTLINE_ITEM.PARENT_ID, id, parent);
            put(was, OUTLINE_ITEM.CODE, id, item.code());
            put(was, OUTLINE_ITEM.LABEL, id, item.label());
            put(was, OUTLINE_ITEM.CONTENT, id, item.content());
            put(was, OUTLINE_ITEM.SHORT_TITLE, id, item.shortTitle());
            put(was, OUTLINE_ITEM.LEAF, id, item.leaf());
            put(was, OUTLINE_ITEM.SECTION, id, item.section().name());
            put(was, OUTLINE_ITEM.RETIRED, id, false);
            setByHand(was, id, item);
            itemPlace = Position.after(itemPlace);
            put(was, OUTLINE_ITEM.POS, id, itemPlace);
            parts(id, item, was != null);
            items(id, item.children());
        }
    }

    /** What a file seldom says and people set in the editor stays where the new outline is silent. */
    private void setByHand(@Nullable OutlineItemRecord was, UUID id, ItemDefinition item) {
        if (item.guide() != null || was == null) {
            put(was, OUTLINE_ITEM.GUIDE, id, item.guide());
        }
        if (item.evidenceRequired() || was == null) {
            put(was, OUTLINE_ITEM.EVIDENCE_REQUIRED, id, item.evidenceRequired());
        }
        if (item.topic() != null) {
            put(was, OUTLINE_ITEM.TOPIC_CODE, id, item.topic());
        }
        if (item.points() != null) {
            put(was, OUTLINE_ITEM.POINTS, id, item.points());
        }
        if (item.assignedTo() != null) {
            put(was, OUTLINE_ITEM.ASSIGNED_TO, id, item.assignedTo());
        }
        if (!item.rules().isEmpty()) {
            put(was, OUTLINE_ITEM.RULES, id, OutlineStore.rules(item.rules()));
        }
    }

    private UUID row(ItemDefinition item) {
        for (Map.Entry<UUID, ItemDefinition> each : same.entrySet()) {
            if (each.getValue() == item) {
                return each.getKey();
            }
        }
        UUID natural = edit.naturalRow(OUTLINE_ITEM, item.code());
        return old.containsKey(natural) || kept.contains(natural) ? edit.newRow() : natural;
    }

    /** A part that is gone stays where a unit has answered it; one that is there keeps its row. */
    private void parts(UUID item, ItemDefinition definition, boolean existed) {
        Map<String, ItemPartRecord> before = new HashMap<>();
        if (existed) {
            edit.sql().selectFrom(ITEM_PART).where(ITEM_PART.ITEM_ID.eq(item)).and(ITEM_PART.DELETED.isDistinctFrom(
                    true)).fetch().forEach(row -> before.put(row.getCode(), row));
        }
        for (PartDefinition part : definition.parts()) {
            ItemPartRecord was = before.remove(part.code());
            String code = part.code();
            if (was != null && was.getType() != part.type()) {
                // What was answered as another type stays readable under its own part.
                before.put(code, was);
                was = null;
                code = code + "_" + part.type().name().toLowerCase(Locale.ROOT);
            }
            UUID id = was != null ? was.getId() : edit.newRow();
            put(was, ITEM_PART.ITEM_ID, id, item);
            put(was, ITEM_PART.CODE, id, code);
            put(was, ITEM_PART.TYPE, id, part.type());
            put(was, ITEM_PART.LABEL, id, part.label());
            put(was, ITEM_PART.MEASURE, id, part.measure());
            put(was, ITEM_PART.OPTIONS, id, part.options().isEmpty() ? null : OutlineStore.json(part.options()));
            put(was, ITEM_PART.CELL, id, part.cell());
            partPlace = Position.after(partPlace);
            put(was, ITEM_PART.POS, id, partPlace);
        }
        for (ItemPartRecord gone : before.values()) {
            boolean used = edit.sql().fetchExists(edit.sql().selectOne().from(ANSWER_PART).where(ANSWER_PART.ITEM_ID.eq(
                    item)).and(ANSWER_PART.PART.eq(gone.getCode())))
                    || edit.sql().fetchExists(edit.sql()
                            .selectOne().from(DOCUMENT_ENTRY).where(DOCUMENT_ENTRY.ITEM_ID.eq(item)).and(
                                    DOCUMENT_ENTRY.PART.eq(gone.getCode())));
            if (!used) {
                edit.delete(ITEM_PART, gone.getId());
            }
        }
    }

    private void forms(List<FormDefinition> forms) {
        Map<String, FormTableRecord> before = new HashMap<>();
        edit.sql().selectFrom(FORM_TABLE).where(FORM_TABLE.DELETED.isDistinctFrom(true)).fetch().forEach(row -> before
                .put(row.getCode(), row));
        Set<String> filled = filled(edit);
        String place = null;
        for (FormDefinition form : forms) {
            FormTableRecord was = before.remove(form.code());
            UUID id = was != null ? was.getId() : edit.newRow();
            put(was, FORM_TABLE.CODE, id, form.code());
            put(was, FORM_TABLE.NUMBER, id, form.number());
            put(was, FORM_TABLE.TITLE, id, form.title());
            put(was, FORM_TABLE.SIGNERS, id, OutlineStore.json(form.signers()));
            put(was, FORM_TABLE.GROWING, id, form.growing());
            put(was, FORM_TABLE.HAS_TOTAL, id, form.total());
            put(was, FORM_TABLE.TEMPLATE_ROWS, id, form.rows().isEmpty() ? null : OutlineStore.json(form.rows()));
            place = Position.after(place);
            put(was, FORM_TABLE.POS, id, place);
            columns(id, form.columns());
        }
        before.values().stream().filter(gone -> !filled.contains(gone.getCode())).forEach(gone -> edit.delete(
                FORM_TABLE, gone.getId()));
    }

    private void columns(UUID form, List<ColumnDefinition> columns) {
        Map<Integer, FormColumnRecord> before = new HashMap<>();
        edit.sql().selectFrom(FORM_COLUMN).where(FORM_COLUMN.FORM_ID.eq(form)).and(FORM_COLUMN.DELETED.isDistinctFrom(
                true)).fetch().forEach(row -> before.put(row.getCol(), row));
        String place = null;
        for (ColumnDefinition column : columns) {
            FormColumnRecord was = before.remove(column.col());
            UUID id = was != null ? was.getId() : edit.newRow();
            put(was, FORM_COLUMN.FORM_ID, id, form);
            put(was, FORM_COLUMN.COL, id, column.col());
            put(was, FORM_COLUMN.GROUP_TITLE, id, column.group());
            put(was, FORM_COLUMN.TITLE, id, column.title());
            put(was, FORM_COLUMN.TYPE, id, column.type());
            put(was, FORM_COLUMN.FORMULA, id, column.formula());
            put(was, FORM_COLUMN.WIDTH, id, column.width());
            place = Position.after(place);
            put(was, FORM_COLUMN.POS, id, place);
        }
        new ArrayList<>(before.values()).forEach(gone -> edit.delete(FORM_COLUMN, gone.getId()));
    }

    /** Writes only what differs, so that the history of an item tells its real changes. */
    private <R extends Record, T> void put(@Nullable R was, TableField<R, T> column, UUID row, @Nullable T value) {
        if (was == null ? value != null : !Objects.equals(was.get(column), value)) {
            edit.set(column, row, value);
        }
    }
}
