package vn.sokiemtra.bundle;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is to be exported.
 *
 * @param target the file to write, or a folder: the file then gets its usual name
 * @param kind null: hand-out from the machine that made the plan, return from any other
 * @param evidence whether contents of evidence travel; all changes always do
 * @param inspections only evidence of these; empty: of all
 * @param since the last bundle that came from the receiver: only what that one lacks; null: everything
 * @param passphrase seals the bundle; null: unsealed
 */
public record ExportWish(Path target, @Nullable BundleKind kind, String person, boolean evidence, Set<UUID> inspections,
        @Nullable Path since, char @Nullable [] sincePassphrase, char @Nullable [] passphrase) {

    /** Everything, for anybody. */
    public static ExportWish everything(Path target, String person) {
        return new ExportWish(target, null, person, true, Set.of(), null, null, null);
    }

    public ExportWish withoutEvidence() {
        return new ExportWish(target, kind, person, false, inspections, since, sincePassphrase, passphrase);
    }

    public ExportWish onlyFor(Set<UUID> units) {
        return new ExportWish(target, kind, person, evidence, Set.copyOf(units), since, sincePassphrase, passphrase);
    }

    public ExportWish since(Path lastFromReceiver, char @Nullable [] itsPassphrase) {
        return new ExportWish(target, kind, person, evidence, inspections, lastFromReceiver, itsPassphrase, passphrase);
    }

    public ExportWish sealed(char @Nullable [] with) {
        return new ExportWish(target, kind, person, evidence, inspections, since, sincePassphrase, with);
    }

    public ExportWish as(BundleKind which) {
        return new ExportWish(target, which, person, evidence, inspections, since, sincePassphrase, passphrase);
    }
}
