package vn.sokiemtra.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ReportEntries.Unusable;

/**
 * A report of a unit that was taken in as a file.
 *
 * @param evidence the original file; null where its row did not come along
 * @param name of the file
 * @param due by when the plan asked for it; null where it does not say
 * @param used how many values were taken from it
 * @param unusable which places were not, and why
 */
public record ReceivedReport(UUID id, @Nullable UUID evidence, String name, @Nullable LocalDate receivedOn,
        @Nullable LocalDate due, int used, List<Unusable> unusable) {

    public ReceivedReport {
        unusable = List.copyOf(unusable);
    }

    public boolean late() {
        LocalDate last = due;
        LocalDate came = receivedOn;
        return last != null && came != null && came.isAfter(last);
    }
}
