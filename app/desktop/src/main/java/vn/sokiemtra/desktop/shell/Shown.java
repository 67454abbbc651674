package vn.sokiemtra.desktop.shell;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Ledger;

/** What the screens can have shown of other machines' work: all that was in before the next of it was taken in. */
final class Shown {

    /** Null as long as nothing came in after what is shown. */
    private volatile @Nullable Map<UUID, Long> until;

    /** More is going to come in. */
    void until(Map<UUID, Long> versions) {
        if (until == null) {
            until = versions;
        }
    }

    /** An edit by somebody who had this before them. */
    <T extends @Nullable Object> T edit(Ledger ledger, Callable<T> work) throws Exception {
        Map<UUID, Long> seen = until;
        return seen == null ? work.call() : ledger.seeing(seen, work::call);
    }
}
