package vn.sokiemtra.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Which units came from which. Two machines may have written a circle that neither saw; every answer comes to an end all
 * the same.
 */
public record Lineage(List<Succession> steps) {

    public Lineage {
        steps = List.copyOf(steps);
    }

    /** Every unit that this one goes on as, nearest first; empty while it exists. */
    public Set<UUID> successors(UUID unit) {
        return reached(unit, (step, at) -> step.unit().equals(at) ? step.successor() : null);
    }

    /** Every unit that goes on as this one, nearest first. */
    public Set<UUID> predecessors(UUID unit) {
        return reached(unit, (step, at) -> step.successor().equals(at) ? step.unit() : null);
    }

    /** The units that stand for this one today: the last of its successors; itself where it has none. */
    public Set<UUID> standing(UUID unit) {
        Set<UUID> all = new LinkedHashSet<>(successors(unit));
        all.removeIf(each -> steps.stream().anyMatch(step -> step.unit().equals(each)));
        return all.isEmpty() ? Set.of(unit) : all;
    }

    /** Units that exist no more. */
    public Set<UUID> gone() {
        Set<UUID> gone = new LinkedHashSet<>();
        steps.forEach(step -> gone.add(step.unit()));
        return gone;
    }

    private Set<UUID> reached(UUID unit, BiFunction<Succession, UUID, UUID> next) {
        Set<UUID> reached = new LinkedHashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            UUID at = open.removeFirst();
            for (Succession step : steps) {
                UUID found = next.apply(step, at);
                if (found != null && !found.equals(unit) && reached.add(found)) {
                    open.add(found);
                }
            }
        }
        return reached;
    }
}
