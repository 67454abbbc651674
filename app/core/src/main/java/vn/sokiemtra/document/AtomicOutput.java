package vn.sokiemtra.document;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Writes a file whole or not at all: beside the target, forced to the disk, then moved into its place. A reader sees the
 * old file or the new one, and after any failure the old one is still there.
 */
public final class AtomicOutput {

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private final Texts texts = Texts.beside(AtomicOutput.class);

    /**
     * @throws Problem {@code SKT-OUT-…}: read-only folder, full disk, folder gone, name not possible, target open
     * elsewhere; each in a sentence
     */
    public void write(Path target, Content content) {
        Path absolute = target.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        // Not a temporary file of the library: those are readable by their owner alone, and keep that when moved.
        Path draft = null;
        try {
            if (folder == null || !Files.isDirectory(folder)) {
                throw new NoSuchFileException(String.valueOf(folder));
            }
            draft = Files.createFile(folder.resolve(".skt-" + UUID.randomUUID() + ".tmp"));
            fill(draft, content);
        } catch (IOException | ReadOnlyFileSystemException e) {
            discard(draft);
            throw problem(absolute, e);
        } catch (RuntimeException e) {
            discard(draft);
            throw e;
        }
        try {
            move(draft, absolute);
        } catch (IOException e) {
            discard(draft);
            throw moveProblem(absolute, e);
        }
        force(folder);
    }

    private static void fill(Path draft, Content content) throws IOException {
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(new Unclosed(Channels.newOutputStream(channel)), 1 << 16);
            content.write(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network drives; the new file is already whole beside the old one.
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the new name durable. Windows cannot open a folder and does not need it. */
    private static void force(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger(AtomicOutput.class.getName()).log(System.Logger.Level.DEBUG, "folder not forced", e);
        }
    }

    private static void discard(@Nullable Path draft) {
        try {
            if (draft != null) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            System.getLogger(AtomicOutput.class.getName()).log(System.Logger.Level.DEBUG, "draft left behind", e);
        }
    }

    private Problem problem(Path target, Exception cause) {
        String reason = String.valueOf(cause instanceof FileSystemException f ? f.getReason() : cause.getMessage());
        String lower = reason.toLowerCase(Locale.ROOT);
        boolean folderThere = target.getParent() != null && Files.isDirectory(target.getParent());
        if (cause instanceof NoSuchFileException && !folderThere) {
            return told(cause, "SKT-OUT-NO-FOLDER", target);
        }
        if (lower.contains("no space") || lower.contains("not enough space") || lower.contains("quota")) {
            return told(cause, "SKT-OUT-FULL", target);
        }
        if (cause instanceof AccessDeniedException || cause instanceof NoSuchFileException
                || cause instanceof ReadOnlyFileSystemException
                || lower.contains("read-only") || lower.contains("permission denied")) {
            return told(cause, "SKT-OUT-READONLY", target);
        }
        if (lower.contains("name too long") || lower.contains("syntax is incorrect")) {
            return told(cause, "SKT-OUT-NAME", target);
        }
        return new Problem(cause, texts, "SKT-OUT-FAILED", name(target), reason);
    }

    /** The draft could be written there, so the folder is not the reason. */
    private Problem moveProblem(Path target, IOException cause) {
        boolean held = cause instanceof AccessDeniedException
                || String.valueOf(cause.getMessage()).contains("being used by another process");
        return held ? told(cause, "SKT-OUT-IN-USE", target) : problem(target, cause);
    }

    private Problem told(Exception cause, String code, Path target) {
        return new Problem(cause, texts, code, name(target));
    }

    private static String name(Path target) {
        Path name = target.getFileName();
        return name == null ? target.toString() : name.toString();
    }

    /** Writers may close what they are given; the channel is still to be forced. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
