package vn.sokiemtra.checklist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.OutlineDefinition.PartDefinition;
import vn.sokiemtra.checklist.store.OutlineTree;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Says what an outline item asks for. A part that is taken away stays readable where units have answered it. */
public final class AskOfItem {

    private static final Texts TEXTS = Texts.beside(AskOfItem.class);

    private final Ledger ledger;

    public AskOfItem(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * One more part of a kind.
     *
     * @return the part
     * @throws Problem {@code SKT-OUTLINE-NO-ITEM}
     */
    public Edited<UUID> add(String author, UUID item, PartType kind) {
        return ArrangeItems.edit(ledger, author, item, tree -> {
            PartDefinition part = BuildOutline.part(kind, 1);
            Set<String> taken = tree.partCodes(item);
            String code = part.code();
            for (int again = 2; taken.contains(code); again++) {
                code = part.code() + again;
            }
            List<ChoiceOption> options = kind == PartType.CHOICE
                    ? options(List.of(TEXTS.get("option.first"), TEXTS.get("option.second")), List.of())
                    : List.of();
            return tree.addPart(item, new PartDefinition(code, kind, part.label(), null, options, null),
                    kind == PartType.NARRATIVE);
        });
    }

    /**
     * Ties a biểu to the item; it is no second time where it is tied already.
     *
     * @return the part
     * @throws Problem {@code SKT-OUTLINE-NO-ITEM}
     */
    public Edited<UUID> addForm(String author, UUID item, FormTable form) {
        return ArrangeItems.edit(ledger, author, item, tree -> tree.parts(item).stream().filter(part -> form.code()
                .equals(part.formCode())).map(ItemPart::id).findFirst()
                .orElseGet(() -> {
                    Set<String> taken = tree.partCodes(item);
                    String code = form.code().toLowerCase(Locale.ROOT);
                    String free = code;
                    for (int again = 2; taken.contains(free); again++) {
                        free = code + "_" + again;
                    }
                    return tree.addPart(item, new PartDefinition(free, PartType.TABLE, TEXTS.get("part.TABLE", form
                            .number(), BuildOutline.shortTitle(form.title())), null, List.of(), form.code()), false);
                }));
    }

    /** @throws Problem {@code SKT-OUTLINE-NO-PART} */
    public Edited<UUID> remove(String author, UUID part) {
        return onPart(author, part, (tree, found) -> tree.removePart(part));
    }

    /**
     * @param label blank for the usual one of its kind
     * @param measure đơn vị tính; null or blank for none
     * @throws Problem {@code SKT-OUTLINE-NO-PART}
     */
    public Edited<UUID> words(String author, UUID part, String label, @Nullable String measure) {
        return onPart(author, part, (tree, found) -> tree.setPart(part, label.isBlank()
                ? BuildOutline.part(found.type(), 1).label()
                : label.strip(), measure == null || measure.isBlank() ? null : measure.strip()));
    }

    /**
     * The words to choose from, in order; one that stays keeps its code, and so do the answers that hold it.
     *
     * @throws Problem {@code SKT-OUTLINE-NO-PART}; {@code SKT-OUTLINE-OPTIONS} for none
     */
    public Edited<UUID> options(String author, UUID part, List<String> labels) {
        List<String> words = labels.stream().map(String::strip).filter(label -> !label.isEmpty()).distinct().toList();
        if (words.isEmpty()) {
            throw new Problem(TEXTS, "SKT-OUTLINE-OPTIONS");
        }
        return onPart(author, part, (tree, found) -> tree.setOptions(part, options(words, found.options())));
    }

    /** By words first; one that was only rewritten is taken for the one that stood at its place. */
    private static List<ChoiceOption> options(List<String> labels, List<ChoiceOption> before) {
        Set<String> taken = new HashSet<>();
        before.forEach(option -> taken.add(option.code()));
        List<ChoiceOption> options = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            ChoiceOption same = before.stream().filter(option -> option.label().equals(label)).findFirst().orElse(null);
            boolean rewritten = same == null && labels.size() == before.size() && !labels.contains(before.get(i)
                    .label());
            if (same != null) {
                options.add(same);
            } else if (rewritten) {
                options.add(new ChoiceOption(before.get(i).code(), label));
            } else {
                int number = 1;
                while (!taken.add("c" + number)) {
                    number++;
                }
                options.add(new ChoiceOption("c" + number, label));
            }
        }
        return options;
    }

    private Edited<UUID> onPart(String author, UUID part, BiConsumer<OutlineTree, ItemPart> work) {
        return ArrangeItems.edit(ledger, author, null, tree -> {
            ItemPart found = tree.part(part);
            if (found == null) {
                throw new Problem(TEXTS, "SKT-OUTLINE-NO-PART");
            }
            work.accept(tree, found);
            return part;
        });
    }
}
