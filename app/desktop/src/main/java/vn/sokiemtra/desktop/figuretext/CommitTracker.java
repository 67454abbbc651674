package vn.sokiemtra.desktop.figuretext;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Knows what of a field's text is committed, and which texts coming back from the data are the field's own, late. Needs
 * no toolkit.
 */
public final class CommitTracker {

    private @Nullable String settled = "";
    private final Deque<String> inFlight = new ArrayDeque<>();

    /** Another text begins, as it is stored. */
    public void opened(String stored) {
        settled = stored;
        inFlight.clear();
    }

    /** Whether {@code text} has still to be committed. */
    public boolean pending(String text) {
        return !text.equals(settled);
    }

    /** {@code text} goes to the disk now. */
    public void committing(String text) {
        settled = text;
        inFlight.addLast(text);
    }

    /** The last commit was refused: what stands in the field is not committed. */
    public void failed() {
        settled = null;
        inFlight.clear();
    }

    /**
     * The data say {@code stored} while the field shows {@code shown}.
     *
     * @return whether the field takes it over
     */
    public boolean takesOver(String stored, String shown) {
        if (stored.equals(shown)) {
            settled = stored;
            inFlight.clear();
            return false;
        }
        if (pending(shown)) {
            return false;
        }
        if (inFlight.contains(stored)) {
            while (!Objects.equals(inFlight.peekFirst(), stored)) {
                inFlight.removeFirst();
            }
            return false;
        }
        if (!inFlight.isEmpty()) {
            return false;
        }
        settled = stored;
        return true;
    }
}
