package vn.sokiemtra.desktop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Data files that many tests begin with: each is made once in a process, through the public use cases, and copied for every
 * test, which takes a fifth of the time. On the machine where it was made a copy goes on as the same replica.
 */
public final class MadeOnce {

    private static final Map<String, Path> MADE = new HashMap<>();

    private MadeOnce() {
    }

    /**
     * All files of a folder.
     *
     * @param what names what is made, with everything that it depends on
     * @param to where they are wanted
     * @param make makes them in a folder, and closes them
     */
    public static synchronized void folder(String what, Path to, Consumer<Path> make) {
        try {
            try (var all = Files.list(made(what, make))) {
                for (Path each : all.toList()) {
                    Files.copy(each, to.resolve(each.getFileName()));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * One data file.
     *
     * @param what names what is made, with everything that it depends on
     * @param to where it is wanted, without the ending of a data file
     * @param make makes it at a path without ending, and closes it
     */
    public static synchronized void copy(String what, Path to, Consumer<Path> make) {
        try {
            Path made = made(what, folder -> make.accept(folder.resolve("goc")));
            for (String ending : List.of(".mv.db", ".journal")) {
                Files.copy(made.resolve("goc" + ending), to.resolveSibling(to.getFileName() + ending));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path made(String what, Consumer<Path> make) throws IOException {
        Path made = MADE.get(what);
        if (made == null) {
            made = Files.createTempDirectory("sokiemtra-goc");
            made.toFile().deleteOnExit();
            make.accept(made);
            try (var all = Files.list(made)) {
                all.forEach(each -> each.toFile().deleteOnExit());
            }
            MADE.put(what, made);
        }
        return made;
    }
}
