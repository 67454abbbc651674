package vn.sokiemtra.desktop.fieldwork;

import java.util.Optional;

import javafx.scene.input.KeyCode;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.text.Texts;

/** How a verdict looks and what it is called; the order is that of its keys 1, 2, 3, 0. */
public final class VerdictLook {

    private static final Texts TEXTS = Texts.beside(VerdictLook.class);

    private VerdictLook() {
    }

    static Glyph glyph(Verdict verdict) {
        return switch (verdict) {
            case MET -> Glyph.MET;
            case PARTLY_MET -> Glyph.PARTLY_MET;
            case NOT_MET -> Glyph.NOT_MET;
            case NOT_APPLICABLE -> Glyph.NOT_APPLICABLE;
        };
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case MET -> Tone.SUCCESS;
            case PARTLY_MET -> Tone.ATTENTION;
            case NOT_MET -> Tone.DANGER;
            case NOT_APPLICABLE -> Tone.NEUTRAL;
        };
    }

    static String name(Verdict verdict) {
        return TEXTS.get("verdict." + verdict);
    }

    /** The verdict a digit stands for, on either block of the keyboard. */
    public static Optional<Verdict> of(KeyCode key) {
        return Optional.ofNullable(switch (key) {
            case DIGIT1, NUMPAD1 -> Verdict.MET;
            case DIGIT2, NUMPAD2 -> Verdict.PARTLY_MET;
            case DIGIT3, NUMPAD3 -> Verdict.NOT_MET;
            case DIGIT0, NUMPAD0 -> Verdict.NOT_APPLICABLE;
            default -> null;
        });
    }
}
