package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A letter that is to be drafted to a unit or about it.
 *
 * @param round 1 for the first of its occasion
 * @param dueOn the earliest last day it is about
 * @param findings it is about
 */
public record LetterDue(UUID inspection, String unitName, Letters.Occasion occasion, int round, LocalDate dueOn,
        List<UUID> findings) {

    public LetterDue {
        findings = List.copyOf(findings);
    }
}
