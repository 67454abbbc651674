package vn.sokiemtra.inspection;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.PartType;

/**
 * A line of the outline with what stands on it, without authors and conflicts: for documents.
 *
 * @param section where the Biên bản uses it, see {@link vn.sokiemtra.checklist.ItemSection}
 * @param remark nhận xét của Đoàn, may quote cells
 * @param retired taken out of the Đề cương, or made a heading, after it was answered; its titles say so
 */
public record ItemAnswers(UUID itemId, String code, String content, String shortTitle, String section, boolean leaf,
        boolean evidenceRequired, @Nullable Verdict verdict, @Nullable String remark, boolean retired,
        ItemPoints points,
        List<Part> parts,
        List<ItemAnswers> children) {

    public ItemAnswers {
        parts = List.copyOf(parts);
        children = List.copyOf(children);
    }

    /**
     * @param cell as in {@link PartView}; null for a value of its own
     * @param reported as a person reads it; null when blank; so is {@code verified}
     */
    public record Part(PartType type, String label, @Nullable String measure, @Nullable String cell,
            @Nullable String reported, @Nullable String verified, List<DocumentLine> documents) {

        public Part {
            documents = List.copyOf(documents);
        }
    }
}
