package vn.sokiemtra.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.plan.Regimes;

/**
 * Opens the data file of a start while JavaFX still starts: the two together take as long as the longer one. The window
 * takes what it gave, or its refusal, as if it had asked itself.
 */
final class EarlyOpening implements AutoCloseable {

    /** @param failure why it could not be opened; null where it was */
    private record Answer(Path file, @Nullable Opened opened, @Nullable RuntimeException failure) {
    }

    private final FutureTask<Optional<Answer>> opening;

    private boolean taken;

    private EarlyOpening(FutureTask<Optional<Answer>> opening) {
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
        EarlyOpening early = new EarlyOpening(new FutureTask<>(() -> asked.bundles().isEmpty()
                ? first(asked, new SettingsFile(config.settings(), clock).load()).map(DataFiles::withEnding).filter(
                        Files::exists).map(
                                file -> open(file, new DataFiles(clock, config.machine(), new Regimes(config
                                        .regimes()))))
                : Optional.empty()));
        Thread.ofPlatform().daemon().name("early opening").start(early.opening);
        return early;
    }

    private static Answer open(Path file, DataFiles files) {
        try {
            return new Answer(file, files.open(file), null);
        } catch (RuntimeException failed) {
            return new Answer(file, null, failed);
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
