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
 * @param finding this year's that says it again, while it is there; null else
 * @param findingNumber what the screen calls that finding; 0 without one
 * @param item where it would be written down again: the item of this year's outline with the same code; null where the
 *            outline has no such item and a person must choose
 * @param evidence what proves the answer, oldest first
 */
public record PriorLine(PriorMatter matter, UUID inspection, boolean inherited, Field<String> state,
        Field<String> remark, @Nullable UUID finding, int findingNumber, @Nullable UUID item,
        List<Evidence> evidence) {

    public PriorLine {
        evidence = List.copyOf(evidence);
    }

    /** Null before. */
    public PriorMatter.@Nullable State answer() {
        String name = state.value();
        return name == null ? null : PriorMatter.State.valueOf(name);
    }
}
