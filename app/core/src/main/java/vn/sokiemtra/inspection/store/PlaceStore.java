package vn.sokiemtra.inspection.store;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Change;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.schema.shared.Shared;

/** Any register of the shared tables, by the names of its table and column. */
public final class PlaceStore {

    private final Ledger ledger;

    public PlaceStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What a row belongs to; each is null where the table has no such column or it is empty. */
    public record Place(@Nullable UUID inspection, @Nullable UUID item, @Nullable String part, @Nullable UUID form,
            @Nullable UUID formRow, @Nullable Integer column, @Nullable String kind) {

        static final Place NOWHERE = new Place(null, null, null, null, null, null, null);
    }

    /** Whether this version knows the column. */
    public boolean knows(String table, String column) {
        return column(table, column) != null;
    }

    /** Where a row stands. */
    public Place of(String table, UUID row) {
        Table<?> known = Shared.SHARED.getTable(table);
        Field<UUID> id = known == null ? null : known.field("id", UUID.class);
        if (known == null || id == null) {
            return Place.NOWHERE;
        }
        Record found = ledger.read(sql -> sql.select().from(known).where(id.eq(row)).fetchAny());
        if (found == null) {
            return Place.NOWHERE;
        }
        return new Place(value(found, "inspection_id", UUID.class), table.equals("outline_item")
                ? row
                : value(found, "item_id", UUID.class),
                value(found, "part", String.class), value(found, "form_id", UUID.class),
                value(found, "row_id", UUID.class), value(found, "col", Integer.class),
                value(found, "kind", String.class));
    }

    /** Rows of an inspection. */
    public List<UUID> rows(String table, UUID inspection) {
        Table<?> known = Shared.SHARED.getTable(table);
        Field<UUID> id = known == null ? null : known.field("id", UUID.class);
        Field<UUID> of = known == null ? null : known.field("inspection_id", UUID.class);
        return known == null || id == null || of == null
                ? List.of()
                : ledger.read(sql -> sql.select(id).from(known).where(of.eq(inspection)).orderBy(id).fetch(id));
    }

    /** The values that stand side by side, the shown one first, as canonical texts. */
    public List<Head<String>> heads(String table, UUID row, String column) {
        TableField<?, ?> field = column(table, column);
        return field == null ? List.of() : heads(field, row);
    }

    /** Whether the values differ: two people who wrote the same agree. A deletion that met an edit always differs. */
    public boolean disagrees(String table, UUID row, String column) {
        return column.equals("deleted")
                || heads(table, row, column).stream().map(Head::value).distinct().count() > 1;
    }

    /** Every value it ever had, newest first, as canonical texts. */
    public List<Change<String>> history(String table, UUID row, String column) {
        TableField<?, ?> field = column(table, column);
        return field == null ? List.of() : history(field, row);
    }

    /** Writes a canonical text; the deletion of a row is the column {@code deleted}. */
    public static void set(Edit edit, String table, UUID row, String column, @Nullable String canonical) {
        Table<?> known = Objects.requireNonNull(Shared.SHARED.getTable(table), table);
        if (column.equals("deleted")) {
            if (Boolean.parseBoolean(canonical)) {
                edit.delete(known, row);
            } else {
                edit.restore(known, row);
            }
            return;
        }
        set(edit, Objects.requireNonNull(column(table, column), column), row, canonical);
    }

    /** Columns of a table that a person fills, in order. */
    public static List<String> columns(String table) {
        Table<?> known = Shared.SHARED.getTable(table);
        return known == null ? List.of() : known.fieldStream().map(Field::getName).toList();
    }

    private <T> List<Head<String>> heads(TableField<?, T> field, UUID row) {
        return ledger.heads(field, row).stream()
                .map(head -> new Head<String>(text(head.value()), head.author(), head.at(), head.replica(), head.seq()))
                .toList();
    }

    private <T> List<Change<String>> history(TableField<?, T> field, UUID row) {
        return ledger.history(field, row).stream().map(change -> new Change<String>(text(change.value()),
                change.author(), change.at(), change.replica(), change.seq(), change.current())).toList();
    }

    private static <R extends Record, T> void set(Edit edit, TableField<R, T> field, UUID row,
            @Nullable String canonical) {
        edit.set(field, row, canonical == null ? null : field.getDataType().convert(canonical));
    }

    private static @Nullable TableField<?, ?> column(String table, String column) {
        Table<?> known = Shared.SHARED.getTable(table);
        return known != null && known.field(column) instanceof TableField<?, ?> field ? field : null;
    }

    private static <T> @Nullable T value(Record row, String column, Class<T> type) {
        Field<?> field = row.field(column);
        return field == null ? null : type.cast(row.get(field));
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> named -> named.name();
            default -> value.toString();
        };
    }
}
