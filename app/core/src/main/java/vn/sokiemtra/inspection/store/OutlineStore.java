package vn.sokiemtra.inspection.store;

import static vn.sokiemtra.schema.shared.Tables.ITEM_PART;
import static vn.sokiemtra.schema.shared.Tables.OUTLINE_ITEM;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import vn.sokiemtra.checklist.ChoiceOption;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.ledger.Ledger;

/** The plan's outline as it is stored. */
public final class OutlineStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ledger ledger;

    public OutlineStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A line of the outline. */
    public record Item(UUID id, @Nullable UUID parent, String code, String label, String content, String shortTitle,
            @Nullable String guide, boolean leaf, String section, boolean evidenceRequired) {
    }

    /** A typed part of an item. */
    public record Part(UUID item, String code, PartType type, String label, @Nullable String measure,
            List<PartView.Option> options, @Nullable String cell) {
    }

    /** Items in use, in the order of their places. */
    public List<Item> items() {
        return ledger.read(sql -> sql.selectFrom(OUTLINE_ITEM).where(OUTLINE_ITEM.DELETED.isDistinctFrom(true))
                .and(OUTLINE_ITEM.RETIRED.isDistinctFrom(true)).orderBy(OUTLINE_ITEM.POS, OUTLINE_ITEM.ID).fetch()
                .map(OutlineStore::item));
    }

    /** The parts of all items, in the order of their places. */
    public List<Part> parts() {
        return ledger.read(sql -> sql.selectFrom(ITEM_PART).where(ITEM_PART.DELETED.isDistinctFrom(true))
                .orderBy(ITEM_PART.POS, ITEM_PART.ID).fetch().map(OutlineStore::part));
    }

    public List<Part> partsOf(UUID item) {
        return ledger.read(sql -> sql.selectFrom(ITEM_PART).where(ITEM_PART.ITEM_ID.eq(item))
                .and(ITEM_PART.DELETED.isDistinctFrom(true)).orderBy(ITEM_PART.POS, ITEM_PART.ID).fetch()
                .map(OutlineStore::part));
    }

    private static Item item(Record row) {
        return new Item(row.get(OUTLINE_ITEM.ID), row.get(OUTLINE_ITEM.PARENT_ID), text(row.get(OUTLINE_ITEM.CODE)),
                text(row.get(OUTLINE_ITEM.LABEL)), text(row.get(OUTLINE_ITEM.CONTENT)),
                text(row.get(OUTLINE_ITEM.SHORT_TITLE)), row.get(OUTLINE_ITEM.GUIDE),
                Boolean.TRUE.equals(row.get(OUTLINE_ITEM.LEAF)), text(row.get(OUTLINE_ITEM.SECTION)),
                Boolean.TRUE.equals(row.get(OUTLINE_ITEM.EVIDENCE_REQUIRED)));
    }

    private static Part part(Record row) {
        PartType type = row.get(ITEM_PART.TYPE);
        return new Part(row.get(ITEM_PART.ITEM_ID), text(row.get(ITEM_PART.CODE)),
                type == null ? PartType.NARRATIVE : type, text(row.get(ITEM_PART.LABEL)), row.get(ITEM_PART.MEASURE),
                options(row.get(ITEM_PART.OPTIONS)), row.get(ITEM_PART.CELL));
    }

    private static List<PartView.Option> options(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return List.of();
        }
        try {
            return JSON.readValue(json, new TypeReference<List<ChoiceOption>>() {
            }).stream().map(option -> new PartView.Option(option.code(), option.label())).toList();
        } catch (IOException unreadable) {
            // A newer version may write options another way; the part then shows codes instead of labels.
            return List.of();
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
