package vn.sokiemtra.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Problem;

/**
 * What one step of several would do, the steps before it done.
 *
 * @param merged null when it has a flaw
 * @param flaw {@code SKT-MERGE-…}; null when it has none. A flawed step leaves nothing, later steps are tried without it
 */
public record Previewed(@Nullable Merged merged, List<Touched> touched, @Nullable Problem flaw) {
}
