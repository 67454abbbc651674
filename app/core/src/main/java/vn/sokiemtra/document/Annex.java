package vn.sokiemtra.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A Phụ lục: begins on a page of its own and counts its pages from one.
 *
 * @param section anchor of its heading
 * @param label "Phụ lục I"; "Phụ lục" where there is only one
 * @param title in capitals
 * @param attachedTo "(Kèm theo Biên bản số … )"; null for none
 */
public record Annex(String section, String label, String title, @Nullable String attachedTo, boolean landscape,
        List<Block> blocks) {

    public Annex {
        label = PrintText.of(label);
        title = PrintText.of(title);
        attachedTo = attachedTo == null ? null : PrintText.of(attachedTo);
        blocks = List.copyOf(blocks);
    }
}
