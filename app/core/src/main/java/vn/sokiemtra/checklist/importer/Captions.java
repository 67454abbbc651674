package vn.sokiemtra.checklist.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.sokiemtra.text.Texts;

/** The words by which the lines around an outline and its biểu are known. */
final class Captions {

    private static final Texts TEXTS = Texts.beside(Captions.class);
    private static final Pattern CAPTION = pattern("caption");
    private static final Pattern TITLE = pattern("title");
    private static final Pattern ISSUED_WITH = pattern("issuedWith");
    private static final Pattern MEASURE = pattern("measure");
    private static final Pattern ADDRESSEE = pattern("addressee");
    private static final Pattern RECIPIENTS = pattern("recipients");
    private static final Pattern SIGNER = pattern("signer");
    private static final Pattern SIGNING = pattern("signing");
    private static final Pattern DATED = pattern("dated");
    private static final Pattern TOTAL = pattern("total");
    private static final Pattern LINK = pattern("link");
    private static final Pattern LINK_WORD = pattern("linkWord");
    private static final Pattern LINK_NUMBER = Pattern.compile("\\d{1,3}|\\b[IVX]{1,5}\\b");
    private static final Pattern ROW_NUMBER = pattern("rowNumber");
    private static final Pattern CONTENT = pattern("content");
    private static final Pattern POINTS = pattern("points");

    private Captions() {
    }

    /** {@code Biểu số 01: …}: number as typed, rest. */
    record Caption(String number, String rest) {
    }

    static Optional<Caption> caption(String text) {
        Matcher match = CAPTION.matcher(text.strip());
        return match.matches()
                ? Optional.of(new Caption(match.group(1), match.group(2) == null ? "" : match.group(2).strip()))
                : Optional.empty();
    }

    static boolean isCaption(String text) {
        return caption(text).isPresent();
    }

    static boolean isTitle(String text) {
        return TITLE.matcher(text).matches();
    }

    /** (Ban hành kèm theo Kế hoạch số …), Đơn vị tính: … */
    static boolean isNote(String text) {
        return ISSUED_WITH.matcher(text).matches() || MEASURE.matcher(text).matches() || DATED.matcher(text).matches();
    }

    static boolean isAddressee(String text) {
        return ADDRESSEE.matcher(text).matches();
    }

    /** Nơi nhận: what follows is the end of a letter, no outline. */
    static boolean isRecipients(String text) {
        return RECIPIENTS.matcher(text).matches();
    }

    /** NGƯỜI LẬP BIỂU, THỦ TRƯỞNG ĐƠN VỊ */
    static boolean isSigner(String text) {
        return SIGNER.matcher(text).matches();
    }

    /** (Ký, ghi rõ họ tên) */
    static boolean isSigning(String text) {
        return SIGNING.matcher(text).matches();
    }

    static boolean isTotal(String text) {
        return TOTAL.matcher(text.strip()).matches();
    }

    static boolean isRowNumber(String header) {
        return ROW_NUMBER.matcher(header.strip()).matches();
    }

    static boolean isContent(String header) {
        return CONTENT.matcher(header.strip()).find();
    }

    static boolean isPoints(String header) {
        return POINTS.matcher(header.strip()).find();
    }

    /** A line that only says which biểu belong here: {@code (Có biểu số 01, 02 kèm theo)}. */
    static boolean isLink(String text) {
        return LINK.matcher(text).matches();
    }

    /** Numbers of the biểu that a sentence sends to, as typed; empty where it sends to none. */
    static List<String> links(String text) {
        List<String> numbers = new ArrayList<>();
        LINK_WORD.matcher(text).results().forEach(found -> LINK_NUMBER.matcher(found.group()).results().forEach(
                number -> numbers.add(number.group())));
        return numbers;
    }

    /** All in capitals, and long enough to be a title. */
    static boolean isCapitals(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        return letters >= 4 && text.chars().filter(Character::isLowerCase).count() * 10 <= letters;
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(TEXTS.get("pattern." + name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
