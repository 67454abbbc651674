package vn.sokiemtra.database;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import vn.sokiemtra.text.Problem;

/**
 * What is being typed and not yet an edit, kept so that a crash loses at most the last half second. Put a draft after
 * each short pause, clear it when its text has become an edit or was given up.
 */
public final class Drafts {

    private final Journal journal;
    private final Failures failures;
    private final Map<String, String> open = new LinkedHashMap<>();

    Drafts(Journal journal, Failures failures, Map<String, String> survivors) {
        this.journal = journal;
        this.failures = failures;
        this.open.putAll(survivors);
    }

    /**
     * Keeps the text typed so far; when this returns it survives a power cut.
     *
     * @param key names the field in the caller's way
     * @throws Problem {@code SKT-DB-DISKFULL}
     */
    public void put(String key, String text) {
        write(new Journal.Draft(key, text));
    }

    /** The text is kept elsewhere now, or not wanted. */
    public void clear(String key) {
        synchronized (journal) {
            if (open.containsKey(key)) {
                write(new Journal.Draft(key, null));
            }
        }
    }

    private void write(Journal.Draft draft) {
        synchronized (journal) {
            try {
                journal.append(draft);
            } catch (IOException failed) {
                throw failures.explained(failed);
            }
            apply(open, draft);
        }
    }

    static void apply(Map<String, String> drafts, Journal.Draft draft) {
        String text = draft.text();
        if (text == null) {
            drafts.remove(draft.key());
        } else {
            drafts.put(draft.key(), text);
        }
    }

    /** Every draft that is neither cleared nor replaced; after a crash, what was being typed then. */
    public Map<String, String> all() {
        synchronized (journal) {
            return new LinkedHashMap<>(open);
        }
    }
}
