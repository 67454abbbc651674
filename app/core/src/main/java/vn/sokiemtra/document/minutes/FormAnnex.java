package vn.sokiemtra.document.minutes;

import java.util.ArrayList;
import java.util.List;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Cell;
import vn.sokiemtra.document.TableContent.Row;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.text.Texts;

/** A biểu as a landscape annex: what the team verified; what it did not is the unit's figure, marked (*). */
public final class FormAnnex {

    private final Texts texts = Texts.beside(FormAnnex.class);
    private final FormSheet form;
    private boolean reported;
    private boolean given;

    private FormAnnex(FormSheet form) {
        this.form = form;
    }

    /** @param index from 0 among {@code count} annexes */
    static Annex of(FormSheet form, int index, int count, String attachedTo, String agency) {
        return new FormAnnex(form).annex(index, count, attachedTo, agency);
    }

    /** The empty biểu, to be filled and signed by the unit. @param label "Biểu số 01" */
    public static Annex blank(FormSheet form, String label, String attachedTo, String agency,
            List<Closing.Signer> signers) {
        Annex annex = new FormAnnex(form).annex(0, 1, attachedTo, agency);
        var blocks = new ArrayList<>(annex.blocks());
        if (!signers.isEmpty()) {
            blocks.add(new Block.Signatures(annex.section(), signers));
        }
        return new Annex(annex.section(), label, annex.title(), attachedTo, true, blocks);
    }

    private Annex annex(int index, int count, String attachedTo, String agency) {
        String section = MinutesOutline.annexId(form);
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Paragraph(section, Block.Style.CENTRED, List.of(Run.plain(texts.get("form.unit", agency)))));
        blocks.add(new Block.Table(section, new TableContent(form.columns().stream().map(FormAnnex::column).toList(),
                header(), rows())));
        if (given) {
            // Above the table: below it, it could stand alone on the next page.
            blocks.add(1, new Block.Paragraph(section, Block.Style.NOTE,
                    List.of(Run.plain(texts.get(reported ? "form.reported" : "form.verified")))));
        }
        return new Annex(section, new Wording().annexLabel(index, count),
                form.title().toUpperCase(Texts.VIETNAMESE), attachedTo, true, blocks);
    }

    private static TableContent.Column column(FormSheet.Column column) {
        Align align = switch (column.type()) {
            case ROW_NUMBER, TICK -> Align.CENTRE;
            case INTEGER, DECIMAL, PERCENT, RATIO -> Align.RIGHT;
            case TEXT, URL, DOCUMENT -> Align.LEFT;
        };
        return new TableContent.Column(Math.max(1, column.width()), align);
    }

    private List<Row> header() {
        boolean grouped = form.columns().stream().anyMatch(column -> column.group() != null);
        var top = new ArrayList<Cell>();
        var below = new ArrayList<Cell>();
        for (int i = 0; i < form.columns().size();) {
            FormSheet.Column column = form.columns().get(i);
            if (column.group() == null) {
                top.add(new Cell(column.title(), 1, grouped ? 2 : 1));
                i++;
                continue;
            }
            int end = i;
            while (end < form.columns().size() && column.group().equals(form.columns().get(end).group())) {
                below.add(Cell.of(form.columns().get(end++).title()));
            }
            top.add(new Cell(column.group(), end - i, 1));
            i = end;
        }
        var rows = new ArrayList<Row>();
        rows.add(new Row(top, true));
        if (grouped) {
            rows.add(new Row(below, true));
        }
        rows.add(new Row(form.columns().stream()
                .map(column -> Cell.of(texts.get("column", String.valueOf(column.number())))).toList(), false));
        return rows;
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (FormSheet.Row row : form.rows()) {
            rows.add(new Row(form.columns().stream().map(column -> Cell.of(text(column, row))).toList(), false));
        }
        if (rows.isEmpty()) {
            rows.add(new Row(form.columns().stream().map(column -> Cell.of("")).toList(), false));
        } else if (!form.totals().isEmpty() && form.rows().size() > 1) {
            rows.add(total());
        }
        return rows;
    }

    private String text(FormSheet.Column column, FormSheet.Row row) {
        for (FormSheet.Cell cell : row.cells()) {
            if (cell.column() == column.number()) {
                return text(column, cell);
            }
        }
        return column.type() == ColumnType.ROW_NUMBER ? String.valueOf(row.index()) : "";
    }

    private String text(FormSheet.Column column, FormSheet.Cell cell) {
        if (column.type() == ColumnType.ROW_NUMBER) {
            return cell.verifiedShown().isEmpty() ? cell.reportedShown() : cell.verifiedShown();
        }
        boolean tick = column.type() == ColumnType.TICK;
        if (!cell.verifiedShown().isEmpty()) {
            given = true;
            return tick ? texts.get("tick") : cell.verifiedShown();
        }
        if (cell.reportedShown().isEmpty() || column.computed()) {
            return "";
        }
        given = true;
        reported = true;
        return texts.get("mark.reported", tick ? texts.get("tick") : cell.reportedShown());
    }

    /** The row Tổng cộng: the words over the columns before the first total. */
    private Row total() {
        var shown = new ArrayList<String>();
        for (FormSheet.Column column : form.columns()) {
            shown.add(form.totals().stream().filter(cell -> cell.column() == column.number())
                    .map(FormSheet.Cell::verifiedShown).findFirst().orElse(""));
        }
        int words = 0;
        while (words < shown.size() && shown.get(words).isEmpty()) {
            words++;
        }
        if (words == 0 || words == shown.size()) {
            return new Row(shown.stream().map(Cell::of).toList(), true);
        }
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(texts.get("total"), words, 1));
        shown.subList(words, shown.size()).forEach(text -> cells.add(Cell.of(text)));
        return new Row(cells, true);
    }
}
