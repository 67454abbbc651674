package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import vn.sokiemtra.database.Passphrase;
import vn.sokiemtra.database.Surroundings;

/** How a command on a data file is told its passphrase: {@code --passphrase-file} is that of a bundle. */
final class DataPassphrase {

    /** Names the file for a whole session, so that it need not stand in every line. */
    static final String VARIABLE = "SOKIEMTRA_DATA_PASSPHRASE_FILE";

    @Option(names = "--data-passphrase-file", paramLabel = "F")
    @Nullable
    Path file;

    /** With the passphrase of the option, else of the variable; without any where neither is there. */
    Surroundings around(Program program) {
        String variable = program.environment().getOrDefault(VARIABLE, "");
        Path given = file != null ? file : variable.isBlank() ? null : Path.of(variable);
        return given == null ? program.surroundings() : around(program, given);
    }

    static Surroundings around(Program program, Path passphraseFile) {
        char[] typed = PassphraseFile.read(program, passphraseFile);
        Passphrase passphrase = Passphrase.of(typed);
        Arrays.fill(typed, '\0');
        return program.surroundings().withPassphrase(passphrase);
    }
}
