package vn.sokiemtra.desktop.tables;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.shell.DraftStore;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.text.Texts;

/**
 * Keeps what is typed into a biểu and is no edit yet among the drafts of the data file: the cell that is open, and the
 * texts that could not be read as what their column asks for. JavaFX thread only, but {@link #find}.
 */
final class CellDrafts {

    /**
     * What was found of one biểu.
     *
     * @param open the cell that was being typed; null for none
     * @param refused texts that stand in their cells with a sentence
     */
    record Kept(@Nullable CellDraft open, List<CellDraft> refused) {

        static final Kept NOTHING = new Kept(null, List.of());

        Kept {
            refused = List.copyOf(refused);
        }
    }

    private static final Texts TEXTS = Texts.beside(CellDrafts.class);
    private static final Logger LOG = Logger.getLogger(CellDrafts.class.getName());
    /** From a key to its draft: half a second at most, the writing included. */
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final String OPEN = "open";
    private static final String REFUSED = "refused";

    private final DraftStore store;
    private final Tasks tasks;
    private final ObjectMapper json = new ObjectMapper();
    /** What the store holds or will soon, by key. */
    private final Map<String, List<CellDraft>> kept = new HashMap<>();
    private @Nullable CellDraft newest;
    private String newestKey = "";

    CellDrafts(DraftStore store, Tasks tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /** Reads the store; never on the JavaFX thread. */
    Kept find(UUID inspection, String form) {
        List<CellDraft> open = read(key(inspection, form, OPEN));
        return new Kept(open.isEmpty() ? null : open.getFirst(), read(key(inspection, form, REFUSED)));
    }

    /** Says that a biểu shows what was found of it. */
    void found(UUID inspection, String form, Kept found) {
        CellDraft open = found.open();
        if (open != null) {
            kept.put(key(inspection, form, OPEN), List.of(open));
        }
        kept.put(key(inspection, form, REFUSED), found.refused());
    }

    /** A key was pressed in an open cell. */
    void typing(UUID inspection, String form, CellDraft draft) {
        boolean waiting = newest != null;
        newest = draft;
        newestKey = key(inspection, form, OPEN);
        if (!waiting) {
            tasks.after(PAUSE, this::keepNewest);
        }
    }

    private void keepNewest() {
        CellDraft draft = newest;
        newest = null;
        if (draft != null) {
            keep(newestKey, List.of(draft));
        }
    }

    /** The open cell became an edit, which was given to the tasks before, or was given up. */
    void closed(UUID inspection, String form) {
        newest = null;
        keep(key(inspection, form, OPEN), List.of());
    }

    /** All texts of a biểu that could not be taken. */
    void refused(UUID inspection, String form, List<CellDraft> texts) {
        keep(key(inspection, form, REFUSED), texts);
    }

    private void keep(String key, List<CellDraft> texts) {
        List<CellDraft> before = kept.getOrDefault(key, List.of());
        if (!texts.equals(before)) {
            kept.put(key, texts);
            String written = texts.isEmpty() ? null : written(texts);
            tasks.write(TEXTS.get("task.draft"), () -> {
                store.keep(key, written);
                return Boolean.TRUE;
            }, done -> {
            });
        }
    }

    private static String key(UUID inspection, String form, String what) {
        return inspection + "/tables/" + form + "/" + what;
    }

    private String written(List<CellDraft> texts) {
        try {
            return json.writeValueAsString(texts);
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<CellDraft> read(String key) {
        String text = store.find(key);
        try {
            return text == null ? List.of() : List.of(json.readValue(text, CellDraft[].class));
        } catch (JacksonException foreign) {
            LOG.log(Level.FINE, "a draft of another version is passed over", foreign);
            return List.of();
        }
    }
}
