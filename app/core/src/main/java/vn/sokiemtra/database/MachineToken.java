package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException unknown) {
            return "";
        }
    }

    /** Two starts of the program on a new machine agree on one mark: it comes to be whole, and the first one stays. */
    private static void make(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "machine", ".moi");
        try {
            Files.writeString(fresh, UUID.randomUUID().toString());
            try {
                Files.createLink(file, fresh);
            } catch (UnsupportedOperationException | FileSystemException noLinks) {
                Files.move(fresh, file);
            }
        } catch (FileAlreadyExistsException first) {
            // The other one's.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Whether a data file that carries {@code inFile} was written on another machine. */
    static boolean isElsewhere(String inFile, String here) {
        return !here.isEmpty() && !inFile.equals(here);
    }
}
