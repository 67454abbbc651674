package vn.sokiemtra.bundle;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** The sentences of this room. */
final class Flaws {

    static final Texts TEXTS = Texts.beside(Flaws.class);

    private Flaws() {
    }

    static Problem of(String what, Object... arguments) {
        return new Problem(TEXTS, "SKT-BUNDLE-" + what, arguments);
    }

    static Problem of(Throwable cause, String what, Object... arguments) {
        return new Problem(cause, TEXTS, "SKT-BUNDLE-" + what, arguments);
    }
}
