package vn.sokiemtra.desktop.fieldwork;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.inspection.ContradictionReason;

/**
 * Figures that cannot be true together, as the item pane shows them.
 *
 * @param about what the rules found
 * @param phrases words of the unit's text to underline
 * @param formNumber of the biểu to open, {@code 04}; null where none is involved
 * @param cell the first cell of that biểu, {@code B4[1].8@verified}; null where none is involved
 * @param reason why it is right all the same; null while nobody wrote it
 * @param earlier what was written before a figure changed; null where there is nothing
 */
public record ContradictionLine(Contradiction about, List<String> phrases, @Nullable String formNumber,
        @Nullable String cell, @Nullable ContradictionReason reason, @Nullable ContradictionReason earlier) {

    public ContradictionLine {
        phrases = List.copyOf(phrases);
    }

    /** {@code X12}. */
    public String rule() {
        return about.ruleId();
    }

    /** What contradicts what. */
    public String sentence() {
        return about.sentence();
    }

    /** How it is seen; empty where the sentence says it. */
    public String arithmetic() {
        return about.arithmetic();
    }

    /**
     * The finding that says it already; null when none does. The words of the rule are its beginning: one recorded in the
     * biểu goes on with the figures, a person may go on with more.
     */
    @Nullable
    Finding recordedIn(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.content() != null && finding.content().startsWith(sentence()))
                .findFirst().orElse(null);
    }

    /** The words a person goes on with: the reason, else the one written before a figure changed. */
    String known() {
        return reason != null ? reason.reason() : earlier != null ? earlier.reason() : "";
    }
}
