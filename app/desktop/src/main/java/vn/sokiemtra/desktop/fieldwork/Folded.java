package vn.sokiemtra.desktop.fieldwork;

import java.text.Normalizer;
import java.util.regex.Pattern;

import vn.sokiemtra.text.Texts;

/** Texts without marks and case, so that {@code khong dat} finds <i>Không đạt</i>. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folded() {
    }

    static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Texts.VIETNAMESE).replace('đ', 'd');
    }
}
