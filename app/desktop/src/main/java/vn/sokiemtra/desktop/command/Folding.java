package vn.sokiemtra.desktop.command;

import vn.sokiemtra.text.Folded;

/** Vietnamese without its marks, for finding what was typed without them: {@code Xã Thạch Cẩm} → {@code xa thach cam}. */
public final class Folding {

    private Folding() {
    }

    /** Lower case, no marks, đ as d; as long as the NFC text, so that positions in both agree. */
    public static String fold(String text) {
        return Folded.of(text);
    }

    /** Whether every word of {@code query} stands in {@code text}; both folded by the caller. */
    public static boolean matches(String foldedText, String foldedQuery) {
        for (String word : foldedQuery.strip().split("\\s+")) {
            if (!foldedText.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
