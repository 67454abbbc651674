package vn.sokiemtra.checklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An item of the plan's Đề cương; see {@link OutlineDefinition.ItemDefinition} for the fields.
 *
 * @param parentId null at the top
 * @param guide what a team asks behind the sentence; null for nothing
 * @param topicCode code of the plan's content it belongs to; null for none
 * @param assignedTo who answers it unless an inspection names another; null where it does not say
 * @param points điểm chuẩn; null for none
 * @param rules ids of the contradiction rules that show at it besides those of its cells
 * @param parts in order; empty unless it is a leaf
 * @param children in order
 */
public record OutlineItem(UUID id, @Nullable UUID parentId, String code, String label, String content,
        String shortTitle, @Nullable String guide, boolean leaf, ItemSection section, boolean evidenceRequired,
        boolean retired, @Nullable String topicCode, @Nullable String assignedTo, @Nullable BigDecimal points,
        List<String> rules, List<ItemPart> parts, List<OutlineItem> children) {

    public OutlineItem {
        rules = List.copyOf(rules);
        parts = List.copyOf(parts);
        children = List.copyOf(children);
    }

    public Optional<ItemPart> part(String partCode) {
        return parts.stream().filter(part -> part.code().equals(partCode)).findFirst();
    }

    /** The part that holds the unit's own words, if it has one. */
    public Optional<ItemPart> narrative() {
        return parts.stream().filter(part -> part.type() == PartType.NARRATIVE).findFirst();
    }
}
