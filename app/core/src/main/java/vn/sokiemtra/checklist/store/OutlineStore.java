package vn.sokiemtra.checklist.store;

import static vn.sokiemtra.schema.shared.Tables.FORM_COLUMN;
import static vn.sokiemtra.schema.shared.Tables.FORM_TABLE;
import static vn.sokiemtra.schema.shared.Tables.ITEM_PART;
import static vn.sokiemtra.schema.shared.Tables.OUTLINE_ITEM;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import vn.sokiemtra.checklist.ChoiceOption;
import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.FormColumn;
import vn.sokiemtra.checklist.FormSigner;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.Formula;
import vn.sokiemtra.checklist.ItemPart;
import vn.sokiemtra.checklist.ItemSection;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.ColumnDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.FormDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.ItemDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.PartDefinition;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.OutlineShape;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.TemplateRow;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Position;
import vn.sokiemtra.schema.shared.tables.records.FormColumnRecord;
import vn.sokiemtra.schema.shared.tables.records.ItemPartRecord;
import vn.sokiemtra.schema.shared.tables.records.OutlineItemRecord;
import vn.sokiemtra.text.Problem;

/** The outline tables of the shared schema. */
public final class OutlineStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ledger ledger;

    public OutlineStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Writes a definition as the plan's outline. Ids are natural (item code; item and part code; form code; form code and
     * column), so two files that do the same agree.
     *
     * @param year of the plan; items whose last year is before are retired
     */
    public static void write(Edit edit, OutlineDefinition outline, int year) {
        Writer writer = new Writer(edit, year);
        writer.items(null, outline.items());
        outline.forms().forEach(writer::form);
    }

    /**
     * Puts another outline in the place of the plan's.
     *
     * @param same which row goes on as which item
     * @param retiredMark what is put behind the code of an item that is retired because it has answers
     */
    public static void replace(Edit edit, OutlineDefinition outline, Map<UUID, ItemDefinition> same,
            String retiredMark) {
        OutlineReplacement.write(edit, outline, same, retiredMark);
    }

    /** Items that answers, findings, documents or evidence hang on. */
    public static Set<UUID> answered(Edit edit) {
        return OutlineReplacement.answered(edit);
    }

    /** The same outside of an edit, kept while the file is open. */
    public Set<UUID> answered() {
        return AnsweredItems.of(ledger).now();
    }

    /** The same where it is known without a walk through every answer. */
    public Optional<Set<UUID>> answeredAtHand() {
        return AnsweredItems.of(ledger).atHand();
    }

    /** Codes of the biểu in which figures stand. */
    public static Set<String> filled(Edit edit) {
        return OutlineReplacement.filled(edit);
    }

    public Outline load() {
        return ledger.read(sql -> new Outline(items(sql), forms(sql)));
    }

    /** The row of an item of an outline that a plan began with. */
    public static UUID row(Edit edit, String code) {
        return edit.naturalRow(OUTLINE_ITEM, code);
    }

    private static final class Writer {

        private final Edit edit;
        private final int year;
        private @Nullable String itemPlace;
        private @Nullable String partPlace;
        private @Nullable String formPlace;
        private @Nullable String columnPlace;

        Writer(Edit edit, int year) {
            this.edit = edit;
            this.year = year;
        }

        /** Places run through the whole outline, so that an order by place alone is already parents first. */
        void items(@Nullable UUID parent, List<ItemDefinition> items) {
            for (ItemDefinition item : items) {
                UUID id = edit.naturalRow(OUTLINE_ITEM, item.code());
                edit.set(OUTLINE_ITEM.PARENT_ID, id, parent);
                edit.set(OUTLINE_ITEM.CODE, id, item.code());
                edit.set(OUTLINE_ITEM.LABEL, id, item.label());
                edit.set(OUTLINE_ITEM.CONTENT, id, item.content());
                edit.set(OUTLINE_ITEM.SHORT_TITLE, id, item.shortTitle());
                edit.set(OUTLINE_ITEM.GUIDE, id, item.guide());
                edit.set(OUTLINE_ITEM.LEAF, id, item.leaf());
                edit.set(OUTLINE_ITEM.SECTION, id, item.section().name());
                edit.set(OUTLINE_ITEM.EVIDENCE_REQUIRED, id, item.evidenceRequired());
                Integer last = item.lastYear();
                edit.set(OUTLINE_ITEM.RETIRED, id, last != null && last < year);
                edit.set(OUTLINE_ITEM.TOPIC_CODE, id, item.topic());
                if (item.points() != null) {
                    edit.set(OUTLINE_ITEM.POINTS, id, item.points());
                }
                if (item.assignedTo() != null) {
                    edit.set(OUTLINE_ITEM.ASSIGNED_TO, id, item.assignedTo());
                }
                if (!item.rules().isEmpty()) {
                    edit.set(OUTLINE_ITEM.RULES, id, rules(item.rules()));
                }
                itemPlace = Position.after(itemPlace);
                edit.set(OUTLINE_ITEM.POS, id, itemPlace);
                item.parts().forEach(part -> part(id, item.code(), part));
                items(id, item.children());
            }
        }

        private void part(UUID item, String itemCode, PartDefinition part) {
            UUID id = edit.naturalRow(ITEM_PART, itemCode, part.code());
            edit.set(ITEM_PART.ITEM_ID, id, item);
            edit.set(ITEM_PART.CODE, id, part.code());
            edit.set(ITEM_PART.TYPE, id, part.type());
            edit.set(ITEM_PART.LABEL, id, part.label());
            edit.set(ITEM_PART.MEASURE, id, part.measure());
            edit.set(ITEM_PART.OPTIONS, id, part.options().isEmpty() ? null : json(part.options()));
            edit.set(ITEM_PART.CELL, id, part.cell());
            partPlace = Position.after(partPlace);
            edit.set(ITEM_PART.POS, id, partPlace);
        }

        void form(FormDefinition form) {
            UUID id = edit.naturalRow(FORM_TABLE, form.code());
            edit.set(FORM_TABLE.CODE, id, form.code());
            edit.set(FORM_TABLE.NUMBER, id, form.number());
            edit.set(FORM_TABLE.TITLE, id, form.title());
            edit.set(FORM_TABLE.SIGNERS, id, json(form.signers()));
            edit.set(FORM_TABLE.GROWING, id, form.growing());
            edit.set(FORM_TABLE.HAS_TOTAL, id, form.total());
            edit.set(FORM_TABLE.TEMPLATE_ROWS, id, form.rows().isEmpty() ? null : json(form.rows()));
            formPlace = Position.after(formPlace);
            edit.set(FORM_TABLE.POS, id, formPlace);
            form.columns().forEach(column -> column(id, form.code(), column));
        }

        private void column(UUID form, String formCode, ColumnDefinition column) {
            UUID id = edit.naturalRow(FORM_COLUMN, formCode, column.col());
            edit.set(FORM_COLUMN.FORM_ID, id, form);
            edit.set(FORM_COLUMN.COL, id, column.col());
            edit.set(FORM_COLUMN.GROUP_TITLE, id, column.group());
            edit.set(FORM_COLUMN.TITLE, id, column.title());
            edit.set(FORM_COLUMN.TYPE, id, column.type());
            edit.set(FORM_COLUMN.FORMULA, id, column.formula());
            edit.set(FORM_COLUMN.WIDTH, id, column.width());
            columnPlace = Position.after(columnPlace);
            edit.set(FORM_COLUMN.POS, id, columnPlace);
        }
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<OutlineItem> items(DSLContext sql) {
        Map<UUID, List<ItemPart>> parts = new HashMap<>();
        for (ItemPartRecord row : sql.selectFrom(ITEM_PART).where(ITEM_PART.DELETED.isDistinctFrom(true)).orderBy(
                ITEM_PART.POS, ITEM_PART.ID)) {
            parts.computeIfAbsent(row.getItemId(), item -> new ArrayList<>()).add(part(row));
        }
        List<OutlineItemRecord> rows = sql.selectFrom(OUTLINE_ITEM).where(OUTLINE_ITEM.DELETED.isDistinctFrom(true))
                .orderBy(OUTLINE_ITEM.POS, OUTLINE_ITEM.ID).fetch();
        Map<UUID, OutlineShape.Place> places = OutlineShape.of(rows.stream().map(OutlineStore::row).toList());
        Map<@Nullable UUID, List<OutlineItemRecord>> children = new HashMap<>();
        rows.forEach(row -> children.computeIfAbsent(Objects.requireNonNull(places.get(row.getId())).parent(),
                parent -> new ArrayList<>()).add(row));
        return tree(null, children, parts, places);
    }

    /** What an outline's shape follows from. */
    static OutlineShape.Row row(OutlineItemRecord row) {
        return new OutlineShape.Row(row.getId(), row.getParentId(), text(row.getCode()), Boolean.TRUE.equals(row
                .getRetired()));
    }

    private static List<OutlineItem> tree(@Nullable UUID parent, Map<@Nullable UUID, List<OutlineItemRecord>> children,
            Map<UUID, List<ItemPart>> parts, Map<UUID, OutlineShape.Place> places) {
        return children.getOrDefault(parent, List.of()).stream().map(row -> {
            OutlineShape.Place place = Objects.requireNonNull(places.get(row.getId()));
            return new OutlineItem(row.getId(), place.parent(), place.code(), text(row.getLabel()), text(row
                    .getContent()), text(row.getShortTitle()), row.getGuide(), place.leaf(), section(row.getSection()),
                    Boolean.TRUE.equals(row.getEvidenceRequired()), place.retired(), row.getTopicCode(), row
                            .getAssignedTo(),
                    row.getPoints(), split(row.getRules()), place.leaf()
                            ? parts.getOrDefault(row
                                    .getId(), List.of())
                            : List.of(),
                    tree(row.getId(), children, parts, places));
        }).toList();
    }

    private static List<String> split(@Nullable String ids) {
        return ids == null ? List.of() : Arrays.stream(ids.split(",")).filter(id -> !id.isBlank()).toList();
    }

    /** Null for none. */
    static @Nullable String rules(Collection<String> ids) {
        return ids.isEmpty() ? null : String.join(",", ids.stream().sorted().distinct().toList());
    }

    static ItemPart part(ItemPartRecord row) {
        return new ItemPart(row.getId(), text(row.getCode()), row.getType() == null
                ? PartType.NARRATIVE
                : row
                        .getType(),
                text(row.getLabel()), row.getMeasure(), list(row.getOptions(), ChoiceOption[].class), row
                        .getCell());
    }

    private static List<FormTable> forms(DSLContext sql) {
        Map<UUID, List<FormColumn>> columns = new HashMap<>();
        for (FormColumnRecord row : sql.selectFrom(FORM_COLUMN).where(FORM_COLUMN.DELETED.isDistinctFrom(true))
                .orderBy(FORM_COLUMN.COL, FORM_COLUMN.POS, FORM_COLUMN.ID)) {
            columns.computeIfAbsent(row.getFormId(), form -> new ArrayList<>()).add(new FormColumn(row.getId(), Objects
                    .requireNonNullElse(row.getCol(), 0), row.getGroupTitle(), text(row.getTitle()),
                    row
                            .getType() == null ? ColumnType.TEXT : row.getType(),
                    formula(row.getFormula()), Objects
                            .requireNonNullElse(row.getWidth(), 1)));
        }
        return sql.selectFrom(FORM_TABLE).where(FORM_TABLE.DELETED.isDistinctFrom(true)).orderBy(FORM_TABLE.POS,
                FORM_TABLE.ID).fetch(
                        row -> new FormTable(row.getId(), text(row.getCode()), text(row.getNumber()), text(
                                row.getTitle()), list(row.getSigners(), FormSigner[].class),
                                Boolean.TRUE.equals(row
                                        .getGrowing()),
                                Boolean.TRUE.equals(row.getHasTotal()), columns.getOrDefault(row
                                        .getId(), List.of()),
                                list(row.getTemplateRows(), TemplateRow[].class)));
    }

    /** A section or formula that a newer version wrote and this one does not know must not keep the rest from being read. */
    private static ItemSection section(@Nullable String name) {
        return Arrays.stream(ItemSection.values()).filter(section -> section.name().equals(name)).findFirst().orElse(
                ItemSection.ANSWERS);
    }

    private static @Nullable Formula formula(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Formula.parse(text);
        } catch (Problem unknownToThisVersion) {
            return null;
        }
    }

    private static <T> List<T> list(@Nullable String json, Class<T[]> type) {
        if (json == null) {
            return List.of();
        }
        try {
            return List.of(JSON.readValue(json, type));
        } catch (JsonProcessingException writtenByANewerVersion) {
            return List.of();
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
