package vn.sokiemtra.desktop.succession;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.text.Texts;

/** Units of which several can be ticked, found by typing; what is ticked stands first. */
public final class UnitPick {

    /**
     * A line.
     *
     * @param unitClass {@code Xã}
     */
    public record Line(KnownUnit unit, String unitClass, boolean chosen, String folded) {
    }

    private static final Texts TEXTS = Texts.beside(UnitPick.class);

    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    private final StringProperty filter = new SimpleStringProperty("");

    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    private final Set<UUID> chosen = new LinkedHashSet<>();

    private Map<UUID, Line> all = Map.of();

    private @Nullable UUID awaited;

    UnitPick() {
        filter.addListener((property, before, now) -> show());
    }

    /** @param order every known unit, as the plan lists them */
    void offer(List<KnownUnit> units, List<KnownUnit> order) {
        Set<UUID> offered = units.stream().map(KnownUnit::id).collect(Collectors.toSet());
        Map<UUID, Line> now = new LinkedHashMap<>();
        order.stream().filter(unit -> offered.contains(unit.id())).forEach(unit -> now.put(unit.id(), new Line(unit,
                UnitClass.of(unit.unitClass()).orElse(UnitClass.OTHER).label(), false, Folding.fold(unit.name()))));
        all = now;
        chosen.retainAll(now.keySet());
        if (awaited != null && now.containsKey(awaited)) {
            chosen.add(awaited);
            awaited = null;
        }
        show();
    }

    /** Ticks a unit that the next reading brings. */
    void chooseOnceKnown(UUID unit) {
        awaited = unit;
        if (all.containsKey(unit)) {
            awaited = null;
            chosen.add(unit);
            show();
        }
    }

    public void toggle(Line line) {
        if (!chosen.remove(line.unit().id())) {
            chosen.add(line.unit().id());
        }
        show();
    }

    void clear() {
        chosen.clear();
        filter.set("");
        show();
    }

    private void show() {
        String words = Folding.fold(filter.get());
        List<Line> shown = new ArrayList<>();
        all.values().stream().filter(line -> chosen.contains(line.unit().id())).forEach(line -> shown.add(new Line(line
                .unit(), line.unitClass(), true, line.folded())));
        all.values().stream().filter(line -> !chosen.contains(line.unit().id()) && Folding.matches(line.folded(),
                words)).forEach(shown::add);
        if (!shown.equals(lines)) {
            lines.setAll(shown);
        }
        summary.set(chosen.isEmpty()
                ? TEXTS.get("pick.none")
                : TEXTS.get("pick.chosen", all.values().stream().filter(line -> chosen.contains(line.unit().id())).map(
                        line -> line.unit().name()).collect(Collectors.joining(", "))));
    }

    List<UUID> chosenIds() {
        return List.copyOf(chosen);
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    public StringProperty filter() {
        return filter;
    }

    /** {@code Đã chọn: Xã Một, Xã Hai}. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }
}
