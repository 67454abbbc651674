package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** The plan's outline as a tree. */
final class Outline {

    private static final Texts TEXTS = Texts.beside(Outline.class);

    private final Map<UUID, OutlineStore.Item> byId = new HashMap<>();
    private final Map<UUID, List<OutlineStore.Item>> children = new HashMap<>();
    private final List<OutlineStore.Item> roots = new ArrayList<>();

    Outline(List<OutlineStore.Item> items) {
        items.forEach(item -> byId.put(item.id(), item));
        for (OutlineStore.Item item : items) {
            UUID parent = item.parent();
            // An item whose parent is gone still has to be seen.
            (parent == null || !byId.containsKey(parent)
                    ? roots
                    : children.computeIfAbsent(parent, x -> new ArrayList<>())).add(item);
        }
    }

    List<OutlineStore.Item> roots() {
        return roots;
    }

    List<OutlineStore.Item> below(UUID item) {
        return children.getOrDefault(item, List.of());
    }

    /** @throws Problem {@code SKT-ANSWER-NO-ITEM} */
    OutlineStore.Item item(UUID id) {
        OutlineStore.Item item = byId.get(id);
        if (item == null) {
            throw new Problem(TEXTS, "SKT-ANSWER-NO-ITEM", id);
        }
        return item;
    }

    /** @throws Problem {@code SKT-ANSWER-GROUP}, {@code SKT-ANSWER-NO-ITEM} */
    OutlineStore.Item leaf(UUID id) {
        OutlineStore.Item item = item(id);
        if (!item.leaf()) {
            throw new Problem(TEXTS, "SKT-ANSWER-GROUP", item.code());
        }
        return item;
    }

    /** The item itself where it is a leaf, else those below it. */
    List<OutlineStore.Item> leavesBelow(OutlineStore.Item item) {
        List<OutlineStore.Item> leaves = new ArrayList<>();
        walk(item, each -> {
            if (each.leaf()) {
                leaves.add(each);
            }
        });
        return leaves;
    }

    /** Who answers an item by the outline: what it says itself, else what the nearest above it says; null for nobody. */
    @Nullable
    String assignedTo(OutlineStore.Item item) {
        OutlineStore.Item at = item;
        for (int level = 0; at != null && level <= byId.size(); level++) {
            if (at.assignedTo() != null) {
                return at.assignedTo();
            }
            at = at.parent() == null ? null : byId.get(at.parent());
        }
        return null;
    }

    /** Leaves in the order of the outline. */
    List<OutlineStore.Item> leaves() {
        List<OutlineStore.Item> leaves = new ArrayList<>();
        roots.forEach(root -> walk(root, item -> {
            if (item.leaf()) {
                leaves.add(item);
            }
        }));
        return leaves;
    }

    /** From the top to the item's parent. */
    List<Crumb> path(OutlineStore.Item item) {
        List<Crumb> path = new ArrayList<>();
        UUID up = item.parent();
        while (up != null && path.size() < byId.size()) {
            OutlineStore.Item above = byId.get(up);
            if (above == null) {
                break;
            }
            path.addFirst(new Crumb(above.id(), above.label(), above.shortTitle()));
            up = above.parent();
        }
        return path;
    }

    private void walk(OutlineStore.Item item, Consumer<OutlineStore.Item> visitor) {
        visitor.accept(item);
        below(item.id()).forEach(child -> walk(child, visitor));
    }
}
