package vn.sokiemtra.carryover;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one inspection found of something that an earlier year left.
 *
 * @param remark what the team saw; null where nothing is written
 * @param finding this year's that says it again, while it is there
 */
public record PriorAnswer(UUID matter, UUID inspection, PriorMatter.@Nullable State state, @Nullable String remark,
        @Nullable UUID finding) {

    /** Not for the next year: it is remedied, or this year's finding goes on. */
    public boolean settled() {
        return state == PriorMatter.State.REMEDIED || finding != null;
    }
}
