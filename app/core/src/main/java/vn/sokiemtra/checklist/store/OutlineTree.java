package vn.sokiemtra.checklist.store;

import static vn.sokiemtra.schema.shared.Tables.ITEM_PART;
import static vn.sokiemtra.schema.shared.Tables.OUTLINE_ITEM;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jooq.Result;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ChoiceOption;
import vn.sokiemtra.checklist.ItemField;
import vn.sokiemtra.checklist.ItemPart;
import vn.sokiemtra.checklist.ItemSection;
import vn.sokiemtra.checklist.OutlineDefinition.PartDefinition;
import vn.sokiemtra.checklist.OutlineShape;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Position;
import vn.sokiemtra.schema.shared.tables.records.ItemPartRecord;
import vn.sokiemtra.schema.shared.tables.records.OutlineItemRecord;

/** The items as they stand inside one edit; every change is one column of one row, so that two machines merge. */
public final class OutlineTree {

    private final Edit edit;
    private final @Nullable Set<UUID> answered;
    private final Map<UUID, OutlineItemRecord> rows = new HashMap<>();
    private Map<UUID, OutlineShape.Place> places = Map.of();
    private final List<UUID> order = new ArrayList<>();

    /** @param answered items that anything hangs on; null to look for them when they are asked for, through every answer */
    public OutlineTree(Edit edit, @Nullable Set<UUID> answered) {
        this.edit = edit;
        this.answered = answered;
        read();
    }

    private void read() {
        rows.clear();
        order.clear();
        edit.sql().selectFrom(OUTLINE_ITEM).where(OUTLINE_ITEM.DELETED.isDistinctFrom(true)).orderBy(OUTLINE_ITEM.POS,
                OUTLINE_ITEM.ID).forEach(row -> {
                    rows.put(row.getId(), row);
                    order.add(row.getId());
                });
        places = OutlineShape.of(rows.values().stream().map(OutlineStore::row).toList());
    }

    public boolean has(UUID item) {
        return rows.containsKey(item);
    }

    public OutlineShape.Place place(UUID item) {
        return Objects.requireNonNull(places.get(item));
    }

    public String label(UUID item) {
        return text(OUTLINE_ITEM.LABEL, item);
    }

    public String content(UUID item) {
        return text(OUTLINE_ITEM.CONTENT, item);
    }

    public String shortTitle(UUID item) {
        return text(OUTLINE_ITEM.SHORT_TITLE, item);
    }

    public String section(UUID item) {
        return text(OUTLINE_ITEM.SECTION, item);
    }

    private String text(TableField<OutlineItemRecord, String> column, UUID item) {
        OutlineItemRecord row = rows.get(item);
        String text = row == null ? null : row.get(column);
        return text == null ? "" : text;
    }

    /** In order, retired ones among them. @param parent null for the top */
    public List<UUID> children(@Nullable UUID parent) {
        return order.stream().filter(id -> Objects.equals(place(id).parent(), parent)).toList();
    }

    /** Those in use. */
    public List<UUID> used(@Nullable UUID parent) {
        return children(parent).stream().filter(id -> !place(id).retired()).toList();
    }

    /** The item and all below it, parents first. */
    public List<UUID> below(UUID item) {
        List<UUID> all = new ArrayList<>(List.of(item));
        children(item).forEach(child -> all.addAll(below(child)));
        return all;
    }

    public Set<String> codes() {
        Set<String> codes = new HashSet<>();
        places.values().forEach(place -> codes.add(place.code()));
        return codes;
    }

    /** Items that anything hangs on. */
    public Set<UUID> answered() {
        return answered == null ? OutlineReplacement.answered(edit) : answered;
    }

    /** An empty text is no text but for the two that always stand: label and sentence. */
    public void write(UUID item, ItemField field, String text) {
        switch (field) {
            case LABEL -> edit.set(OUTLINE_ITEM.LABEL, item, text);
            case CONTENT -> edit.set(OUTLINE_ITEM.CONTENT, item, text);
            case SHORT_TITLE -> edit.set(OUTLINE_ITEM.SHORT_TITLE, item, text);
            case GUIDE -> edit.set(OUTLINE_ITEM.GUIDE, item, text.isEmpty() ? null : text);
            case ASSIGNED_TO -> edit.set(OUTLINE_ITEM.ASSIGNED_TO, item, text.isEmpty() ? null : text);
        }
        read();
    }

    public void evidenceRequired(UUID item, boolean required) {
        edit.set(OUTLINE_ITEM.EVIDENCE_REQUIRED, item, required);
    }

    public void section(UUID item, ItemSection section) {
        edit.set(OUTLINE_ITEM.SECTION, item, section.name());
    }

    public void topic(UUID item, @Nullable String topic) {
        edit.set(OUTLINE_ITEM.TOPIC_CODE, item, topic);
    }

    public void points(UUID item, @Nullable BigDecimal points) {
        edit.set(OUTLINE_ITEM.POINTS, item, points == null ? null : points.setScale(2));
    }

    public void rules(UUID item, Collection<String> rules) {
        edit.set(OUTLINE_ITEM.RULES, item, OutlineStore.rules(rules));
    }

    public void recode(Map<UUID, String> codes) {
        codes.forEach((item, code) -> edit.set(OUTLINE_ITEM.CODE, item, code));
        read();
    }

    /** A new item at a place among the children of {@code parent}. */
    public UUID add(@Nullable UUID parent, int at, String label, String code, String section) {
        UUID id = edit.newRow();
        edit.set(OUTLINE_ITEM.CODE, id, code);
        edit.set(OUTLINE_ITEM.LABEL, id, label);
        edit.set(OUTLINE_ITEM.CONTENT, id, "");
        edit.set(OUTLINE_ITEM.SHORT_TITLE, id, "");
        edit.set(OUTLINE_ITEM.SECTION, id, section);
        edit.set(OUTLINE_ITEM.LEAF, id, true);
        edit.set(OUTLINE_ITEM.RETIRED, id, false);
        put(id, parent, at);
        return id;
    }

    /** Puts an item among the children of {@code parent}, counted without itself. */
    public void put(UUID item, @Nullable UUID parent, int at) {
        List<UUID> siblings = new ArrayList<>(children(parent));
        siblings.remove(item);
        edit.set(OUTLINE_ITEM.PARENT_ID, item, parent);
        String before = at > 0 ? pos(siblings.get(at - 1)) : null;
        String after = at < siblings.size() ? pos(siblings.get(at)) : null;
        boolean room = before == null || after == null || before.compareTo(after) < 0;
        if (room && (at == 0 || before != null)) {
            String place = after == null ? Position.after(before) : Position.between(before, after);
            edit.set(OUTLINE_ITEM.POS, item, place);
        } else {
            // Two machines gave the same place: all of this level are placed anew.
            siblings.add(at, item);
            String last = null;
            for (UUID each : siblings) {
                last = Position.after(last);
                edit.set(OUTLINE_ITEM.POS, each, last);
            }
        }
        UUID above = has(item) ? place(item).parent() : null;
        read();
        heading(parent);
        if (!Objects.equals(above, parent)) {
            heading(above);
        }
    }

    private @Nullable String pos(UUID item) {
        OutlineItemRecord row = rows.get(item);
        return row == null ? null : row.getPos();
    }

    /** Tells earlier versions of the program, which read it, whether an item asks for something. */
    private void heading(@Nullable UUID item) {
        if (item != null) {
            edit.set(OUTLINE_ITEM.LEAF, item, place(item).leaf());
        }
    }

    /** Retires or brings back items, and names their codes. */
    public void retire(Map<UUID, String> codes, boolean retired) {
        Set<UUID> above = new LinkedHashSet<>();
        codes.forEach((item, code) -> {
            edit.set(OUTLINE_ITEM.RETIRED, item, retired);
            edit.set(OUTLINE_ITEM.CODE, item, code);
            UUID parent = place(item).parent();
            if (parent != null) {
                above.add(parent);
            }
        });
        read();
        above.forEach(this::heading);
    }

    // --- parts ---

    /** In order. */
    public List<ItemPart> parts(UUID item) {
        return records(item).map(OutlineStore::part);
    }

    private Result<ItemPartRecord> records(UUID item) {
        return edit.sql().selectFrom(ITEM_PART).where(ITEM_PART.ITEM_ID.eq(item)).and(ITEM_PART.DELETED.isDistinctFrom(
                true)).orderBy(ITEM_PART.POS, ITEM_PART.ID).fetch();
    }

    /** Every code a part of the item ever had. */
    public Set<String> partCodes(UUID item) {
        return new HashSet<>(edit.sql().select(ITEM_PART.CODE).from(ITEM_PART).where(ITEM_PART.ITEM_ID.eq(item)).fetch(
                ITEM_PART.CODE));
    }

    /** Null where there is none. */
    public @Nullable ItemPart part(UUID part) {
        return edit.sql().selectFrom(ITEM_PART).where(ITEM_PART.ID.eq(part)).and(ITEM_PART.DELETED.isDistinctFrom(true))
                .fetchOne(OutlineStore::part);
    }

    /** A new part before the unit's own words, which come last. */
    public UUID addPart(UUID item, PartDefinition part, boolean last) {
        UUID id = edit.naturalRow(ITEM_PART, item, part.code());
        List<ItemPartRecord> parts = records(item);
        int at = 0;
        while (at < parts.size() && (last || parts.get(at).getType() != PartType.NARRATIVE)) {
            at++;
        }
        String before = at > 0 ? parts.get(at - 1).getPos() : null;
        String after = at < parts.size() ? parts.get(at).getPos() : null;
        boolean room = before == null || after == null || before.compareTo(after) < 0;
        edit.set(ITEM_PART.ITEM_ID, id, item);
        edit.set(ITEM_PART.CODE, id, part.code());
        edit.set(ITEM_PART.TYPE, id, part.type());
        edit.set(ITEM_PART.LABEL, id, part.label());
        edit.set(ITEM_PART.MEASURE, id, part.measure());
        edit.set(ITEM_PART.OPTIONS, id, part.options().isEmpty() ? null : OutlineStore.json(part.options()));
        edit.set(ITEM_PART.CELL, id, part.cell());
        edit.set(ITEM_PART.POS, id, after == null || !room ? Position.after(before) : Position.between(before, after));
        return id;
    }

    public void setPart(UUID part, String label, @Nullable String measure) {
        edit.set(ITEM_PART.LABEL, part, label);
        edit.set(ITEM_PART.MEASURE, part, measure);
    }

    public void setOptions(UUID part, List<ChoiceOption> options) {
        edit.set(ITEM_PART.OPTIONS, part, options.isEmpty() ? null : OutlineStore.json(options));
    }

    /** What units answered in it stays readable. */
    public void removePart(UUID part) {
        edit.delete(ITEM_PART, part);
    }
}
