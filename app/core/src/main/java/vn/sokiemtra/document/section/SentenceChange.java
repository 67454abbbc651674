package vn.sokiemtra.document.section;

import org.jspecify.annotations.Nullable;

/**
 * One sentence of a rewritten section that the data say differently since.
 *
 * @param then what the data said when the section was rewritten; null where the sentence is new
 * @param now what they say now; null where they no longer say it
 * @param standing the sentence of the rewritten text that it concerns; null where none is near enough
 */
public record SentenceChange(@Nullable String then, @Nullable String now, @Nullable String standing) {
}
