package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;

/** A random mark of this machine, outside every data file: a file with another mark was copied here. */
final class MachineToken {

    private MachineToken() {
    }

    /** The mark; empty where none can be kept, which is taken as "not known". */
    static String read(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            String fresh = UUID.randomUUID().toString();
            Files.writeString(file, fresh);
            return fresh;
        } catch (IOException unknown) {
            return "";
        }
    }

    /** Whether a data file that carries {@code inFile} was written on another machine. */
    static boolean isElsewhere(String inFile, String here) {
        return !here.isEmpty() && !inFile.equals(here);
    }
}
