package vn.sokiemtra.phrase.store;

import static vn.sokiemtra.schema.shared.Tables.PHRASE;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Position;
import vn.sokiemtra.phrase.Phrase;

/** The phrases that people have written or changed. */
public final class PhraseStore {

    private final Ledger ledger;

    public PhraseStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param code of one that the program brings; null of one's own */
    public record Row(UUID id, @Nullable String code, Phrase.Kind kind, @Nullable UUID item, String content,
            boolean deleted) {
    }

    /** Oldest first; deleted ones too, for they hide what the program brings. */
    public List<Row> rows() {
        return ledger.read(sql -> sql.select(PHRASE.ID, PHRASE.CODE, PHRASE.KIND, PHRASE.ITEM_ID, PHRASE.CONTENT,
                PHRASE.DELETED).from(PHRASE).orderBy(PHRASE.POS, PHRASE.ID).fetch(row -> new Row(row.value1(),
                        row
                                .value2(),
                        kind(row.value3()), row.value4(), row.value5() == null ? "" : row.value5(),
                        Boolean.TRUE.equals(row.value6()))));
    }

    private static Phrase.Kind kind(@Nullable String name) {
        return Arrays.stream(Phrase.Kind.values()).filter(kind -> kind.name().equals(name)).findFirst().orElse(
                Phrase.Kind.FINDING);
    }

    public static UUID add(Edit edit, Phrase.Kind kind, @Nullable UUID item, String content) {
        UUID id = edit.newRow();
        String last = edit.sql().select(PHRASE.POS).from(PHRASE).where(PHRASE.POS.isNotNull()).orderBy(PHRASE.POS
                .desc()).limit(1).fetchOne(PHRASE.POS);
        edit.set(PHRASE.POS, id, Position.after(last));
        write(edit, id, kind, item, content);
        return id;
    }

    /**
     * The same in another plan.
     *
     * @param item there; null: everywhere
     */
    public static void copy(Edit edit, Row row, @Nullable UUID item) {
        String code = row.code();
        UUID id = code == null ? add(edit, row.kind(), item, row.content()) : edit.naturalRow(PHRASE, code);
        if (code != null) {
            edit.set(PHRASE.CODE, id, code);
            write(edit, id, row.kind(), item, row.content());
        }
        if (row.deleted()) {
            edit.delete(PHRASE, id);
        }
    }

    public static UUID change(Edit edit, Phrase phrase, Phrase.Kind kind, @Nullable UUID item, String content) {
        UUID id = row(edit, phrase);
        write(edit, id, kind, item, content);
        return id;
    }

    public static UUID remove(Edit edit, Phrase phrase) {
        UUID id = row(edit, phrase);
        edit.delete(PHRASE, id);
        return id;
    }

    private static UUID row(Edit edit, Phrase phrase) {
        String code = phrase.code();
        if (code == null) {
            return java.util.Objects.requireNonNull(phrase.id());
        }
        UUID id = edit.naturalRow(PHRASE, code);
        edit.set(PHRASE.CODE, id, code);
        return id;
    }

    private static void write(Edit edit, UUID id, Phrase.Kind kind, @Nullable UUID item, String content) {
        edit.set(PHRASE.KIND, id, kind.name());
        edit.set(PHRASE.ITEM_ID, id, item);
        edit.set(PHRASE.CONTENT, id, content);
    }
}
