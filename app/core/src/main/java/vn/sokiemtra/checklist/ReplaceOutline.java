package vn.sokiemtra.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import vn.sokiemtra.checklist.OutlineDefinition.FormDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.ItemDefinition;
import vn.sokiemtra.checklist.store.OutlineStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Gives the plan an outline, also where it has one and units have answered it: what is the same in words keeps its
 * answers, an answered item that is gone is retired and shown as such.
 */
public final class ReplaceOutline {

    private static final Texts TEXTS = Texts.beside(ReplaceOutline.class);
    private static final double ALIKE = 0.6;

    private final Ledger ledger;
    private final OutlineStore store;

    public ReplaceOutline(Ledger ledger) {
        this.ledger = ledger;
        this.store = new OutlineStore(ledger);
    }

    /** What replacing does: how many items are new, stay, are retired because they have answers, go. */
    public record Effect(int added, int kept, int retired, int removed) {
    }

    /**
     * @throws Problem {@code SKT-DEFINITION-WRONG}; {@code SKT-OUTLINE-FILLED} where another biểu would take the place of
     * one that holds figures; nothing is changed
     */
    public Edited<Effect> with(OutlineDefinition outline, String author) {
        Outlines.check(outline);
        Outline present = store.load();
        Map<UUID, ItemDefinition> same = same(present, outline);
        return ledger.edit(author, edit -> {
            refuseFilled(OutlineStore.filled(edit), present, outline);
            Set<UUID> answered = OutlineStore.answered(edit);
            OutlineStore.replace(edit, outline, same, TEXTS.get("outline.retired"));
            List<OutlineItem> gone = present.items().stream().filter(item -> !same.containsKey(item.id())).toList();
            int retired = (int) gone.stream().filter(item -> answered.contains(item.id())).count();
            return new Effect(outline.allItems().size() - same.size(), same.size(), retired, gone.size() - retired);
        });
    }

    private static void refuseFilled(Set<String> filled, Outline present, OutlineDefinition outline) {
        for (FormDefinition form : outline.forms()) {
            boolean differs = present.form(form.code()).filter(old -> old.code().equals(form.code()) && (old.columns()
                    .size() != form.columns().size() || alike(old.title(), form.title()) < ALIKE)).isPresent();
            if (filled.contains(form.code()) && differs) {
                throw new Problem(TEXTS, "SKT-OUTLINE-FILLED", form.number());
            }
        }
    }

    /** First by words, wherever they stand now; then by code where the words are much the same. */
    private static Map<UUID, ItemDefinition> same(Outline present, OutlineDefinition outline) {
        Map<UUID, ItemDefinition> same = new LinkedHashMap<>();
        Map<ItemDefinition, Boolean> taken = new IdentityHashMap<>();
        Map<String, List<ItemDefinition>> byWords = new HashMap<>();
        Map<String, List<ItemDefinition>> byCode = new HashMap<>();
        for (ItemDefinition each : outline.allItems()) {
            byWords.computeIfAbsent(folded(each.content()), _ -> new ArrayList<>()).add(each);
            byCode.computeIfAbsent(each.code(), _ -> new ArrayList<>()).add(each);
        }
        List<OutlineItem> items = new ArrayList<>(present.items());
        for (boolean sameCode : new boolean[]{true, false}) {
            for (OutlineItem item : items) {
                take(item, byWords.getOrDefault(folded(item.content()), List.of()), same, taken, each -> !sameCode
                        || each.code().equals(item.code()));
            }
        }
        for (OutlineItem item : items) {
            take(item, byCode.getOrDefault(item.code(), List.of()), same, taken, each -> alike(each.content(), item
                    .content()) >= ALIKE);
        }
        return same;
    }

    private static void take(OutlineItem item, List<ItemDefinition> candidates, Map<UUID, ItemDefinition> same,
            Map<ItemDefinition, Boolean> taken, Predicate<ItemDefinition> fits) {
        if (!same.containsKey(item.id())) {
            candidates.stream().filter(each -> !taken.containsKey(each)).filter(fits).findFirst().ifPresent(each -> {
                same.put(item.id(), each);
                taken.put(each, true);
            });
        }
    }

    private static String folded(String text) {
        return String.join(" ", text.toLowerCase(Texts.VIETNAMESE).split("[^\\p{L}\\d]+"));
    }

    /** Words in common of all words, from 0 to 1. */
    private static double alike(String one, String other) {
        Set<String> both = new HashSet<>(BuildOutline.words(one));
        Set<String> all = new HashSet<>(both);
        Set<String> others = BuildOutline.words(other);
        both.retainAll(others);
        all.addAll(others);
        return all.isEmpty() ? 1 : (double) both.size() / all.size();
    }
}
