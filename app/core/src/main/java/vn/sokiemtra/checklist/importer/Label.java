package vn.sokiemtra.checklist.importer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.sokiemtra.text.Texts;

/**
 * The number or mark before a sentence, as people type it.
 *
 * @param shown as it is kept: {@code II.}, {@code a)}, {@code -}, {@code Mục 1}
 * @param ordinal its place in its series, from 1; 0 for marks, which have none
 * @param rest what follows
 */
record Label(Kind kind, String shown, int ordinal, String rest) {

    /** In the order in which they usually stand inside each other. */
    enum Kind {
        PART(0),
        CHAPTER(10),
        CAPITAL(20),
        ROMAN(30),
        SECTION(40),
        ARTICLE(50),
        DECIMAL(60),
        DECIMAL_2(62),
        DECIMAL_3(63),
        DECIMAL_4(64),
        DECIMAL_5(65),
        DECIMAL_6(66),
        NUMBER_BRACKET(70),
        LETTER(80),
        LETTER_BRACKETS(85),
        NUMBER_BRACKETS(90),
        STAR(95),
        DASH(100),
        PLUS(110),
        BULLET(120);

        private final int rank;

        Kind(int rank) {
            this.rank = rank;
        }

        int rank() {
            return rank;
        }

        boolean mark() {
            return rank >= STAR.rank;
        }
    }

    /** The order in which điểm are counted; ă, â, ê, ô, ơ, ư are left out as in decrees. */
    static final String ALPHABET = "abcdđeghiklmnopqrstuvxy";

    private static final Texts TEXTS = Texts.beside(Label.class);
    private static final String ROMAN = "(?=[XVI])X{0,3}(?:IX|IV|V?I{0,3})";
    private static final String BEFORE_TEXT = "(?=[\\p{L}\"“”‘’'(\\[<«…])";
    private static final Pattern PART_PATTERN = words("part");
    private static final Pattern CHAPTER_PATTERN = words("chapter");
    private static final Pattern SECTION_PATTERN = words("section");
    private static final Pattern ARTICLE_PATTERN = words("article");
    private static final Pattern ROMAN_PATTERN = Pattern.compile("(" + ROMAN + ") ?([./):\\-–]) ?" + BEFORE_TEXT
            + "(.*)");
    private static final Pattern CAPITAL_PATTERN = Pattern.compile("([A-ZĐ]) ?([./)\\-–]) " + BEFORE_TEXT + "(.*)");
    private static final Pattern SEVERAL_PATTERN = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){1,5})([.):]?) ?"
            + BEFORE_TEXT + "(.*)");
    private static final Pattern DECIMAL_PATTERN = Pattern.compile("(\\d{1,3}) ?([./:\\-–]) ?" + BEFORE_TEXT + "(.*)");
    private static final Pattern NUMBER_BRACKET_PATTERN = Pattern.compile("(\\d{1,3}) ?(\\)) ?(.+)");
    private static final Pattern NUMBER_BRACKETS_PATTERN = Pattern.compile("\\((\\d{1,2})()\\) (.+)");
    private static final Pattern LETTER_PATTERN = Pattern.compile("([a-zđ]) ?(\\)|/|\\.(?= )) ?(.+)");
    private static final Pattern LETTER_BRACKETS_PATTERN = Pattern.compile("\\(([a-zđ])()\\) (.+)");
    private static final Pattern PLUS_PATTERN = Pattern.compile("(?:[-–—−] ?)?\\+ ?(?=\\S)(.+)");
    private static final Pattern STAR_PATTERN = Pattern.compile("\\* ?(?=[^*\\s])(.+)");
    private static final Pattern DASH_PATTERN = Pattern.compile("[-–—−] ?(?=[^\\s\\d])(.+)|[-–—−] (.+)");
    private static final Pattern BULLET_PATTERN = Pattern.compile("[•·●▪■◦§\uF0B7\uF0A7\uF0D8] ?(.+)");
    /** A cell that holds nothing but the number. */
    private static final Pattern ALONE = Pattern.compile("(" + ROMAN
            + "|[A-ZĐ]|[a-zđ]|\\d{1,3}(?:\\.\\d{1,2}){0,5}) ?[.)/]?|[-–—+*•]|-? ?\\+");

    /** The number at the beginning of a line; empty where it begins with words. */
    static Optional<Label> parse(String line) {
        return parse(line, 0);
    }

    /**
     * @param capital place of the last of A., B., C. … above this line; 0 for none. I., V. and X. may go on with those.
     */
    static Optional<Label> parse(String line, int capital) {
        String text = line.strip().replace('\t', ' ').replaceAll(" {2,}", " ");
        Matcher match;
        if ((match = PART_PATTERN.matcher(text)).matches()) {
            return heading(Kind.PART, match);
        } else if ((match = CHAPTER_PATTERN.matcher(text)).matches()) {
            return heading(Kind.CHAPTER, match);
        } else if ((match = SECTION_PATTERN.matcher(text)).matches()) {
            return heading(Kind.SECTION, match);
        } else if ((match = ARTICLE_PATTERN.matcher(text)).matches()) {
            return heading(Kind.ARTICLE, match);
        } else if ((match = CAPITAL_PATTERN.matcher(text)).matches() && (capital > 0 && capital + 1 == capital(match
                .group(1)) || !match.group(1).matches(ROMAN))) {
            return of(Kind.CAPITAL, match, capital(match.group(1)));
        } else if ((match = ROMAN_PATTERN.matcher(text)).matches()) {
            return of(Kind.ROMAN, match, value(match.group(1)));
        } else if ((match = SEVERAL_PATTERN.matcher(text)).matches()) {
            String[] numbers = match.group(1).split("\\.");
            return of(Kind.valueOf("DECIMAL_" + numbers.length), match, Integer.parseInt(numbers[numbers.length - 1]));
        } else if ((match = DECIMAL_PATTERN.matcher(text)).matches()) {
            return of(Kind.DECIMAL, match, Integer.parseInt(match.group(1)));
        } else if ((match = NUMBER_BRACKET_PATTERN.matcher(text)).matches()) {
            return of(Kind.NUMBER_BRACKET, match, Integer.parseInt(match.group(1)));
        } else if ((match = LETTER_PATTERN.matcher(text)).matches()) {
            return of(Kind.LETTER, match, ALPHABET.indexOf(match.group(1)) + 1);
        }
        return mark(text);
    }

    private static Optional<Label> mark(String text) {
        Matcher match;
        if ((match = NUMBER_BRACKETS_PATTERN.matcher(text)).matches()) {
            return Optional.of(new Label(Kind.NUMBER_BRACKETS, "(" + match.group(1) + ")", Integer.parseInt(match.group(
                    1)), match.group(3)));
        } else if ((match = LETTER_BRACKETS_PATTERN.matcher(text)).matches()) {
            return Optional.of(new Label(Kind.LETTER_BRACKETS, "(" + match.group(1) + ")", ALPHABET.indexOf(match.group(
                    1)) + 1, match.group(3)));
        } else if ((match = PLUS_PATTERN.matcher(text)).matches()) {
            return Optional.of(new Label(Kind.PLUS, "+", 0, match.group(1)));
        } else if ((match = STAR_PATTERN.matcher(text)).matches()) {
            return Optional.of(new Label(Kind.STAR, "*", 0, match.group(1)));
        } else if ((match = DASH_PATTERN.matcher(text)).matches()) {
            return Optional.of(new Label(Kind.DASH, "-", 0, match.group(1) != null ? match.group(1) : match.group(2)));
        } else if ((match = BULLET_PATTERN.matcher(text)).matches()) {
            return Optional.of(new Label(Kind.BULLET, "•", 0, match.group(1)));
        }
        return Optional.empty();
    }

    /** A table's cell that holds the number alone; it is kept as it would be typed before a text: {@code I.}, {@code a)}. */
    static Optional<Label> alone(String cell, String text, int capital) {
        String number = cell.strip();
        if (!ALONE.matcher(number).matches()) {
            return Optional.empty();
        }
        String typed = number.matches("[\\p{L}\\d.]*[\\p{L}\\d]")
                ? number + (number.matches("[a-zđ]") ? ")" : ".")
                : number;
        String rest = text.isBlank() ? "x" : text;
        Optional<Label> label = parse(typed + " " + rest, capital);
        return label.filter(found -> found.rest().equals(rest.strip().replaceAll("\\s+", " "))).map(
                found -> new Label(found.kind(), found.shown(), found.ordinal(), text));
    }

    static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        int left = Math.min(number, 399);
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                roman.append(signs[i]);
                left -= values[i];
            }
        }
        return roman.toString();
    }

    private static Optional<Label> heading(Kind kind, Matcher match) {
        String number = match.group(2).strip();
        int ordinal = number.matches("\\d+") ? Integer.parseInt(number) : value(number.toUpperCase(Locale.ROOT));
        if (ordinal == 0) {
            ordinal = List.of(TEXTS.get("label.ordinals").split("\\|")).indexOf(number.toLowerCase(Texts.VIETNAMESE)
                    .replaceFirst(".* ", "")) + 1;
        }
        return Optional.of(new Label(kind, match.group(1) + " " + number + match.group(3), ordinal, match.group(4)
                .strip()));
    }

    private static Optional<Label> of(Kind kind, Matcher match, int ordinal) {
        return Optional.of(new Label(kind, match.group(1) + match.group(2).replace('–', '-'), ordinal, match.group(3)
                .strip()));
    }

    private static int capital(String letter) {
        return ALPHABET.indexOf(letter.toLowerCase(Texts.VIETNAMESE)) + 1;
    }

    private static int value(String roman) {
        for (int number = 1; number < 40; number++) {
            if (roman(number).equals(roman)) {
                return number;
            }
        }
        return 0;
    }

    private static Pattern words(String kind) {
        return Pattern.compile(TEXTS.get("label.pattern." + kind));
    }
}
