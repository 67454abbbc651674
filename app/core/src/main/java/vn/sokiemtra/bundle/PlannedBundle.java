package vn.sokiemtra.bundle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Problem;

/**
 * What importing one of several bundles would do.
 *
 * @param size of the file in bytes
 * @param sealed whether a passphrase stands around it
 * @param header null where the bundle could not be read
 * @param trust null where the bundle could not be read
 * @param code the sender's machine code, to be compared; empty where the bundle could not be read
 * @param changes that are new here
 * @param conflicts fields that two values stand in since, and did not before
 * @param evidence contents that are new here
 * @param flaw what is wrong with it; null when nothing is
 * @param missing what must be imported before it
 * @param ahead how far a clock of it is ahead of this machine's; zero when it is not
 */
public record PlannedBundle(Path file, long size, boolean sealed, Outcome outcome, @Nullable BundleHeader header,
        @Nullable Trust trust, String code, long changes, long conflicts, int evidence, @Nullable Problem flaw,
        List<Missing> missing, Duration ahead) {

    public PlannedBundle {
        missing = List.copyOf(missing);
    }

    /** What importing it comes to. */
    public enum Outcome {
        /** Can be imported. */
        READY,
        /** Everything in it is here already. */
        NOTHING_NEW,
        /** Bundles before it are missing. */
        MISSING,
        /** Cannot be imported, now or later. */
        FLAWED
    }
}
