package vn.sokiemtra.document.kind;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ItemSection;
import vn.sokiemtra.document.minutes.MinutesData;
import vn.sokiemtra.document.minutes.MinutesData.WorkItem;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;

/** One unit's inspection as documents quote it: the same record that the Biên bản is composed from. */
record UnitFacts(KindFacts facts, PlanUnit unit, MinutesData data, InspectionDates dates) {

    Optional<PlanTeam> team() {
        return facts.team(unit);
    }

    /** The day of the visit: when the work began, else when it is scheduled. */
    @Nullable
    LocalDate visited() {
        var started = data.facts().startedAt();
        return started == null ? unit.visitOn() : started.toLocalDate();
    }

    /** The day that the Biên bản bears: when it was signed, else the day of the visit. */
    @Nullable
    LocalDate minuted() {
        LocalDate signed = dates.on(DateKind.MINUTES_SIGNED);
        return signed == null ? visited() : signed;
    }

    /** How it was inspected where nobody went there, "Kiểm tra qua báo cáo tự kiểm tra": no visit, no Biên bản to speak of. */
    Optional<PlanForm> unvisited() {
        boolean sat = data.facts().startedAt() != null || data.facts().endedAt() != null
                || dates.has(DateKind.MINUTES_SIGNED);
        return facts.plan().form(unit.formCode()).filter(form -> !sat && !form.kind().visits());
    }

    /** The groups of the outline that findings stand below, each with its findings, in order. */
    Map<WorkItem, List<Finding>> findingsByGroup() {
        var groups = new java.util.LinkedHashMap<WorkItem, List<Finding>>();
        for (WorkItem root : data.outline()) {
            List<WorkItem> below = root.children().isEmpty() ? List.of(root) : root.children();
            for (WorkItem group : below) {
                List<Finding> some = data.findings().stream()
                        .filter(f -> group.id().equals(f.itemId())
                                || group.leaves().anyMatch(leaf -> leaf.id().equals(f.itemId())))
                        .toList();
                if (!some.isEmpty()) {
                    groups.put(group, some);
                }
            }
        }
        return groups;
    }

    /** Findings with a recommendation of a kind; null asks for those without a kind. */
    List<Finding> recommended(@Nullable RecommendationKind... kinds) {
        return data.findings().stream().filter(f -> Arrays.asList(kinds).contains(f.kind())).toList();
    }

    /** The last day that a finding is due; empty where none has a date. */
    Optional<LocalDate> lastDue() {
        return data.findings().stream().map(Finding::dueOn).filter(Objects::nonNull).max(LocalDate::compareTo);
    }

    /** How many of the leaves that ask for an answer have each verdict. */
    Map<Verdict, Integer> verdicts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        data.leaves().filter(leaf -> leaf.section() == ItemSection.ANSWERS).map(WorkItem::verdict)
                .filter(Objects::nonNull).forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
        return counts;
    }
}
