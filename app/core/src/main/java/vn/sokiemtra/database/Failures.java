package vn.sokiemtra.database;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Turns failures of the storage into what a person can act on. */
final class Failures {

    static final Texts TEXTS = Texts.beside(Failures.class);

    private static final String FULL = "SKT-DB-DISKFULL";
    private static final String READ_ONLY = "SKT-DB-READONLY";
    private static final String GONE = "SKT-DB-CLOSED";
    private static final Set<String> OF_DISK = Set.of(FULL, READ_ONLY, GONE);

    private final Path file;

    Failures(Path file) {
        this.file = file;
    }

    static boolean ofDisk(String code) {
        return OF_DISK.contains(code);
    }

    RuntimeException explained(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            } else if (isFull(cause)) {
                return new Problem(failure, TEXTS, FULL, file);
            } else if (isReadOnly(cause)) {
                return new Problem(failure, TEXTS, READ_ONLY, file);
            } else if (isClosed(cause)) {
                return new Problem(failure, TEXTS, GONE, file);
            }
        }
        return failure instanceof RuntimeException known
                ? known
                : failure instanceof IOException io
                        ? new UncheckedIOException(io)
                        : new IllegalStateException(failure);
    }

    static boolean isFull(Throwable cause) {
        String message = text(cause);
        return cause instanceof IOException && (message.contains("no space left") || message.contains(
                "not enough space") || message.contains("quota exceeded"));
    }

    static boolean isReadOnly(Throwable cause) {
        String message = text(cause);
        return cause instanceof AccessDeniedException || cause instanceof FileSystemException && message.contains(
                "read-only file system") || cause instanceof FileNotFoundException
                        && (message.contains(
                                "permission denied") || message.contains("read-only file system")
                                || message.contains(
                                        "access is denied"));
    }

    private static boolean isClosed(Throwable cause) {
        return cause instanceof SQLException sql && (sql.getErrorCode() == 90098 || sql
                .getErrorCode() == 90121);
    }

    private static String text(Throwable cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    }
}
