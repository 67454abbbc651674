package vn.sokiemtra.finding.store;

import static vn.sokiemtra.schema.shared.Tables.OUTLINE_ITEM;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jooq.DSLContext;

/** The place of every item when the outline is read from top to bottom. */
public final class OutlineOrder {

    private OutlineOrder() {
    }

    /** By item, from 0. */
    public static Map<UUID, Integer> of(DSLContext sql) {
        Map<UUID, List<UUID>> children = new HashMap<>();
        List<UUID> roots = new ArrayList<>();
        sql.select(OUTLINE_ITEM.ID, OUTLINE_ITEM.PARENT_ID).from(OUTLINE_ITEM)
                .orderBy(OUTLINE_ITEM.POS, OUTLINE_ITEM.ID).forEach(row -> {
                    UUID parent = row.value2();
                    (parent == null ? roots : children.computeIfAbsent(parent, x -> new ArrayList<>()))
                            .add(row.value1());
                });
        Map<UUID, Integer> order = new HashMap<>();
        roots.forEach(root -> number(root, children, order));
        return order;
    }

    private static void number(UUID item, Map<UUID, List<UUID>> children, Map<UUID, Integer> order) {
        if (order.putIfAbsent(item, order.size()) == null) {
            children.getOrDefault(item, List.of()).forEach(child -> number(child, children, order));
        }
    }
}
