package vn.sokiemtra.desktop.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import vn.sokiemtra.bundle.ApplyImport;
import vn.sokiemtra.bundle.ExportBundle;
import vn.sokiemtra.bundle.ExportWish;
import vn.sokiemtra.bundle.JoinPlan;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.DraftStore;
import vn.sokiemtra.desktop.shell.Navigator;
import vn.sokiemtra.desktop.shell.PaneWidths;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.MadeOnce;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.inspection.EnterCells;
import vn.sokiemtra.inspection.LoadForm;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.ScheduleVisit;

/** A real data file with the plan of Thạch Thành, and what a screen is built with, for one commune. */
public final class OpenInspection implements AutoCloseable, Navigator, PaneWidths {

    public static final String PERSON = "Lê Thị Hạnh";

    /** Biểu 04 as the unit reported it: one line a lĩnh vực, columns (2) to (12). */
    private static final List<String> REPORTED = List.of("Hộ tịch;24;6;412;405;405;0;5;2;0;0",
            "Chứng thực;11;0;486;486;486;0;0;0;0;0", "Đất đai;9;8;128;103;103;0;17;8;0;0",
            "Bảo trợ xã hội;17;5;96;90;90;0;6;0;0;0", "Người có công;8;6;41;38;38;0;3;0;0;0",
            "Thi đua, khen thưởng;5;0;14;14;14;0;0;0;0;0", "Văn hóa, thể thao;7;0;12;12;12;0;0;0;0;0",
            "Tôn giáo, tín ngưỡng;10;0;6;6;6;0;0;0;0;0", "Nông nghiệp;6;0;5;5;5;0;0;0;0;0");
    /** What the team found in the files. */
    private static final List<String> VERIFIED = List.of("Hộ tịch;24;6;412;;405;0;5;2;0;0",
            "Chứng thực;11;0;486;;486;0;0;0;0;0", "Đất đai;9;8;128;;84;19;17;8;6;0",
            "Bảo trợ xã hội;17;5;96;;84;6;6;0;2;4", "Người có công;8;6;41;;35;3;3;0;1;2",
            "Thi đua, khen thưởng;5;0;14;;14;0;0;0;0;0", "Văn hóa, thể thao;7;0;12;;12;0;0;0;0;0",
            "Tôn giáo, tín ngưỡng;10;0;6;;6;0;0;0;0;0", "Nông nghiệp;6;0;5;;5;0;0;0;0;0");

    private Instant now = Instant.parse("2020-10-22T02:36:00Z");
    public final InstantSource clock = () -> now;
    public final FakeDialogs dialogs = new FakeDialogs();
    public final List<Place> visited = new ArrayList<>();
    public final SimpleObjectProperty<WidthClass> width = new SimpleObjectProperty<>(WidthClass.WIDE);
    /** As in the journal: what one window leaves, the next one finds. */
    public final DraftStore drafts = DraftStore.inMemory();
    public final UUID inspection;
    public final Path folder;
    private DataFile file;

    public OpenInspection() {
        try {
            folder = Files.createTempDirectory("sokiemtra");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Path path = folder.resolve("Thach-Thanh-2020");
        MadeOnce.copy("the example plan with a visit to one commune", path, this::make);
        file = DataFile.open(path, clock);
        inspection = new LoadUnits(ledger()).find("Xã Thạch Cẩm").inspectionId();
    }

    private void make(Path path) {
        try (DataFile fresh = DataFile.create(path, NewDataFile.ofNewPlan(clock, PERSON, "Máy thử"), clock)) {
            new CreatePlan(fresh.ledger()).exampleFrom("thach-thanh-2020", PERSON);
            new ScheduleVisit(fresh.ledger()).of(new LoadUnits(fresh.ledger()).find("Xã Thạch Cẩm").inspectionId(),
                    LocalDate.of(2020, 10, 22), null, PERSON);
        }
    }

    /** A minute passes. */
    public void later() {
        now = now.plusSeconds(60);
    }

    /** Closes the file and opens it again, as the next start of the program does; what was made before is of no use. */
    public void reopen() {
        Path path = file.path();
        file.close();
        file = DataFile.open(path, clock);
    }

    public Ledger ledger() {
        return file.ledger();
    }

    /** Fills Biểu 03 and 04 with both sides. */
    public OpenInspection filled() {
        List<EnterCells.Entry> entries = new ArrayList<>();
        for (int i = 0; i < VERIFIED.size(); i++) {
            add(entries, "+" + i, REPORTED.get(i), Side.REPORTED);
            add(entries, "+" + i, VERIFIED.get(i), Side.VERIFIED);
        }
        new EnterCells(ledger()).run(PERSON, inspection, "B4", entries);
        List<EnterCells.Entry> three = new ArrayList<>();
        List<String> line = List.of("01/01/2020 – 22/10/2020", "32,5",
                "Bàn làm việc, 04 máy tính, 01 máy quét, ghế chờ, bảng niêm yết", "5", "0", "137", "122", "1.200",
                "18", "21", "1.159", "0", "0", "", "0", "");
        for (int i = 0; i < line.size(); i++) {
            three.add(new EnterCells.Entry("1", i + 1, Side.REPORTED, line.get(i)));
            if (i != 12) {
                three.add(new EnterCells.Entry("1", i + 1, Side.VERIFIED, i == 10
                        ? "1.131"
                        : i == 11
                                ? "28"
                                : line.get(
                                        i)));
            }
        }
        new EnterCells(ledger()).run(PERSON, inspection, "B3", three);
        return this;
    }

    /** A colleague gives a cell of a row of Biểu 04 (from 1) another value than is given here meanwhile. */
    public void twoValues(Side side, int row, int column, String theirs) {
        String key = new LoadForm(ledger()).of(inspection, "B4").rows().get(row - 1).key();
        Path handout = new ExportBundle(ledger(), clock).run(ExportWish.everything(folder.resolve("di.skt"), PERSON),
                Progress.NONE).file();
        try (DataFile colleague = new JoinPlan(clock).run(folder.resolve("dong-nghiep"), handout, "Trần Văn Minh",
                "Máy khác", Passphrases.NONE, Progress.NONE)) {
            new EnterCells(colleague.ledger()).run("Trần Văn Minh", inspection, "B4", List.of(new EnterCells.Entry(key,
                    column, side, theirs)));
            new EnterCells(ledger()).run(PERSON, inspection, "B4", List.of(new EnterCells.Entry(key, column, side,
                    "1")));
            Path back = new ExportBundle(colleague.ledger(), clock).run(ExportWish.everything(folder.resolve(
                    "ve.skt"), "Trần Văn Minh"), Progress.NONE).file();
            new ApplyImport(ledger(), clock, ApplyImport.CopyFirst.NOTHING).run(List.of(back), PERSON,
                    Passphrases.NONE, Progress.NONE);
        }
    }

    private static void add(List<EnterCells.Entry> entries, String row, String line, Side side) {
        String[] cells = line.split(";", -1);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                entries.add(new EnterCells.Entry(row, i + 2, side, cells[i]));
            }
        }
    }

    public ScreenContext context(Tasks tasks) {
        return context(tasks, this, width);
    }

    public ScreenContext context(Tasks tasks, Navigator navigator, ReadOnlyObjectProperty<WidthClass> widths) {
        AppSession session = new AppSession(folder.resolve("Thach-Thanh-2020.mv.db"), ledger(), drafts, tasks, clock,
                PERSON);
        return new ScreenContext(session, tasks, dialogs, navigator, clock, widths, this);
    }

    @Override
    public void go(Place place) {
        visited.add(place);
    }

    @Override
    public void at(String focus) {
        // where one is matters to the shell alone
    }

    @Override
    public void back() {
        // no history here
    }

    @Override
    public OptionalDouble width(String pane) {
        return OptionalDouble.empty();
    }

    @Override
    public void remember(String pane, double pixels) {
        // nothing is kept after a test
    }

    @Override
    public void close() {
        file.close();
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
