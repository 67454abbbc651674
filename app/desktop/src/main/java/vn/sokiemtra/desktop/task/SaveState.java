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

    /**
     * What stands in the field is newer than what was written; it is kept as a draft and survives a crash.
     *
     * @param before what the field said before newer text stood in it
     */
    record Kept(SaveState before) implements SaveState {
    }

    /** On disk since {@code at}. */
    record Saved(Instant at) implements SaveState {
    }

    /** Refused or failed: the text is still in the field. */
    record Failed(String sentence) implements SaveState {
    }

    /**
     * What a field says next: it must not go on saying when it was written while newer text stands in it, and says it again
     * where that text is gone.
     *
     * @param newer whether text stands in the field that is newer than what was written, of which a draft is kept
     */
    static SaveState drafted(SaveState now, boolean newer) {
        if (now instanceof Kept kept) {
            return newer ? kept : kept.before();
        }
        return newer ? new Kept(now) : now;
    }
}
