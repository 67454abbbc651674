package vn.sokiemtra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code search} and {@code archive} on the example data; the bag is checked by its manifests alone. */
class SearchAndArchiveTest {

    private static final String DATA = "vi-du/Thach-Thanh-2020";
    private static final String UNIT = "Xã Thạch Cẩm";

    @TempDir
    static Path folder;

    @BeforeAll
    static void theDemo() {
        assertThat(Run.in(folder, "demo", "vi-du").exit()).isZero();
    }

    @Test
    void wordsWithoutMarksFindWhatWasWrittenWithThem() {
        JsonNode plain = Run.in(folder, "search", DATA, "xin loi", "--json").json();
        JsonNode marked = Run.in(folder, "search", DATA, "xin lỗi", "--json").json();
        assertThat(plain.get("total").asInt()).isPositive().isGreaterThanOrEqualTo(marked.get("total").asInt());
        assertThat(plain.get("hits"))
                .allSatisfy(hit -> assertThat(plain(hit.get("text").asText())).contains("xin loi"));
        assertThat(plain.get("hits")).anySatisfy(hit -> {
            assertThat(hit.get("kind").asText()).isEqualTo("FINDING");
            assertThat(hit.get("unit").asText()).isEqualTo(UNIT);
            assertThat(hit.get("focus").asText()).isNotBlank();
        });
    }

    /** File names have hyphens for spaces. */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replace(
                        '-', ' ');
    }

    @Test
    void aPersonReadsWhereTheWordsStandAndThatNothingWasFound() {
        Run found = Run.in(folder, "search", DATA, "Thach Cam");
        assertThat(found.exit()).isZero();
        assertThat(found.out()).contains(UNIT);
        Run nothing = Run.in(folder, "search", DATA, "zzzz");
        assertThat(nothing.exit()).isZero();
        assertThat(nothing.out()).contains("zzzz");
        assertThat(Run.in(folder, "search", DATA, "zzzz", "--json").json().get("total").asInt()).isZero();
        assertThat(Run.in(folder, "search", DATA).exit()).isEqualTo(2);
    }

    @Test
    void theBagIsWholeByItsManifestsAndCarriesTheRetention() throws Exception {
        JsonNode made = Run.in(folder, "archive", DATA, "--unit", UNIT, "--out", "luu-tru", "--retention", "20 năm",
                "--json").json();
        Path bag = Path.of(made.get("folder").asText());
        assertThat(made.get("retention").asText()).isEqualTo("20 năm");
        assertThat(made.get("missing")).isNotEmpty();
        assertThat(made.get("complete").asBoolean()).isFalse();
        assertThat(checked(bag, "manifest-sha256.txt")).isEqualTo(files(bag.resolve("data"), bag)).hasSize(made.get(
                "files").asInt());
        assertThat(checked(bag, "tagmanifest-sha256.txt")).contains("manifest-sha256.txt", "bag-info.txt", "bagit.txt");
        assertThat(Files.readString(bag.resolve("bag-info.txt"))).contains("Maintenance: 20 năm\n");
        assertThat(Files.readString(bag.resolve("data/ho-so.json"))).contains("\"20 năm\"");
        Run again = Run.in(folder, "archive", DATA, "--unit", UNIT, "--out", "luu-tru");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).startsWith("SKT-ARCHIVE-EXISTS: ");
    }

    @Test
    void aUnitThatIsNotThereIsRefusedAndNothingIsMade() {
        Run run = Run.in(folder, "archive", DATA, "--unit", "Xã Không Có", "--out", "khong");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith("SKT-");
        assertThat(folder.resolve("khong")).doesNotExist();
    }

    /** As {@code sha256sum -c} does it: every line's file has the line's hash. @return the paths */
    private static Set<String> checked(Path bag, String manifest) throws Exception {
        List<String> lines = Files.readAllLines(bag.resolve(manifest));
        Set<String> paths = new TreeSet<>();
        for (String line : lines) {
            assertThat(line).matches("[0-9a-f]{64}  \\S.*");
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(bag.resolve(line.substring(
                    66))));
            assertThat(HexFormat.of().formatHex(hash)).as(line).isEqualTo(line.substring(0, 64));
            paths.add(line.substring(66));
        }
        return paths;
    }

    private static Set<String> files(Path below, Path bag) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).map(file -> bag.relativize(file).toString()).collect(Collectors
                    .toCollection(TreeSet::new));
        }
    }
}
