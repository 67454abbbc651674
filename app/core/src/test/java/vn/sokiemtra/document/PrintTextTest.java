package vn.sokiemtra.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintTextTest {

    @Test
    void marksThatNobodySeesAreNotPrinted() {
        assertThat(PrintText.of("\uFEFFthủ\u00AD tục\u200B hành\u2060 chính")).isEqualTo("thủ tục hành chính");
    }

    @Test
    void aBreakInsideAParagraphSeparatesTheWordsAroundIt() {
        assertThat(PrintText.of("nhiệm vụ\u000Bphân công\fniêm yết\u2028công khai\r\nxong"))
                .isEqualTo("nhiệm vụ\nphân công\nniêm yết\ncông khai\nxong");
    }

    @Test
    void controlCharactersBecomeSpacesAndLettersAreComposed() {
        assertThat(PrintText.of("a\u0007b\tHo\u0302\u0300")).isEqualTo("a b Hồ");
    }
}
