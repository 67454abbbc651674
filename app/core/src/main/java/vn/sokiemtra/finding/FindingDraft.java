package vn.sokiemtra.finding;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a finding when it is recorded; every field may still be missing. Texts may quote cells as
 * {@code {B4[1].12}}.
 */
public record FindingDraft(@Nullable String content, @Nullable String cause, @Nullable RecommendationKind kind,
        @Nullable String recommendation, @Nullable String responsible, @Nullable LocalDate dueOn) {

    /** A finding of which only the text is known. */
    public static FindingDraft of(@Nullable String content) {
        return new FindingDraft(content, null, null, null, null, null);
    }
}
