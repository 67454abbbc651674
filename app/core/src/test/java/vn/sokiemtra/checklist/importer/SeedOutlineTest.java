package vn.sokiemtra.checklist.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.sokiemtra.checklist.BuildOutline;
import vn.sokiemtra.checklist.Correction;
import vn.sokiemtra.checklist.Definitions;
import vn.sokiemtra.checklist.OutlineDefinition;
import vn.sokiemtra.checklist.OutlineDraft;
import vn.sokiemtra.checklist.Outlines;
import vn.sokiemtra.checklist.PartType;

/**
 * The outline of Thạch Thành comes out of its own file the same as the one that is built in, after the corrections listed
 * in {@code sources/seed-002-corrections.json}.
 */
class SeedOutlineTest {

    @TempDir
    Path folder;

    static Stream<Arguments> makes() {
        return Stream.of(make("txt", SeedOutline::asText), make("docx", SeedOutline::asWordWithTabs), make("docx",
                SeedOutline::asWordWithTables), make("xlsx", SeedOutline::asWorkbook));
    }

    private static Arguments make(String ending, Consumer<Path> writer) {
        return Arguments.of(ending, writer);
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("makes")
    void itBecomesTheBuiltInOutlineItemByItem(String ending, Consumer<Path> writer) {
        OutlineDefinition builtIn = new Outlines().find("thach-thanh-2020");
        OutlineDefinition imported = BuildOutline.of(corrected(read(ending, writer)), "thach-thanh-2020");
        Outlines.check(imported);
        assertThat(lines(imported)).isEqualTo(lines(builtIn));
    }

    /** Nothing of the source is lost on the way, whatever it was taken for. */
    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("makes")
    void everySentenceIsInTheResultOrInTheListOfWhatFoundNoPlace(String ending, Consumer<Path> writer) {
        String all = Sentences.all(read(ending, writer));
        List<String> lost = new ArrayList<>();
        for (String line : SeedOutline.text().replaceAll("\\*\\*|(?<!\\*)\\*(?!\\*)|~~", " ").lines().toList()) {
            for (String sentence : line.split("[.;:]\\s|[.;:]$|\t")) {
                String words = Sentences.words(sentence.replaceAll("^[\\s+-]*|^[IVX]+\\. |^\\d\\. ", ""));
                if (!words.isEmpty() && !words.matches("[\\d ]*") && !all.contains(" " + words + " ")) {
                    lost.add(words);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void theNumberThatTheSourceLeavesOutIsNotMadeUp() {
        List<String> top = read("txt", SeedOutline::asText).items().stream().filter(line -> line.level() == 0).map(
                OutlineDraft.Line::label).toList();
        assertThat(top).containsExactly("I.", "II.", "III.", "V.", "VI.");
    }

    private OutlineDraft read(String ending, Consumer<Path> writer) {
        Path file = folder.resolve("de-cuong." + ending);
        writer.accept(file);
        return new ReadOutline().read(file);
    }

    private static OutlineDraft corrected(OutlineDraft draft) {
        InputStream file = Objects.requireNonNull(SeedOutlineTest.class.getResourceAsStream(
                "sources/seed-002-corrections.json"));
        OutlineDraft result = draft;
        for (Correction correction : new Definitions().read(file, "seed-002-corrections", Correction[].class)) {
            result = correction.apply(result);
        }
        return result;
    }

    /** What a Đề cương says: its items with what they ask for, its biểu with their columns. */
    private static List<String> lines(OutlineDefinition outline) {
        List<String> lines = new ArrayList<>();
        lines.add(outline.title() + " | " + outline.subject());
        outline.allItems().forEach(item -> lines.add(item.code() + " | " + item.label() + " | " + item.content() + " | "
                + item.section() + " | " + item.parts().stream().filter(part -> part.type() != PartType.CHOICE).map(
                        part -> part.type() == PartType.TABLE ? part.cell() : part.type().name()).toList()));
        outline.forms().forEach(form -> {
            lines.add(form.code() + " | " + form.number() + " | " + form.title() + " | " + form.growing() + form.total()
                    + form.rows() + form.signers());
            form.columns().forEach(column -> lines.add("  " + column.col() + " | " + column.group() + " > " + column
                    .title() + " | " + column.type() + " | " + column.formula()));
        });
        return lines;
    }
}
