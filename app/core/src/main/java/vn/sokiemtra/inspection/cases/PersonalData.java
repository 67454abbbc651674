package vn.sokiemtra.inspection.cases;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import vn.sokiemtra.text.Folded;
import vn.sokiemtra.text.Texts;

/** Tells what looks like a citizen's personal data: names, telephone and identity numbers, addresses of mail. */
final class PersonalData {

    private static final Texts TEXTS = Texts.beside(PersonalData.class);

    private static final Pattern PHONE = Pattern.compile("(?:\\+?84|0)\\d{9}");
    private static final Pattern IDENTITY = Pattern.compile("0\\d{11}|\\d{9}");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){1,5}");

    private final Set<String> families = Set.copyOf(List.of(TEXTS.get("families").split(" ")));

    /** @param value a cell; blank is nothing */
    boolean looksLike(String value) {
        String text = value.strip().replaceAll("\\s+", " ");
        String digits = text.replaceAll("[ .-]", "");
        return PHONE.matcher(digits).matches() || IDENTITY.matcher(digits).matches() && !text.contains("-")
                || text.contains("@") || name(text);
    }

    private boolean name(String text) {
        return NAME.matcher(text).matches() && families.contains(Folded.of(text).split(" ")[0]);
    }
}
