package vn.sokiemtra.desktop.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Ctrl+K: commands and places by name, with or without diacritics. */
public final class PaletteViewModel {

    private static final int PER_GROUP = 6;

    /** How many are shown of a group that is shown alone. */
    private static final int ALONE = 60;

    private final StringProperty query = new SimpleStringProperty("");

    private final ObservableList<Hit> hits = FXCollections.observableArrayList();

    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();

    private final ReadOnlyObjectWrapper<Map<String, Integer>> groups = new ReadOnlyObjectWrapper<>(Map.of());

    private final StringProperty group = new SimpleStringProperty("");

    private final Searcher searcher;

    private List<Hit> all = List.of();

    private Searched searched = Searched.NOTHING;

    public PaletteViewModel() {
        this(Searcher.NONE);
    }

    public PaletteViewModel(Searcher searcher) {
        this.searcher = searcher;
        query.addListener((property, before, now) -> changed());
        group.addListener((property, before, now) -> changed());
    }

    /** Somebody is about to type. */
    void prepare() {
        searcher.prepare();
    }

    /** What can be found now: groups in the order in which they are to be shown. */
    public void offer(List<Hit> everything) {
        all = List.copyOf(everything);
        filter();
    }

    public StringProperty query() {
        return query;
    }

    /** The only group that is shown; empty for all. */
    public StringProperty group() {
        return group;
    }

    /** How many fit of each group that has any. */
    public ReadOnlyObjectProperty<Map<String, Integer>> groups() {
        return groups.getReadOnlyProperty();
    }

    /** Shows the next group alone, after the last one all again. */
    public void nextGroup(boolean forward) {
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(groups.get().keySet());
        int at = Math.max(0, names.indexOf(group.get()));
        group.set(names.get(Math.floorMod(at + (forward ? 1 : -1), names.size())));
    }

    /** What fits the query: a few of each group, best first. */
    public ObservableList<Hit> hits() {
        return hits;
    }

    /** How many fit in all. */
    public ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    /** What is shown, a line each, for a spreadsheet. */
    public String copied() {
        StringBuilder lines = new StringBuilder();
        hits.forEach(hit -> lines.append(hit.group()).append('\t').append(hit.title()).append('\t').append(hit.detail())
                .append('\n'));
        return lines.toString();
    }

    private void changed() {
        String typed = query.get();
        if (typed.isBlank()) {
            searched = Searched.NOTHING;
        } else {
            searcher.search(typed, group.get(), found -> {
                // Of words that were taken back nobody wants to know.
                if (typed.equals(query.get())) {
                    searched = found;
                    filter();
                }
            });
        }
        filter();
    }

    private void filter() {
        Predicate<String> fits = Folding.matching(query.get());
        Map<String, List<Hit>> fitting = new LinkedHashMap<>();
        for (Hit hit : all) {
            if (fits.test(hit.folded())) {
                fitting.computeIfAbsent(hit.group(), name -> new ArrayList<>()).add(hit);
            }
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        fitting.forEach((name, found) -> counts.put(name, found.size()));
        for (Hit hit : searched.hits()) {
            // What an older query brought stands until the newer one's hits come, as far as it still fits.
            if (fits.test(hit.folded())) {
                fitting.computeIfAbsent(hit.group(), name -> new ArrayList<>()).add(hit);
            }
        }
        searched.counts().forEach((name, count) -> {
            if (fitting.containsKey(name)) {
                counts.merge(name, count, Integer::sum);
            }
        });
        List<Hit> shown = new ArrayList<>();
        int most = group.get().isEmpty() ? PER_GROUP : ALONE;
        for (Map.Entry<String, List<Hit>> each : fitting.entrySet()) {
            if (group.get().isEmpty() || group.get().equals(each.getKey())) {
                shown.addAll(best(each.getValue(), most));
            }
        }
        // What stands there already is not drawn again when the search has nothing to add.
        if (!hits.equals(shown)) {
            hits.setAll(shown);
        }
        groups.set(counts);
        total.set(counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** A title that holds the words as typed stands before one that only holds them scattered. */
    private List<Hit> best(List<Hit> fitting, int most) {
        String typed = Folding.fold(query.get()).strip();
        List<Hit> together = fitting.stream().filter(hit -> hit.foldedTitle().contains(typed)).limit(most).toList();
        return together.size() == most
                ? together
                : Stream.concat(together.stream(), fitting.stream().filter(hit -> !hit.foldedTitle().contains(typed))
                        .limit(most - together.size())).toList();
    }
}
