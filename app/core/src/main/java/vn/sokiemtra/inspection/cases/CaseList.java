package vn.sokiemtra.inspection.cases;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A list of hồ sơ as it was understood from pasted text.
 *
 * @param lines one for each mã hồ sơ, in the order given; none twice
 * @param personal names of the columns left out because they are about persons
 * @param twice how many lines repeated a code and were left out
 * @param blank how many lines had no code and were left out
 */
public record CaseList(List<Line> lines, List<String> personal, int twice, int blank) {

    public CaseList {
        lines = List.copyOf(lines);
        personal = List.copyOf(personal);
    }

    /** @param field lĩnh vực; each but the code is null where the list does not say */
    public record Line(String code, @Nullable String field, @Nullable LocalDate receivedOn, @Nullable LocalDate dueOn,
            @Nullable LocalDate returnedOn) {
    }
}
