package vn.sokiemtra.checklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A biểu of the plan; see {@link OutlineDefinition.FormDefinition} for the fields.
 *
 * @param columns in the order of their numbers
 * @param templateRows the rows every unit fills; the only ones unless it is growing
 */
public record FormTable(UUID id, String code, String number, String title, List<FormSigner> signers, boolean growing,
        boolean total, List<FormColumn> columns, List<TemplateRow> templateRows) {

    public FormTable {
        signers = List.copyOf(signers);
        columns = List.copyOf(columns);
        templateRows = List.copyOf(templateRows);
    }

    public Optional<FormColumn> column(int col) {
        return columns.stream().filter(column -> column.col() == col).findFirst();
    }
}
