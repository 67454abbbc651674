package vn.sokiemtra.bundle;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an import would change in one unit's inspection.
 *
 * @param inspection null: what belongs to the plan as a whole
 * @param unit name of the unit; empty for the plan as a whole
 * @param answersAdded verdicts, parts and document lines that were not there
 * @param answersChanged those that were
 * @param cells cells of biểu, new and changed; rows where more of them come than cells
 * @param findings new and changed
 * @param evidence records of evidence, new and changed
 * @param others anything else, new and changed
 * @param conflicts fields that two values will stand in
 */
public record UnitChanges(@Nullable UUID inspection, String unit, long answersAdded, long answersChanged, long cells,
        long findings, long evidence, long others, long conflicts) {
}
