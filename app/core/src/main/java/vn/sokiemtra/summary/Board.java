package vn.sokiemtra.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.FollowState;

/**
 * What all inspections of the plan found, unit by content. Findings that were withdrawn are none; everything else counts
 * once, whatever became of it.
 *
 * @param asOf the day on which states hold
 * @param contents the columns, in the order of the plan
 * @param units the rows, in the order of the plan; those that were not inspected too
 * @param findings all that count, unit after unit
 * @param frequent what was found at most units first
 * @param counted whether it is known which units were inspected, for which every answer of the plan is counted
 */
public record Board(LocalDate asOf, String planTitle, int year, List<Content> contents, List<UnitLine> units,
        List<FoundLine> findings, List<Frequent> frequent, List<PriorTotal> prior, boolean counted) {

    public Board {
        contents = List.copyOf(contents);
        units = List.copyOf(units);
        findings = List.copyOf(findings);
        frequent = List.copyOf(frequent);
        prior = List.copyOf(prior);
    }

    /** A content of inspection. @param title in a few words */
    public record Content(String code, String title) {
    }

    /**
     * A unit's inspection.
     *
     * @param name tells the unit from every other of the plan, see {@link vn.sokiemtra.plan.UnitLabels}
     * @param team name; empty where none is set
     * @param standing where its inspection stands, in words; empty while that is not counted
     * @param inspected whether its inspection has begun, or its report was reviewed; false while that is not counted
     * @param again whether it goes back to an earlier inspection of the plan
     * @param counts by content, in the order of the columns
     * @param remedied findings that are verified or waived
     * @param overdue findings whose day has passed
     */
    public record UnitLine(UUID inspection, UUID unit, String name, String unitClass, String team, String standing,
            boolean inspected, boolean again, List<Integer> counts, int remedied, int overdue) {

        public UnitLine {
            counts = List.copyOf(counts);
        }

        public int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A finding.
     *
     * @param unit as {@link UnitLine#name()}
     * @param content index of its column
     * @param text figures in their places
     * @param state null before the conclusion
     * @param evidence how many files prove it
     */
    public record FoundLine(UUID finding, UUID inspection, String unit, String unitClass, String team, String itemCode,
            int content, String text, String asked, @Nullable FollowState state, @Nullable LocalDate due,
            int evidence) {

        public boolean remedied() {
            return state == FollowState.VERIFIED || state == FollowState.WAIVED;
        }

        public boolean overdue() {
            return state == FollowState.OVERDUE;
        }
    }

    /**
     * The same thing found at several units: findings at one item whose words agree.
     *
     * @param label the shortest of their texts
     * @param units names as {@link UnitLine#name()}, each once: units that only share a name stand twice
     * @param findings indexes into {@link Board#findings()}
     */
    public record Frequent(String label, String itemCode, List<String> units, List<Integer> findings) {

        public Frequent {
            units = List.copyOf(units);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What an earlier year counted.
     *
     * @param content the title of the content then
     * @param findings 0 for a unit that was inspected and had none at all
     */
    public record PriorTotal(int year, String unit, String content, int findings, int remedied) {
    }

    /** The same with the findings grouped that say the same, which takes longer than everything else. */
    public Board grouped() {
        return !frequent.isEmpty() || findings.isEmpty()
                ? this
                : new Board(asOf, planTitle, year, contents, units, findings, Alike.group(findings), prior,
                        counted);
    }

    /** Inspections that are not a second one of the plan. */
    public long planned() {
        return units.stream().filter(unit -> !unit.again()).count();
    }

    /** @throws IllegalStateException where it is not counted yet: a figure that may be wrong goes nowhere */
    public long inspected() {
        if (!counted) {
            throw new IllegalStateException("not counted yet");
        }
        return units.stream().filter(unit -> !unit.again() && unit.inspected()).count();
    }

    public long remedied() {
        return findings.stream().filter(FoundLine::remedied).count();
    }

    public long overdue() {
        return findings.stream().filter(FoundLine::overdue).count();
    }

    /** Units with a finding whose day has passed; a unit and its phúc tra are one. */
    public long unitsOverdue() {
        return units(unit -> unit.overdue() > 0);
    }

    /** Units with a finding. */
    public long unitsFound() {
        return units(unit -> unit.total() > 0);
    }

    /** Units with a finding of a column. */
    public long unitsOf(int content) {
        return units(unit -> unit.counts().get(content) > 0);
    }

    private long units(Predicate<UnitLine> which) {
        return units.stream().filter(which).map(UnitLine::unit).distinct().count();
    }

    /** Findings of a column. */
    public long of(int content) {
        return findings.stream().filter(one -> one.content() == content).count();
    }

    /** Findings of a column that are remedied. */
    public long remedied(int content) {
        return findings.stream().filter(one -> one.content() == content && one.remedied()).count();
    }

    /** Findings of the year before; null where nothing of it is known. */
    public @Nullable Integer priorFindings() {
        return prior.isEmpty() ? null : prior.stream().mapToInt(PriorTotal::findings).sum();
    }

    /** Whether every finding of the year before has its column here; where contents were called otherwise none is compared. */
    public boolean priorByContent() {
        return !prior.isEmpty() && prior.stream().filter(one -> one.findings() > 0)
                .allMatch(one -> contents.stream().anyMatch(content -> content.title()
                        .equals(one.content())));
    }

    /** Findings of the year before in a column, by its title; 0 where there were none or nothing is known. */
    public int prior(int content) {
        String title = contents.get(content).title();
        return prior.stream().filter(one -> one.content().equals(title)).mapToInt(PriorTotal::findings).sum();
    }
}
