package vn.sokiemtra.inspection;

import java.util.UUID;

/** One step of the way from the top of the outline to an item. */
public record Crumb(UUID itemId, String label, String title) {
}
