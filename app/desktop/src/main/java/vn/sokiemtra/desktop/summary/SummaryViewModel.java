package vn.sokiemtra.desktop.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.database.Passphrase;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.document.AtomicOutput;
import vn.sokiemtra.document.sheet.SheetContent;
import vn.sokiemtra.document.sheet.SheetWriter;
import vn.sokiemtra.document.summary.SummarySheets;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.summary.LoadBoard;
import vn.sokiemtra.summary.LoadFormSums;
import vn.sokiemtra.summary.TakePriorYear;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The board, its tables, and where they go. */
public final class SummaryViewModel {

    private static final Texts TEXTS = Texts.beside(SummaryViewModel.class);

    /** Each cell of a table is asked for its words again and again. */
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

    private final ScreenContext context;
    private final Latest loading;
    /** Of a file of which nothing is counted yet. */
    private final Latest counting;
    private final Latest detailing;
    private final Latest adding;
    private final boolean tables;
    private final DataFiles files;
    private final ReadOnlyObjectWrapper<@Nullable Board> board = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper counted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<SheetContent>> sheets = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Board.@Nullable Frequent> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(TEXTS.get("title"));
    private final ReadOnlyStringWrapper contextLine = new ReadOnlyStringWrapper("");
    private final ChangeListener<Number> reload = (property, before, now) -> load();

    /** @param tables whether the tables are shown, which take longer to read than the board */
    public SummaryViewModel(ScreenContext context, DataFiles files, boolean tables) {
        this.files = files;
        this.context = context;
        this.tables = tables;
        this.counting = context.tasks().behind(Duration.ofMillis(50));
        this.detailing = context.tasks().behind(Duration.ofMillis(50));
        this.adding = context.tasks().behind(Duration.ofMillis(50));
        this.loading = context.tasks().rows(Duration.ofMillis(50)).leading(counting, detailing, adding);
    }

    public void activate() {
        context.session().revision().addListener(reload);
        load();
    }

    public void deactivate() {
        context.session().revision().removeListener(reload);
        loading.cancel();
    }

    private void load() {
        Ledger ledger = context.session().ledger();
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), Texts.ZONE);
        // The rows are there before it is known what was found most; what is shown already is replaced by the whole.
        boolean first = !counted();
        loading.load(TEXTS.get("loading"), () -> first
                ? rows(new LoadBoard(ledger).first(today))
                : new Read(new LoadBoard(ledger).asOf(today), List.of()), read -> {
                    if (!read.sheets().isEmpty()) {
                        sheets.set(read.sheets());
                    }
                    taken(read.board(), ledger, today, first);
                });
    }

    private void taken(Board read, Ledger ledger, LocalDate today, boolean first) {
        board.set(read);
        contextLine.set(read.planTitle());
        counted.set(read.counted());
        if (read.counted()) {
            follow(ledger, today, first);
            return;
        }
        counting.load(TEXTS.get("loading"), () -> rows(new LoadBoard(ledger).ungrouped(today)), rows -> {
            more(rows.sheets());
            taken(rows.board(), ledger, today, true);
        });
    }

    private boolean counted() {
        Board now = board.get();
        return now != null && now.counted();
    }

    /** What takes longer than the rows; of tables that are shown already none is taken away meanwhile. */
    private void follow(Ledger ledger, LocalDate today, boolean first) {
        detailing.load(TEXTS.get("loading"), () -> {
            Board whole = new LoadBoard(ledger).asOf(today);
            return new Read(whole, !tables
                    ? List.of()
                    : first
                            ? new SummarySheets(whole, List.of()).ofGroups()
                            : new SummarySheets(whole, new LoadFormSums(ledger).asOf(today)).all());
        }, read -> {
            if (!read.board().equals(board.get())) {
                board.set(read.board());
            }
            more(read.sheets());
        });
        if (tables && first) {
            adding.load(TEXTS.get("loading"), () -> {
                Board rows = new LoadBoard(ledger).ungrouped(today);
                return new SummarySheets(rows, new LoadFormSums(ledger).asOf(today)).ofForms();
            }, sums -> more(List.of(sums)));
        }
    }

    /** A board and the tables that are known of it. */
    private record Read(Board board, List<SheetContent> sheets) {
    }

    /** Reads what the pages read first, for nobody: their first visit finds it known. Not on the JavaFX thread. */
    public static void practise(Ledger ledger, LocalDate today) {
        new SummarySheets(new LoadBoard(ledger).ungrouped(today), List.of()).ofRows();
    }

    private Read rows(Board ungrouped) {
        return new Read(ungrouped, tables ? new SummarySheets(ungrouped, List.of()).ofRows() : List.of());
    }

    /** Tables take the place of those of the same name. */
    private void more(List<SheetContent> known) {
        Set<String> names = known.stream().map(SheetContent::name).collect(Collectors.toSet());
        sheets.set(Stream.concat(sheets.get().stream().filter(sheet -> !names.contains(sheet.name())), known.stream())
                .toList());
    }

    /** Everything on the board as a workbook, which waits for what is not counted yet. */
    void exportBook() {
        Board now = board.get();
        if (now == null) {
            return;
        }
        Ledger ledger = context.session().ledger();
        context.dialogs().saveFile(new Dialogs.FileRequest(TEXTS.get("excel.title"), TEXTS.get("excel.kind"), List.of(
                "*.xlsx"), null, TEXTS.get("excel.name", String.valueOf(now.year())))).ifPresent(file -> context.tasks()
                        .read(TEXTS.get("excel.writing"), () -> write(ledger, now, file), done -> context.dialogs()
                                .openOutside(done)));
    }

    private static Path write(Ledger ledger, Board shown, Path file) {
        Board board = shown.counted() ? shown.grouped() : new LoadBoard(ledger).asOf(shown.asOf());
        List<SheetContent> sheets = new SummarySheets(board, new LoadFormSums(ledger).of(board)).all();
        new AtomicOutput().write(file, out -> new SheetWriter().write(sheets, out));
        return file;
    }

    /** Asks for last year's data file and takes what it counted, to compare with. */
    void choosePrior() {
        Path file = context.dialogs()
                .openFile(new Dialogs.FileRequest(TEXTS.get("prior.title"), TEXTS.get("prior.kind"),
                        List.of("*" + DataFiles.ENDING), context.session().file().getParent(), null))
                .orElse(null);
        if (file != null) {
            context.tasks().read(TEXTS.get("prior.reading"), () -> files.sealed(file), sealed -> {
                if (!sealed) {
                    takePrior(file, null);
                    return;
                }
                context.dialogs().passphrase(TEXTS.get("prior.passphrase", DataFiles.shown(file))).ifPresent(typed -> {
                    Passphrase passphrase = Passphrase.of(typed);
                    Arrays.fill(typed, '\0');
                    takePrior(file, passphrase);
                });
            });
        }
    }

    private void takePrior(Path file, @Nullable Passphrase passphrase) {
        AppSession session = context.session();
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), Texts.ZONE);
        context.tasks().read(TEXTS.get("prior.reading"), () -> files.counted(file, passphrase, today),
                last -> session.edit(TEXTS.get("prior.edit", String.valueOf(last.year())), () -> new TakePriorYear(
                        session.ledger()).run(session.author().get(), last), done -> {
                            // the board reloads with the edit
                        }));
    }

    /** The Báo cáo tổng hợp among the plan's documents. */
    void report() {
        context.navigator().go(new Place(Area.DOCUMENTS, "plan", null, "bao-cao-tong-hop"));
    }

    /** The findings of a unit at a content; at all of them for a content below zero. */
    List<Board.FoundLine> found(Board.UnitLine unit, int content) {
        Board now = board.get();
        return now == null
                ? List.of()
                : now.findings().stream().filter(one -> one.inspection().equals(unit
                        .inspection()) && (content < 0 || one.content() == content)).toList();
    }

    /** The first of them where it was written, or the checklist of the unit. */
    void open(Board.UnitLine unit, int content) {
        found(unit, content).stream().findFirst().ifPresentOrElse(this::open, () -> context.navigator().go(Place
                .inspection(unit.inspection(), "checklist", "")));
    }

    void open(Board.FoundLine one) {
        context.navigator().go(Place.finding(one.inspection(), one.itemCode(), one.finding()));
    }

    /** The findings of a frequent one, a line each. */
    List<Board.FoundLine> findings(Board.Frequent one) {
        Board now = board.get();
        return now == null ? List.of() : one.findings().stream().map(now.findings()::get).toList();
    }

    /** A sheet of the workbook as words, its head first; empty before the board is known. */
    List<List<String>> sheet(int number) {
        Board now = board.get();
        if (now == null) {
            return List.of();
        }
        SheetContent sheet = new SummarySheets(now.grouped(), List.of()).all().get(number);
        return Stream.concat(Stream.of(sheet.head()), sheet.rows().stream().map(row -> row.stream().map(
                SummaryViewModel::flat).toList())).toList();
    }

    /** As it is shown and copied. */
    static String flat(SheetContent.Value value) {
        return switch (value) {
            case SheetContent.Words words -> BREAKS.matcher(words.text()).replaceAll(" ");
            case SheetContent.Figure figure -> VietnameseFormat.number(figure.number());
            case SheetContent.Percent share -> VietnameseFormat.percent(share.number());
            case SheetContent.Day day -> VietnameseFormat.date(day.day());
        };
    }

    /** {@code 49,5 %}; a dash where there is nothing to take a part of. */
    static String percent(long part, long whole) {
        return whole == 0
                ? VietnameseFormat.UNDEFINED
                : VietnameseFormat.number(BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1,
                        RoundingMode.HALF_UP).stripTrailingZeros()) + "\u00a0%";
    }

    ReadOnlyObjectProperty<@Nullable Board> board() {
        return board.getReadOnlyProperty();
    }

    /** The tables that are known by now; more of {@link SummarySheets#names()} follow. */
    ReadOnlyObjectProperty<List<SheetContent>> sheets() {
        return sheets.getReadOnlyProperty();
    }

    ObjectProperty<Board.@Nullable Frequent> chosen() {
        return chosen;
    }

    /** Whether it is known which units were inspected: only then an empty board says that none was. */
    ReadOnlyBooleanProperty countedUnits() {
        return counted.getReadOnlyProperty();
    }

    /** Whether it is known what was found most: only then an empty list says that nothing was. */
    ReadOnlyBooleanProperty grouped() {
        return detailing.delivered();
    }

    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty contextLine() {
        return contextLine.getReadOnlyProperty();
    }
}
