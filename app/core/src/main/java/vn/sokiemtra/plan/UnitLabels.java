package vn.sokiemtra.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Texts;

/**
 * What a unit is called where several stand side by side: its name, and where two units share one, what tells them apart:
 * that it was before a merger, the unit above it, or else a number. No two units have the same label.
 */
public final class UnitLabels {

    private static final Texts TEXTS = Texts.beside(UnitLabels.class);

    private final Map<UUID, String> labels;
    private final Map<String, UUID> units = new HashMap<>();
    private final Lineage lineage;

    private UnitLabels(Map<UUID, String> labels, Lineage lineage) {
        this.labels = labels;
        labels.forEach((unit, label) -> units.put(label, unit));
        this.lineage = lineage;
    }

    public static UnitLabels of(Ledger ledger) {
        return of(new LoadUnits(ledger).known(), new LoadLineage(ledger).lineage());
    }

    static UnitLabels of(List<KnownUnit> units, Lineage lineage) {
        Set<UUID> gone = lineage.gone();
        Map<UUID, String> names = new HashMap<>();
        Map<String, List<KnownUnit>> together = new HashMap<>();
        for (KnownUnit unit : units) {
            names.put(unit.id(), unit.name());
            together.computeIfAbsent(unit.name(), any -> new ArrayList<>()).add(unit);
        }
        Map<UUID, String> labels = new HashMap<>(names);
        together.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            // The units there are today have the first say on the plain name.
            same.sort((one, other) -> Boolean.compare(gone.contains(one.id()), gone.contains(other.id())));
            Map<String, Integer> taken = new HashMap<>();
            long standing = same.stream().filter(unit -> !gone.contains(unit.id())).count();
            for (KnownUnit unit : same) {
                String label = label(unit, gone.contains(unit.id()), standing > 1, names);
                int number = taken.merge(label, 1, Integer::sum);
                labels.put(unit.id(), number == 1 ? label : TEXTS.get("label.number", label, String.valueOf(number)));
            }
        });
        return new UnitLabels(labels, lineage);
    }

    private static String label(KnownUnit unit, boolean gone, boolean several, Map<UUID, String> names) {
        String above = unit.parentId() == null ? null : names.get(unit.parentId());
        String label = above != null && (several || gone) ? TEXTS.get("label.parent", unit.name(), above) : unit.name();
        return gone ? TEXTS.get("label.gone", label) : label;
    }

    /** @param otherwise for a unit that is not known any more */
    public String of(UUID unit, String otherwise) {
        return labels.getOrDefault(unit, otherwise);
    }

    /**
     * The label of the one unit that stands today for the one that is called so; the name itself where none is known,
     * several are called so, or several stand for it.
     */
    public String today(String name) {
        UUID unit = units.get(name);
        return unit == null ? name : today(unit, name);
    }

    /** The same of a unit. */
    public String today(UUID unit, String name) {
        Set<UUID> now = lineage.standing(unit);
        return of(now.size() == 1 ? now.iterator().next() : unit, name);
    }
}
