package vn.sokiemtra.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the guide puts in quotation marks stands on a screen in those words, unless a person types it. */
class GuideWordsTest {

    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");
    private static final Pattern BLANK = Pattern.compile("\\{\\d}|…");
    private static final Set<String> TYPED = Set.of("sao luu", "mã chọn:mã hồ sơ", "d", "đ", "khong dat", "không đạt");

    @Test
    void everyWordItQuotesIsOnAScreen() throws IOException {
        List<String> guide = new ArrayList<>();
        List<String> screens = new ArrayList<>();
        for (String module : List.of("desktop", "core")) {
            try (Stream<Path> all = Files.walk(Path.of("..", module, "src", "main", "resources"))) {
                for (Path file : all.filter(each -> each.endsWith("texts.properties")).toList()) {
                    Properties texts = new Properties();
                    texts.load(new StringReader(Files.readString(file)));
                    texts.stringPropertyNames().forEach(key -> (key.startsWith("guide.") ? guide : screens).add(texts
                            .getProperty(key)));
                }
            }
        }
        assertThat(guide.stream().flatMap(text -> QUOTED.matcher(text).results().map(match -> match.group(1)))
                .filter(word -> !TYPED.contains(word) && screens.stream().noneMatch(text -> plain(text).contains(plain(
                        word)))))
                .isEmpty();
    }

    private static String plain(String text) {
        return BLANK.matcher(text).replaceAll("").strip().toLowerCase(Locale.ROOT);
    }
}
