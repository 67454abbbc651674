package vn.sokiemtra.archive;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A hồ sơ that was made.
 *
 * @param folder the bag
 * @param files how many stand in it, without those of the bag itself
 * @param missing what the plan's regime asks for, or the record speaks of, and the hồ sơ lacks, in words; empty: complete
 * @param retention thời hạn bảo quản; null while nobody set it
 */
public record Archived(Path folder, int files, List<String> missing, @Nullable String retention) {

    public Archived {
        missing = List.copyOf(missing);
    }

    public boolean complete() {
        return missing.isEmpty();
    }
}
