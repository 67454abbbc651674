package vn.sokiemtra.search.store;

import static vn.sokiemtra.schema.shared.Tables.DOCUMENT_SECTION;
import static vn.sokiemtra.schema.shared.Tables.FORM_CELL;
import static vn.sokiemtra.schema.shared.Tables.FORM_ROW;
import static vn.sokiemtra.schema.shared.Tables.FORM_TABLE;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION;
import static vn.sokiemtra.schema.shared.Tables.ISSUED_DOCUMENT;
import static vn.sokiemtra.schema.shared.Tables.OUTLINE_ITEM;
import static vn.sokiemtra.schema.shared.Tables.PLAN_TEXT;
import static vn.sokiemtra.schema.shared.Tables.UNIT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.Lineage;
import vn.sokiemtra.plan.LoadLineage;
import vn.sokiemtra.search.SearchKind;

/** Reads the texts of the shared tables. */
public final class TextStore {

    private static final int BATCH = 500;
    private static final int PAGE = 5_000;

    private final Ledger ledger;

    public TextStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param text lines, one for each column that holds words */
    public record Text(int source, UUID row, @Nullable UUID inspection, @Nullable UUID item, String text) {
    }

    /** Takes one text after another. */
    @FunctionalInterface
    public interface Receiver {
        void take(Text text);
    }

    /** Names of what texts belong to. */
    public record Names(Map<UUID, String> items, Map<UUID, String> units, Map<UUID, UUID> inspectionOfUnit,
            Lineage lineage) {

        /** @param owner an inspection, or a unit: then its inspection, or that of the unit that goes on in its place */
        public UUID inspection(UUID owner) {
            return units.containsKey(owner)
                    ? owner
                    : Stream.concat(Stream.of(owner), lineage.standing(owner).stream()).map(inspectionOfUnit::get)
                            .filter(
                                    Objects::nonNull)
                            .findFirst().orElse(owner);
        }
    }

    public static int sources() {
        return TextSource.ALL.size();
    }

    public static SearchKind kind(int source) {
        return TextSource.ALL.get(source).kind();
    }

    public static String table(int source) {
        return TextSource.ALL.get(source).name();
    }

    /** Every text of a table; some thousands at a time, because a result is held as a whole. */
    public void all(int source, Receiver receiver) {
        Field<Long> no = TextSource.ALL.get(source).no();
        Long last = Long.MIN_VALUE;
        while (last != null) {
            last = read(source, no.gt(last), receiver, PAGE);
        }
    }

    /** The texts of some rows of a table; rows that are gone or empty have none. */
    public void some(int source, Collection<UUID> rows, Receiver receiver) {
        List<UUID> ids = List.copyOf(rows);
        for (int from = 0; from < ids.size(); from += BATCH) {
            read(source, TextSource.ALL.get(source).id().in(ids.subList(from, Math.min(ids.size(), from + BATCH))),
                    receiver, BATCH + 1);
        }
    }

    /** @return the number of the last row where there may be more; else null */
    private @Nullable Long read(int number, Condition which, Receiver receiver, int most) {
        TextSource source = TextSource.ALL.get(number);
        List<Field<?>> fields = new ArrayList<>(List.of(source.id(), source.no()));
        Field<UUID> none = DSL.inline((UUID) null);
        fields.add(source.inspection() == null ? none.as("i") : source.inspection().as("i"));
        fields.add(source.item() == null ? none.as("o") : source.item().as("o"));
        for (int i = 0; i < source.texts().size(); i++) {
            fields.add(source.texts().get(i).as("t" + i));
        }
        List<Record> rows = ledger.read(sql -> List.<Record>copyOf(sql.select(fields).from(source.table()).where(source
                .deleted().isDistinctFrom(true)).and(which).orderBy(source.no()).limit(most).fetch()));
        for (Record row : rows) {
            String text = joined(row, source.texts().size());
            if (!text.isEmpty()) {
                receiver.take(new Text(number, row.get(0, UUID.class), row.get(2, UUID.class), row.get(3, UUID.class),
                        text));
            }
        }
        return rows.size() < most ? null : rows.getLast().get(source.no());
    }

    private static String joined(Record row, int texts) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < texts; i++) {
            String text = row.get(4 + i, String.class);
            if (text != null && !text.isBlank() && worth(text)) {
                joined.append(joined.isEmpty() ? "" : "\n").append(text.replace('\n', ' '));
            }
        }
        return joined.toString();
    }

    /** Figures alone are looked for in their biểu, and dates are no words. */
    private static boolean worth(String text) {
        return text.length() > 1 && text.chars().anyMatch(Character::isLetter);
    }

    public Names names() {
        Lineage lineage = new LoadLineage(ledger).lineage();
        return ledger.read(sql -> {
            Map<UUID, String> items = new HashMap<>();
            sql.select(OUTLINE_ITEM.ID, OUTLINE_ITEM.CODE).from(OUTLINE_ITEM).forEach(row -> items.put(row.value1(),
                    Objects.toString(row.value2(), "")));
            Map<UUID, String> units = new HashMap<>();
            Map<UUID, UUID> inspections = new HashMap<>();
            sql.select(INSPECTION.ID, UNIT.ID, UNIT.NAME).from(INSPECTION).join(UNIT).on(UNIT.ID.eq(
                    INSPECTION.UNIT_ID)).where(INSPECTION.DELETED.isDistinctFrom(true)).forEach(row -> {
                        units.put(row.value1(), Objects.toString(row.value3(), ""));
                        inspections.putIfAbsent(row.value2(), row.value1());
                    });
            return new Names(items, units, inspections, lineage);
        });
    }

    /** Where in its screen a row stands that stands at no item: a cell, a kind of document; empty for the rest. */
    public String focus(String table, UUID row) {
        return ledger.read(sql -> switch (table) {
            case "form_cell" -> sql.select(FORM_TABLE.CODE, FORM_ROW.ROW_KEY, FORM_CELL.COL).from(FORM_CELL).join(
                    FORM_ROW).on(FORM_ROW.ID.eq(FORM_CELL.ROW_ID)).join(FORM_TABLE).on(FORM_TABLE.ID.eq(
                            FORM_CELL.FORM_ID))
                    .where(FORM_CELL.ID.eq(row)).fetchOptional(one -> one.value1() + "["
                            + one.value2() + "]." + one.value3())
                    .orElse("");
            case "document_section" -> Objects.requireNonNullElse(sql.select(DOCUMENT_SECTION.KIND).from(
                    DOCUMENT_SECTION).where(DOCUMENT_SECTION.ID.eq(row)).fetchOne(DOCUMENT_SECTION.KIND), "");
            case "issued_document" -> Objects.requireNonNullElse(sql.select(ISSUED_DOCUMENT.KIND).from(ISSUED_DOCUMENT)
                    .where(ISSUED_DOCUMENT.ID.eq(row)).fetchOne(ISSUED_DOCUMENT.KIND), "");
            case "plan_text" ->
                Objects.requireNonNullElse(sql.select(PLAN_TEXT.SECTION).from(PLAN_TEXT).where(PLAN_TEXT.ID
                        .eq(row)).fetchOne(PLAN_TEXT.SECTION), "");
            default -> "";
        });
    }
}
