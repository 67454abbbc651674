package vn.sokiemtra.inspection.store;

import static vn.sokiemtra.schema.shared.Tables.ITEM_PART;
import static vn.sokiemtra.schema.shared.Tables.OUTLINE_ITEM;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import vn.sokiemtra.checklist.ChoiceOption;
import vn.sokiemtra.checklist.OutlineShape;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.schema.shared.tables.records.OutlineItemRecord;

/** The plan's outline as it is stored. */
public final class OutlineStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ledger ledger;

    public OutlineStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A line of the outline. */
    public record Item(UUID id, @Nullable UUID parent, String code, String label, String content, String shortTitle,
            @Nullable String guide, boolean leaf, String section, boolean evidenceRequired, boolean retired,
            @Nullable String assignedTo, @Nullable BigDecimal points) {
    }

    /**
     * A typed part of an item.
     *
     * @param retired nobody is asked for it any more; it is shown where it was answered
     */
    public record Part(UUID item, String code, PartType type, String label, @Nullable String measure,
            List<PartView.Option> options, @Nullable String cell, boolean retired) {
    }

    /** Items in use, in the order of their places. */
    public List<Item> items() {
        return all().stream().filter(item -> !item.retired()).toList();
    }

    /** Retired ones too, in the order of their places. */
    public List<Item> all() {
        List<OutlineItemRecord> rows = ledger.read(sql -> sql.selectFrom(OUTLINE_ITEM).where(OUTLINE_ITEM.DELETED
                .isDistinctFrom(true)).orderBy(OUTLINE_ITEM.POS, OUTLINE_ITEM.ID).fetch());
        Map<UUID, OutlineShape.Place> places = OutlineShape.of(rows.stream().map(row -> new OutlineShape.Row(row
                .getId(), row.getParentId(), text(row.getCode()), Boolean.TRUE.equals(row.getRetired()))).toList());
        return rows.stream().map(row -> item(row, Objects.requireNonNull(places.get(row.getId())))).toList();
    }

    /** The parts of all items, in the order of their places. */
    public List<Part> parts() {
        return everyPart().stream().filter(part -> !part.retired()).toList();
    }

    public List<Part> partsOf(UUID item) {
        return everyPartOf(item).stream().filter(part -> !part.retired()).toList();
    }

    /** Those that are asked for no more too. */
    public List<Part> everyPart() {
        return ledger.read(sql -> sql.selectFrom(ITEM_PART).orderBy(ITEM_PART.POS, ITEM_PART.ID).fetch().map(
                OutlineStore::part));
    }

    /** As {@link #everyPart} of one item. */
    public List<Part> everyPartOf(UUID item) {
        return ledger.read(sql -> sql.selectFrom(ITEM_PART).where(ITEM_PART.ITEM_ID.eq(item)).orderBy(ITEM_PART.POS,
                ITEM_PART.ID).fetch().map(OutlineStore::part));
    }

    private static Item item(OutlineItemRecord row, OutlineShape.Place place) {
        return new Item(row.getId(), place.parent(), place.code(), text(row.getLabel()), text(row.getContent()), text(
                row.getShortTitle()), row.getGuide(), place.leaf(), text(row.getSection()),
                Boolean.TRUE.equals(row.getEvidenceRequired()), place.retired(), row.getAssignedTo(), row.getPoints());
    }

    private static Part part(Record row) {
        PartType type = row.get(ITEM_PART.TYPE);
        return new Part(row.get(ITEM_PART.ITEM_ID), text(row.get(ITEM_PART.CODE)),
                type == null ? PartType.NARRATIVE : type, text(row.get(ITEM_PART.LABEL)), row.get(ITEM_PART.MEASURE),
                options(row.get(ITEM_PART.OPTIONS)), row.get(ITEM_PART.CELL),
                Boolean.TRUE.equals(row.get(ITEM_PART.DELETED)));
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
