package vn.sokiemtra.carryover;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.ledger.Field;

/**
 * What an earlier year left at a unit, as one inspection of it answers for it.
 *
 * @param inherited the unit of the matter is another: this one goes on as it
 * @param state empty before
 * @param row of the answer; null before
 * @param raised this year's finding that says it again, while it is there; null else
 * @param item where it would be written down again: the item of this year's outline with the same code; null where the
 *            outline has no such item and a person must choose
 * @param evidence what proves the answer, oldest first
 */
public record PriorLine(PriorMatter matter, UUID inspection, boolean inherited, @Nullable UUID row,
        Field<String> state, Field<String> remark, @Nullable Raised raised, @Nullable UUID item,
        List<Evidence> evidence) {

    /**
     * A finding of this year.
     *
     * @param number what the screen calls it
     * @param item where it stands
     */
    public record Raised(UUID finding, int number, UUID item) {
    }

    public PriorLine {
        evidence = List.copyOf(evidence);
    }

    /** Null before. */
    public PriorMatter.@Nullable State answer() {
        String name = state.value();
        return name == null ? null : PriorMatter.State.valueOf(name);
    }
}
