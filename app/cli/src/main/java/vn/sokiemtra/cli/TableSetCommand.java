package vn.sokiemtra.cli;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.EnterCells;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.inspection.LoadForm;
import vn.sokiemtra.text.VietnameseFormat;

/** {@code table set}: one cell of a biểu; the row behind the last is added where the biểu may grow. */
@Command
final class TableSetCommand extends OnData {

    @Option(names = "--unit", required = true, paramLabel = "U")
    String unit;

    @Option(names = "--form", required = true, paramLabel = "B3")
    String form;

    @Option(names = "--row", required = true, paramLabel = "N")
    String row;

    @Option(names = "--col", required = true, paramLabel = "N")
    int column;

    @Option(names = "--side", required = true, paramLabel = "reported|verified")
    Side side;

    @Option(names = "--value", required = true, paramLabel = "V")
    String value;

    @Option(names = "--as", paramLabel = "NAME")
    @Nullable
    String as;

    @SuppressWarnings("NullAway.Init") // picocli sets the options
    TableSetCommand(Program program) {
        super(program);
    }

    @Override
    Report report(Session session) {
        UUID inspection = session.unit(unit).inspectionId();
        LoadForm load = new LoadForm(session.ledger());
        FormSheet before = load.of(inspection, form);
        boolean next = row.equals(String.valueOf(before.rows().size() + 1));
        EnterCells.Entered entered = new EnterCells(session.ledger()).run(session.author(as), inspection, form,
                List.of(new EnterCells.Entry(next && before.growing() ? EnterCells.NEW_ROW : row, column, side, value)))
                .value();
        if (!entered.refused().isEmpty()) {
            throw new Refused(entered.refused().getFirst().code(), entered.refused().getFirst().sentence());
        }
        FormSheet after = load.of(inspection, form);
        for (FormSheet.Row line : after.rows()) {
            if (line.key().equals(row) || String.valueOf(line.index()).equals(row)) {
                return cell(after, line);
            }
        }
        return Report.of(Fields.of("form", after.code()).and("row", row), TEXTS.get("edit.same"));
    }

    private Report cell(FormSheet sheet, FormSheet.Row line) {
        FormSheet.Cell cell = line.cells().stream().filter(each -> each.column() == column).findFirst().orElseThrow();
        return Report.of(
                Fields.of("form", sheet.code()).and("row", line.index()).and("key", line.key()).and("col", column)
                        .and("cell", sheet.code() + "[" + line.key() + "]." + column).and("label", line.label())
                        .and("reported", cell.reported()).and("verified", cell.verified())
                        .and("reportedShown", cell.reportedShown()).and("verifiedShown", cell.verifiedShown()),
                TEXTS.get("table.cell", sheet.number(), line.label(), String.valueOf(column),
                        shown(cell.reportedShown()), shown(cell.verifiedShown()),
                        sheet.code() + "[" + line.key() + "]." + column));
    }

    private static String shown(String text) {
        return text.isEmpty() ? VietnameseFormat.UNDEFINED : text;
    }
}
