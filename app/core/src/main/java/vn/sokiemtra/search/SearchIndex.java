package vn.sokiemtra.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.Quotes;
import vn.sokiemtra.ledger.ChangedRow;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.Lineage;
import vn.sokiemtra.search.store.TextStore;

/**
 * Finds words in everything people wrote: answers, findings, documents, names, file names. Words typed without marks find
 * all spellings (đ as d), a word typed with marks only itself; words of a text begin with them, and what is quoted may
 * stand inside. Lives as long as the data file is open: the texts are read
 * once and then follow the ledger, whatever changed it. Safe for several threads; not for the JavaFX thread.
 */
public final class SearchIndex {

    /** So many of the file's changes are followed one by one; more are read anew. */
    private static final int MOST_CHANGES = 20_000;

    /** As somebody types: the first letter stands in nearly every text, the rest goes on from there. */
    private static final List<String> PRACTICE = List.of("t", "th", "thu", "thu t");

    /** So many texts take about half a millisecond. */
    private static final int ASKED_AFTER = 2_048;

    private final Ledger ledger;
    private final TextStore store;
    private final LoadFigures everyFigure;
    private final ReentrantLock lock = new ReentrantLock();
    private TextShelf shelf = new TextShelf();
    private @Nullable Map<UUID, Long> known;
    private TextStore.Names names = new TextStore.Names(Map.of(), Map.of(), Map.of(), new Lineage(
            List.of()));
    /** Of the inspections whose hits quoted a figure, until something changes. */
    private final Map<UUID, Figures> figures = new HashMap<>();
    private SearchQuery lastQuery = SearchQuery.of("");
    private int @Nullable [] lastMatches;

    public SearchIndex(Ledger ledger) {
        this.ledger = ledger;
        this.store = new TextStore(ledger);
        this.everyFigure = new LoadFigures(ledger);
    }

    /**
     * Reads what is new and walks through it a few times, so that the first letter somebody types finds everything read and
     * the walk practised. For the background.
     */
    public void prepare() {
        refresh();
        // Whoever looks for something by now does not wait for it.
        PRACTICE.forEach(typed -> find(typed, null, 1, lock::hasQueuedThreads));
    }

    /** Reads what is new; without it {@link #find} does. */
    public void refresh() {
        lock.lock();
        try {
            Map<UUID, Long> now = ledger.versions();
            Map<UUID, Long> before = known;
            if (now.equals(before)) {
                return;
            }
            lastMatches = null;
            figures.clear();
            Set<ChangedRow> changed = before == null ? null : ledger.changedSince(before, MOST_CHANGES).orElse(null);
            if (changed != null) {
                follow(changed);
            }
            if (changed == null || shelf.isWasteful()) {
                rebuild();
            }
            names = store.names();
            known = now;
        } finally {
            lock.unlock();
        }
    }

    private void rebuild() {
        shelf = new TextShelf();
        for (int source = 0; source < TextStore.sources(); source++) {
            store.all(source, shelf::add);
        }
    }

    private void follow(Set<ChangedRow> changed) {
        for (int source = 0; source < TextStore.sources(); source++) {
            Set<UUID> rows = new HashSet<>();
            for (ChangedRow row : changed) {
                if (row.table().equals(TextStore.table(source))) {
                    rows.add(row.id());
                }
            }
            shelf.remove(source, rows);
            store.some(source, rows, shelf::add);
        }
    }

    /**
     * What holds every word of {@code query}.
     *
     * @param kind null for all
     * @param perKind how many hits of each kind to give
     */
    public Found find(String query, @Nullable SearchKind kind, int perKind) {
        return find(query, kind, perKind, () -> false).orElseThrow();
    }

    /**
     * The same as long as somebody waits for it.
     *
     * @param superseded asked every few thousand texts; once it says so the walk is given up
     * @return empty where it was given up
     */
    public Optional<Found> find(String query, @Nullable SearchKind kind, int perKind, BooleanSupplier superseded) {
        SearchQuery wanted = SearchQuery.of(query);
        if (wanted.isEmpty()) {
            return Optional.of(Found.NOTHING);
        }
        lock.lock();
        try {
            if (superseded.getAsBoolean()) {
                return Optional.empty();
            }
            refresh();
            int[] matches = matches(wanted, lastMatches != null && wanted.narrows(lastQuery) ? lastMatches : null,
                    superseded);
            if (matches == null) {
                return Optional.empty();
            }
            lastQuery = wanted;
            lastMatches = matches;
            return Optional.of(best(wanted, matches, kind, perKind));
        } finally {
            lock.unlock();
        }
    }

    /** Null where it was given up: what was found until then is not all, and nothing goes on from there. */
    private int @Nullable [] matches(SearchQuery wanted, int @Nullable [] among, BooleanSupplier superseded) {
        List<TextShelf.Wanted> words = wanted.rarestFirst().stream().map(shelf::wanted).toList();
        int[] matches = new int[among == null ? shelf.count() : among.length];
        int found = 0;
        for (int i = 0; i < matches.length; i++) {
            if (i % ASKED_AFTER == 0 && superseded.getAsBoolean()) {
                return null;
            }
            int text = among == null ? i : among[i];
            if (shelf.stands(text) && holds(text, words)) {
                matches[found++] = text;
            }
        }
        return Arrays.copyOf(matches, found);
    }

    private boolean holds(int text, List<TextShelf.Wanted> words) {
        for (int i = 0; i < words.size(); i++) {
            if (shelf.indexOf(text, words.get(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private Found best(SearchQuery query, int[] matches, @Nullable SearchKind kind, int perKind) {
        int[] counts = new int[SearchKind.values().length];
        Map<SearchKind, List<List<Integer>>> ranked = new EnumMap<>(SearchKind.class);
        TextShelf.Wanted together = shelf.wanted(query.together());
        for (int text : matches) {
            SearchKind of = TextStore.kind(shelf.source(text));
            counts[of.ordinal()]++;
            if (kind == null || kind == of) {
                List<List<Integer>> ranks = ranked.computeIfAbsent(of, any -> List.of(new ArrayList<>(),
                        new ArrayList<>(), new ArrayList<>()));
                if (ranks.getFirst().size() < perKind) {
                    List<Integer> rank = ranks.get(rank(text, together));
                    if (rank.size() < perKind) {
                        rank.add(text);
                    }
                }
            }
        }
        List<SearchHit> hits = new ArrayList<>();
        ranked.forEach((of, ranks) -> ranks.stream().flatMap(List::stream).limit(perKind).map(text -> hit(query, of,
                text)).forEach(hits::add));
        Map<SearchKind, Integer> counted = new EnumMap<>(SearchKind.class);
        for (SearchKind of : SearchKind.values()) {
            if (counts[of.ordinal()] > 0) {
                counted.put(of, counts[of.ordinal()]);
            }
        }
        return new Found(counted, hits);
    }

    /** 0 where the words stand together at the beginning of a word, 1 together, 2 scattered. */
    private int rank(int text, TextShelf.Wanted together) {
        int at = shelf.indexOf(text, together);
        return at < 0 ? 2 : shelf.begins(text, at) ? 0 : 1;
    }

    private SearchHit hit(SearchQuery query, SearchKind kind, int text) {
        String table = TextStore.table(shelf.source(text));
        UUID row = shelf.row(text);
        UUID owner = shelf.inspection(text);
        UUID own = owner == null ? null : names.inspection(owner);
        UUID inspection = own == null && kind == SearchKind.UNIT ? names.inspectionOfUnit().get(row) : own;
        UUID item = shelf.item(text);
        String code = item == null ? "" : names.items().getOrDefault(item, "");
        return new SearchHit(kind, table, row, inspection, query.excerpt(read(
                shelf.text(text), own)), inspection == null
                        ? ""
                        : names.units().getOrDefault(inspection, ""),
                code.isEmpty() ? store.focus(table, row) : code);
    }

    /** Every quoted figure as its value, as the text is read everywhere else. */
    private String read(String text, @Nullable UUID inspection) {
        return inspection == null || text.indexOf('{') < 0
                ? text
                : Quotes.resolve(text, figures.computeIfAbsent(inspection, everyFigure::of));
    }

    /** How many texts are known; for measuring. */
    public int size() {
        lock.lock();
        try {
            return shelf.count();
        } finally {
            lock.unlock();
        }
    }
}
