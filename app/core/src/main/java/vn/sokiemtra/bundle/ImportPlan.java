package vn.sokiemtra.bundle;

import java.util.List;

/**
 * What importing some bundles would do; nothing is changed yet.
 *
 * @param bundles in the order they were given
 * @param units where something changes, those with conflicts first
 * @param absentEvidence new records of evidence whose content comes with none of these bundles: they stay placeholders
 */
public record ImportPlan(List<PlannedBundle> bundles, List<UnitChanges> units, long absentEvidence) {

    public ImportPlan {
        bundles = List.copyOf(bundles);
        units = List.copyOf(units);
    }

    public long conflicts() {
        return units.stream().mapToLong(UnitChanges::conflicts).sum();
    }
}
