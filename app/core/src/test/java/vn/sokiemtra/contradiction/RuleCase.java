package vn.sokiemtra.contradiction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.Side;

/**
 * A line of {@code rule-cases.txt}, which says how to write one.
 *
 * @param rule {@code B3-R6.missing}: the rule with which of its sentences
 * @param rest arithmetic of what fires, or the other rules that a near case may fire; empty for not said and none
 */
record RuleCase(String rule, boolean fires, String figures, String rest) {

    private static final Pattern CELL = Pattern.compile("(B\\d)\\[(\\w+)]\\.(\\d+)(@verified)? = (.*)");
    private static final Pattern PART = Pattern.compile("([\\w.]+)/(\\w+)(@verified)? = (.*)");
    private static final Pattern WORDS = Pattern.compile("([\\w.]+)(@verified)? says (.*)");

    static List<RuleCase> all() {
        return lines("rule-cases.txt").map(line -> {
            String[] columns = line.split("\\|", -1);
            return new RuleCase(columns[0].strip(), columns[1].strip().equals("fire"), columns[2].strip(), columns[3]
                    .strip());
        }).toList();
    }

    /** Lines of a file beside the tests, without remarks and blank ones. */
    static Stream<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(RuleCase.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code B3-R6}. */
    String id() {
        return rule.replaceFirst("\\..*", "");
    }

    /** Key of the rule's sentence: the rules about impossible figures share theirs. */
    String sentence() {
        return rule.replaceFirst("^B\\d-R0", "R0");
    }

    TypedBook book(Outline outline) {
        TypedBook book = new TypedBook(outline);
        for (String figure : figures.split(";;")) {
            Matcher cell = CELL.matcher(figure.strip());
            Matcher part = PART.matcher(figure.strip());
            Matcher words = WORDS.matcher(figure.strip());
            if (figure.strip().startsWith("published = ")) {
                book.published(List.of(figure.strip().substring("published = ".length()).split(", ")));
            } else if (figure.strip().startsWith("dates = ")) {
                book.dates(dates(figure.strip().substring("dates =".length()).split(",", -1)));
            } else if (cell.matches()) {
                book.set(side(cell.group(4)), cell.group(1), cell.group(2), Integer.parseInt(cell.group(3)), cell.group(
                        5));
            } else if (part.matches()) {
                book.part(side(part.group(3)), part.group(1), part.group(2), part.group(4));
            } else if (words.matches()) {
                book.says(side(words.group(2)), words.group(1), words.group(3));
            } else {
                throw new IllegalArgumentException(rule + ": " + figure);
            }
        }
        return book;
    }

    private static Side side(@Nullable String written) {
        return written == null ? Side.REPORTED : Side.VERIFIED;
    }

    private static FigureBook.Dates dates(String... days) {
        return new FigureBook.Dates(day(days[0]), day(days[1]), day(days[2]), day(days[3]));
    }

    private static @Nullable LocalDate day(String written) {
        return written.isBlank() ? null : LocalDate.parse(written.strip());
    }

    @Override
    public String toString() {
        return rule + (fires ? " fires: " : " does not: ") + figures;
    }
}
