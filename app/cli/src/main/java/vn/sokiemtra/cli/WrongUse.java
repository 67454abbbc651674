package vn.sokiemtra.cli;

import vn.sokiemtra.text.Texts;

/** A command line that is spelt well and makes no sense all the same. */
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.beside(WrongUse.class);

    private final String code;

    WrongUse(String code, Object... arguments) {
        super(TEXTS.get(code, arguments));
        this.code = code;
    }

    String code() {
        return code;
    }
}
