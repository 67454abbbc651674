package vn.sokiemtra.desktop.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javafx.css.CssParser;
import javafx.css.Rule;

import org.junit.jupiter.api.Test;

/** The theme is AtlantaFX's without what no screen asks for: what is left out is asked for by none. */
class ThemeSheetTest {

    private static final Path MAIN = Path.of("src/main");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

    @Test
    void noScreenNamesAClassWhoseRulesAreLeftOut() throws IOException {
        Set<String> named = new HashSet<>();
        for (Path file : files(".java")) {
            LITERAL.matcher(Files.readString(file)).results().forEach(found -> named.addAll(Arrays.asList(found.group(1)
                    .split("[^\\w-]+"))));
        }
        for (Path file : files(".css")) {
            STYLE_CLASS.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
        }
        assertThat(named.containsAll(List.of("chip", "plan-cell"))).isTrue();
        named.retainAll(ThemeSheet.NEVER);
        assertThat(named).isEmpty();
    }

    @Test
    void noScreenMakesAControlWhoseRulesAreLeftOut() throws IOException {
        Pattern made = Pattern
                .compile("\\b(Accordion|ColorPicker|HTMLEditor|MenuBar|Pagination|Slider|SplitMenuButton|TabPane"
                        + "|ToolBar|TreeTableView)\\b|import atlantafx\\.base\\.controls");
        for (Path file : files(".java")) {
            assertThat(made.matcher(Files.readString(file)).results().map(found -> found.group()).toList()).as(file
                    .toString()).isEmpty();
        }
    }

    @Test
    void whatIsNeededIsThereAsAtlantaFxHasIt() throws IOException {
        String cut = ThemeSheet.cut(ThemeSheet.whole());
        URL theme = Objects.requireNonNull(Theme.class.getResource(Theme.BASE));
        assertThat(new String(theme.openStream().readAllBytes(), StandardCharsets.UTF_8).equals(cut)).as("as built")
                .isTrue();
        CssParser.errorsProperty().clear();
        List<Rule> whole = new CssParser().parse(ThemeSheet.whole()).getRules();
        List<Rule> left = new CssParser().parse(cut).getRules();
        assertThat(CssParser.errorsProperty()).isEmpty();
        assertThat(left.size()).isBetween(200, whole.size() * 2 / 3);
        assertThat(told(left)
                .equals(told(whole.stream().filter(rule -> rule.getSelectors().stream().anyMatch(each -> needed(
                        each.toString()))).toList())))
                .isTrue();
    }

    /** Selectors that are needed, each with what it is given, in their order. */
    private static List<String> told(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.getSelectors().stream().map(Object::toString).filter(ThemeSheetTest::needed)
                        .map(each -> each + rule.getDeclarations()))
                .toList();
    }

    /** JavaFX says {@code *.a>*.b} of {@code .a > .b}. */
    private static boolean needed(String parsed) {
        return ThemeSheet.isNeeded(parsed.replace("*.", ".").replace(">", " > "));
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(MAIN)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
