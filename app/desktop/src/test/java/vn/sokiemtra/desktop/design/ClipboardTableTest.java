package vn.sokiemtra.desktop.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

class ClipboardTableTest {

    @Test
    void aBlockFromExcelKeepsItsLinesAndQuotes() {
        assertThat(ClipboardTable.parse("Hộ tịch\t1.200\r\n\"Đất đai\nvà môi trường\"\t\"a \"\"b\"\"\tc\"\r\n"))
                .isEqualTo(List.of(List.of("Hộ tịch", "1.200"), List.of("Đất đai\nvà môi trường", "a \"b\"\tc")));
    }

    @Test
    void aCellThatMerelyBeginsWithAQuoteIsTakenAsItStands() {
        assertThat(ClipboardTable.parse("\"một cửa\" huyện\t\"liên thông\"\t\"chưa đóng"))
                .isEqualTo(List.of(List.of("\"một cửa\" huyện", "\"liên thông\"", "\"chưa đóng")));
    }

    @Test
    void emptyCellsAndLinesStayInTheirPlaces() {
        assertThat(ClipboardTable.parse("1\t\t3\n\n4")).isEqualTo(List.of(List.of("1", "", "3"), List.of(""), List
                .of("4")));
        assertThat(ClipboardTable.parse("")).isEmpty();
    }

    @Test
    void decomposedVietnameseIsComposed() {
        assertThat(ClipboardTable.parse("Ho\u0323\u0302 ti\u0323ch")).isEqualTo(List.of(List.of("Hộ tịch")));
    }

    @Test
    void wordsThatBeginLikeAFormulaAreNotCalculatedByASpreadsheet() {
        assertThat(ClipboardTable.format(List.of(List.of("=HYPERLINK(\"http://x\")", "+84 912", "-chưa niêm yết", "@b",
                " =1+1")))).isEqualTo("'=HYPERLINK(\"http://x\")\t'+84 912\t'-chưa niêm yết\t'@b\t' =1+1\r\n");
        assertThat(ClipboardTable.format(List.of(List.of("-5", "+1.200", "-2,5 %", "– chưa có")))).isEqualTo(
                "-5\t+1.200\t-2,5 %\t– chưa có\r\n");
    }

    @Property
    void whatIsCopiedIsWhatIsPasted(@ForAll("blocks") List<List<String>> block) {
        assertThat(ClipboardTable.parse(ClipboardTable.format(block))).isEqualTo(block);
    }

    @Property
    void anyClipboardIsReadWithoutLosingALetter(@ForAll("noise") String noise) {
        List<List<String>> rows = ClipboardTable.parse(noise);
        String letters = rows.stream().flatMap(List::stream).reduce("", String::concat).replaceAll("[^a1,.]", "");
        assertThat(letters).isEqualTo(noise.replaceAll("[^a1,.]", ""));
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().withChars("a1,.\"\"\t\t\n\r \u0000").ofMaxLength(60);
    }

    @Provide
    Arbitrary<List<List<String>>> blocks() {
        Arbitrary<String> cell = Arbitraries.strings().withChars("aạ1,. \"'=-\t\n").ofMaxLength(8);
        return Arbitraries.integers().between(1, 5).flatMap(width -> cell.list().ofSize(width).list().ofMinSize(1)
                .ofMaxSize(5)).filter(ClipboardTableTest::hasNoBlankLastCell);
    }

    /** A single empty cell is a line end alone, which reads as an empty row all the same. */
    private static boolean hasNoBlankLastCell(List<List<String>> block) {
        return block.stream().noneMatch(List::isEmpty);
    }
}
