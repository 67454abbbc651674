package vn.sokiemtra.inspection.cases;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.sokiemtra.text.Folded;
import vn.sokiemtra.text.Texts;

/** Tells what looks like a citizen's personal data: names, telephone and identity numbers, addresses of mail. */
final class PersonalData {

    private static final Texts TEXTS = Texts.beside(PersonalData.class);

    private static final Pattern PHONE = Pattern.compile("(?:\\+?84|0)\\d{9}");
    private static final Pattern IDENTITY = Pattern.compile("0\\d{11}|\\d{9}");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){1,5}");

    /** A hồ sơ is none of the family Hồ. */
    private static final String NO_NAME = "ho so";
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:/(–-]+|[\\s,;:/(–-]+$");

    private final Set<String> families = Set.copyOf(List.of(TEXTS.get("families").split(" ")));

    /** @param value a cell; blank is nothing */
    boolean looksLike(String value) {
        String text = value.strip().replaceAll("\\s+", " ");
        String digits = text.replaceAll("[ .-]", "");
        return PHONE.matcher(digits).matches() || IDENTITY.matcher(digits).matches() && !text.contains("-")
                || text.contains("@") || name(text);
    }

    /** A cell without the names of persons that stand in it beside something else, and without what set them apart. */
    String without(String value) {
        Matcher found = NAME.matcher(value);
        StringBuilder rest = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(rest, name(found.group()) && !Folded.of(found.group()).startsWith(NO_NAME)
                    ? " "
                    : Matcher.quoteReplacement(found.group()));
        }
        found.appendTail(rest);
        String left = rest.toString();
        return left.equals(value)
                ? value
                : EDGES.matcher(left.replaceAll("\\(\\s*\\)", " ")).replaceAll("").replaceAll("\\s+", " ");
    }

    private boolean name(String text) {
        return NAME.matcher(text).matches() && families.contains(Folded.of(text).split(" ")[0]);
    }
}
