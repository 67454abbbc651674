package vn.sokiemtra.document.issue;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A step on the way of a document.
 *
 * @param at when it was recorded; null where the file does not say
 * @param by who recorded it
 * @param sentence what happened
 * @param waivers the conditions passed over with their reasons; of a freezing, and of an issuing whose day needed one
 */
public record DocumentEvent(Step step, @Nullable Instant at, String by, String sentence,
        List<FrozenDocument.Waiver> waivers) {

    /** What can happen to a document. */
    public enum Step {
        FROZEN,
        ISSUED,
        SUPERSEDED,
        DELIVERED,
        RECEIVED,
        SCANNED
    }

    public DocumentEvent {
        waivers = List.copyOf(waivers);
    }
}
