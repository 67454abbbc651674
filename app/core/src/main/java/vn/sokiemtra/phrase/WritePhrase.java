package vn.sokiemtra.phrase;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.phrase.store.PhraseStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Keeps a phrase, changes one, takes one out; what the program brings too. Travels with the plan. */
public final class WritePhrase {

    private static final Texts TEXTS = Texts.beside(WritePhrase.class);

    private final Ledger ledger;

    public WritePhrase(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param item where it is offered; null: everywhere
     * @return its id
     * @throws Problem {@code SKT-PHRASE-EMPTY}, {@code SKT-PHRASE-THERE}; nothing is changed
     */
    public Edited<UUID> add(Phrase.Kind kind, @Nullable UUID item, String content, String author) {
        String tidy = tidy(content);
        if (new LoadPhrases(ledger).all().stream().anyMatch(one -> one.content().equals(tidy) && one.kind() == kind
                && (one.item() == null || one.item().equals(item)))) {
            throw new Problem(TEXTS, "SKT-PHRASE-THERE");
        }
        return ledger.edit(author, edit -> PhraseStore.add(edit, kind, item, tidy));
    }

    /** @throws Problem {@code SKT-PHRASE-EMPTY}, {@code SKT-PHRASE-GONE}; nothing is changed */
    public Edited<UUID> change(Phrase phrase, Phrase.Kind kind, @Nullable UUID item, String content, String author) {
        String tidy = tidy(content);
        known(phrase);
        return ledger.edit(author, edit -> PhraseStore.change(edit, phrase, kind, item, tidy));
    }

    /** @throws Problem {@code SKT-PHRASE-GONE}; nothing is changed */
    public Edited<UUID> remove(Phrase phrase, String author) {
        known(phrase);
        return ledger.edit(author, edit -> PhraseStore.remove(edit, phrase));
    }

    private void known(Phrase phrase) {
        boolean there = new LoadPhrases(ledger).all().stream().anyMatch(one -> phrase.code() != null
                ? phrase.code().equals(one.code())
                : phrase.id() != null && phrase.id().equals(one.id()));
        if (!there) {
            throw new Problem(TEXTS, "SKT-PHRASE-GONE");
        }
    }

    private static String tidy(String content) {
        String tidy = content.strip();
        if (tidy.isEmpty()) {
            throw new Problem(TEXTS, "SKT-PHRASE-EMPTY");
        }
        return tidy;
    }
}
