package vn.sokiemtra.bundle;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Problem;

/**
 * What an import did.
 *
 * @param bundles in the order they were given
 * @param at when the last transaction was durable
 */
public record ImportResult(List<Imported> bundles, Instant at) {

    public ImportResult {
        bundles = List.copyOf(bundles);
    }

    /**
     * One bundle.
     *
     * @param header null where it could not be read
     * @param changes that were new here
     * @param conflicts that came to be; of bundles that had to go together the sum stands at the first
     * @param evidence contents that were new here
     * @param flaw why it was refused; null when it was not. Nothing of a refused bundle is here
     * @param trust what this machine knew of the sender before; null where the bundle could not be read
     * @param code the sender's machine code, to be compared; empty where the bundle could not be read
     * @param ahead how far a clock of it is ahead of this machine's; zero when it is not
     */
    public record Imported(Path file, PlannedBundle.Outcome outcome, @Nullable BundleHeader header, long changes,
            long conflicts, int evidence, @Nullable Problem flaw, List<Missing> missing, @Nullable Trust trust,
            String code, Duration ahead) {

        public Imported {
            missing = List.copyOf(missing);
        }
    }

    /** Whether every bundle is here now. */
    public boolean complete() {
        return bundles.stream().allMatch(b -> b.outcome() == PlannedBundle.Outcome.READY || b
                .outcome() == PlannedBundle.Outcome.NOTHING_NEW);
    }
}
