package vn.sokiemtra.evidence;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import vn.sokiemtra.text.Texts;

/** Makes a name that Windows and Linux both take for a file. */
final class FileNames {

    /** Bytes in UTF-8: Linux counts these; Windows counts 255 UTF-16 units, which are never more. */
    static final int LONGEST = 255;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}/\\\\:*?\"<>|]");
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4",
            "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8",
            "lpt9");
    private static final int LONGEST_ENDING = 16;

    private FileNames() {
    }

    /** NFC, no character that a file system refuses, at most {@link #LONGEST} bytes with the ending kept. */
    static String safe(String name) {
        String clean = FORBIDDEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("_")
                .replaceAll("[\\s\\p{Z}]+", " ").strip().replaceAll("[. ]+$", "");
        if (clean.isEmpty()) {
            clean = "_";
        }
        int dot = clean.lastIndexOf('.');
        boolean ending = dot > 0 && clean.length() - dot <= LONGEST_ENDING;
        String base = ending ? clean.substring(0, dot) : clean;
        String end = ending ? clean.substring(dot) : "";
        if (RESERVED.contains(base.toLowerCase(Locale.ROOT))) {
            base = "_" + base;
        }
        return shortened(base, LONGEST - bytes(end)) + end;
    }

    private static String shortened(String text, int most) {
        if (bytes(text) <= most) {
            return text;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Texts.VIETNAMESE);
        letters.setText(text);
        int fits = 0;
        for (int end = letters.first(); end != BreakIterator.DONE; end = letters.next()) {
            if (bytes(text.substring(0, end)) > most) {
                break;
            }
            fits = end;
        }
        return text.substring(0, fits).strip();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
