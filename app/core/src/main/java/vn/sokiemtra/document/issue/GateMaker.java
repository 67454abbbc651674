package vn.sokiemtra.document.issue;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.text.Texts;

/** Makes conditions with the sentences of this room; all of them may be passed with a reason. */
final class GateMaker {

    private static final Texts TEXTS = Texts.beside(GateMaker.class);

    private GateMaker() {
    }

    static Gate open(String code, String detail, Object... arguments) {
        return in(code, detail, null, arguments);
    }

    /** @param section where to mend it */
    static Gate in(String code, String detail, @Nullable String section, Object... arguments) {
        return new Gate(code, false, true, TEXTS.get("gate." + code, arguments), detail, null, null, null, section);
    }

    /** Of a thing whose place nothing tells: it is mended in the document as a whole. */
    static Gate nowhere(String code) {
        return new Gate(code, false, true, TEXTS.get("gate." + code + ".nowhere"), "", null, null, null, null);
    }

    static Gate at(String code, Finding finding, String detail, Object... arguments) {
        return new Gate(code, false, true, TEXTS.get("gate." + code, arguments), detail, finding.itemId(),
                finding.id(), null, null);
    }

    static Gate met(String code) {
        return new Gate(code, true, true, TEXTS.get("gate.met." + code), "", null, null, null, null);
    }
}
