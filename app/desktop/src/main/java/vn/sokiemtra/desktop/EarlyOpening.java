package vn.sokiemtra.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.Regimes;
import vn.sokiemtra.text.Texts;

/**
 * Opens the data file of a start while JavaFX still starts: the two together take as long as the longer one. The window
 * takes what it gave, or its refusal, as if it had asked itself.
 */
final class EarlyOpening implements AutoCloseable {

    /** @param failure why it could not be opened; null where it was */
    private record Answer(Path file, @Nullable Opened opened, @Nullable RuntimeException failure) {
    }

    private final FutureTask<UserSettings> settings;

    private final FutureTask<Optional<Answer>> opening;

    private boolean taken;

    private EarlyOpening(FutureTask<UserSettings> settings, FutureTask<Optional<Answer>> opening) {
        this.settings = settings;
        this.opening = opening;
    }

    /** Which file a start shows at once: the one it names, else that of last time; empty before the first run. */
    static Optional<Path> first(StartRequest asked, UserSettings settings) {
        return settings.person() == null
                ? Optional.empty()
                : asked.data().or(() -> settings.recent().stream().findFirst().map(recent -> Path.of(recent.path())));
    }

    /** Begins on a thread of its own. With a bundle nothing is opened: it may go to a window that is open already. */
    static EarlyOpening begin(StartRequest asked, ConfigFolder config, InstantSource clock) {
        return begin(asked, () -> config, clock, () -> {
        });
    }

    /** @param before runs first on that thread, also where nothing is opened */
    static EarlyOpening begin(StartRequest asked, Supplier<ConfigFolder> places, InstantSource clock,
            Runnable before) {
        FutureTask<UserSettings> settings = new FutureTask<>(() -> {
            before.run();
            return new SettingsFile(places.get().settings(), clock).load();
        });
        FutureTask<Optional<Answer>> opening = new FutureTask<>(() -> asked.bundles().isEmpty()
                ? opened(asked, settings.get(), places.get(), clock)
                : Optional.empty());
        Thread.ofPlatform().daemon().name("early opening").start(() -> {
            settings.run();
            opening.run();
            read(opening, clock);
        });
        return new EarlyOpening(settings, opening);
    }

    private static Optional<Answer> opened(StartRequest asked, UserSettings settings, ConfigFolder config,
            InstantSource clock) {
        DataFiles files = new DataFiles(clock, config.machine(), new Regimes(config.regimes()));
        return first(asked, settings).map(DataFiles::withEnding).filter(Files::exists).map(file -> open(file, files));
    }

    /** What every page of a large plan begins with is read on while the window comes. */
    private static void read(FutureTask<Optional<Answer>> opening, InstantSource clock) {
        Opened open = opening.state() == Future.State.SUCCESS
                ? opening.resultNow().map(Answer::opened).orElse(null)
                : null;
        if (open == null || !EarlyReads.isLarge(open)) {
            return;
        }
        try {
            Ledger ledger = open.data().ledger();
            // To count everything takes seconds, which the window would come later.
            if (new LoadInspections(ledger).isAtHand()) {
                EarlyReads.shared(ledger, LocalDate.ofInstant(clock.instant(), Texts.ZONE)).forEach(Runnable::run);
            }
        } catch (RuntimeException | OutOfMemoryError failed) {
            // Whoever asks for it reads it again and tells; a file that was left cannot be read.
            System.getLogger(EarlyOpening.class.getName()).log(System.Logger.Level.DEBUG, "not read ahead", failed);
        }
    }

    private static Answer open(Path file, DataFiles files) {
        try {
            return new Answer(file, files.open(file), null);
        } catch (RuntimeException failed) {
            return new Answer(file, null, failed);
        }
    }

    /**
     * The settings this start goes by, read once; waits for them.
     *
     * @param file reads them where that failed
     */
    UserSettings settings(SettingsFile file) {
        try {
            return settings.get();
        } catch (ExecutionException failed) {
            System.getLogger(EarlyOpening.class.getName()).log(System.Logger.Level.DEBUG, "settings not read", failed);
            return file.load();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /**
     * What opening {@code wanted} gave; waits for it. Only the first call is answered.
     *
     * @return null where this file was not opened
     * @throws RuntimeException what the opening threw
     */
    synchronized @Nullable Opened take(Path wanted) {
        Answer answer = answer();
        if (answer == null || !answer.file().equals(DataFiles.withEnding(wanted))) {
            discard(answer);
            return null;
        } else if (answer.failure() != null) {
            throw answer.failure();
        }
        return answer.opened();
    }

    /** As {@link #take}, but nobody waits, and a refusal is left to it. */
    synchronized @Nullable Opened ready(Path wanted) {
        if (taken || opening.state() != Future.State.SUCCESS) {
            return null;
        }
        Opened open = opening.resultNow().filter(answer -> answer.file().equals(DataFiles.withEnding(wanted))).map(
                Answer::opened).orElse(null);
        taken = open != null;
        return open;
    }

    private @Nullable Answer answer() {
        if (taken) {
            return null;
        }
        try {
            Answer answer = opening.get().orElse(null);
            taken = true;
            return answer;
        } catch (ExecutionException failed) {
            taken = true;
            System.getLogger(EarlyOpening.class.getName()).log(System.Logger.Level.DEBUG, "nothing opened", failed);
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static void discard(@Nullable Answer answer) {
        if (answer != null && answer.opened() != null) {
            answer.opened().data().close();
        }
    }

    /** Closes the file that no window took. */
    @Override
    public synchronized void close() {
        discard(answer());
    }
}
