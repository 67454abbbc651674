package vn.sokiemtra.inspection;

import org.jspecify.annotations.Nullable;

/** How typed words are kept. */
final class Words {

    private Words() {
    }

    /** Without spaces around; null when nothing is left. */
    static @Nullable String tidy(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
