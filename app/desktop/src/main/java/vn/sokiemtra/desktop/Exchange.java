package vn.sokiemtra.desktop;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import vn.sokiemtra.bundle.ExportBundle;
import vn.sokiemtra.bundle.ExportWish;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.desktop.bundle.BundleDesk;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.IncomingBundles;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.task.Counted;
import vn.sokiemtra.desktop.welcome.WelcomeView;
import vn.sokiemtra.text.Texts;

/** The way of bundles through the window: dropped on it, handed over by the system, chosen, and taken back. */
final class Exchange implements BundleDesk {

    private static final Texts TEXTS = Texts.beside(Exchange.class);

    private final AppWindow window;

    private final AppWindow.Parts parts;

    private final Scene scene;

    Exchange(AppWindow window, AppWindow.Parts parts, Scene scene) {
        this.window = window;
        this.parts = parts;
        this.scene = scene;
    }

    /** Bundles and data files may be dropped anywhere on the window. */
    void dropTarget() {
        scene.setOnDragOver(event -> {
            if (!dropped(event).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.setOnDragDropped(event -> {
            StartRequest files = StartRequest.of(dropped(event));
            files.data().ifPresentOrElse(window::open, () -> take(files.bundles()));
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private static List<String> dropped(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toString).filter(file -> file.toLowerCase(
                Locale.ROOT).endsWith(".skt") || file.endsWith(DataFiles.ENDING)).toList();
    }

    /** Shows bundles on the import page; without an open file the first one begins a data file. */
    void take(List<Path> bundles) {
        OpenFile now = window.current();
        if (bundles.isEmpty()) {
            return;
        }
        parts.incoming().add(bundles);
        if (now == null) {
            join(bundles.getFirst());
        } else {
            if (scene.getRoot() != now.view()) {
                window.root(now.view());
            }
            showIncoming();
        }
    }

    @Override
    public DataFile data() {
        return window.requireCurrent().file().data();
    }

    @Override
    public IncomingBundles incoming() {
        return parts.incoming();
    }

    /** Bundles that were double-clicked are shown where they can be imported. */
    void showIncoming() {
        OpenFile now = window.current();
        if (now != null && !parts.incoming().waiting().isEmpty() && !now.model().tabs(Area.BUNDLES).isEmpty()) {
            now.model().go(Place.of(Area.BUNDLES));
        }
    }

    @Override
    public void join(Path bundle) {
        OpenFile now = window.current();
        if (!(scene.getRoot() instanceof WelcomeView)) {
            window.showWelcome(new WelcomeView.Options(now == null ? null : () -> window.root(now.view()), null),
                    false);
        }
        if (scene.getRoot() instanceof WelcomeView welcome) {
            welcome.beginJoin(bundle);
        }
    }

    @Override
    public void undoImport() {
        OpenFile now = window.requireCurrent();
        now.view().leave();
        parts.tasks().write(TEXTS.get("undoing"), progress -> parts.files().undoImport(now.file()), file -> {
            window.release();
            window.opened(file);
            OpenFile again = window.requireCurrent();
            again.model().go(Place.of(Area.BUNDLES, "log"));
            again.view().say(TEXTS.get("undone"));
        }, failure -> {
            parts.tasks().problems().show(failure);
            now.model().go(Place.of(Area.BUNDLES, "log"));
        });
    }

    void chooseBundles() {
        OpenFile now = window.requireCurrent();
        now.model().go(Place.of(Area.BUNDLES));
        take(parts.dialogs().openFiles(new Dialogs.FileRequest(TEXTS.get("bundles.title"), TEXTS.get("bundles.kind"),
                List.of("*.skt"), window.folder(), null)));
    }

    @Override
    public Path folder() {
        return window.folder();
    }

    /** A bundle of what is open, and a new data file made of it, in a folder that is taken away again. */
    void rehearse(Runnable then) {
        OpenFile now = window.requireCurrent();
        String person = window.person();
        parts.tasks().read("", progress -> {
            Path folder = Files.createTempDirectory("sokiemtra");
            Path bundle = folder.resolve("rehearsal.skt");
            new ExportBundle(now.session().ledger(), parts.clock()).run(ExportWish.everything(bundle, person),
                    new Counted(progress));
            parts.files().join(folder.resolve("rehearsal"), bundle, person, Passphrases.NONE, null, progress).data()
                    .close();
            try (Stream<Path> made = Files.walk(folder)) {
                for (Path each : made.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
            return folder;
        }, done -> then.run(), failure -> {
            window.tell(failure);
            then.run();
        });
    }
}
