package vn.sokiemtra.desktop.field;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A value as somebody wrote it.
 *
 * @param value canonical text; null where the field was emptied
 * @param shown as a person reads it; empty where the field was emptied
 * @param machine its name; empty where unknown
 * @param bundle the file that brought it; empty where it was written here
 * @param bundleAt when that bundle was made; null where it was written here
 * @param replica and {@code seq} name the change
 */
public record Written(@Nullable String value, String shown, String author, Instant at, String machine, String bundle,
        @Nullable Instant bundleAt, UUID replica, long seq) {
}
