package vn.sokiemtra.evidence;

import java.time.LocalDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file attached to a checklist item.
 *
 * @param itemId the item it was added at
 * @param sha256 hex, lower case: what its bytes are found by
 * @param name NFC, a valid file name on Windows and Linux
 * @param mediaType found from the bytes, {@code image/jpeg}
 * @param size in bytes
 * @param takenAt EXIF, local time in Vietnam; null when unknown
 * @param addedAt local time in Vietnam
 * @param present whether the bytes are on this machine
 */
public record Evidence(UUID id, UUID inspectionId, UUID itemId, String sha256, String name, String mediaType, long size,
        @Nullable LocalDateTime takenAt, @Nullable LocalDateTime addedAt, String addedBy, @Nullable String note,
        boolean present) {

    public boolean picture() {
        return mediaType.startsWith("image/");
    }
}
