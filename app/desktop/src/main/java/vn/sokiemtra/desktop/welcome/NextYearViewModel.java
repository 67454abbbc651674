package vn.sokiemtra.desktop.welcome;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.database.Passphrase;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.ProposedFile;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.text.Texts;

/** The plan of a later year, made from last year's data file. */
final class NextYearViewModel {

    /** What happens when everything is named. */
    interface Making {

        /** @param year null for the year after last year's; {@code own} null for a file that anybody can read */
        void make(Path file, Path last, @Nullable Integer year, @Nullable Passphrase own);
    }

    private static final Texts TEXTS = Texts.beside(NextYearViewModel.class);

    private static final int LONGEST = 4;

    private final Dialogs dialogs;

    private final Supplier<@Nullable Path> folder;

    private final Making making;

    private final StringProperty last = new SimpleStringProperty("");

    private final StringProperty year = new SimpleStringProperty("");

    private final StringProperty fileName = new SimpleStringProperty("");

    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    private final SealChoice seal = new SealChoice();

    private final Latest naming;

    NextYearViewModel(Tasks tasks, Dialogs dialogs, Supplier<@Nullable Path> folder, Making making) {
        this.dialogs = dialogs;
        this.folder = folder;
        this.making = making;
        this.naming = tasks.latest(Duration.ofMillis(150));
        last.addListener((property, before, now) -> propose());
        year.addListener((property, before, now) -> propose());
    }

    private void propose() {
        error.set("");
        Path from = path(last.get());
        Path into = folder.get();
        if (from != null && into != null) {
            Integer wanted = number();
            naming.load(TEXTS.get("checking.folder"), () -> DataFiles.shown(ProposedFile.proposedAfter(into, from,
                    wanted)), fileName::set);
        }
    }

    void choose() {
        dialogs.openFile(new Dialogs.FileRequest(TEXTS.get("after.title"), TEXTS.get("open.kind"), List.of("*"
                + DataFiles.ENDING), folder.get(), null)).ifPresent(this::begin);
    }

    void begin(Path file) {
        last.set(file.toString());
    }

    void make() {
        Path from = path(last.get());
        Path into = folder.get();
        if (from == null) {
            error.set(TEXTS.get("after.none"));
        } else if (!year.get().isBlank() && number() == null) {
            error.set(TEXTS.get("after.year.wrong", year.get().strip()));
        } else if (fileName.get().isBlank()) {
            error.set(TEXTS.get("after.name.none"));
        } else if (into != null && seal.isSound()) {
            error.set("");
            making.make(ProposedFile.typed(into, fileName.get()), from, number(), seal.take());
        }
    }

    private @Nullable Integer number() {
        String typed = year.get().strip();
        return typed.matches("\\d{" + LONGEST + "}") ? Integer.valueOf(typed) : null;
    }

    private static @Nullable Path path(String text) {
        try {
            return text.isBlank() ? null : Path.of(text.strip());
        } catch (InvalidPathException typo) {
            return null;
        }
    }

    StringProperty last() {
        return last;
    }

    StringProperty year() {
        return year;
    }

    StringProperty fileName() {
        return fileName;
    }

    /** What is still missing; empty for nothing. */
    ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    SealChoice seal() {
        return seal;
    }
}
