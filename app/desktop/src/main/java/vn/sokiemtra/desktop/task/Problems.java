package vn.sokiemtra.desktop.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** What the band above the screen shows: problems stay until the person closes them. JavaFX thread only. */
public final class Problems {

    /**
     * One line of the band.
     *
     * @param code stable and copyable
     * @param trace kinds and places for whoever helps, without anybody's data; empty for what needs no help
     */
    public record Shown(String code, String sentence, String trace) {

        public Shown(String code, String sentence) {
            this(code, sentence, "");
        }

        /** What a person sends to whoever helps. */
        public String report() {
            return (code + ": " + sentence + "\n" + ProgramVersion.ofThis().line() + "\n" + trace).stripTrailing();
        }

        private boolean saysTheSame(Shown other) {
            return code.equals(other.code) && sentence.equals(other.sentence);
        }
    }

    private static final Texts TEXTS = Texts.beside(Problems.class);

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private final ObservableList<Shown> shown = FXCollections.observableArrayList();

    /** Newest first. */
    public ObservableList<Shown> shown() {
        return shown;
    }

    /**
     * Adds {@code failure} to the band; the same problem is not shown twice, and where it is shown first already nothing
     * changes: what fails again and again must not take the button away from under the pointer.
     */
    public void show(Throwable failure) {
        if (failure instanceof Progress.Stopped || failure instanceof CancellationException) {
            return;
        }
        Shown line = describe(failure);
        List<Shown> now = new ArrayList<>(shown);
        Shown before = now.stream().filter(line::saysTheSame).findFirst().orElse(line);
        now.remove(before);
        now.addFirst(before);
        if (!now.equals(shown)) {
            shown.setAll(now);
        }
    }

    /** What was said of one data file is not said of the next. */
    public void clear() {
        shown.clear();
    }

    public void dismiss(Shown line) {
        shown.remove(line);
    }

    /**
     * The code and sentence of any failure: expected ones carry theirs; for a mistake in the program the code is made of
     * its kind and place, so that the same mistake has the same code on every machine, and the details go to the log.
     */
    public static Shown describe(Throwable failure) {
        Throwable cause = failure instanceof ExecutionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        if (cause instanceof Problem problem) {
            LOG.log(problem.getCause() == null ? Level.INFO : Level.WARNING, problem.code(), problem.getCause());
            String trace = problem.getCause() == null ? "" : Trace.of(problem.getCause());
            return new Shown(problem.code(), problem.sentence(), (problem.detail() + "\n" + trace).strip());
        }
        String code = "SKT-APP-" + fingerprint(cause);
        LOG.log(Level.WARNING, code, cause);
        String key = cause instanceof OutOfMemoryError ? "memory" : "unexpected";
        return new Shown(code, TEXTS.get(key), Trace.of(cause));
    }

    private static String fingerprint(Throwable failure) {
        int hash = failure.getClass().getName().hashCode();
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("vn.sokiemtra.")) {
                hash = 31 * (31 * hash + frame.getClassName().hashCode()) + frame.getMethodName().hashCode();
                break;
            }
        }
        return String.format(Locale.ROOT, "%08X", hash);
    }
}
