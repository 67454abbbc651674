package vn.sokiemtra.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the README says of the tests: those it names are there, and those that run with {@code -Pfull} only are named. */
class ReadmeTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|Properties))`");
    private static final String SLOW = "@Tag(\"full" + "\")";

    private final Path root = Path.of("..", "..");

    @Test
    void theTestsItNamesAreThere() throws IOException {
        assertThat(named(Files.readString(root.resolve("README.md")))).isNotEmpty().isSubsetOf(sources("").stream().map(
                ReadmeTest::name).collect(Collectors.toSet()));
    }

    @Test
    void everySlowTestIsNamed() throws IOException {
        String readme = Files.readString(root.resolve("README.md"));
        String slow = readme.substring(readme.indexOf("Only with `-Pfull`"));
        assertThat(named(slow)).containsExactlyInAnyOrderElementsOf(sources(SLOW).stream().map(ReadmeTest::name)
                .toList());
    }

    private static Set<String> named(String text) {
        return NAMED.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(
                TreeSet::new));
    }

    private static String name(Path source) {
        return String.valueOf(source.getFileName()).replace(".java", "");
    }

    private Set<Path> sources(String holding) throws IOException {
        Set<Path> found = new TreeSet<>();
        for (String module : new String[]{"app/core", "app/desktop", "app/cli"}) {
            try (Stream<Path> all = Files.walk(root.resolve(module).resolve("src/test/java"))) {
                for (Path each : all.filter(path -> path.toString().endsWith(".java")).toList()) {
                    if (Files.readString(each).contains(holding)) {
                        found.add(each);
                    }
                }
            }
        }
        return found;
    }
}
