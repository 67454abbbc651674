package vn.sokiemtra.desktop.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javafx.css.CssParser;
import javafx.css.Stylesheet;

import org.junit.jupiter.api.Test;

/** The look is one sheet made of many: none is left out, none reaches into another. */
class StyleSheetTest {

    private static final Path SHEETS = Path.of("src/main/resources/vn/sokiemtra/desktop");

    private static final Path ALL = SHEETS.resolve("design/program.css");

    private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\";");

    @Test
    void everySheetIsPartOfTheOne() throws IOException {
        List<Path> imported = IMPORT.matcher(Files.readString(ALL)).results().map(found -> ALL.resolveSibling(found
                .group(1)).normalize()).toList();
        assertThat(imported).containsExactlyInAnyOrderElementsOf(sheets()).doesNotHaveDuplicates();
    }

    @Test
    void theOneIsReadWithoutAnErrorAndHasEveryRule() throws IOException {
        CssParser.errorsProperty().clear();
        Stylesheet whole = new CssParser().parse(ALL.toUri().toURL());
        int rules = 0;
        for (Path sheet : sheets()) {
            rules += new CssParser().parse(sheet.toUri().toURL()).getRules().size();
        }
        assertThat(whole.getRules()).hasSize(rules).hasSizeGreaterThan(500);
        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    @Test
    void twoScreensNameNothingAlike() throws IOException {
        Map<String, Set<String>> users = new HashMap<>();
        for (Path sheet : sheets()) {
            if (!sheet.startsWith(SHEETS.resolve("design"))) {
                for (String selector : selectors(Files.readString(sheet))) {
                    users.computeIfAbsent(selector, made -> new TreeSet<>()).add(sheet.getFileName().toString());
                }
            }
        }
        assertThat(users).hasSizeGreaterThan(200);
        assertThat(users.entrySet()).filteredOn(entry -> entry.getValue().size() > 1).isEmpty();
    }

    /** It would style every line of a list anew, shown or hidden, whenever somebody goes to it or away. */
    @Test
    void noRuleAboutLinesAsksWhetherTheirListHasTheFocus() throws IOException {
        assertThat(rules()).filteredOn(rule -> rule.matches(".*(list|table|tree)(-view)?:focused[ >].*")).isEmpty();
    }

    /** JavaFX would ask it about every node there is, and all its ancestors with it. */
    @Test
    void noRuleIsAboutAnythingBelowSomething() throws IOException {
        assertThat(rules()).filteredOn(rule -> rule.matches(".* \\*(:.*)?")).isEmpty();
    }

    /** The selectors of the program and of its theme, as JavaFX says them: {@code *.a *.b>*.c:d}. */
    private static List<String> rules() throws IOException {
        List<String> all = new ArrayList<>();
        for (URL sheet : List.of(ALL.toUri().toURL(),
                Objects.requireNonNull(Theme.class.getResource(Theme.BASE)))) {
            new CssParser().parse(sheet).getRules().forEach(rule -> rule.getSelectors().forEach(each -> all.add(each
                    .toString())));
        }
        assertThat(all).hasSizeGreaterThan(1_000).contains("*.chip:selected");
        return all;
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> all = Files.walk(SHEETS)) {
            return all.filter(file -> file.toString().endsWith(".css") && !file.equals(ALL)).toList();
        }
    }

    private static Set<String> selectors(String sheet) {
        Set<String> all = new TreeSet<>();
        Matcher rule = Pattern.compile("([^{}]+)\\{[^}]*}").matcher(sheet.replaceAll("(?s)/\\*.*?\\*/", ""));
        while (rule.find()) {
            for (String selector : rule.group(1).split(",")) {
                all.add(selector.strip().replaceAll("\\s+", " "));
            }
        }
        return all;
    }
}
