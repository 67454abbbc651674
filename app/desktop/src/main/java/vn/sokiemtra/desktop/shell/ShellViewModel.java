package vn.sokiemtra.desktop.shell;

import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.text.Texts;

/** Where the window is, where it was, and what its edges say. */
public final class ShellViewModel implements Navigator {

    private static final Texts TEXTS = Texts.beside(ShellViewModel.class);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(Texts.ZONE);

    private static final int KEPT_PLACES = 50;

    private final List<ScreenEntry> entries;

    private final ReadOnlyObjectWrapper<Place> place;

    private final ReadOnlyIntegerWrapper again = new ReadOnlyIntegerWrapper();

    private final Deque<Place> history = new ArrayDeque<>();

    /** Where each area was left, also by a step back. */
    private final Map<Area, Place> visited = new EnumMap<>(Area.class);

    private final ObjectProperty<WidthClass> width = new SimpleObjectProperty<>(WidthClass.WIDE);

    private final ObservableList<UnitChoice> units = FXCollections.observableArrayList();

    private final ObjectProperty<@Nullable NextOffer> next = new SimpleObjectProperty<>();

    private final ObservableMap<Place, Integer> badges = FXCollections.observableHashMap();

    /** @param entries every screen; the first of an area is its main one */
    public ShellViewModel(List<ScreenEntry> entries, Place first) {
        this.entries = List.copyOf(entries);
        this.place = new ReadOnlyObjectWrapper<>(known(first).orElseGet(() -> main(Area.START)));
        place.addListener((property, before, now) -> visited.put(now.area(), now));
    }

    /** Where somebody was at work in an area when the file was closed: it opens there again, not at its first unit. */
    public void leftAt(Place last) {
        UUID inspection = last.inspection();
        if (entry(last).isPresent() && (inspection == null || units.stream().anyMatch(unit -> unit.inspection().equals(
                inspection)))) {
            visited.putIfAbsent(last.area(), last);
        }
    }

    /** The areas that have a screen, in the order of the rail. */
    public List<Area> areas() {
        return Arrays.stream(Area.values()).filter(area -> !tabs(area).isEmpty()).toList();
    }

    public List<ScreenEntry> tabs(Area area) {
        return entries.stream().filter(entry -> entry.area() == area).toList();
    }

    /** The tabs of an area a person sees, in the order in which Alt+1 … counts them. */
    public List<ScreenEntry> titledTabs(Area area) {
        return tabs(area).stream().filter(entry -> !entry.title().isEmpty()).toList();
    }

    public Optional<ScreenEntry> entry(Place where) {
        return tabs(where.area()).stream().filter(entry -> entry.tab().equals(where.tab())).findFirst();
    }

    /** Where the window is; its tab is always one that exists. */
    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /** How often somebody asked for the place that is shown already: it is led to as any other. */
    public ReadOnlyIntegerProperty again() {
        return again.getReadOnlyProperty();
    }

    /** The unit inspections of the plan, for the header and its menu. */
    public ObservableList<UnitChoice> units() {
        return units;
    }

    /** The next step of the unit that is shown; null where nothing is left to do, or it is done right here. */
    public ObjectProperty<@Nullable NextOffer> next() {
        return next;
    }

    /** How many things wait at a tab; those with none are missing. */
    public ObservableMap<Place, Integer> badges() {
        return badges;
    }

    /** Says how many things wait at a tab. */
    public void badge(Area area, String tab, int count) {
        if (count > 0) {
            badges.put(Place.of(area, tab), count);
        } else {
            badges.remove(Place.of(area, tab));
        }
    }

    public Optional<UnitChoice> unit() {
        return units.stream().filter(unit -> unit.inspection().equals(place.get().inspection())).findFirst();
    }

    public ObjectProperty<WidthClass> width() {
        return width;
    }

    @Override
    public void go(Place target) {
        Place now = place.get();
        known(target).ifPresent(next -> {
            if (next.equals(now)) {
                again.set(again.get() + 1);
                return;
            }
            history.addFirst(now);
            if (history.size() > KEPT_PLACES) {
                history.removeLast();
            }
            place.set(next);
        });
    }

    @Override
    public boolean knows(Place where) {
        return known(where).isPresent();
    }

    @Override
    public void at(String focus) {
        if (!focus.equals(place.get().focus())) {
            place.set(place.get().withFocus(focus));
        }
    }

    @Override
    public void back() {
        Place before = history.pollFirst();
        if (before != null) {
            place.set(before);
        }
    }

    public boolean canGoBack() {
        return !history.isEmpty();
    }

    /** The n-th entry of the rail as designed (Ctrl+1 … Ctrl+7), whether or not it has a screen; one-based. */
    public void openArea(int number) {
        openArea(Area.values()[number - 1]);
    }

    /** An area as its rail entry opens it: at the place last visited there, if any; the guide at the screen one was at. */
    public void openArea(Area area) {
        Place now = place.get();
        if (area == Area.GUIDE && now.area() != area) {
            go(Place.of(area).withFocus(now.tab().isEmpty() ? now.area().name() : now.area() + "." + now.tab()));
        } else if (now.area() != area) {
            Place last = visited.get(area);
            go(last == null ? main(area) : last);
        }
    }

    /** The n-th tab that is seen in this area (Alt+1 …); one-based, nothing when there are fewer. */
    public void openTab(int number) {
        List<ScreenEntry> tabs = titledTabs(place.get().area());
        if (number <= tabs.size()) {
            go(place.get().withTab(tabs.get(number - 1).tab()));
        }
    }

    /** The same screen for another unit. */
    public void openUnit(UnitChoice unit) {
        go(Place.inspection(unit.inspection(), place.get().tab(), ""));
    }

    private Place main(Area area) {
        return tabs(area).stream().findFirst().map(entry -> new Place(area, entry.tab(), area == Area.INSPECTION
                ? firstUnit()
                : null, "")).orElseGet(() -> Place.of(Area.START));
    }

    private @Nullable UUID firstUnit() {
        return units.isEmpty() ? null : units.getFirst().inspection();
    }

    private Optional<Place> known(Place target) {
        if (target.area() == Area.INSPECTION && target.inspection() == null && !units.isEmpty()) {
            return known(new Place(target.area(), target.tab(), firstUnit(), target.focus()));
        }
        if (target.tab().isEmpty()) {
            return tabs(target.area()).stream().findFirst().map(entry -> new Place(target.area(), entry.tab(), target
                    .inspection(), target.focus()));
        }
        return entry(target).map(entry -> target);
    }

    /** {@code Đã ghi 09:41} and its kin. */
    public static String saved(SaveState state) {
        return switch (state) {
            case SaveState.Clean clean -> TEXTS.get("save.clean");
            case SaveState.Saving saving -> TEXTS.get("save.saving");
            case SaveState.Kept kept -> TEXTS.get("save.kept");
            case SaveState.Saved saved -> TEXTS.get("save.saved", TIME.format(saved.at()));
            case SaveState.Failed failed -> TEXTS.get("save.failed");
        };
    }

    /** Title of the operating system's window. */
    public static String windowTitle(@Nullable String file) {
        return file == null ? TEXTS.get("program") : TEXTS.get("window.title", Objects.requireNonNull(file));
    }
}
