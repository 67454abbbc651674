package vn.sokiemtra.desktop.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Everything that leaves the window: choosers, the passphrase, the clipboard, other programs. The only dialogs of the
 * program; tests use a fake. JavaFX thread only.
 */
public interface Dialogs {

    /**
     * What to choose.
     *
     * @param title of the chooser
     * @param kind what the files are called in the chooser, e.g. {@code Tệp dữ liệu}
     * @param patterns e.g. {@code *.mv.db}; empty for all files
     * @param folder where to begin; null for the last place
     * @param name proposed name when saving; null otherwise
     */
    record FileRequest(String title, String kind, List<String> patterns, @Nullable Path folder, @Nullable String name) {
    }

    Optional<Path> openFile(FileRequest request);

    /** Empty when the person gave up. */
    List<Path> openFiles(FileRequest request);

    Optional<Path> saveFile(FileRequest request);

    Optional<Path> chooseFolder(String title, @Nullable Path folder);

    /** Empty when the person gave up; the caller wipes the characters. */
    Optional<char[]> passphrase(String sentence);

    /** Only for steps that cannot be taken back: chốt, ban hành, a machine whose key changed. */
    boolean confirm(String title, String sentence, String verb);

    void copy(String text);

    /** Opens a file or folder with the program the system has for it. */
    void openOutside(Path file);
}
