package vn.sokiemtra.checklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the rows of an outline add up to, whatever two machines did at the same time: no item is lost in a circle, below a
 * parent that is gone or behind a code that stands twice, and all machines see the same. Whether an item asks for
 * something follows from what stands below it.
 */
public final class OutlineShape {

    private final Map<UUID, Row> rows = new HashMap<>();
    private final Map<UUID, @Nullable UUID> parents = new HashMap<>();
    private final Map<UUID, List<UUID>> children = new HashMap<>();
    private final Map<UUID, String> codes = new HashMap<>();

    private OutlineShape(Collection<Row> all) {
        all.forEach(row -> rows.put(row.id(), row));
        all.forEach(row -> parents.put(row.id(), parent(row)));
        parents.forEach((id, parent) -> {
            if (parent != null) {
                children.computeIfAbsent(parent, x -> new ArrayList<>()).add(id);
            }
        });
        Set<String> taken = new HashSet<>();
        // By id, not by place: a code must not change because an item was moved.
        all.stream().sorted((a, b) -> a.id().compareTo(b.id())).forEach(row -> codes.put(row.id(), ItemCodes.free(row
                .code(), taken)));
    }

    /** A row as stored. */
    public record Row(UUID id, @Nullable UUID parent, String code, boolean retired) {
    }

    /**
     * Where it stands.
     *
     * @param parent null at the top
     * @param retired whether it and all below it are retired
     * @param leaf whether it asks for something: nothing that is in use stands below it
     */
    public record Place(@Nullable UUID parent, String code, boolean retired, boolean leaf) {
    }

    /** By id. */
    public static Map<UUID, Place> of(Collection<Row> rows) {
        OutlineShape shape = new OutlineShape(rows);
        Map<UUID, Place> places = new HashMap<>();
        for (Row row : rows) {
            boolean retired = shape.retired(row.id());
            boolean leaf = shape.below(row.id()).stream().allMatch(child -> !retired && shape.retired(child));
            places.put(row.id(), new Place(shape.parents.get(row.id()), shape.codes.getOrDefault(row.id(), row.code()),
                    retired, leaf));
        }
        return places;
    }

    private List<UUID> below(UUID id) {
        return children.getOrDefault(id, List.of());
    }

    private boolean retired(UUID id) {
        Row row = rows.get(id);
        return row != null && row.retired() && below(id).stream().allMatch(this::retired);
    }

    /** Null at the top, where the parent is gone, and for the first by id of those that stand below each other. */
    private @Nullable UUID parent(Row row) {
        UUID first = row.id();
        UUID at = row.parent();
        if (at == null || !rows.containsKey(at)) {
            return null;
        }
        Set<UUID> seen = new HashSet<>();
        while (at != null && !at.equals(row.id()) && seen.add(at)) {
            first = at.compareTo(first) < 0 ? at : first;
            Row above = rows.get(at);
            at = above == null ? null : above.parent();
        }
        boolean circle = row.id().equals(at);
        return circle && first.equals(row.id()) ? null : row.parent();
    }
}
