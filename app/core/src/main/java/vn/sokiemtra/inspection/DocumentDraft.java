package vn.sokiemtra.inspection;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What is known of a listed document; every field may still be missing. */
public record DocumentDraft(@Nullable String number, @Nullable String notation, @Nullable LocalDate issuedOn,
        @Nullable String subject, @Nullable UUID evidenceId) {
}
