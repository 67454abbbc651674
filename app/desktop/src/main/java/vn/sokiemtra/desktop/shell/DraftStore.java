package vn.sokiemtra.desktop.shell;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.database.Drafts;

/** Keeps what is typed and not committed yet. Called on any thread but the JavaFX one. */
public interface DraftStore {

    /** Null forgets the text. */
    void keep(String key, @Nullable String text);

    /** What was typed before; null when there is nothing. */
    @Nullable
    String find(String key);

    /** Keeps texts in the data file's journal: they survive a crash. */
    static DraftStore of(Drafts drafts) {
        return of(() -> drafts);
    }

    /** The same for a data file that may go on in another place. */
    static DraftStore of(Supplier<Drafts> now) {
        return new DraftStore() {
            @Override
            public void keep(String key, @Nullable String text) {
                Drafts drafts = now.get();
                if (text == null) {
                    drafts.clear(key);
                } else {
                    drafts.put(key, text);
                }
            }

            @Override
            public @Nullable String find(String key) {
                return now.get().all().get(key);
            }
        };
    }

    /** Keeps texts as long as the program runs only. */
    static DraftStore inMemory() {
        Map<String, String> kept = new ConcurrentHashMap<>();
        return new DraftStore() {
            @Override
            public void keep(String key, @Nullable String text) {
                if (text == null) {
                    kept.remove(key);
                } else {
                    kept.put(key, text);
                }
            }

            @Override
            public @Nullable String find(String key) {
                return kept.get(key);
            }
        };
    }
}
