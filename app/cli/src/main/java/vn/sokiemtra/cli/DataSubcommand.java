package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import vn.sokiemtra.database.Passphrase;
import vn.sokiemtra.database.Surroundings;

/**
 * A command that makes or opens a data file, which may be sealed. Its passphrase has one option in every such command:
 * {@code --passphrase-file} is that of a bundle.
 */
abstract class DataSubcommand extends Subcommand {

    /** Names the file for a whole session, so that it need not stand in every line. */
    static final String VARIABLE = "SOKIEMTRA_DATA_PASSPHRASE_FILE";

    @Option(names = "--data-passphrase-file", paramLabel = "F")
    @Nullable
    Path dataPassphraseFile;

    DataSubcommand(Program program) {
        super(program);
    }

    /** With the passphrase of the option, else of the variable; without any where neither is there. */
    Surroundings around() {
        String variable = program().environment().getOrDefault(VARIABLE, "");
        Path given = dataPassphraseFile != null ? dataPassphraseFile : variable.isBlank() ? null : Path.of(variable);
        return given == null ? program().surroundings() : around(given);
    }

    Surroundings around(Path passphraseFile) {
        char[] typed = PassphraseFile.read(program(), passphraseFile);
        Passphrase passphrase = Passphrase.of(typed);
        Arrays.fill(typed, '\0');
        return program().surroundings().withPassphrase(passphrase);
    }
}
