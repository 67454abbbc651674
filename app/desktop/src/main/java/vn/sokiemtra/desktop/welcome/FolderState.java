package vn.sokiemtra.desktop.welcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * What can be said of a folder before data goes there.
 *
 * @param usable whether a file can be made there
 * @param doubtful usable, but a network drive or nearly full
 */
public record FolderState(boolean usable, boolean doubtful, String sentence) {

    private static final Texts TEXTS = Texts.beside(FolderState.class);

    private static final Set<String> NETWORK = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs",
            "fuse.sshfs",
            "davfs", "9p", "afs");

    private static final long NEARLY_FULL = 1L << 30;

    /** Tries the folder out; touches the disk, so not on the JavaFX thread. Nothing is left behind. */
    public static FolderState of(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing)) {
            return new FolderState(false, false, TEXTS.get("folder.none"));
        }
        try {
            Files.delete(Files.createTempFile(existing, ".skt-", ".tmp"));
            long space = existing.toFile().getUsableSpace();
            String free = VietnameseFormat.size(space);
            boolean network = NETWORK.contains(type(existing)) || folder.toString().startsWith(
                    "\\\\");
            if (network) {
                return new FolderState(true, true, TEXTS.get("folder.network", free));
            }
            boolean full = space < NEARLY_FULL;
            return new FolderState(true, full, TEXTS.get(full ? "folder.full" : "folder.good", free));
        } catch (IOException refused) {
            return new FolderState(false, false, TEXTS.get("folder.readonly"));
        }
    }

    /** Of the file system; empty where the mount point is not shown, as in a container. */
    private static String type(Path folder) {
        try {
            return Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
        } catch (IOException unknown) {
            return "";
        }
    }
}
