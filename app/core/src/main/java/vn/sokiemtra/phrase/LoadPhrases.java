package vn.sokiemtra.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.phrase.store.PhraseStore;

/** Reads the phrases of the plan: what the program brings as people have changed it, and their own. */
public final class LoadPhrases {

    private final PhraseStore store;

    public LoadPhrases(Ledger ledger) {
        this.store = new PhraseStore(ledger);
    }

    /** What the program brings in its order, then one's own, oldest first. */
    public List<Phrase> all() {
        Map<String, PhraseStore.Row> changed = new HashMap<>();
        List<Phrase> own = new ArrayList<>();
        for (PhraseStore.Row row : store.rows()) {
            String code = row.code();
            if (code != null) {
                changed.put(code, row);
            } else if (!row.deleted() && !row.content().isBlank()) {
                own.add(new Phrase(row.id(), null, row.kind(), "", row.item(), java.util.Set.of(), row.content()));
            }
        }
        List<Phrase> all = new ArrayList<>();
        for (Phrase brought : BroughtPhrases.all()) {
            PhraseStore.Row row = changed.get(brought.code());
            if (row == null) {
                all.add(brought);
            } else if (!row.deleted() && !row.content().isBlank()) {
                all.add(new Phrase(row.id(), brought.code(), row.kind(), brought.topic(), row.item(), brought.words(),
                        row.content()));
            }
        }
        all.addAll(own);
        return List.copyOf(all);
    }

    /**
     * The same for one item: those kept for it, then those whose subject it speaks of, then the others; of these the
     * kind asked for goes first.
     *
     * @param speaks title and sentence of the item
     * @param kind of the field that is typed in; null where it is none of them
     */
    public List<Phrase> at(@Nullable UUID item, String speaks, Phrase.@Nullable Kind kind) {
        String low = speaks.toLowerCase(Locale.ROOT);
        return all().stream().filter(phrase -> phrase.item() == null || phrase.item().equals(item)).sorted(Comparator
                .<Phrase>comparingInt(phrase -> kind == null || phrase.kind() == kind ? 0 : 1).thenComparingInt(
                        phrase -> phrase.item() != null
                                ? 0
                                : phrase.words().stream().anyMatch(low::contains) ? 1 : 2))
                .toList();
    }
}
