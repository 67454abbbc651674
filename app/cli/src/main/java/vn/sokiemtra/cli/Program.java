package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.Surroundings;
import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.plan.RegimeFolder;
import vn.sokiemtra.plan.Regimes;

/**
 * What every command is wired with.
 *
 * @param folder what paths on the command line are relative to
 */
record Program(Surroundings surroundings, Path folder, Map<String, String> environment) {

    /** In an environment that says nothing. */
    Program(Surroundings surroundings, Path folder) {
        this(surroundings, folder, Map.of());
    }

    InstantSource clock() {
        return surroundings.clock();
    }

    /** Where a person keeps regimes of their own: beside the program's settings. */
    RegimeFolder regimeFolder() {
        return ConfigFolder.of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")),
                environment, System.getProperty("sokiemtra.config", ""), "").regimes();
    }

    /** What a plan can be made from. */
    Regimes regimes() {
        return new Regimes(regimeFolder());
    }

    /** Opens a data file for the length of one command. */
    <T> T with(Path data, Surroundings around, Function<Session, T> work) {
        try (DataFile file = DataFile.open(folder.resolve(data), around)) {
            return work.apply(new Session(file, clock()));
        }
    }
}
