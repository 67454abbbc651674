package vn.sokiemtra.desktop.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

import javafx.beans.property.SimpleObjectProperty;

import vn.sokiemtra.bundle.ApplyImport;
import vn.sokiemtra.bundle.ExportBundle;
import vn.sokiemtra.bundle.ExportWish;
import vn.sokiemtra.bundle.JoinPlan;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.desktop.file.IncomingBundles;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Navigator;
import vn.sokiemtra.desktop.shell.PaneWidths;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.MadeOnce;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetRemark;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;

/** Two real data files of one plan, and what the screens of the first are built with, without a window. */
final class TwoLaptops implements AutoCloseable, BundleDesk, Navigator, PaneWidths {

    static final String OFFICE = "Trần Văn Dũng";
    static final String MEMBER = "Lê Thị Hạnh";

    final SameThreadTasks tasks = new SameThreadTasks();
    final FakeDialogs dialogs = new FakeDialogs();
    final List<Place> visited = new ArrayList<>();
    final List<Path> joined = new ArrayList<>();
    final IncomingBundles incoming = new IncomingBundles();
    final Path folder;
    final DataFile office;
    final DataFile member;
    final ScreenContext context;
    private Instant now = Instant.parse("2020-10-22T02:41:00Z");
    final InstantSource clock = () -> now;
    int undone;
    private int bundles;

    TwoLaptops() {
        try {
            folder = Files.createTempDirectory("sokiemtra");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        MadeOnce.folder("two laptops", folder, this::make);
        pass(); // between making the plan and handing it out
        office = DataFile.open(folder.resolve("noi-vu"), clock);
        member = DataFile.open(folder.resolve("thanh-vien"), clock);
        context = new ScreenContext(new AppSession(office.path(), office.ledger(), tasks, clock, OFFICE), tasks,
                dialogs,
                this, clock, new SimpleObjectProperty<>(WidthClass.WIDE), this);
    }

    private void make(Path in) {
        Instant before = now;
        try (DataFile first = DataFile.create(in.resolve("noi-vu"), NewDataFile.ofNewPlan(clock, OFFICE, "PC-NOIVU"),
                clock)) {
            new CreatePlan(first.ledger()).from("thach-thanh-2020", OFFICE);
            Path handOut = export(first, ExportWish.everything(in.resolve("ban-giao.skt"), OFFICE));
            new JoinPlan(clock).run(in.resolve("thanh-vien"), handOut, MEMBER, "LT-HANH", Passphrases.NONE,
                    Progress.NONE).close();
        }
        now = before;
    }

    Path export(DataFile file, String person) {
        return export(file, ExportWish.everything(folder.resolve("goi-" + ++bundles + ".skt"), person));
    }

    Path export(DataFile file, ExportWish wish) {
        pass();
        return new ExportBundle(file.ledger(), clock).run(wish, Progress.NONE).file();
    }

    void take(DataFile file, Path bundle) {
        pass();
        new ApplyImport(file.ledger(), clock, ApplyImport.CopyFirst.NOTHING).run(List.of(bundle), OFFICE,
                Passphrases.NONE, Progress.NONE);
    }

    void pass() {
        now = now.plus(Duration.ofMinutes(3));
    }

    UUID inspection() {
        return new LoadUnits(office.ledger()).find("Xã Thạch Cẩm").inspectionId();
    }

    UUID item() {
        return new FindItem(office.ledger()).byCode("II.1.d5");
    }

    void remark(DataFile file, String person, String text) {
        pass();
        new SetRemark(file.ledger()).run(person, inspection(), item(), text);
    }

    void overdue(DataFile file, String person, String figure) {
        pass();
        new SetAnswer(file.ledger()).run(person, inspection(), item(), "overdue", Side.VERIFIED, figure);
    }

    @Override
    public DataFile data() {
        return office;
    }

    @Override
    public IncomingBundles incoming() {
        return incoming;
    }

    @Override
    public void undoImport() {
        undone++;
    }

    @Override
    public void join(Path bundle) {
        joined.add(bundle);
    }

    @Override
    public Path folder() {
        return folder;
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
        office.close();
        member.close();
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
