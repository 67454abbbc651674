package vn.sokiemtra.checklist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.store.OutlineTree;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Builds and reorders the plan's Đề cương item by item. Answers stay with their item wherever it goes; a removed item is
 * retired, never deleted, for another machine may be answering it.
 */
public final class ArrangeItems {

    private static final Texts TEXTS = Texts.beside(ArrangeItems.class);

    private final Ledger ledger;

    public ArrangeItems(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What removing did: items that somebody has answered and that stay readable, and the others. */
    public record Removed(int answered, int unanswered) {
    }

    /**
     * A new item of the same level behind another and what is below it.
     *
     * @param after null: the last at the top
     * @return its id
     * @throws Problem {@code SKT-OUTLINE-NO-ITEM}
     */
    public Edited<UUID> insert(String author, @Nullable UUID after) {
        return edit(author, after, tree -> {
            UUID parent = after == null ? null : tree.place(after).parent();
            List<UUID> siblings = tree.children(parent);
            UUID before = after != null ? after : tree.used(null).isEmpty() ? null : tree.used(null).getLast();
            int at = after == null ? siblings.size() : siblings.indexOf(after) + 1;
            String label = before == null ? TEXTS.get("label.first") : ItemCodes.next(tree.label(before));
            String section = before == null ? ItemSection.ANSWERS.name() : tree.section(before);
            String code = code(tree, parent, label, at + 1, tree.codes());
            UUID added = tree.add(parent, at, label, code, section);
            tree.addPart(added, BuildOutline.part(PartType.NARRATIVE, 1), true);
            return added;
        });
    }

    /**
     * Moves an item with what is below it among those of its level; stays at the ends.
     *
     * @param by places, up where it is negative
     * @throws Problem {@code SKT-OUTLINE-NO-ITEM}
     */
    public Edited<UUID> move(String author, UUID item, int by) {
        return edit(author, item, tree -> {
            UUID parent = tree.place(item).parent();
            List<UUID> siblings = tree.children(parent);
            int from = siblings.indexOf(item);
            int to = Math.clamp((long) from + by, 0, siblings.size() - 1);
            if (to != from) {
                tree.put(item, parent, to);
            }
            return item;
        });
    }

    /**
     * One level deeper, below the item before it, or one level higher, behind the one above it; as far as there is room.
     * Its label goes on from the one before it there, or begins that level's: 1. below I., a) below 1.
     *
     * @throws Problem {@code SKT-OUTLINE-NO-ITEM}
     */
    public Edited<UUID> shift(String author, UUID item, boolean deeper) {
        return knowing(ledger, author, item, tree -> {
            UUID parent = tree.place(item).parent();
            List<UUID> siblings = tree.used(parent);
            int at = siblings.indexOf(item);
            if (deeper && at > 0) {
                UUID above = siblings.get(at - 1);
                tree.put(item, above, tree.children(above).size());
                relabel(tree, item);
                recode(tree, item);
            } else if (!deeper && parent != null) {
                UUID higher = tree.place(parent).parent();
                tree.put(item, higher, tree.children(higher).indexOf(parent) + 1);
                if (tree.place(parent).leaf() && tree.parts(parent).isEmpty()) {
                    tree.addPart(parent, BuildOutline.part(PartType.NARRATIVE, 1), true);
                }
                relabel(tree, item);
                recode(tree, item);
            }
            return item;
        });
    }

    /**
     * Takes an item and all below it out of the outline. What was answered is still shown, as retired.
     *
     * @throws Problem {@code SKT-OUTLINE-NO-ITEM}
     */
    public Edited<Removed> remove(String author, UUID item) {
        return knowing(ledger, author, item, tree -> {
            Set<UUID> answered = tree.answered();
            Set<String> taken = tree.codes();
            List<UUID> gone = tree.below(item).stream().filter(each -> !tree.place(each).retired()).toList();
            Map<UUID, String> codes = new LinkedHashMap<>();
            for (UUID each : gone.reversed()) {
                codes.put(each, ItemCodes.free(tree.place(each).code() + "_" + TEXTS.get("outline.retired"), taken));
            }
            tree.retire(codes, true);
            int kept = (int) gone.stream().filter(answered::contains).count();
            return new Removed(kept, gone.size() - kept);
        });
    }

    /**
     * Brings a retired item back, with those above it and what was retired below it.
     *
     * @throws Problem {@code SKT-OUTLINE-NO-ITEM}
     */
    public Edited<UUID> bringBack(String author, UUID item) {
        return edit(author, item, tree -> {
            Set<String> taken = tree.codes();
            List<UUID> back = new ArrayList<>(tree.below(item));
            for (UUID up = tree.place(item).parent(); up != null; up = tree.place(up).parent()) {
                back.addFirst(up);
            }
            String mark = "_" + TEXTS.get("outline.retired");
            Map<UUID, String> codes = new LinkedHashMap<>();
            for (UUID each : back) {
                if (tree.place(each).retired()) {
                    String code = tree.place(each).code();
                    int end = code.indexOf(mark);
                    codes.put(each, end < 0 ? code : ItemCodes.free(code.substring(0, end), taken));
                }
            }
            tree.retire(codes, false);
            return item;
        });
    }

    /**
     * Counts the labels of an item's level anew, from the first of them on: a), b), c).
     *
     * @throws Problem {@code SKT-OUTLINE-NO-ITEM}
     */
    public Edited<UUID> renumber(String author, UUID item) {
        return knowing(ledger, author, item, tree -> {
            String label = "";
            for (UUID each : tree.used(tree.place(item).parent())) {
                label = label.isEmpty() ? tree.label(each) : ItemCodes.next(label);
                if (label.isEmpty()) {
                    break;
                }
                tree.write(each, ItemField.LABEL, label);
                recode(tree, each);
            }
            return item;
        });
    }

    /** An item without a label is meant to have none. */
    private static void relabel(OutlineTree tree, UUID item) {
        UUID parent = tree.place(item).parent();
        List<UUID> siblings = tree.used(parent);
        int at = siblings.indexOf(item);
        String label = at > 0
                ? ItemCodes.next(tree.label(siblings.get(at - 1)))
                : parent == null ? "" : ItemCodes.below(tree.label(parent));
        if (!label.isEmpty() && !tree.label(item).isEmpty()) {
            tree.write(item, ItemField.LABEL, label);
        }
    }

    /** Nobody knows the code of an item that has no answer yet: it follows the label and the place. */
    static void recode(OutlineTree tree, UUID item) {
        Set<UUID> answered = tree.answered();
        List<UUID> all = tree.below(item);
        if (all.stream().anyMatch(answered::contains)) {
            return;
        }
        Set<String> taken = new HashSet<>(tree.codes());
        all.forEach(each -> taken.remove(tree.place(each).code()));
        Map<UUID, String> codes = new LinkedHashMap<>();
        for (UUID each : all) {
            UUID parent = tree.place(each).parent();
            int place = tree.children(parent).indexOf(each) + 1;
            if (!tree.place(each).retired()) {
                String above = parent == null ? null : codes.getOrDefault(parent, tree.place(parent).code());
                codes.put(each, ItemCodes.code(tree.label(each), above, place, taken));
            }
        }
        tree.recode(codes);
    }

    private static String code(OutlineTree tree, @Nullable UUID parent, String label, int place, Set<String> taken) {
        return ItemCodes.code(label, parent == null ? null : tree.place(parent).code(), place, taken);
    }

    private <T> Edited<T> edit(String author, @Nullable UUID item, Function<OutlineTree, T> work) {
        return edit(ledger, author, item, work);
    }

    /**
     * An edit that asks which items have answers. They are known before it begins: a walk through all answers of a large plan
     * takes a second, in which nobody else could write.
     */
    static <T> Edited<T> knowing(Ledger ledger, String author, UUID item, Function<OutlineTree, T> work) {
        return edit(ledger, author, item, new LoadOutline(ledger).answered(), work);
    }

    static <T> Edited<T> edit(Ledger ledger, String author, @Nullable UUID item, Function<OutlineTree, T> work) {
        return edit(ledger, author, item, null, work);
    }

    private static <T> Edited<T> edit(Ledger ledger, String author, @Nullable UUID item, @Nullable Set<UUID> answered,
            Function<OutlineTree, T> work) {
        return ledger.edit(author, (Edit edit) -> {
            OutlineTree tree = new OutlineTree(edit, answered);
            if (item != null && !tree.has(item)) {
                throw new Problem(TEXTS, "SKT-OUTLINE-NO-ITEM");
            }
            return work.apply(tree);
        });
    }
}
