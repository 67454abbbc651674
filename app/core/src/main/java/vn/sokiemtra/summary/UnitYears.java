package vn.sokiemtra.summary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings of a unit in the year before and in this one. @param then the year before */
public record UnitYears(String name, long then, long now) {

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
        board.prior().forEach(total -> names.add(total.unit()));
        return names.stream().map(name -> new UnitYears(name, then.getOrDefault(name, 0L), now.getOrDefault(name, 0L)))
                .filter(one -> one.then() + one.now() > 0).toList();
    }
}
