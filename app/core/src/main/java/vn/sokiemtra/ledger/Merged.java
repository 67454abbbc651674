package vn.sokiemtra.ledger;

import java.util.List;
import java.util.Map;

/**
 * What a merge did, or would do.
 *
 * @param changes how many were new here
 * @param rows how many rows of each table they touch
 * @param conflicts registers that two or more different values stand in since, and did not before
 * @param ahead how far the latest new change's clock is ahead of this machine's, in milliseconds; 0 when it is not
 */
public record Merged(long changes, Map<String, Long> rows, List<Conflict> conflicts, long ahead) {
}
