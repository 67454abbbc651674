package vn.sokiemtra.document.issue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.minutes.MinutesData;
import vn.sokiemtra.document.minutes.MinutesData.WorkItem;
import vn.sokiemtra.document.minutes.MinutesData.WorkPart;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.inspection.Quotes;
import vn.sokiemtra.text.Texts;

/**
 * Figures that a person typed into a finding although the checklist or a biểu holds another. What a figure is about is
 * told by its unit of measure and the words around it, held against what the parts of the checklist are called; a figure
 * that is about none of them is nobody's.
 */
final class FindingFigures {

    /**
     * @param from where the figure stands in the stored text
     * @param clause the words that the figure stands in
     * @param place the cell, else the item
     * @param figure as that place shows it
     */
    record Typed(Finding finding, FindingField field, int from, String typed, String clause, String place,
            String figure) {
    }

    /** Where a figure stands. */
    private record Written(Finding finding, FindingField field, int from) {
    }

    /** What can be said by one figure. @param name its words without those that say nothing of themselves */
    private record Known(Set<String> name, String measure, String place, String shown, BigDecimal value,
            List<BigDecimal> reported) {
    }

    /** So much of a name must be said for a figure to be the one of that name. */
    private static final double SAID = 0.6;
    /** The same of a name that belongs to another item than the finding's. */
    private static final double SAID_ELSEWHERE = 0.8;
    /** Fewer words are in many sentences by chance. */
    private static final int TELLING = 2;

    private static final Texts TEXTS = Texts.beside(FindingFigures.class);
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d/.,:-])\\d+(?:[.,]\\d+)*(?![\\p{L}\\d/:-])");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern EDGE = Pattern.compile("[.;:,()“”\\n\\d\u00a4]");
    /** Stands where a cell is quoted: that figure is no one's typing. */
    private static final String QUOTED = "\u00a4";
    private static final Pattern LABELS = Pattern.compile(TEXTS.get("pattern.numbering"), Pattern.CASE_INSENSITIVE
            | Pattern.UNICODE_CASE);
    private static final Pattern OVERDUE = Pattern.compile(TEXTS.get("pattern.overdue"));
    private static final Set<String> SILENT = Set.of(TEXTS.get("words.silent").split(" "));
    /** "7 TTHC chưa có quy trình" is not what "có quy trình" counts. */
    private static final Set<String> DENIALS = Set.of(TEXTS.get("words.denial").split(" "));
    private static final String REPORTED = TEXTS.get("word.reported");

    private FindingFigures() {
    }

    static List<Typed> differing(MinutesData unit) {
        List<WorkItem> leaves = unit.leaves().toList();
        var found = new ArrayList<Typed>();
        for (Finding finding : unit.findings()) {
            List<Known> own = leaves.stream().filter(leaf -> leaf.id().equals(finding.itemId())).flatMap(
                    FindingFigures::known).toList();
            List<Known> all = leaves.stream().flatMap(FindingFigures::known).toList();
            texts(finding).forEach((field, text) -> {
                String plain = plain(unit, text);
                Matcher figure = FIGURE.matcher(plain);
                while (figure.find()) {
                    differing(new Written(finding, field, stored(text, figure.start())), plain, figure
                            .toMatchResult(), own, all).ifPresent(found::add);
                }
            });
        }
        return found;
    }

    private static Map<FindingField, String> texts(Finding finding) {
        Map<FindingField, String> texts = new EnumMap<>(FindingField.class);
        put(texts, FindingField.CONTENT, finding.content());
        put(texts, FindingField.CAUSE, finding.cause());
        return texts;
    }

    private static void put(Map<FindingField, String> texts, FindingField field, @Nullable String text) {
        if (text != null) {
            texts.put(field, text);
        }
    }

    /** Where the stored text has what stands there in the plain one. */
    private static int stored(String text, int plain) {
        int stored = 0;
        int left = plain;
        for (Quotes.Piece piece : Quotes.split(text)) {
            int shown = piece instanceof Quotes.Words words ? words.text().length() : QUOTED.length();
            if (left < shown) {
                break;
            }
            left -= shown;
            stored += piece instanceof Quotes.Quoted quoted ? quoted.token().length() : shown;
        }
        return stored + left;
    }

    private static String plain(MinutesData unit, String text) {
        var plain = new StringBuilder();
        for (Run run : unit.quoting().runs(text)) {
            plain.append(run.source() == null ? run.text() : QUOTED);
        }
        return plain.toString();
    }

    private static Optional<Typed> differing(Written written, String text, MatchResult figure, List<Known> own,
            List<Known> all) {
        BigDecimal typed = value(figure.group());
        String before = before(text, figure.start());
        String after = after(text, figure.end());
        if (typed == null || LABELS.matcher(before).find()) {
            return Optional.empty();
        }
        boolean percent = after.startsWith("%");
        // "(2,42 %)" says of what stands before the bracket how large its share is.
        String around = percent && before.isBlank() ? before(text, edge(text, figure.start())) : before;
        Set<String> said = words(around + " " + after);
        Known meant = nearest(own, said, after, percent, SAID).or(() -> nearest(all, said, after, percent,
                SAID_ELSEWHERE)).orElse(null);
        if (meant == null || same(typed, meant.value(), figure.group())
                || around.toLowerCase(Locale.ROOT).contains(REPORTED) && meant.reported().stream().anyMatch(
                        value -> same(typed, value, figure.group()))) {
            return Optional.empty();
        }
        String clause = (around + " " + figure.group() + " " + after).strip();
        return Optional.of(new Typed(written.finding(), written.field(), written.from(), figure.group(), clause,
                meant.place(), meant.shown()));
    }

    private static Optional<Known> nearest(List<Known> all, Set<String> said, String after, boolean percent,
            double least) {
        return all.stream().filter(known -> percent
                ? known.measure().equals("%")
                : after.toLowerCase(Locale.ROOT).startsWith(known.measure()))
                .filter(known -> denied(known.name()) == denied(said))
                .filter(known -> common(known, said) >= TELLING && share(known, said) >= least)
                .max(Comparator.<Known>comparingLong(known -> common(known, said)).thenComparingDouble(
                        known -> share(known, said)));
    }

    private static boolean denied(Set<String> words) {
        return words.stream().anyMatch(DENIALS::contains);
    }

    private static long common(Known known, Set<String> said) {
        return known.name().stream().filter(said::contains).count();
    }

    private static double share(Known known, Set<String> said) {
        return (double) common(known, said) / known.name().size();
    }

    /** Numbers and ratios that the team verified; a ratio is two figures. */
    private static Stream<Known> known(WorkItem leaf) {
        return leaf.parts().stream().filter(part -> part.verified() != null && part.measure() != null)
                .flatMap(part -> known(leaf, part));
    }

    private static Stream<Known> known(WorkItem leaf, WorkPart part) {
        List<String> figures = numbers(part.verified());
        List<String> reported = numbers(part.reported());
        String[] names = part.type() == PartType.RATIO ? part.label().split("/") : new String[]{part.label()};
        if (part.type() != PartType.NUMBER && part.type() != PartType.RATIO || figures.size() < names.length) {
            return Stream.empty();
        }
        var known = new ArrayList<Known>();
        for (int i = 0; i < names.length; i++) {
            BigDecimal value = value(figures.get(i));
            BigDecimal other = i < reported.size() ? value(reported.get(i)) : null;
            String measure = String.valueOf(part.measure()).toLowerCase(Locale.ROOT);
            Set<String> name = words(names[i]);
            name.removeAll(words(measure));
            if (value != null && !name.isEmpty()) {
                known.add(new Known(name, measure, part.cells().size() == names.length
                        ? part.cells().get(i)
                        : leaf.code(), figures.get(i), value, other == null ? List.of() : List.of(other)));
            }
        }
        return known.stream();
    }

    private static List<String> numbers(@Nullable String text) {
        return text == null ? List.of() : NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    /** 1.200 and 2,42 as people write them; null for what is no number. */
    private static @Nullable BigDecimal value(String text) {
        String plain = text.replaceAll("\\.(?=\\d{3}(\\D|$))", "").replace(',', '.');
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A person may round: 2,4 is the same as 2,42. */
    private static boolean same(BigDecimal typed, BigDecimal value, String written) {
        int places = written.contains(",") ? written.length() - written.indexOf(',') - 1 : 0;
        return typed.compareTo(value) == 0 || places > 0 && value.scale() > places
                && typed.compareTo(value.setScale(places, RoundingMode.HALF_UP)) == 0;
    }

    private static Set<String> words(String text) {
        String folded = OVERDUE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(TEXTS.get("words.overdue"));
        var words = new LinkedHashSet<>(Arrays.asList(folded.split("[^\\p{L}]+")));
        words.remove("");
        words.removeAll(SILENT);
        return words;
    }

    private static int edge(String text, int end) {
        int at = end;
        while (at > 0 && !EDGE.matcher(text.substring(at - 1, at)).matches()) {
            at--;
        }
        return Math.max(0, at - 1);
    }

    private static String before(String text, int end) {
        int from = end;
        while (from > 0 && !EDGE.matcher(text.substring(from - 1, from)).matches()) {
            from--;
        }
        return text.substring(from, end).replace('\u00a0', ' ').strip();
    }

    private static String after(String text, int start) {
        Matcher edge = EDGE.matcher(text);
        return text.substring(start, edge.find(start) ? edge.start() : text.length()).replace('\u00a0', ' ').strip();
    }
}
