package vn.sokiemtra.document.minutes;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.ledger.Ledger;

/** Composes the Biên bản of one inspection from what the data file says now. */
public final class ComposeMinutes {

    private final LoadMinutesData load;

    public ComposeMinutes(Ledger ledger) {
        this(new LoadMinutesData(ledger));
    }

    /** @param load what else reads the same draft */
    public ComposeMinutes(LoadMinutesData load) {
        this.load = load;
    }

    /**
     * @param made written into the file's properties; null for a preview, whose bytes then depend on the data alone
     * @throws vn.sokiemtra.text.Problem {@code SKT-INSPECTION-UNKNOWN}
     */
    public OfficialDocument run(UUID inspection, @Nullable Instant made) {
        return new MinutesComposer(load.draft(inspection)).compose(made);
    }
}
