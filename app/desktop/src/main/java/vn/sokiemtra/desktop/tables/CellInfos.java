package vn.sokiemtra.desktop.tables;

import java.util.Objects;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.text.Texts;

/** Says what the cell under the cursor is. */
final class CellInfos {

    private static final Texts TEXTS = Texts.beside(CellInfos.class);

    private CellInfos() {
    }

    static CellInfo of(FormSheetView view, CellPlace at) {
        FormSheet.Row row = view.formRow(at.row());
        FormSheet.Column column = view.formColumn(at.column());
        if (column == null || column.type() == ColumnType.ROW_NUMBER) {
            return CellInfo.NONE;
        }
        String number = "(" + column.number() + ")";
        if (row == null) {
            return new CellInfo(TEXTS.get("cell.new-row", number), column.title(), "", view.editable(at.row(), at
                    .column()), "", "", false, false, "");
        }
        boolean reported = view.side(at.row()) == Side.REPORTED;
        FormSheet.Cell cell = view.cellOf(row, column.number());
        String other = reported ? cell.verifiedShown() : cell.reportedShown();
        String label = view.form().growing() ? TEXTS.get("cell.place", row.label(), number) : number;
        return new CellInfo(label, column.title(), view.typed(at.row(), at.column()), view.editable(at.row(), at
                .column()), TEXTS.get(reported ? "side.verified" : "side.reported"), other.isEmpty()
                        ? TEXTS.get(
                                "cell.blank")
                        : other,
                cell.conflicts().contains(reported ? Side.REPORTED : Side.VERIFIED), row.id() != null,
                Objects.requireNonNullElse(view.cell(at.row(), at.column()).problem(),
                        ""));
    }
}
