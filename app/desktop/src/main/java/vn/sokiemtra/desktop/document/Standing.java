package vn.sokiemtra.desktop.document;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.issue.FrozenDocument;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.evidence.Evidence;

/**
 * How far a document has come.
 *
 * @param frozen what was frozen last; null for nothing
 * @param current whether the draft still says what was frozen
 * @param issued the one that stands; null for none
 * @param scans the signed paper of the issued one
 * @param proposed the day it bears unless a person says otherwise; null before anything is read
 * @param mayIssue whether this machine may issue documents of the plan
 */
record Standing(@Nullable FrozenDocument frozen, boolean current, @Nullable IssuedDocument issued,
        List<Evidence> scans, @Nullable LocalDate proposed, boolean mayIssue) {

    static final Standing NONE = new Standing(null, false, null, List.of(), null, true);

    /** What a new text takes the place of; null for a kind whose later letters stand beside the first. */
    @Nullable
    IssuedDocument replaced() {
        return issued == null || issued.kind().repeats() ? null : issued;
    }

    /** Frozen and waiting for its signature and number. */
    boolean waiting() {
        return frozen != null && (issued == null || !issued.frozen().equals(frozen.id()));
    }

    /** Whether a text stands that no longer changes. */
    boolean fixed() {
        return frozen != null || issued != null;
    }
}
