package vn.sokiemtra.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.InspectionKind;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.LoadLineage;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.RegimeDefinition.Coverage;
import vn.sokiemtra.plan.RegimeDefinition.FormOfInspection;

/** How far the plan's coverage rules are met, planned and done, by its settings. */
public final class LoadCoverage {

    private final Ledger ledger;

    public LoadCoverage(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A line for each rule, in order. */
    public List<CoverageLine> all() {
        return of(new LoadInspections(ledger).listed());
    }

    /** The same with inspections that were read already. */
    public List<CoverageLine> of(List<InspectionSummary> inspections) {
        RegimeDefinition regime = new LoadRegime(ledger).withoutUnits();
        LoadUnits reader = new LoadUnits(ledger);
        Map<UUID, InspectionDates> dates = reader.dates();
        List<InspectionSummary> going = inspections.stream().filter(each -> {
            InspectionDates known = dates.get(each.id());
            return known == null || known.halt() == null;
        }).toList();
        Set<UUID> inspected = going.stream().map(InspectionSummary::unitId).collect(Collectors.toSet());
        Set<UUID> gone = new LoadLineage(ledger).lineage().gone();
        // A unit that was merged counts only where it was inspected before.
        List<KnownUnit> units = reader.known().stream().filter(unit -> !gone.contains(unit.id()) || inspected.contains(
                unit.id())).toList();
        return regime.coverage().stream().map(rule -> new Counting(regime, rule, units, going).line()).toList();
    }

    /** One rule on the plan's units. */
    private record Counting(RegimeDefinition regime, Coverage rule, List<KnownUnit> all,
            List<InspectionSummary> inspections) {

        CoverageLine line() {
            List<KnownUnit> units = all.stream().filter(unit -> rule.unitClasses().contains(unit.unitClass())).toList();
            Set<UUID> ids = units.stream().map(KnownUnit::id).collect(Collectors.toSet());
            Map<String, InspectionKind> kinds = counted();
            Set<UUID> planned = new HashSet<>();
            Set<UUID> scheduled = new HashSet<>();
            Set<UUID> done = new HashSet<>();
            for (InspectionSummary each : inspections) {
                InspectionKind kind = kinds.get(each.formCode());
                if (kind != null && ids.contains(each.unitId())) {
                    planned.add(each.unitId());
                    if (each.visitOn() != null || !kind.visits()) {
                        scheduled.add(each.unitId());
                    }
                    if (each.inspected()) {
                        done.add(each.unitId());
                    }
                }
            }
            return new CoverageLine(rule.code(), rule.content(), required(units), units.size(), planned.size(),
                    scheduled.size(), done.size(), !rule.kind().equals("COUNT") && !rule.kind().equals("PER_PARENT"),
                    rule.kind().equals("RATIO") ? rule.ratio() : null,
                    rule.chooser());
        }

        /** The forms that count, by code. */
        private Map<String, InspectionKind> counted() {
            boolean surprise = chosen("SURPRISE_COUNTS").equals("YES");
            Map<String, InspectionKind> kinds = new HashMap<>();
            for (FormOfInspection form : regime.forms()) {
                boolean own = rule.form() == null || rule.form().equals(form.code());
                if (form.announced() ? own && form.kind() != InspectionKind.SELF_INSPECTION : surprise) {
                    kinds.put(form.code(), form.kind());
                }
            }
            return kinds;
        }

        private int required(List<KnownUnit> units) {
            boolean each = chosen("COVERAGE_BASIS." + rule.code()).equals("EACH_CLASS");
            int amount = Objects.requireNonNullElse(rule.amount(), 0);
            return switch (rule.kind()) {
                case "RATIO" -> each
                        ? rule.unitClasses().stream().mapToInt(name -> share((int) units.stream().filter(unit -> unit
                                .unitClass().equals(name)).count())).sum()
                        : share(units.size());
                case "COUNT" -> each ? amount * rule.unitClasses().size() : amount;
                case "PER_PARENT" -> chosen("PER_PARENT." + rule.code()).equals("IN_ALL") ? amount : amount * parents();
                default -> units.size();
            };
        }

        /** Always rounded up: a part of a unit cannot be inspected. */
        private int share(int of) {
            return Objects.requireNonNullElse(rule.ratio(), BigDecimal.ONE).multiply(BigDecimal.valueOf(of)).setScale(0,
                    RoundingMode.CEILING).intValue();
        }

        /** The inspected units that others belong to: UBND cấp huyện. */
        private int parents() {
            Set<UUID> inspected = inspections.stream().map(InspectionSummary::unitId).collect(Collectors.toSet());
            return (int) all.stream().filter(unit -> unit.unitClass().equals("DISTRICT") && inspected.contains(unit
                    .id())).count();
        }

        private String chosen(String code) {
            return regime.setting(code).map(RegimeDefinition.Setting::value).orElse("");
        }
    }
}
