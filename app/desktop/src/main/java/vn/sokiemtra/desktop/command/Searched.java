package vn.sokiemtra.desktop.command;

import java.util.List;
import java.util.Map;

/**
 * What a search over everything brought.
 *
 * @param counts how many by group, in the order of the groups
 * @param hits a few of each
 */
public record Searched(Map<String, Integer> counts, List<Hit> hits) {

    public static final Searched NOTHING = new Searched(Map.of(), List.of());
}
