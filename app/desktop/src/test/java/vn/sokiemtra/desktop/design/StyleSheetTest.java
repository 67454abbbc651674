package vn.sokiemtra.desktop.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
