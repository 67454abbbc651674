package vn.sokiemtra.desktop.task;

import java.time.Instant;

/** What a field or the status bar says about the last edit. */
public sealed interface SaveState {

    /** Nothing was edited yet. */
    record Clean() implements SaveState {
    }

    /** Written to the queue, not yet on disk. */
    record Saving() implements SaveState {
    }

    /** What stands in the field is newer than what was written; it is kept as a draft and survives a crash. */
    record Kept() implements SaveState {
    }

    /** On disk since {@code at}. */
    record Saved(Instant at) implements SaveState {
    }

    /** Refused or failed: the text is still in the field. */
    record Failed(String sentence) implements SaveState {
    }
}
