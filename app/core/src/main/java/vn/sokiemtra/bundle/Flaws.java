package vn.sokiemtra.bundle;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** The sentences of this room. */
final class Flaws {

    static final Texts TEXTS = Texts.beside(Flaws.class);

    private static final Pattern HASH = Pattern.compile("(\\p{XDigit}{8})\\p{XDigit}{24,}");

    private Flaws() {
    }

    /** A content is named by 64 letters, of which a person needs the first ones: the rest is for whoever helps. */
    static Problem of(String what, Object... arguments) {
        Object[] shown = Arrays.stream(arguments).map(each -> each instanceof String text
                ? HASH.matcher(text).replaceAll("$1…")
                : each).toArray();
        Problem flaw = new Problem(TEXTS, "SKT-BUNDLE-" + what, shown);
        return Arrays.equals(shown, arguments)
                ? flaw
                : flaw.detailed(Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(" ")));
    }

    static Problem of(Throwable cause, String what, Object... arguments) {
        return new Problem(cause, TEXTS, "SKT-BUNDLE-" + what, arguments);
    }
}
