package vn.sokiemtra.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.FormColumn;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.Formula;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineOf;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.text.Texts;

/** Every rule there is, from two committed lists: what must fire it, and what is near and must not. */
class EveryRuleTest {

    private static final Texts TEXTS = Texts.beside(FindContradictions.class);
    /** A rule speaks by a sentence under its id, or under its id and which of its ways it was broken in. */
    private static final Pattern SENTENCE = Pattern.compile("(?:R\\d|B\\d-R\\d+|X\\d+|RV)(?:\\.\\w+)?");
    private static final Outline OUTLINE = withABieuOfItsOwn();
    private static final FindContradictions FIND = new FindContradictions(OUTLINE);

    /** The rules of computed columns are for biểu that come from a file: B6 is one. */
    private static Outline withABieuOfItsOwn() {
        Outline outline = OutlineOf.thachThanh();
        List<FormColumn> columns = List.of(column(1, ColumnType.ROW_NUMBER, null), column(2, ColumnType.TEXT, null),
                column(3, ColumnType.INTEGER, null), column(4, ColumnType.INTEGER, null), column(5, ColumnType.INTEGER,
                        "(3)-(4)"),
                column(6, ColumnType.PERCENT, "(4)/(3)*100"));
        List<FormTable> forms = new ArrayList<>(outline.forms());
        forms.add(new FormTable(new UUID(6, 6), "B6", "06", "Nhiệm vụ được giao", List.of(), true, true, columns, List
                .of()));
        return new Outline(outline.roots(), forms);
    }

    private static FormColumn column(int number, ColumnType type, @Nullable String formula) {
        return new FormColumn(new UUID(6, number), number, null, "Cột " + number, type, formula == null
                ? null
                : Formula.parse(formula), 10);
    }

    static Stream<RuleCase> fires() {
        return RuleCase.all().stream().filter(RuleCase::fires);
    }

    static Stream<RuleCase> near() {
        return RuleCase.all().stream().filter(each -> !each.fires());
    }

    @ParameterizedTest
    @MethodSource("fires")
    void whatMustFire(RuleCase given) {
        List<Contradiction> found = FIND.in(given.book(OUTLINE)).stream().filter(one -> one.ruleId().equals(given
                .id())).toList();
        assertThat(found).isNotEmpty().anyMatch(one -> says(given.sentence(), one.sentence()) && (given.rest().isEmpty()
                || one.arithmetic().replace('\u00a0', ' ').equals(given.rest())));
    }

    @ParameterizedTest
    @MethodSource("near")
    void whatIsNearMustNot(RuleCase given) {
        Set<String> allowed = Set.of(given.rest());
        assertThat(FIND.in(given.book(OUTLINE))).filteredOn(one -> !allowed.contains(one.ruleId())).isEmpty();
    }

    @Test
    void everyRuleHasBoth() throws Exception {
        Set<String> sentences = sentences();
        assertThat(fires().map(RuleCase::sentence).collect(Collectors.toSet())).isEqualTo(sentences);
        assertThat(near().map(RuleCase::sentence).collect(Collectors.toSet())).isEqualTo(sentences);
    }

    @Test
    void everyRuleCanBeTiedToAnItemByItsName() throws Exception {
        Set<String> ids = sentences().stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());
        assertThat(RuleNames.all()).extracting(RuleNames.Name::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(RuleNames.all()).extracting(RuleNames.Name::title).noneMatch(String::isBlank);
    }

    /** The sentences by which rules speak: a rule that has none cannot be shown. */
    private static Set<String> sentences() throws Exception {
        Properties texts = new Properties();
        try (var in = FindContradictions.class.getResourceAsStream("texts.properties")) {
            texts.load(new java.io.InputStreamReader(java.util.Objects.requireNonNull(in),
                    java.nio.charset.StandardCharsets.UTF_8));
        }
        return texts.stringPropertyNames().stream().filter(key -> SENTENCE.matcher(key).matches()).collect(Collectors
                .toCollection(TreeSet::new));
    }

    private static boolean says(String key, String sentence) {
        String pattern = Arrays.stream(TEXTS.getOr(key, "").split("\\{\\d}", -1)).map(Pattern::quote).collect(Collectors
                .joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(sentence).matches();
    }

    // --- phrases that say "100 %" ---

    /** @param near what only looks like the phrase */
    record Phrase(String words, List<String> near) {
    }

    static List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        RuleCase.lines("hundred-percent.txt").forEach(line -> {
            if (line.startsWith("+ ")) {
                phrases.add(new Phrase(line.substring(2), new ArrayList<>()));
            } else {
                phrases.getLast().near().add(line.substring(2));
            }
        });
        return phrases;
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void aPhraseIsUnderstoodAndWhatOnlyLooksLikeItIsNot(Phrase phrase) {
        assertThat(rules(phrase.words())).as(phrase.words()).containsExactly("X12");
        assertThat(phrase.near()).as("near-misses").hasSizeGreaterThanOrEqualTo(2);
        phrase.near().forEach(near -> assertThat(rules(near)).as(near).isEmpty());
    }

    private static Set<String> rules(String words) {
        TypedBook book = new TypedBook(OUTLINE).set(Side.REPORTED, "B3", "1", 11, 90).set(Side.REPORTED, "B3", "1", 12,
                10).set(Side.REPORTED, "B3", "1", 14, "thiếu người").says(Side.REPORTED, "III.1", words);
        return FIND.in(book).stream().map(Contradiction::ruleId).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
