package vn.sokiemtra.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file whose first line is a passphrase, in UTF-8. On the command line itself everybody could read it. */
final class PassphraseFile {

    /** What some editors put before the first letter. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PassphraseFile() {
    }

    /** The first line without its end. */
    static char[] read(Program program, Path file) {
        String line;
        try (BufferedReader lines = Files.newBufferedReader(program.folder().resolve(file), StandardCharsets.UTF_8)) {
            line = lines.readLine();
        } catch (IOException failed) {
            throw new WrongUse("SKT-CLI-PASSPHRASE-FILE", file);
        }
        String passphrase = line != null && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        if (passphrase == null || passphrase.isBlank()) {
            throw new Refused("SKT-CLI-PASSPHRASE-EMPTY", Subcommand.TEXTS.get("SKT-CLI-PASSPHRASE-EMPTY", file));
        }
        return passphrase.toCharArray();
    }
}
