package vn.sokiemtra.checklist.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.sokiemtra.checklist.OutlineDraft;

/** Outlines of different make against trees that were written by hand before the importer met them. */
class ReadOutlineTest {

    @TempDir
    Path folder;

    static Stream<Arguments> outlines() {
        return Stream.of(make("typed-2026", "docx", WordOutlines::typed2026), make("word-numbering", "docx",
                WordOutlines::wordNumbering), make("style-numbering", "docx", WordOutlines::styleNumbering),
                make(
                        "parts-sections-articles", "docx", WordOutlines::partsSectionsArticles),
                make("decimal-depth",
                        "docx", WordOutlines::decimalDepth),
                make("tables-in-the-middle", "docx",
                        WordOutlines::tablesInTheMiddle),
                make("merged-headers", "docx",
                        WordOutlines::mergedHeaders),
                make("decomposed", "docx",
                        WordOutlines::decomposed),
                make("tcvn3", "docx",
                        WordOutlines::tcvn3),
                make("vni", "docx",
                        WordOutlines::vni),
                make("checklist-table",
                        "docx", WordOutlines::checklistTable),
                make("other-labels", "docx", WordOutlines::otherLabels), make("sheet-labels", "xlsx",
                        SheetOutlines::labelsInAColumn),
                make("notepad", "txt", TextOutlines::notepad), make(
                        "old-bytes", "txt", TextOutlines::oldBytes));
    }

    private static Arguments make(String name, String ending, Consumer<Path> writer) {
        return Arguments.of(name, ending, writer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outlines")
    void anOutlineBecomesItsTree(String name, String ending, Consumer<Path> writer) throws IOException {
        Path file = folder.resolve(name + "." + ending);
        writer.accept(file);
        OutlineDraft draft = new ReadOutline().read(file);
        assertThat(DraftText.of(draft)).isEqualTo(expected(name));
    }

    /** Nothing of a source is lost on the way, whatever it was taken for. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("outlines")
    void everySentenceIsInTheResultOrInTheListOfWhatFoundNoPlace(String name, String ending, Consumer<Path> writer)
            throws Exception {
        Path file = folder.resolve(name + "." + ending);
        writer.accept(file);
        assertThat(SourceWords.lost(file, new ReadOutline().read(file))).isEmpty();
    }

    @Tag("full")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"office-lists,fodt,docx,", "office-headings,fodt,docx,", "office-html,html,docx,HTML (StarWriter)",
            "office-sheet,html,xlsx,calc_HTML_WebQuery",
            "office-column,csv,xlsx,'Text - txt - csv (StarCalc):44,34,76'"})
    void anOutlineOfAnotherOfficeSuiteBecomesItsTree(String name, String from, String to, String filter)
            throws Exception {
        Path source = folder.resolve(name + "." + from);
        Files.write(source, resource("sources/" + name + "." + from));
        Path file = OfficeSuite.convert(source, to, filter);
        assertThat(DraftText.of(new ReadOutline().read(file))).isEqualTo(expected(name));
        assertThat(SourceWords.lost(file, new ReadOutline().read(file))).isEmpty();
    }

    @Test
    void oldLettersAreShownBeforeAnythingIsStored() {
        Path file = folder.resolve("cu.docx");
        WordOutlines.tcvn3(file);
        OutlineDraft draft = new ReadOutline().read(file);
        assertThat(draft.conversions()).contains(new OutlineDraft.Conversion("TCVN3", OldLetters.tcvn3(
                "1. Xây dựng kế hoạch cải cách hành chính"), "1. Xây dựng kế hoạch cải cách hành chính"));
        assertThat(draft.conversions()).noneMatch(each -> each.after().contains("Unicode"));
    }

    @Test
    void everyLetterOfTheOldEncodingsComesBack() {
        String letters = "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ";
        assertThat(OldEncoding.TCVN3.toUnicode(OldLetters.tcvn3(letters))).isEqualTo(letters);
        String capitals = letters.toUpperCase(Locale.ROOT);
        // Letters are parted: VNI writes a letter and its mark as two, which could be read together with the next.
        String parted = String.join("-", (letters + capitals).split(""));
        assertThat(OldEncoding.VNI.toUnicode(OldLetters.vni(parted))).isEqualTo(parted);
    }

    /** A capital mended by hand leaves the line in two encodings. */
    @Test
    void oldLettersBesideOnesOfUnicodeAreTurned() {
        Letters letters = new Letters();
        assertThat(letters.of("Ủ" + OldLetters.tcvn3("y ban nhân dân xã báo cáo"), ".VnTime")).isEqualTo(
                "Ủy ban nhân dân xã báo cáo");
        assertThat(letters.of("Ủy ban " + OldLetters.tcvn3("nhân dân"), ".VnTime")).isEqualTo("Ủy ban nhân dân");
        assertThat(letters.of(OldLetters.tcvn3("kết quả của ") + "ỦY BAN", ".VnTime")).isEqualTo("kết quả của ỦY BAN");
        assertThat(letters.of("Ủ" + OldLetters.vni("y ban nhân dân xã"), "VNI-Times")).isEqualTo("Ủy ban nhân dân xã");
        assertThat(letters.conversions()).hasSize(4);
        for (String unicode : List.of("Ủy ban nhân dân xã báo cáo kết quả", "½ số hồ sơ của huyện", "Đạt · chưa đạt",
                "Số văn bản m²/người")) {
            assertThat(letters.of(unicode, ".VnTime")).isEqualTo(unicode);
            assertThat(letters.of(unicode, "VNI-Times")).isEqualTo(unicode);
        }
    }

    @Test
    void unicodeAndPlainEnglishAreLeftAlone() {
        assertThat(OldEncoding.guess("Kế hoạch cải cách hành chính")).isEmpty();
        assertThat(OldEncoding.guess("Plan of the year 2026")).isEmpty();
    }

    private static List<String> expected(String name) throws IOException {
        return new String(resource("expected/" + name + ".txt"), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(ReadOutlineTest.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        }
    }
}
