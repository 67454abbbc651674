package vn.sokiemtra.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every word a person reads stands in a bundle, in NFC; every key that code asks for is there. Prints the mend. */
class TextsTest {

    private static final List<Path> MODULES = Stream.of("core", "desktop", "cli").map(m -> Path.of("..", m)).filter(
            Files::exists).toList();
    private static final Pattern VIETNAMESE = Pattern.compile(
            "[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY_USE = Pattern.compile(
            "(?:TEXTS|texts)\\s*\\.\\s*get\\(\\s*\"([^\"]+)\"\\s*[,)]|new Problem\\((?:[\\w.]+,\\s*)?(?:TEXTS|texts),\\s*\"([^\"]+)\"(\\s*\\+)?");

    @Test
    void noVietnameseStandsInCode() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            String code = withoutComments(Files.readString(file));
            Matcher literal = LITERAL.matcher(code);
            while (literal.find()) {
                if (isWords(literal.group(1))) {
                    found.add(file + ": move \"" + literal.group(1) + "\" to texts.properties");
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aPlantedSentenceWouldBeSeen() {
        Matcher literal = LITERAL.matcher(withoutComments("say(\"Không mở được\"); // \"Được\""));
        assertThat(literal.results().filter(r -> isWords(r.group(1)))).hasSize(1);
        assertThat(isWords("([a-zđ])\\\\) ?")).as("a pattern").isFalse();
        assertThat(isWords("([a-zđ]) Mục ")).as("a pattern with a word in it").isTrue();
    }

    @Test
    void everyKeyThatCodeAsksForIsInTheBundleBesideIt() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path file : sources()) {
            Path bundle = Path.of(file.getParent().toString().replace("java/vn", "resources/vn"), "texts.properties");
            Properties texts = Files.exists(bundle) ? read(bundle) : new Properties();
            String code = Files.readString(file);
            Matcher owner = Pattern.compile("Texts\\.beside\\((\\w+)\\.class\\)").matcher(code);
            if (!owner.find() || !owner.group(1).equals(file.getFileName().toString().replace(".java", ""))) {
                continue; // reads the bundle of another class, which is checked there
            }
            Matcher use = KEY_USE.matcher(code);
            while (use.find()) {
                String key = use.group(1) != null ? use.group(1) : use.group(2);
                boolean there = use.group(3) == null
                        ? texts.containsKey(key)
                        : texts.keySet().stream().anyMatch(k -> k.toString().startsWith(key));
                if (!there) {
                    missing.add("add to " + bundle + ":  " + key + "=…");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Of two lines with one key the first is never shown. */
    @Test
    void noKeyStandsTwiceInABundle() throws IOException {
        List<String> twice = new ArrayList<>();
        for (Path bundle : bundles()) {
            Set<String> keys = new HashSet<>();
            for (String line : Files.readAllLines(bundle)) {
                Matcher key = Pattern.compile("([\\w.@-]+)\\s*=.*").matcher(line);
                if (key.matches() && !keys.add(key.group(1))) {
                    twice.add(bundle + ": " + key.group(1));
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void bundlesAreNfcAndNeverSpeakOfInspectoratesOrFines() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path bundle : bundles()) {
            String text = Files.readString(bundle);
            if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
                wrong.add(bundle + ": not NFC");
            }
            read(bundle).forEach((key, value) -> {
                String lower = value.toString().toLowerCase(Locale.ROOT);
                if (lower.contains("thanh tra") || lower.contains("xử phạt")) {
                    wrong.add(bundle + ": " + key + " says " + value);
                }
            });
        }
        assertThat(bundles()).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    /** Letters and alphabets (folding tables, the order of a, b, c, d, đ) are data; words are for the bundle. */
    /** Letters in a character class of a pattern are no words. */
    private static boolean isWords(String code) {
        String literal = code.replaceAll("\\[[^\\]]*\\]", "");
        boolean alphabet = literal.chars().distinct().count() == literal.length() && literal.length() > 8 && !literal
                .contains(" ");
        return literal.length() > 2 && !alphabet && VIETNAMESE.matcher(literal).find();
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(?<![:\"])//.*$", "");
    }

    private static Properties read(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> sources() throws IOException {
        return filesUnder("src/main/java", ".java");
    }

    private static List<Path> bundles() throws IOException {
        return filesUnder("src/main/resources", "texts.properties");
    }

    private static List<Path> filesUnder(String folder, String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path module : MODULES) {
            Path root = module.resolve(folder);
            if (Files.exists(root)) {
                try (Stream<Path> walk = Files.walk(root)) {
                    walk.filter(f -> f.toString().endsWith(ending)).forEach(files::add);
                }
            }
        }
        return files;
    }
}
