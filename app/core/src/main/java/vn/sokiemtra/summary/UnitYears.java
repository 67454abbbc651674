package vn.sokiemtra.summary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Findings of a unit in the year before and in this one.
 *
 * @param then the year before; null where that year did not inspect it, or nothing is known of it
 * @param now null while nobody has inspected it this year, which is no improvement, or while that is not counted
 */
public record UnitYears(String name, @Nullable Long then, @Nullable Long now) {

    /** Units that had any in either year, in the order of the plan, then those of the year before alone. */
    public static List<UnitYears> of(Board board) {
        if (board.prior().isEmpty()) {
            return List.of();
        }
        Map<String, Long> now = board.findings().stream().collect(Collectors.groupingBy(Board.FoundLine::unit,
                Collectors.counting()));
        Map<String, Long> then = board.prior().stream().collect(Collectors.groupingBy(Board.PriorTotal::unit, Collectors
                .summingLong(Board.PriorTotal::findings)));
        Set<String> names = new LinkedHashSet<>();
        board.units().forEach(unit -> names.add(unit.name()));
        Set<String> inspected = board.units().stream().filter(Board.UnitLine::inspected).map(Board.UnitLine::name)
                .collect(Collectors.toSet());
        board.prior().forEach(total -> names.add(total.unit()));
        return names.stream().map(name -> new UnitYears(name, then.get(name), inspected.contains(name)
                ? now.getOrDefault(name, 0L)
                : now.get(name))).filter(one -> any(one.then()) || any(one.now())).toList();
    }

    private static boolean any(@Nullable Long findings) {
        return findings != null && findings > 0;
    }

    /** More or fewer than the year before; null where there is nothing to compare. */
    public @Nullable Long difference() {
        return now == null || then == null ? null : now - then;
    }
}
