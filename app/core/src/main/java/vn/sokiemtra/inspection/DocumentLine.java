package vn.sokiemtra.inspection;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Side;

/** A line of a document list: 07/KH-UBND, ngày 15/01/2020, trích yếu. */
public record DocumentLine(UUID id, String part, Side side, @Nullable String number, @Nullable String notation,
        @Nullable LocalDate issuedOn, @Nullable String subject, @Nullable UUID evidenceId) {
}
