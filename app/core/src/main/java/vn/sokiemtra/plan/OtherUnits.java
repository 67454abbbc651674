package vn.sokiemtra.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.sokiemtra.ledger.Ledger;

/**
 * Names of the plan's other units, as a text that was copied from one of them still holds them. Bodies with a part in the
 * inspection, and units that this one came from or became, are named everywhere and are no sign of a mistake.
 */
public final class OtherUnits {

    private static final int SHORTEST = 4;

    private final List<String> own;
    private final Map<String, String> foreign;
    private final Set<String> agencies;

    /**
     * A name where it stands in a text.
     *
     * @param agency it is the name of the unit's agency: Ủy ban nhân dân xã …
     */
    public record Named(int from, int to, String name, boolean agency) {
    }

    private OtherUnits(List<String> own, Map<String, String> foreign, Set<String> agencies) {
        this.own = own;
        this.foreign = foreign;
        this.agencies = agencies;
    }

    /** @param unit whose texts are looked at */
    public static OtherUnits of(Ledger ledger, PlanUnit unit) {
        LoadUnits units = new LoadUnits(ledger);
        Lineage lineage = new LoadLineage(ledger).lineage();
        List<UUID> family = new ArrayList<>(lineage.predecessors(unit.unitId()));
        family.addAll(lineage.successors(unit.unitId()));
        family.add(unit.unitId());
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> agencies = new HashSet<>();
        for (KnownUnit other : units.known()) {
            if (!family.contains(other.id())) {
                names.put(low(other.name()), other.name());
            }
        }
        for (PlanUnit other : units.all()) {
            if (!family.contains(other.unitId())) {
                names.put(low(other.name()), other.name());
                names.put(low(other.agencyName()), other.agencyName());
                agencies.add(low(other.agencyName()));
            }
        }
        RegimeDefinition regime = new LoadRegime(ledger).ofPlan();
        List<String> everywhere = new ArrayList<>(List.of(unit.name(), unit.agencyName(), regime.plan()
                .standingAgency(), regime.plan().issuer()));
        regime.participants().forEach(participant -> everywhere.add(participant.agency()));
        units.teams().forEach(team -> team.members().forEach(member -> everywhere.add(String.valueOf(member
                .agency()))));
        units.known().stream().filter(one -> family.contains(one.id())).forEach(one -> everywhere.add(one.name()));
        everywhere.forEach(name -> names.remove(low(name)));
        names.keySet().removeIf(name -> name.length() < SHORTEST);
        return new OtherUnits(List.of(unit.agencyName(), unit.name()), names, agencies);
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Each name once, where it stands first; longer names go before the shorter ones in them. */
    public List<Named> in(String text) {
        String rest = low(text);
        if (rest.length() != text.length()) {
            return List.of(); // letters whose small form is longer: places would not fit
        }
        for (String name : own) {
            rest = rest.replace(low(name), " ".repeat(name.length()));
        }
        List<Named> found = new ArrayList<>();
        List<String> names = foreign.keySet().stream().filter(rest::contains).sorted((a, b) -> b.length() - a.length())
                .toList();
        for (String name : names) {
            Matcher at = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])").matcher(rest);
            if (at.find()) {
                found.add(new Named(at.start(), at.end(), foreign.getOrDefault(name, name), agencies
                        .contains(name)));
                rest = at.replaceAll(" ".repeat(name.length()));
            }
        }
        return List.copyOf(found);
    }
}
