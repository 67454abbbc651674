package vn.sokiemtra.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Texts;

/**
 * Recognises the classification marks MẬT, TỐI MẬT and TUYỆT MẬT of a state secret in a file's name and at the beginning
 * of its text. A word such as <i>mật khẩu</i> or <i>bảo mật</i> is no mark.
 */
final class SecrecyMark {

    /** A mark stands on the first page. */
    private static final int FIRST_PAGE = 6000;
    private static final int XML_LIMIT = 1 << 20;

    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Texts TEXTS = Texts.beside(SecrecyMark.class);
    private static final String SECRET = TEXTS.get("mark.secret");
    private static final String HIGH_SECRET = TEXTS.get("mark.high-secret");
    private static final String TOP_SECRET = TEXTS.get("mark.top-secret");

    private static final Pattern TOP_NAME = inName(TOP_SECRET);
    private static final Pattern HIGH_NAME = inName(HIGH_SECRET);
    private static final Pattern TOP_PLAIN = inName(TEXTS.get("mark.top-secret.plain"));
    private static final Pattern HIGH_PLAIN = inName(TEXTS.get("mark.high-secret.plain"));
    private static final Pattern CAPITALS = Pattern.compile("(?<!\\p{L})" + SECRET + "(?!\\p{L})");
    private static final Pattern CAPITAL_NEIGHBOUR = Pattern
            .compile("(?<=\\p{Lu}{2,10})[\\s_-]+" + SECRET + "(?!\\p{L})|(?<!\\p{L})" + SECRET + "[\\s_-]+\\p{Lu}{2,}");
    private static final Pattern LINE = Pattern.compile("^[\\s\\[(*_]*(?:" + TEXTS.get("mark.label") + "\\s*:\\s*)?("
            + TOP_SECRET + "|" + HIGH_SECRET + "|" + SECRET + ")[\\s\\])*_]*$", Pattern.MULTILINE | CASELESS);

    private SecrecyMark() {
    }

    /** The mark in a file name, in capitals; null where there is none. */
    static @Nullable String onName(String name) {
        String nfc = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (TOP_NAME.matcher(nfc).find() || TOP_PLAIN.matcher(nfc).find()) {
            return TOP_SECRET;
        }
        if (HIGH_NAME.matcher(nfc).find() || HIGH_PLAIN.matcher(nfc).find()) {
            return HIGH_SECRET;
        }
        // In a name that is all in capitals MẬT may be part of a word (BẢO MẬT THÔNG TIN).
        boolean word = CAPITAL_NEIGHBOUR.matcher(nfc).find();
        return !word && CAPITALS.matcher(nfc).find() ? SECRET : null;
    }

    /** The mark on a line of its own at the beginning of a text; null where there is none. */
    static @Nullable String inText(String text) {
        String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
        Matcher line = LINE.matcher(nfc.substring(0, Math.min(nfc.length(), FIRST_PAGE)));
        return line.find() ? line.group(1).toUpperCase(Texts.VIETNAMESE) : null;
    }

    /** The beginning of the text of a plain, DOCX or ODT file; empty for any other kind. */
    static String textOf(InputStream bytes, String mediaType) throws IOException {
        return switch (mediaType) {
            case MediaTypes.TEXT -> new String(bytes.readNBytes(FIRST_PAGE * 4), StandardCharsets.UTF_8);
            case MediaTypes.DOCX -> zipped(bytes, "word/document.xml");
            case MediaTypes.ODT -> zipped(bytes, "content.xml");
            default -> "";
        };
    }

    private static String zipped(InputStream bytes, String entry) {
        try (ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                if (next.getName().equals(entry)) {
                    String xml = new String(zip.readNBytes(XML_LIMIT), StandardCharsets.UTF_8);
                    return xml.replaceAll("</(?:w:p|text:p|text:h)>", "\n").replaceAll("<[^>]*>", "");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            // A broken archive is kept as evidence all the same; it just has no text to look at.
            return "";
        }
        return "";
    }

    /** The words of a mark, however a file name joins them. */
    private static Pattern inName(String mark) {
        return Pattern.compile("(?<!\\p{L})" + mark.replace(" ", "[\\s_.-]+") + "(?!\\p{L})", CASELESS);
    }
}
