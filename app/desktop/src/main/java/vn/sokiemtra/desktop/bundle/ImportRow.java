package vn.sokiemtra.desktop.bundle;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.BundleHeader;
import vn.sokiemtra.bundle.ImportResult;
import vn.sokiemtra.bundle.PlannedBundle;
import vn.sokiemtra.bundle.PlannedBundle.Outcome;

/**
 * A bundle that was chosen for import.
 *
 * @param bundle what importing it would do; null while it is being verified
 * @param done what importing it did; null before
 * @param wanted whether the person left it chosen
 */
public record ImportRow(Path file, @Nullable PlannedBundle bundle, ImportResult.@Nullable Imported done,
        boolean wanted) {

    /** Its file's name. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** Whether it can be imported now. */
    public boolean ready() {
        return bundle != null && done == null && bundle.outcome() == Outcome.READY;
    }

    /** Whether it will be imported. */
    public boolean ticked() {
        return ready() && wanted;
    }

    /** What it says of itself; null where it could not be read yet. */
    public @Nullable BundleHeader header() {
        return bundle == null ? null : bundle.header();
    }

    /** Whether a passphrase is missing, or the one given was not right. */
    public boolean locked() {
        return bundle != null && bundle.flaw() != null && (bundle.flaw().code().equals("SKT-BUNDLE-SEALED") || bundle
                .flaw().code().equals("SKT-BUNDLE-PASSPHRASE"));
    }

    /** Whether it is of another plan, for which a data file of its own can be made. */
    public boolean otherPlan() {
        return bundle != null && bundle.flaw() != null && bundle.flaw().code().equals("SKT-BUNDLE-OTHER-PLAN");
    }

    ImportRow with(PlannedBundle planned) {
        return new ImportRow(file, planned, null, wanted);
    }

    ImportRow with(ImportResult.Imported result) {
        return new ImportRow(file, bundle, result, wanted);
    }

    ImportRow wanted(boolean is) {
        return new ImportRow(file, bundle, done, is);
    }
}
