package vn.sokiemtra.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.ChangedRow;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.search.store.TextStore;

/**
 * Finds words in everything people wrote: answers, findings, documents, names, file names. Words typed without marks find
 * all spellings (đ as d), a word typed with marks only itself. Lives as long as the data file is open: the texts are read
 * once and then follow the ledger, whatever changed it. Safe for several threads; not for the JavaFX thread.
 */
public final class SearchIndex {

    /** So many of the file's changes are followed one by one; more are read anew. */
    private static final int MOST_CHANGES = 20_000;

    private final Ledger ledger;
    private final TextStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, IndexedText> byRow = new HashMap<>();
    private List<IndexedText> texts = new ArrayList<>();
    private @Nullable Map<UUID, Long> known;
    private TextStore.Names names = new TextStore.Names(Map.of(), Map.of(), Map.of());
    private SearchQuery lastQuery = SearchQuery.of("");
    private @Nullable List<IndexedText> lastMatches;

    public SearchIndex(Ledger ledger) {
        this.ledger = ledger;
        this.store = new TextStore(ledger);
    }

    /** Reads what is new; without it {@link #find} does. For the background, before somebody types. */
    public void refresh() {
        lock.lock();
        try {
            Map<UUID, Long> now = ledger.versions();
            Map<UUID, Long> before = known;
            if (now.equals(before)) {
                return;
            }
            lastMatches = null;
            Set<ChangedRow> changed = before == null ? null : ledger.changedSince(before, MOST_CHANGES).orElse(null);
            if (changed == null) {
                rebuild();
            } else {
                follow(changed);
            }
            names = store.names();
            known = now;
        } finally {
            lock.unlock();
        }
    }

    private void rebuild() {
        byRow.clear();
        texts = new ArrayList<>();
        for (int source = 0; source < TextStore.sources(); source++) {
            store.all(source, this::add);
        }
    }

    private void follow(Set<ChangedRow> changed) {
        boolean gone = false;
        for (int source = 0; source < TextStore.sources(); source++) {
            Set<UUID> rows = new HashSet<>();
            for (ChangedRow row : changed) {
                if (row.table().equals(TextStore.table(source))) {
                    rows.add(row.id());
                }
            }
            for (UUID row : rows) {
                IndexedText old = byRow.remove(row);
                if (old != null) {
                    old.drop();
                    gone = true;
                }
            }
            store.some(source, rows, this::add);
        }
        if (gone) {
            texts.removeIf(IndexedText::dropped);
        }
    }

    private void add(TextStore.Text text) {
        IndexedText indexed = new IndexedText(text);
        byRow.put(text.row(), indexed);
        texts.add(indexed);
    }

    /**
     * What holds every word of {@code query}.
     *
     * @param kind null for all
     * @param perKind how many hits of each kind to give
     */
    public Found find(String query, @Nullable SearchKind kind, int perKind) {
        SearchQuery wanted = SearchQuery.of(query);
        if (wanted.isEmpty()) {
            return Found.NOTHING;
        }
        lock.lock();
        try {
            refresh();
            List<IndexedText> among = lastMatches != null && wanted.narrows(lastQuery) ? lastMatches : texts;
            List<IndexedText> matches = new ArrayList<>();
            for (IndexedText text : among) {
                if (wanted.matches(text)) {
                    matches.add(text);
                }
            }
            lastQuery = wanted;
            lastMatches = matches;
            return best(wanted, matches, kind, perKind);
        } finally {
            lock.unlock();
        }
    }

    private Found best(SearchQuery query, List<IndexedText> matches, @Nullable SearchKind kind, int perKind) {
        Map<SearchKind, Integer> counts = new EnumMap<>(SearchKind.class);
        Map<SearchKind, List<List<IndexedText>>> ranked = new EnumMap<>(SearchKind.class);
        for (IndexedText text : matches) {
            SearchKind of = TextStore.kind(text.source());
            counts.merge(of, 1, Integer::sum);
            if (kind == null || kind == of) {
                List<List<IndexedText>> ranks = ranked.computeIfAbsent(of, any -> List.of(new ArrayList<>(),
                        new ArrayList<>(), new ArrayList<>()));
                if (ranks.getFirst().size() < perKind) {
                    List<IndexedText> rank = ranks.get(query.rank(text));
                    if (rank.size() < perKind) {
                        rank.add(text);
                    }
                }
            }
        }
        List<SearchHit> hits = new ArrayList<>();
        ranked.forEach((of, ranks) -> ranks.stream().flatMap(List::stream).limit(perKind).map(text -> hit(query, of,
                text)).forEach(hits::add));
        return new Found(counts, hits);
    }

    private SearchHit hit(SearchQuery query, SearchKind kind, IndexedText text) {
        String table = TextStore.table(text.source());
        UUID inspection = text.inspection() == null && kind == SearchKind.UNIT
                ? names.inspectionOfUnit().get(text.row())
                : text.inspection();
        String code = text.item() == null ? "" : names.items().getOrDefault(text.item(), "");
        return new SearchHit(kind, table, text.row(), inspection, query.excerpt(text.text()), inspection == null
                ? ""
                : names.units().getOrDefault(inspection, ""), code.isEmpty() ? store.focus(table, text.row()) : code);
    }

    /** How many texts are known; for measuring. */
    public int size() {
        lock.lock();
        try {
            return texts.size();
        } finally {
            lock.unlock();
        }
    }
}
