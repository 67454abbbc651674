package vn.sokiemtra.desktop.document;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.issue.FrozenDocument;
import vn.sokiemtra.document.issue.IssuedDocument;

/**
 * How far a document has come.
 *
 * @param frozen what was frozen last; null for nothing
 * @param current whether the draft still says what was frozen
 * @param issued the one that stands; null for none
 */
record Standing(@Nullable FrozenDocument frozen, boolean current, @Nullable IssuedDocument issued) {

    static final Standing NONE = new Standing(null, false, null);

    /** Frozen and waiting for its signature and number. */
    boolean waiting() {
        return frozen != null && (issued == null || !issued.frozen().equals(frozen.id()));
    }

    /** Whether a text stands that no longer changes. */
    boolean fixed() {
        return frozen != null || issued != null;
    }
}
