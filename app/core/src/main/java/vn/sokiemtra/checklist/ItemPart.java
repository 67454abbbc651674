package vn.sokiemtra.checklist;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A typed part of an item; see {@link OutlineDefinition.PartDefinition} for the fields.
 *
 * @param measure đơn vị tính; null for none
 * @param cell text of the cell link; null for a value of its own
 */
public record ItemPart(UUID id, String code, PartType type, String label, @Nullable String measure,
        List<ChoiceOption> options, @Nullable String cell) {

    public ItemPart {
        options = List.copyOf(options);
    }

    /** The cells it shows: none, one, or two for a ratio. A TABLE part has none, see {@link #formCode}. */
    public List<CellRef> cells() {
        String link = cell;
        return link == null || type == PartType.TABLE ? List.of() : CellRef.parseAll(link);
    }

    /** Code of the biểu that a TABLE part is; null for other parts. */
    public @Nullable String formCode() {
        return type == PartType.TABLE ? cell : null;
    }
}
