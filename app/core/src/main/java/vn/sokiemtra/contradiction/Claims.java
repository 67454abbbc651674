package vn.sokiemtra.contradiction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseInput;

/**
 * What narratives claim in words about the handling of hồ sơ. Careful by design: a sentence that speaks of a goal, of a
 * part (a field, the online ones), of another year or of something else than hồ sơ claims nothing.
 */
final class Claims {

    private static final Texts TEXTS = Texts.beside(Claims.class);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\d)[.;\\n]|[.;\\n](?!\\d)");
    private static final Pattern HUNDRED = pattern("claims.hundred");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    /** What makes another thing of a number than a count: 0,9; 10 %; 28/36. */
    private static final Pattern MORE = Pattern.compile("[.,]?\\d|\\s*[%/]");
    private static final Pattern REST_OF_BRACKET = Pattern.compile("[^().;\\n]{0,40}\\)");
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{3})+|\\d+)";

    private static final Pattern ON_TIME = pattern("claims.onTime");
    private static final Pattern EVERY_CASE = pattern("claims.everyCase");
    private static final Pattern RATE = counted("claims.rate");
    private static final Pattern NO_RATE = pattern("claims.noRate");
    private static final Pattern NO_RATIO = pattern("claims.noRatio");
    private static final Pattern QUOTED = pattern("claims.quoted");
    private static final Pattern NONE_OVERDUE = pattern("claims.noneOverdue");
    private static final Pattern SUBJECT = pattern("claims.subject");
    private static final Pattern OTHER_SUBJECT = pattern("claims.otherSubject");
    private static final Pattern NOT_A_CLAIM = pattern("claims.notAClaim");
    private static final Pattern RECEIVED = counted("claims.received");
    private static final Pattern RETURNED = counted("claims.returned");
    private static final Pattern OVERDUE = counted("claims.overdue");

    /** What a counted claim is about. */
    enum Measure {
        RECEIVED,
        RETURNED,
        OVERDUE
    }

    /** A number of hồ sơ in a sentence. */
    record Count(Measure measure, BigDecimal value, String quotation) {
    }

    /** A ratio with its percentage as a sentence writes both; the percentage with as many decimals as were written. */
    record Rate(BigDecimal part, BigDecimal whole, BigDecimal percent, String quotation) {
    }

    /** Ratios that stand beside their percentage: {@code 28/36 nhiệm vụ, đạt 80,6 %}; {@code 80,6 % (28/36)}. */
    List<Rate> rates(String narrative) {
        List<Rate> rates = new ArrayList<>();
        // Most sentences have neither sign; to look for both costs less than to look for a ratio.
        if (narrative.indexOf('%') < 0 || narrative.indexOf('/') < 0) {
            return rates;
        }
        Matcher match = RATE.matcher(narrative);
        while (match.find()) {
            boolean before = match.group("before") != null;
            String sign = before ? "before" : "after";
            String words = match.group(sign + "Words");
            String whole = match.group(sign + "Whole");
            String lead = narrative.substring(0, match.start(sign + "Part")).toLowerCase(Locale.ROOT);
            if (!NO_RATE.matcher(words.toLowerCase(Locale.ROOT)).find() && !NO_RATIO.matcher(lead).find()
                    && !isDate(match
                            .group(sign + "Part"), whole)) {
                rates.add(new Rate(plain(match.group(sign + "Part")), plain(whole),
                        new BigDecimal(match.group(before ? "before" : "after").replace(',', '.')),
                        closed(narrative, match)));
            }
        }
        return rates;
    }

    /** What was found, with the bracket behind it that closes one within: {@code 28/36 (80,6 %)}. */
    private static String closed(String narrative, Matcher match) {
        String words = match.group();
        Matcher rest = REST_OF_BRACKET.matcher(narrative).region(match.end(), narrative.length());
        boolean open = words.lastIndexOf('(') > words.lastIndexOf(')');
        return (open && rest.lookingAt() ? words + rest.group() : words).strip();
    }

    /** 12/2020 is a month, 28/3 a day, 24/7 neither's share. */
    private static boolean isDate(String part, String whole) {
        if (part.length() > 2 || part.contains(".")) {
            return false;
        }
        int first = Integer.parseInt(part);
        return YEAR.matcher(whole).matches() && first <= MONTHS
                || whole.length() <= 2 && first <= DAYS && Integer.parseInt(whole) <= MONTHS && first > Integer
                        .parseInt(whole);
    }

    private static BigDecimal plain(String digits) {
        return new BigDecimal(digits.replace(".", ""));
    }

    /** Sentences that say all hồ sơ were on time, as they stand; in the given year or without a year. */
    List<String> allOnTime(String narrative, Side side, int year) {
        return sentences(narrative).filter(sentence -> {
            String low = sentence.toLowerCase(Locale.ROOT);
            boolean all = HUNDRED.matcher(low).find() && ON_TIME.matcher(low).find() && SUBJECT.matcher(low).find();
            return (all || EVERY_CASE.matcher(low).find() || NONE_OVERDUE.matcher(low).find())
                    && isClaim(low, side, year);
        }).toList();
    }

    /** How many hồ sơ sentences say were received, returned, overdue in all. */
    List<Count> counts(String narrative, Side side, int year) {
        return sentences(narrative).flatMap(sentence -> {
            List<Count> counts = new ArrayList<>();
            find(counts, Measure.RECEIVED, RECEIVED, sentence);
            find(counts, Measure.RETURNED, RETURNED, sentence);
            find(counts, Measure.OVERDUE, OVERDUE, sentence);
            return counts.isEmpty() || !isClaim(sentence.toLowerCase(Locale.ROOT), side, year)
                    ? Stream.empty()
                    : counts.stream();
        }).toList();
    }

    private static void find(List<Count> counts, Measure measure, Pattern pattern, String sentence) {
        Matcher match = pattern.matcher(sentence.toLowerCase(Locale.ROOT));
        while (match.find()) {
            for (int group = 1; group <= match.groupCount(); group++) {
                String digits = match.group(group);
                if (digits != null && !MORE.matcher(sentence).region(match.end(), sentence.length()).lookingAt()) {
                    try {
                        BigDecimal value = VietnameseInput.number(digits);
                        if (value != null) {
                            counts.add(new Count(measure, value, match.group().strip()));
                        }
                    } catch (Problem notANumber) {
                        continue;
                    }
                }
            }
        }
    }

    /** The team that repeats what the unit reported claims nothing of its own. */
    private boolean isClaim(String low, Side side, int year) {
        return YEAR.matcher(low).results().allMatch(result -> result.group().equals(String.valueOf(year)))
                && !NOT_A_CLAIM
                        .matcher(low).find()
                && !OTHER_SUBJECT.matcher(low).find()
                && (side == Side.REPORTED || !QUOTED.matcher(low).find());
    }

    private static Stream<String> sentences(String narrative) {
        return SENTENCE_END.splitAsStream(narrative).map(String::strip).filter(sentence -> !sentence.isEmpty());
    }

    private static Pattern pattern(String key) {
        return Pattern.compile(TEXTS.get(key), Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Pattern counted(String key) {
        return Pattern.compile(TEXTS.get(key).replace("NUMBER", NUMBER), Pattern.UNICODE_CHARACTER_CLASS);
    }
}
