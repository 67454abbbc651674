package vn.sokiemtra.checklist;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A row that every unit fills. It is not stored before its first cell is; its id is
 * {@code edit.naturalRow(FORM_ROW, inspectionId, formId, key)}, so two machines fill the same row.
 *
 * @param label text of the first TEXT column; null where the unit writes it
 */
public record TemplateRow(String key, @Nullable String label) {

    public TemplateRow {
        Objects.requireNonNull(key, "key");
    }
}
