package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.orElse;

import java.util.ArrayList;
import java.util.List;

import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Cell;
import vn.sokiemtra.document.TableContent.Column;
import vn.sokiemtra.document.TableContent.Row;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.document.kind.Consolidated.Line;
import vn.sokiemtra.document.summary.SummarySheets;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.summary.FormSum;
import vn.sokiemtra.summary.UnitYears;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The annexes of the Báo cáo tổng hợp: every finding with day and state, then the tables of the board. */
final class ConsolidatedAnnexes {

    private static final int FREQUENT = 50;

    private final Texts texts = Texts.beside(ConsolidatedAnnexes.class);
    private final Wording wording = new Wording();
    private final Consolidated all;
    private final Board board;
    private final String attached;

    /** An annex before it is known how many there are. */
    private record Sheet(String id, String title, List<Block> blocks) {
    }

    ConsolidatedAnnexes(Consolidated all, String attached) {
        this.all = all;
        this.board = all.board();
        this.attached = attached;
    }

    /** Those that have something to say. */
    List<Annex> all() {
        List<Sheet> sheets = new ArrayList<>();
        if (!all.lines().isEmpty()) {
            sheets.add(sheet("findings", "total.annex", findings()));
            sheets.add(sheet("board", "total.board", units()));
        }
        List<Board.Frequent> frequent = board.frequent().stream().filter(one -> one.units().size() > 1).limit(FREQUENT)
                .toList();
        if (!frequent.isEmpty()) {
            sheets.add(sheet("frequent", "total.frequent", frequent(frequent)));
        }
        List<FormSum> sums = all.sums().stream().filter(one -> !one.counted().isEmpty()).toList();
        if (!sums.isEmpty()) {
            sheets.add(sums(sums));
        }
        if (!board.prior().isEmpty()) {
            sheets.add(sheet("prior", "total.priors", prior()));
        }
        List<Annex> annexes = new ArrayList<>();
        for (Sheet sheet : sheets) {
            annexes.add(
                    new Annex(sheet.id(), wording.annexLabel(annexes.size(), sheets.size()), sheet.title(), attached,
                            true, sheet.blocks()));
        }
        return annexes;
    }

    private Sheet sheet(String id, String title, TableContent table) {
        return new Sheet("annex." + id, texts.get(title), List.of(new Block.Table("annex." + id, table)));
    }

    /** Unit after unit. The last day and the state are those of today, as the board shows them. */
    private TableContent findings() {
        var rows = new ArrayList<Row>();
        Object inspection = "";
        for (Line line : all.lines()) {
            Board.FoundLine found = line.found();
            if (!found.inspection().equals(inspection)) {
                inspection = found.inspection();
                rows.add(new Row(List.of(new Cell(named(found), 7, 1)), true));
            }
            rows.add(Row.of(String.valueOf(line.finding().number()), found.itemCode(), line.content(), line
                    .recommendation(), orElse(line.finding().responsible(), ""), VietnameseFormat.date(found.due()),
                    SummarySheets.state(found)));
        }
        return new TableContent(List.of(new Column(1, Align.CENTRE), new Column(1.8, Align.CENTRE), new Column(7,
                Align.LEFT), new Column(6, Align.LEFT), new Column(4, Align.LEFT), new Column(2.6, Align.CENTRE),
                new Column(2.6, Align.CENTRE)), List.of(Remedies.header(texts.get("total.columns"))), rows);
    }

    private String named(Board.FoundLine found) {
        return board.units().stream().filter(unit -> unit.inspection().equals(found.inspection())).map(
                SummarySheets::named).findFirst().orElse(found.unit());
    }

    private TableContent units() {
        List<Column> columns = new ArrayList<>(List.of(new Column(5, Align.LEFT)));
        List<Cell> head = new ArrayList<>(List.of(Cell.of(texts.get("total.board.unit"))));
        List<Cell> sum = new ArrayList<>(List.of(Cell.of(texts.get("total.board.sum"))));
        for (int i = 0; i < board.contents().size(); i++) {
            columns.add(new Column(2.4, Align.CENTRE));
            head.add(Cell.of(board.contents().get(i).title()));
            sum.add(Cell.of(number(board.of(i))));
        }
        for (Cell end : Remedies.header(texts.get("total.board.end")).cells()) {
            columns.add(new Column(2, Align.CENTRE));
            head.add(end);
        }
        sum.addAll(List.of(Cell.of(number(board.findings().size())), Cell.of(number(board.remedied())), Cell.of(number(
                board.overdue()))));
        List<Row> rows = new ArrayList<>();
        for (Board.UnitLine unit : board.units()) {
            if (unit.inspected() || unit.total() > 0) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(SummarySheets.named(unit))));
                unit.counts().forEach(count -> cells.add(Cell.of(number(count))));
                cells.addAll(List.of(Cell.of(number(unit.total())), Cell.of(number(unit.remedied())), Cell.of(number(
                        unit.overdue()))));
                rows.add(new Row(cells, false));
            }
        }
        rows.add(new Row(sum, true));
        return new TableContent(columns, List.of(new Row(head, true)), rows);
    }

    private TableContent frequent(List<Board.Frequent> frequent) {
        List<Row> rows = new ArrayList<>();
        for (Board.Frequent one : frequent) {
            rows.add(Row.of(number(rows.size() + 1), one.label(), one.itemCode(), number(one.units().size()), number(one
                    .findings().size()), String.join(", ", one.units())));
        }
        return new TableContent(List.of(new Column(1, Align.CENTRE), new Column(7, Align.LEFT), new Column(2,
                Align.CENTRE), new Column(2, Align.CENTRE), new Column(2, Align.CENTRE), new Column(9, Align.LEFT)),
                List.of(Remedies.header(texts.get("total.frequent.columns"))), rows);
    }

    /** Every column that adds up; below the table who is missing. */
    private Sheet sums(List<FormSum> sums) {
        List<Row> rows = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        for (FormSum form : sums) {
            for (FormSum.Column column : form.columns()) {
                rows.add(Row.of(form.number(), "(" + column.number() + ")", column.title(), column.value() == null
                        ? VietnameseFormat.UNDEFINED
                        : column.percent()
                                ? VietnameseFormat.percent(column.value())
                                : VietnameseFormat.number(column.value()),
                        number(column.units())));
            }
        }
        blocks.add(new Block.Table("annex.sums", new TableContent(List.of(new Column(1.5, Align.CENTRE), new Column(1.5,
                Align.CENTRE), new Column(12, Align.LEFT), new Column(3, Align.RIGHT), new Column(3, Align.CENTRE)),
                List.of(Remedies.header(texts.get("total.sums.columns"))), rows)));
        for (FormSum form : sums) {
            if (!form.missing().isEmpty()) {
                blocks.add(Block.Paragraph.of("annex.sums", texts.get("total.sums.missing", form.number(), number(form
                        .missing().size()), String.join(", ", form.missing()))));
            }
        }
        return new Sheet("annex.sums", texts.get("total.sums"), blocks);
    }

    private TableContent prior() {
        List<Row> rows = new ArrayList<>();
        long then = 0;
        long now = 0;
        // Where a unit was not inspected in both years there is no difference as a whole.
        boolean all = true;
        for (UnitYears unit : UnitYears.of(board)) {
            Long before = unit.then();
            Long counted = unit.now();
            Long difference = unit.difference();
            rows.add(Row.of(unit.name(), before == null ? texts.get("total.priors.unknown") : number(before),
                    counted == null ? texts.get("total.priors.uninspected") : number(counted), difference == null
                            ? VietnameseFormat.UNDEFINED
                            : signed(difference)));
            all &= difference != null;
            then += before == null ? 0 : before;
            now += counted == null ? 0 : counted;
        }
        rows.add(
                new Row(List.of(Cell.of(texts.get("total.board.sum")), Cell.of(number(then)), Cell.of(number(now)), Cell
                        .of(all ? signed(now - then) : VietnameseFormat.UNDEFINED)), true));
        return new TableContent(List.of(new Column(8, Align.LEFT), new Column(3, Align.CENTRE), new Column(3,
                Align.CENTRE), new Column(3, Align.CENTRE)), List.of(
                        Remedies.header(texts.get("total.priors.columns",
                                String.valueOf(board.year() - 1), String.valueOf(board.year())))),
                rows);
    }

    private static String signed(long difference) {
        return VietnameseFormat.difference(java.math.BigDecimal.valueOf(difference));
    }

    private static String number(long count) {
        return VietnameseFormat.number(count);
    }
}
