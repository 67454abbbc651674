package vn.sokiemtra.desktop.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Ctrl+K: commands and places by name, with or without diacritics. */
public final class PaletteViewModel {

    private static final int PER_GROUP = 6;

    private final StringProperty query = new SimpleStringProperty("");

    private final ObservableList<Hit> hits = FXCollections.observableArrayList();

    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();

    private List<Hit> all = List.of();

    public PaletteViewModel() {
        query.addListener((property, before, now) -> filter());
    }

    /** What can be found now: groups in the order in which they are to be shown. */
    public void offer(List<Hit> everything) {
        all = List.copyOf(everything);
        filter();
    }

    public StringProperty query() {
        return query;
    }

    /** What fits the query: a few of each group, best first. */
    public ObservableList<Hit> hits() {
        return hits;
    }

    /** How many fit in all. */
    public ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    private void filter() {
        String folded = Folding.fold(query.get());
        Map<String, List<Hit>> groups = new LinkedHashMap<>();
        int count = 0;
        for (Hit hit : all) {
            if (Folding.matches(Folding.fold(hit.title() + " " + hit.detail()), folded)) {
                groups.computeIfAbsent(hit.group(), group -> new ArrayList<>()).add(hit);
                count++;
            }
        }
        List<Hit> shown = new ArrayList<>();
        for (List<Hit> group : groups.values()) {
            // A title that holds the words as typed stands before one that only holds them scattered.
            group.sort(Comparator.comparing(hit -> !Folding.fold(hit.title()).contains(folded.strip())));
            shown.addAll(group.subList(0, Math.min(PER_GROUP, group.size())));
        }
        hits.setAll(shown);
        total.set(count);
    }
}
