package vn.sokiemtra.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The files around one data file.
 *
 * @param base the path without {@code .mv.db}, absolute
 */
record DataPaths(Path base) {

    private static final String ENDING = ".mv.db";

    static DataPaths of(Path data) {
        Path absolute = data.toAbsolutePath().normalize();
        String name = Objects.requireNonNull(absolute.getFileName(), "a data file has a name").toString();
        return new DataPaths(name.endsWith(ENDING)
                ? absolute.resolveSibling(name.substring(0, name.length() - ENDING.length()))
                : absolute);
    }

    Path folder() {
        return Objects.requireNonNull(base.getParent());
    }

    Path file() {
        return beside(ENDING);
    }

    Path journal() {
        return beside(".journal");
    }

    Path lock() {
        return beside(".lock");
    }

    /** Where a journal that cannot be read whole is kept; each gets a place of its own. */
    Path brokenJournal() {
        Path place = beside(".journal-hong");
        for (int i = 2; Files.exists(place); i++) {
            place = beside(".journal-hong-" + i);
        }
        return place;
    }

    /** A data file under construction, beside this one. */
    DataPaths temporary(String purpose) {
        return new DataPaths(beside("." + purpose));
    }

    private Path beside(String ending) {
        return base.resolveSibling(base.getFileName() + ending);
    }
}
