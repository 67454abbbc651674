package vn.sokiemtra.document.draft;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.kind.DocumentKind;

/**
 * Which draft.
 *
 * @param inspection whose document; null for the kinds of the plan
 * @param today decides what is overdue in it
 */
public record DraftOf(DocumentKind kind, @Nullable UUID inspection, LocalDate today) {

    public DraftOf {
        if (kind.ofUnit() && inspection == null || !kind.ofUnit() && inspection != null) {
            throw new IllegalArgumentException(kind.code());
        }
    }
}
