package vn.sokiemtra.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.store.PlaceStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Decides which value a field with several has; the others stay in its history. */
public final class ResolveConflict {

    private static final Texts TEXTS = Texts.beside(ResolveConflict.class);

    private final Ledger ledger;
    private final PlaceStore places;

    public ResolveConflict(Ledger ledger) {
        this.ledger = ledger;
        this.places = new PlaceStore(ledger);
    }

    /**
     * @param value canonical text, one of the heads' or another; for {@code deleted} {@code true} or {@code false}
     * @return the row of the field
     * @throws Problem {@code SKT-CONFLICT-GONE} when somebody decided meanwhile, {@code SKT-FIELD-UNKNOWN}
     */
    public Edited<UUID> run(String author, FieldRef field, @Nullable String value) {
        if (!places.knows(field.table(), field.column())) {
            throw new Problem(TEXTS, "SKT-FIELD-UNKNOWN", field.table() + "." + field.column());
        }
        List<Head<String>> heads = places.heads(field.table(), field.row(), field.column());
        boolean deletion = field.column().equals("deleted");
        if (heads.size() < 2 && !deletion) {
            throw new Problem(TEXTS, "SKT-CONFLICT-GONE");
        }
        return ledger.edit(author, edit -> {
            PlaceStore.set(edit, field.table(), field.row(), field.column(), value);
            companion(field, heads, value).forEach((column, then) -> PlaceStore.set(edit, field.table(), field.row(),
                    column, then));
            return field.row();
        });
    }

    /**
     * The same for what a person types: {@code 1.200}, {@code 20/11/2020}, a sentence.
     *
     * @throws Problem also {@code SKT-ANSWER-…}, {@code SKT-TABLE-…}, {@code SKT-TEXT-…} for what cannot be read
     */
    public Edited<UUID> typed(String author, FieldRef field, String typed) {
        FieldWords words = new FieldWords(ledger);
        return run(author, field, words.canonical(words.subject(field), typed));
    }

    /** A rewritten section goes with what the data said when its author wrote it. */
    private Map<String, @Nullable String> companion(FieldRef field, List<Head<String>> heads, @Nullable String value) {
        Map<String, @Nullable String> others = new HashMap<>();
        if (field.table().equals("document_section") && field.column().equals("content")) {
            List<Head<String>> then = places.heads(field.table(), field.row(), "live_when_edited");
            if (then.size() > 1) {
                Head<String> chosen = heads.stream().filter(head -> Objects.equals(head.value(), value)).findFirst()
                        .orElse(heads.getFirst());
                others.put("live_when_edited", then.stream().filter(head -> head.replica().equals(chosen.replica()))
                        .findFirst().orElse(then.getFirst()).value());
            }
        }
        return others;
    }
}
