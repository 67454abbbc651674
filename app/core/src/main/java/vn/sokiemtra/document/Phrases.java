package vn.sokiemtra.document;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Texts;

/** What happens to a person's words on their way into a sentence of a document. */
public final class Phrases {

    private Phrases() {
    }

    /** One line that ends with a full stop. */
    public static String sentence(String text) {
        String stripped = text.strip().replace('\n', ' ');
        return stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                ? stripped
                : stripped.replaceAll("[;,:\\s]+$", "") + ".";
    }

    /** One line without the mark at its end, for a place within a sentence; dots to be filled stay. */
    public static String bare(String text) {
        String stripped = text.strip().replace('\n', ' ');
        return stripped.matches("[.\\s]+") ? stripped : stripped.replaceAll("[.;,\\s]+$", "");
    }

    /** The first letter small, unless the first word is an abbreviation or a quoted cell. */
    public static String lowered(String text) {
        return text.length() < 2 || Character.isUpperCase(text.charAt(1)) || text.charAt(0) == '{'
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    public static String raised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    public static String upper(String text) {
        return text.toUpperCase(Texts.VIETNAMESE);
    }

    /** "Trưởng phòng" of "Phòng Nội vụ" is "Trưởng phòng Nội vụ", "Chánh Văn phòng" of "Văn phòng …" is "Chánh Văn phòng …"; null or blank is left out. */
    public static String post(@Nullable String position, @Nullable String agency) {
        String post = orElse(position, "");
        String body = orElse(agency, "");
        if (post.isEmpty() || body.isEmpty() || post.contains(body)) {
            return post.isEmpty() ? body : post;
        }
        for (int from = 0; from >= 0; from = next(post, from)) {
            String end = post.substring(from);
            if (body.toLowerCase(Texts.VIETNAMESE).startsWith(end.toLowerCase(Texts.VIETNAMESE) + " ")) {
                // "Chánh Văn phòng" of "Văn phòng …" is written as the body writes it, "Trưởng phòng" in small letters.
                return end.contains(" ")
                        ? (post.substring(0, from) + body).strip()
                        : post + body.substring(end.length());
            }
        }
        return post + " " + body;
    }

    /** Where the next word begins; -1 behind the last. */
    private static int next(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? -1 : space + 1;
    }

    /** The other where there is no text. */
    public static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }
}
