package vn.sokiemtra.document.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import vn.sokiemtra.document.sheet.SheetContent;
import vn.sokiemtra.document.sheet.SheetContent.Value;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.summary.FormSum;
import vn.sokiemtra.summary.LookAlikes;
import vn.sokiemtra.summary.UnitYears;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Everything on the board as tables: what a screen lists and a workbook holds, so that both say the same. */
public final class SummarySheets {

    private static final Texts TEXTS = Texts.beside(SummarySheets.class);

    private static final List<String> ORDER = List.of("units", "findings", "frequent", "contents", "class", "team",
            "sums", "prior", "alike");

    private final Board board;
    private final List<FormSum> sums;

    public SummarySheets(Board board, List<FormSum> sums) {
        this.board = board;
        this.sums = List.copyOf(sums);
    }

    /** In the order of {@link #names()}. */
    public List<SheetContent> all() {
        List<SheetContent> all = new ArrayList<>(ofRows());
        all.addAll(ofGroups());
        all.add(ofForms());
        all.sort(Comparator.comparing(sheet -> names().indexOf(sheet.name())));
        return List.copyOf(all);
    }

    /** The names of all tables, in their order; each is of one of the three kinds below. */
    public static List<String> names() {
        return ORDER.stream().map(key -> TEXTS.get("sheet." + key)).toList();
    }

    /** Those that are known of a board that nobody has grouped. */
    public List<SheetContent> ofRows() {
        return List.of(units(), findings(), contents(), by("class", Board.FoundLine::unitClass,
                Board.UnitLine::unitClass), by("team", Board.FoundLine::team, Board.UnitLine::team), prior());
    }

    /** Those that ask which findings say the same. */
    public List<SheetContent> ofGroups() {
        return List.of(frequent(), alike());
    }

    /** A unit; its phúc tra says that it is one. */
    public static String named(Board.UnitLine unit) {
        return unit.again() ? TEXTS.get("again", unit.name()) : unit.name();
    }

    /** Whether it is the table that compares with the year before. */
    public static boolean isPrior(SheetContent sheet) {
        return sheet.name().equals(TEXTS.get("sheet.prior"));
    }

    /** Where a finding stands, in words. */
    public static String state(Board.FoundLine one) {
        return one.state() == null ? TEXTS.get("state.none") : TEXTS.get("state." + one.state());
    }

    private SheetContent sheet(String key, List<String> head, List<List<Value>> rows, Integer... widths) {
        return new SheetContent(TEXTS.get("sheet." + key), TEXTS.get("title", TEXTS.get("sheet." + key), board
                .planTitle(), VietnameseFormat.date(board.asOf())), head, rows, Arrays.asList(widths));
    }

    private static List<String> head(String key) {
        return new ArrayList<>(Arrays.asList(TEXTS.get("head." + key).split("\\|")));
    }

    /** Unit by content, with the sum below. */
    private SheetContent units() {
        List<String> head = head("units");
        board.contents().forEach(content -> head.add(content.title()));
        head.addAll(head("units.end"));
        List<List<Value>> rows = new ArrayList<>();
        for (Board.UnitLine unit : board.units()) {
            List<Value> row = new ArrayList<>(List.of(Value.of(named(unit)),
                    Value.of(TEXTS.getOr("class." + unit.unitClass(), unit.unitClass())), Value.of(
                            unit
                                    .team()),
                    counted(unit.standing())));
            // Nothing found is 0 only where somebody looked.
            boolean looked = unit.inspected() || unit.total() > 0;
            unit.counts().forEach(count -> row.add(looked ? Value.of(count) : counted("")));
            row.addAll(looked
                    ? List.of(Value.of(unit.total()), Value.of(unit.remedied()), Value.of(unit.overdue()))
                    : List.of(counted(""), counted(""), counted("")));
            rows.add(row);
        }
        List<Value> sum = new ArrayList<>(List.of(Value.of(TEXTS.get("sum", board.counted()
                ? VietnameseFormat.number(board.inspected())
                : VietnameseFormat.COUNTING, VietnameseFormat.number(board.planned()))), Value.of(""), Value.of(""),
                Value.of("")));
        for (int i = 0; i < board.contents().size(); i++) {
            sum.add(Value.of(board.of(i)));
        }
        sum.addAll(List.of(Value.of(board.findings().size()), Value.of(board.remedied()), Value.of(board.overdue())));
        rows.add(sum);
        return sheet("units", head, rows, 28, 16, 24, 18, 14);
    }

    /** What is said of a unit by whether it was inspected: says so while that is not counted yet. */
    private Value counted(String words) {
        return Value.of(board.counted() ? words : VietnameseFormat.COUNTING);
    }

    /** How many rows of a table are about something: a sum below them is none. */
    public static int records(SheetContent sheet) {
        return sheet.rows().size() - (sheet.name().equals(TEXTS.get("sheet.units")) ? 1 : 0);
    }

    private SheetContent findings() {
        List<List<Value>> rows = new ArrayList<>();
        for (Board.FoundLine one : board.findings()) {
            rows.add(List.of(Value.of(one.unit()), Value.of(one.team()), Value.of(board.contents().get(one.content())
                    .title()), Value.of(one.itemCode()), Value.of(one.text()), Value.of(one.asked()), Value.of(
                            one
                                    .due()),
                    Value.of(state(one)),
                    Value.of(one.evidence())));
        }
        return sheet("findings", head("findings"), rows, 24, 22, 26, 10, 56, 56, 12, 20, 10);
    }

    private SheetContent frequent() {
        List<List<Value>> rows = new ArrayList<>();
        for (Board.Frequent one : board.frequent()) {
            rows.add(List.of(Value.of(rows.size() + 1), Value.of(one.label()), Value.of(one.itemCode()), Value.of(one
                    .units().size()), Value.of(one.findings().size()), Value.of(String.join(", ", one.units()))));
        }
        return sheet("frequent", head("frequent"), rows, 6, 60, 10, 12, 12, 70);
    }

    private SheetContent contents() {
        List<List<Value>> rows = new ArrayList<>();
        for (int i = 0; i < board.contents().size(); i++) {
            rows.add(List.of(Value.of(board.contents().get(i).title()), Value.of(board.of(i)), Value.of(board.remedied(
                    i)), Value.of(board.of(i) - board.remedied(i)), Value.of(board.unitsOf(i)),
                    board.priorByContent() ? Value.of(board.prior(i)) : Value.of("")));
        }
        return sheet("contents", head("contents"), rows, 50, 14);
    }

    /** Findings and inspected units by class or by team, those with most first. */
    private SheetContent by(String key, Function<Board.FoundLine, String> ofFinding,
            Function<Board.UnitLine, String> ofUnit) {
        Map<String, long[]> counts = new LinkedHashMap<>();
        board.units().stream().filter(unit -> !unit.again()).forEach(unit -> {
            long[] count = counts.computeIfAbsent(ofUnit.apply(unit), any -> new long[4]);
            count[0]++;
            count[1] += unit.inspected() ? 1 : 0;
        });
        board.findings().forEach(one -> {
            long[] count = counts.computeIfAbsent(ofFinding.apply(one), any -> new long[4]);
            count[2]++;
            count[3] += one.remedied() ? 1 : 0;
        });
        List<List<Value>> rows = counts.entrySet().stream().sorted((a, b) -> Long.compare(b.getValue()[2], a
                .getValue()[2])).map(each -> {
                    long[] n = each.getValue();
                    return List.of(Value.of(each.getKey().isEmpty()
                            ? TEXTS.get("none")
                            : TEXTS.getOr("class." + each.getKey(), each.getKey())), Value.of(n[0]), board.counted()
                                    ? Value.of(n[1])
                                    : counted(""),
                            Value.of(n[2]), Value.of(n[3]), Value.of(n[2] - n[3]));
                }).toList();
        return sheet(key, head(key), rows, 34, 16);
    }

    /** That which adds up the biểu of every unit. */
    public SheetContent ofForms() {
        List<List<Value>> rows = new ArrayList<>();
        for (FormSum form : sums) {
            for (FormSum.Column column : form.columns()) {
                rows.add(List.of(Value.of(TEXTS.get("form", form.number(), form.title())), Value.of("(" + column
                        .number() + ")"), Value.of(column.title()), column.value() == null
                                ? Value.of(VietnameseFormat.UNDEFINED)
                                : column.percent()
                                        ? new SheetContent.Percent(column.value())
                                        : new SheetContent.Figure(column.value()),
                        Value.of(column.units()), Value.of(
                                String.join(", ", form.missing()))));
            }
        }
        return sheet("sums", head("sums"), rows, 44, 8, 44, 16, 12, 60);
    }

    /** This year beside the last, unit by unit. */
    private SheetContent prior() {
        List<List<Value>> rows = new ArrayList<>();
        for (UnitYears unit : UnitYears.of(board)) {
            Long then = unit.then();
            Long now = unit.now();
            Long difference = unit.difference();
            rows.add(List.of(Value.of(unit.name()), then == null
                    ? counted(TEXTS.get("prior.unknown"))
                    : Value.of(then),
                    now == null
                            ? counted(TEXTS.get("prior.uninspected"))
                            : Value.of(now),
                    difference == null ? counted(VietnameseFormat.UNDEFINED) : Value.of(difference)));
        }
        return sheet("prior",
                List.of(TEXTS.get("prior.unit"), TEXTS.get("prior.year", String.valueOf(board.year() - 1)),
                        TEXTS.get("prior.year", String.valueOf(board.year())), TEXTS.get("prior.difference")),
                rows, 34, 14);
    }

    private SheetContent alike() {
        List<List<Value>> rows = new ArrayList<>();
        for (LookAlikes.Pair pair : LookAlikes.of(board)) {
            rows.add(List.of(Value.of(pair.one()), Value.of(pair.other()), Value.of(pair.common()), Value.of(pair
                    .all()), Value.of(String.join("; ", pair.labels()))));
        }
        return sheet("alike", head("alike"), rows, 28, 28, 12, 12, 80);
    }
}
