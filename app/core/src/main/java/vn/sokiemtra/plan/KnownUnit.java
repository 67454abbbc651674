package vn.sokiemtra.plan;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A unit of the plan, inspected or not; {@code parentId} is the unit it belongs to, null for none. */
public record KnownUnit(UUID id, String name, String unitClass, String agencyName, String place,
        @Nullable UUID parentId) {
}
