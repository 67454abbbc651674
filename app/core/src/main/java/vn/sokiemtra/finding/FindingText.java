package vn.sokiemtra.finding;

import org.jspecify.annotations.Nullable;

/** How words typed into a finding are kept. */
final class FindingText {

    private FindingText() {
    }

    /** Without spaces around; null when nothing is left. */
    static @Nullable String tidy(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
