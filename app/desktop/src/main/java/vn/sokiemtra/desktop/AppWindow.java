package vn.sokiemtra.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.design.Theme;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.IncomingBundles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.desktop.settings.SettingsModel;
import vn.sokiemtra.desktop.settings.GuideView;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ProblemBand;
import vn.sokiemtra.desktop.shell.ScreenEntry;
import vn.sokiemtra.desktop.shell.ShellViewModel;
import vn.sokiemtra.desktop.start.FileActions;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.desktop.welcome.WelcomeView;
import vn.sokiemtra.desktop.welcome.WelcomeViewModel;
import vn.sokiemtra.text.Texts;

/** The program's one window: first run, opening and closing of files, and the shell around the open one. */
public final class AppWindow implements FileActions {

    /**
     * What the window is made of.
     *
     * @param early has the first file open, or nearly; null where nobody began
     */
    record Parts(ConfigFolder config, InstantSource clock, Tasks tasks, Dialogs dialogs, SettingsModel settings,
            DataFiles files, IncomingBundles incoming, @Nullable EarlyOpening early) {
    }

    private static final Texts TEXTS = Texts.beside(AppWindow.class);

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(Texts.ZONE);

    private static final Duration PLACE_PAUSE = Duration.ofSeconds(2);

    private final Stage stage;

    private final Parts parts;

    private final Supplier<List<ScreenEntry>> screens;

    private final Scene scene = new Scene(new StackPane());

    private final WindowPlacement placement;

    private final Exchange exchange;

    private final Closing closing;

    private final FileDoor door;

    private @Nullable OpenFile current;

    AppWindow(Stage stage, Parts parts, Supplier<List<ScreenEntry>> screens) {
        this.stage = stage;
        this.parts = parts;
        this.screens = screens;
        this.placement = new WindowPlacement(stage, scene, parts.settings());
        this.exchange = new Exchange(this, parts, scene);
        this.closing = new Closing(this, parts, stage, placement);
        this.door = new FileDoor(this, parts);
    }

    /** Shows the window at once; what takes time follows inside it. */
    public void start(StartRequest asked) {
        parts.incoming().add(asked.bundles());
        exchange.dropTarget();
        Theme.install();
        Theme.dress(scene, parts.settings().get().textSize());
        stage.setScene(scene);
        stage.setTitle(ShellViewModel.windowTitle(null));
        placement.restore();
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        parts.settings().property().addListener((property, before, now) -> {
            if (before.textSize() != now.textSize()) {
                Theme.textSize(scene.getRoot(), now.textSize());
                if (current != null) {
                    current.view().measure();
                }
            }
        });
        Optional<Path> file = EarlyOpening.first(asked, parts.settings().get());
        if (file.isEmpty()) {
            showWelcome(new WelcomeView.Options(null, asked.data().orElse(null)), false);
        } else {
            begin(file.get());
        }
        stage.show();
        placement.limit();
    }

    /** A file that is open by now is shown at once; of the others the window tells that they are being opened. */
    private void begin(Path file) {
        Opened ready = parts.early() == null ? null : parts.early().ready(file);
        if (ready == null) {
            root(new OpeningView(parts.tasks()));
            open(file);
            return;
        }
        try {
            opened(ready);
        } catch (RuntimeException failed) {
            somewhere();
            tell(failed);
        }
    }

    void root(Parent root) {
        scene.setRoot(root);
        Theme.textSize(root, parts.settings().get().textSize());
    }

    void showWelcome(WelcomeView.Options options, boolean create) {
        WelcomeViewModel model = new WelcomeViewModel(parts.settings(), parts.files(), parts.config().documents(), parts
                .tasks(), parts.dialogs(), door);
        WelcomeView view = new WelcomeView(model, new ProblemBand(parts.tasks().problems(), parts.dialogs()),
                options, GuideView::ofFirstRun);
        root(view);
        if (create) {
            view.beginCreate();
        } else if (options.back() == null && !parts.incoming().waiting().isEmpty()) {
            view.beginJoin(parts.incoming().waiting().getFirst());
        }
    }

    @Override
    public void open(Path file) {
        if (closing.held()) {
            return;
        }
        if (current != null && current.file().file().equals(DataFiles.withEnding(file).toAbsolutePath())) {
            scene.setRoot(current.view());
        } else {
            door.open(file);
        }
    }

    /** Where no file is open, the person stands where one can be chosen. */
    void somewhere() {
        if (current == null && !(scene.getRoot() instanceof WelcomeView)) {
            showWelcome(new WelcomeView.Options(null, null), false);
        }
    }

    /** A failure nobody expected, from anywhere. */
    void tell(Throwable failure) {
        parts.tasks().problems().show(failure);
    }

    String person() {
        UserSettings.Person person = parts.settings().get().person();
        return person == null ? System.getProperty("user.name", "") : person.name();
    }

    void opened(Opened file) {
        opened(file, parts.settings().get().recentOf(file.file().toString()).map(UserSettings.Recent::place).flatMap(
                Place::parse).map(place -> Place.of(Area.START)).orElse(Place.of(Area.PLAN)), person());
    }

    void opened(Opened file, Place first, String author) {
        leave();
        OpenFile now = new OpenFile(file, screens.get(), first, parts, author);
        Authors authors = new Authors(now.session(), parts.settings(), parts.tasks());
        now.show(commands(), () -> authors.choose(stage), closing::writeElsewhere);
        current = now;
        parts.settings().get().recentOf(file.file().toString()).map(UserSettings.Recent::place).flatMap(Place::parse)
                .ifPresent(now.model()::leftAt);
        remember(file, first);
        now.model().place().addListener((property, before, place) -> parts.tasks().after(PLACE_PAUSE, () -> remember(
                file, place)));
        now.read();
        stage.setTitle(ShellViewModel.windowTitle(now.session().name()));
        root(now.view());
        now.view().measure();
        parts.tasks().problems().clear();
        file.data().warnings().forEach(parts.tasks().problems()::show);
        exchange.showIncoming();
    }

    /** Notes where to resume; the start page itself is no place to resume at. */
    void remember(Opened file, Place place) {
        String path = file.file().toString();
        boolean work = place.area() == Area.INSPECTION;
        String opened = parts.clock().instant().toString();
        parts.settings().update(now -> {
            UserSettings.Recent before = now.recentOf(path).orElse(new UserSettings.Recent(path, "", "", "", ""));
            // The settings are readable by anybody: of a sealed file they tell nothing.
            String title = file.data().isSealed() ? TEXTS.get("recent.sealed") : file.plan().title();
            return now.withRecent(new UserSettings.Recent(path, title, opened, work
                    ? place.stored()
                    : before.place(), before.backedUp()));
        });
    }

    /** The way to an open file. */
    WelcomeViewModel.Choices door() {
        return door;
    }

    /** The way of bundles through this window. */
    Exchange exchange() {
        return exchange;
    }

    /** Another start of the program left these bundles to this window. */
    void comeForward(List<Path> bundles) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        exchange.take(bundles);
    }

    /** What is open; null where nothing is. */
    @Nullable
    OpenFile current() {
        return current;
    }

    /** As {@link #current}, where a file must be open. */
    OpenFile requireCurrent() {
        return Objects.requireNonNull(current);
    }

    /** Nothing is open any more; whoever calls closes the file. */
    void release() {
        OpenFile left = current;
        current = null;
        if (left != null) {
            left.end();
        }
    }

    /** Ends the open file: what is typed is committed, then the file is closed behind all its writes. */
    void leave() {
        closing.leave();
    }

    void close() {
        closing.close();
    }

    /** Where choosers begin. */
    Path folder() {
        String chosen = parts.settings().get().folder();
        return chosen == null ? parts.config().documents() : Path.of(chosen);
    }

    @Override
    public void openOther() {
        parts.dialogs().openFile(new Dialogs.FileRequest(TEXTS.get("open.title"), TEXTS.get("open.kind"), List.of("*"
                + DataFiles.ENDING), folder(), null)).ifPresent(this::open);
    }

    @Override
    public void createOther() {
        if (closing.held()) {
            return;
        }
        OpenFile now = requireCurrent();
        showWelcome(new WelcomeView.Options(() -> root(now.view()), null), true);
    }

    /** Asks for the plan of the year after the open one. */
    void nextYear() {
        if (closing.held()) {
            return;
        }
        OpenFile now = requireCurrent();
        showWelcome(new WelcomeView.Options(() -> root(now.view()), null), false);
        if (scene.getRoot() instanceof WelcomeView view) {
            view.beginNextYear(now.file().file());
        }
    }

    /** A copy of the open file, checked before it counts, where the person wants it. */
    @Override
    public void backUp() {
        Opened file = requireCurrent().file();
        String stamp = STAMP.format(parts.clock().instant());
        parts.dialogs().saveFile(new Dialogs.FileRequest(TEXTS.get("backup.title"), TEXTS.get("open.kind"), List.of("*"
                + DataFiles.ENDING), folder(), TEXTS.get("backup.name", DataFiles.shown(file.file()), stamp)
                        + DataFiles.ENDING))
                .ifPresent(target -> parts.tasks().giveOut(TEXTS.get("backup.running"),
                        progress -> {
                            file.data().backUp(DataFiles.withEnding(target));
                            return target;
                        }, done -> backedUp(file), parts.tasks().problems()::show));
    }

    private void backedUp(Opened file) {
        String path = file.file().toString();
        String at = parts.clock().instant().toString();
        parts.settings().update(now -> now.recentOf(path).map(recent -> now.withRecent(recent.withBackup(at))).orElse(
                now));
        OpenFile now = current;
        if (now != null) {
            now.view().say(TEXTS.get("backup.done"));
        }
    }

    private List<Command> commands() {
        return List.of(Command.of("file.open", TEXTS.get("command.open"), "Ctrl+O", this::openOther), Command.of(
                "file.new", TEXTS.get("command.new"), "Ctrl+N", this::createOther),
                Command.of("file.next-year", TEXTS.get("command.next-year"), "", this::nextYear),
                Command.of("plan.outline-import", TEXTS.get("command.outline-import"), "", () -> shell().ifPresent(
                        model -> model.go(Place.of(Area.PLAN, "outline-import")))),
                Command.of("file.import", TEXTS.get("command.import"), "Ctrl+I", exchange::chooseBundles),
                Command.of("file.backup", TEXTS.get(
                        "command.backup"), "", this::backUp));
    }

    /** The open file's places; empty while none is open. */
    Optional<ShellViewModel> shell() {
        return Optional.ofNullable(current).map(OpenFile::model);
    }

    /** Whether a person could begin: the first screen shows its rows, or what may be opened. */
    boolean isUsable() {
        return scene.getRoot() instanceof WelcomeView || scene.getRoot().lookupAll(".list-view").stream().anyMatch(
                node -> node instanceof ListView<?> list && !list.getItems().isEmpty());
    }

    /** What the guide lists: the commands of the open window. */
    public List<Command> allCommands() {
        return current == null ? List.of() : current.view().explainedCommands();
    }
}
