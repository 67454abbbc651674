package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

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

    /**
     * Several units as one, or one as several, by one decision from one day on.
     *
     * @param since null where another machine wrote none
     * @param steps at least one, in the order of the plan
     */
    public record Arrangement(@Nullable LocalDate since, String decision, List<Succession> steps) {

        public Arrangement {
            steps = List.copyOf(steps);
        }

        /** Names of those that exist no more. */
        public List<String> units() {
            return steps.stream().map(Succession::unitName).distinct().toList();
        }

        public List<String> successors() {
            return steps.stream().map(Succession::successorName).distinct().toList();
        }

        /** Whether the unit is on either side. */
        public boolean concerns(UUID unit) {
            return steps.stream().anyMatch(step -> step.unit().equals(unit) || step.successor().equals(unit));
        }

        private boolean takes(Succession step) {
            return Objects.equals(since, step.since()) && decision.equals(step.decision()) && steps.stream().anyMatch(
                    each -> each.unit().equals(step.unit()) || each.successor().equals(step.successor()));
        }
    }

    /** The steps as people decided them, by date. */
    public List<Arrangement> arrangements() {
        List<Arrangement> all = new ArrayList<>();
        for (Succession step : steps) {
            List<Succession> together = new ArrayList<>();
            for (Arrangement each : List.copyOf(all)) {
                if (each.takes(step)) {
                    together.addAll(each.steps());
                    all.remove(each);
                }
            }
            together.add(step);
            all.add(new Arrangement(step.since(), step.decision(), together));
        }
        return all;
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
