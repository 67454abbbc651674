package vn.sokiemtra.desktop.command;

import java.util.List;
import java.util.function.Predicate;

import vn.sokiemtra.text.Folded;
import vn.sokiemtra.text.TypedWord;

/** Vietnamese without its marks, for finding what was typed without them: {@code Xã Thạch Cẩm} → {@code xa thach cam}. */
public final class Folding {

    private Folding() {
    }

    /** Lower case, no marks, đ as d; as long as the NFC text, so that positions in both agree. */
    public static String fold(String text) {
        return Folded.of(text);
    }

    /** The same for a query that many texts are held against, each folded by the caller. */
    public static Predicate<String> matching(String query) {
        List<TypedWord> words = TypedWord.of(fold(query));
        return folded -> {
            for (TypedWord word : words) {
                if (word.in(folded) < 0) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Whether words of {@code text} begin with those of {@code query}, quoted ones anywhere; both folded by the caller. */
    public static boolean matches(String foldedText, String foldedQuery) {
        return TypedWord.of(foldedQuery).stream().allMatch(word -> word.in(foldedText) >= 0);
    }
}
