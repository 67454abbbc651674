package vn.sokiemtra.plan;

import org.jspecify.annotations.Nullable;

/** A unit that is to be added; {@code agencyName} and {@code place} as they stand in documents. */
public record UnitDraft(String name, UnitClass unitClass, String agencyName, @Nullable String place) {
}
