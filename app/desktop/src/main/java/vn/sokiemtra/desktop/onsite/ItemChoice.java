package vn.sokiemtra.desktop.onsite;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Folded;
import vn.sokiemtra.text.Texts;

/** A checklist item that something can be recorded at. */
record ItemChoice(UUID id, String code, String title) {

    private static final Texts TEXTS = Texts.beside(ItemChoice.class);

    static List<ItemChoice> all(Ledger ledger) {
        return new LoadOutline(ledger).all().leaves().stream().map(ItemChoice::of).toList();
    }

    private static ItemChoice of(OutlineItem item) {
        return new ItemChoice(item.id(), item.code(), item.shortTitle());
    }

    /** The first whose title has one of the words of {@code key}; else the first of all. */
    static @Nullable ItemChoice guessed(List<ItemChoice> all, String key) {
        for (String words : TEXTS.get(key).split("\\|")) {
            Optional<ItemChoice> found = all.stream().filter(item -> Folded.of(item.title()).contains(words))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    @Override
    public String toString() {
        return code.isEmpty() ? title : code + "  " + title;
    }
}
