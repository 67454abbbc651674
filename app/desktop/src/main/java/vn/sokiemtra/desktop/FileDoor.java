package vn.sokiemtra.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.database.Passphrase;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.task.Work;
import vn.sokiemtra.desktop.welcome.WelcomeViewModel;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** The ways to an open data file, each of which may take long, be stopped, or be refused. */
final class FileDoor implements WelcomeViewModel.Choices {

    private static final Texts TEXTS = Texts.beside(FileDoor.class);

    private final AppWindow window;

    private final AppWindow.Parts parts;

    FileDoor(AppWindow window, AppWindow.Parts parts) {
        this.window = window;
        this.parts = parts;
    }

    @Override
    public void create(Path file, String regime, @Nullable Passphrase passphrase) {
        String person = window.person();
        bring(TEXTS.get("creating", DataFiles.shown(file)), progress -> parts.files().create(file, regime, person,
                passphrase), window::opened, this::failed);
    }

    @Override
    public void sample(Path folder) {
        String person = window.person();
        bring(TEXTS.get("sampling"), progress -> parts.files().sample(folder, person, progress), window::opened,
                this::failed);
    }

    @Override
    public void join(Path file, Path bundle, Passphrases passphrases, @Nullable Passphrase own) {
        String person = window.person();
        bring(TEXTS.get("joining", DataFiles.shown(file)), progress -> parts.files().join(file, bundle, person,
                passphrases, own, progress), opened -> {
                    List<Path> waiting = parts.incoming().take();
                    parts.incoming().add(waiting.stream().filter(each -> !each.equals(bundle)).toList());
                    window.opened(opened);
                }, this::failed);
    }

    @Override
    public void open(Path file) {
        open(file, null);
    }

    private void open(Path file, @Nullable Passphrase passphrase) {
        bring(TEXTS.get("opening", DataFiles.shown(file)), progress -> {
            if (!Files.exists(DataFiles.withEnding(file))) {
                throw new Problem(TEXTS, "SKT-FILE-GONE", file);
            }
            return parts.files().open(file, passphrase);
        }, window::opened, failure -> refused(file, failure));
    }

    /** A file that was opened although the person pressed Dừng is closed again. */
    private void bring(String what, Work<Opened> work, Consumer<Opened> then, Consumer<Throwable> failed) {
        AtomicReference<@Nullable Opened> open = new AtomicReference<>();
        parts.tasks().read(what, progress -> {
            Opened file = work.run(progress);
            open.set(file);
            return file;
        }, then, failure -> {
            Opened unwanted = open.get();
            if (unwanted != null) {
                parts.tasks().read(TEXTS.get("closing"), progress -> {
                    unwanted.data().close();
                    return true;
                }, closed -> {
                }, parts.tasks().problems()::show);
            }
            failed.accept(failure);
        });
    }

    /** A sealed file was not touched; its passphrase is asked for until it is right or the person gives up. */
    private void refused(Path file, Throwable failure) {
        if (!(failure instanceof Problem problem) || !problem.code().startsWith("SKT-DB-PASSPHRASE-")) {
            failed(failure);
        } else if (problem.code().endsWith("-NEEDED")) {
            unlock(file, TEXTS.get("passphrase.ask", DataFiles.shown(file)));
        } else {
            unlock(file, TEXTS.get("passphrase.wrong", DataFiles.shown(file)));
        }
    }

    private void unlock(Path file, String sentence) {
        Optional<char[]> typed = parts.dialogs().passphrase(sentence);
        if (typed.isEmpty()) {
            window.somewhere();
        } else if (new String(typed.get()).isBlank()) {
            unlock(file, TEXTS.get("passphrase.ask", DataFiles.shown(file)));
        } else {
            Passphrase passphrase = Passphrase.of(typed.get());
            Arrays.fill(typed.get(), '\0');
            open(file, passphrase);
        }
    }

    private void failed(Throwable failure) {
        window.somewhere();
        parts.tasks().problems().show(failure);
    }
}
