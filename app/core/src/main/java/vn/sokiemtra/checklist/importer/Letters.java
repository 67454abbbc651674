package vn.sokiemtra.checklist.importer;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.sokiemtra.checklist.OutlineDraft.Conversion;
import vn.sokiemtra.text.Texts;

/** Turns what a file holds into Unicode and remembers what it turned, to be shown before it is kept. */
final class Letters {

    private static final int MOST = 200;

    private final Map<String, Conversion> conversions = new LinkedHashMap<>();

    /** By the font of the text; what is Unicode already stays whatever its font is called. */
    String of(String text, String font) {
        String result = OldEncoding.ofFont(font).map(old -> {
            boolean mixed = OldEncoding.isUnicode(text);
            String unicode = mixed ? old.besideUnicode(text) : old.toUnicode(text);
            if (mixed && unicode.equals(text)) {
                return text;
            }
            String shown = OldEncoding.drawsCapitals(font) ? unicode.toUpperCase(Texts.VIETNAMESE) : unicode;
            remember(old, text, shown);
            return shown;
        }).orElse(text);
        return Normalizer.normalize(result, Normalizer.Form.NFC);
    }

    /** Where no font tells: the same encoding for all of the text. */
    String guessed(String text) {
        return OldEncoding.guess(text).map(old -> {
            String unicode = old.toUnicode(text);
            String[] before = text.split("\n", -1);
            String[] after = unicode.split("\n", -1);
            for (int i = 0; i < before.length && i < after.length; i++) {
                remember(old, before[i], after[i]);
            }
            return unicode;
        }).orElseGet(() -> Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    List<Conversion> conversions() {
        return List.copyOf(conversions.values());
    }

    private void remember(OldEncoding old, String before, String after) {
        if (!before.equals(after) && conversions.size() < MOST) {
            conversions.putIfAbsent(before, new Conversion(old.name(), before.strip(), after.strip()));
        }
    }
}
