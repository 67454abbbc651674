package vn.sokiemtra.desktop.figuretext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class FigureTokensTest {

    @Test
    void aTextIsItsPiecesJoined() {
        String text = "Có {B3[1].12} hồ sơ trả quá hạn ({B3[1].13@verified}).";
        assertThat(FigureTokens.pieces(text)).containsExactly(new FigureTokens.Words("Có "),
                new FigureTokens.Quote("B3[1].12"), new FigureTokens.Words(" hồ sơ trả quá hạn ("),
                new FigureTokens.Quote("B3[1].13@verified"), new FigureTokens.Words(")."));
        assertThat(FigureTokens.pieces(text).stream()
                .map(piece -> piece instanceof FigureTokens.Words words ? words.text() : piece.toString())
                .collect(Collectors.joining())).isEqualTo(text);
    }

    @Test
    void bracesThatNameNoCellAreWords() {
        String text = "{x} {B3} {B3[1 2].1} {";
        assertThat(FigureTokens.pieces(text)).containsExactly(new FigureTokens.Words(text));
    }

    @Test
    void readingPutsTheFiguresIn() {
        assertThat(FigureTokens.readable("Có {B3[1].12} hồ sơ.", _ -> "28")).isEqualTo("Có 28 hồ sơ.");
    }

    @Test
    void pastedTextBecomesComposedAndLosesControlCharacters() {
        assertThat(FigureTokens.clean("Ho\u0302\u0300 so\u031B\r\ntre\u0302\u0303\thạn\u0000\uFFFC"))
                .isEqualTo("Hồ sơ\ntrễ hạn");
    }

    @Test
    void aWordProcessorsBreaksStayBreaksAndItsHiddenHyphensGo() {
        assertThat(FigureTokens.clean("12/KH\u001EUBND gồm 28 nhiệm vụ\u000Bphân công rõ\fsang trang\u2028"
                + "hết thủ\u00AD tục\u200B"))
                .isEqualTo("12/KH-UBND gồm 28 nhiệm vụ\nphân công rõ\nsang trang\nhết thủ tục");
    }

    @Test
    void whatIsPastedIsBrokenIntoParagraphsAndNothingIsLost() {
        String sentence = "Đã ban hành kế hoạch, phân công người theo dõi {B4[một hai].12} hồ sơ. ";
        String pasted = "Ngắn.\n" + sentence.repeat(400) + "\n\nCuối.";
        String broken = FigureTokens.inParagraphs(pasted);
        assertThat(broken.replace('\n', ' ')).isEqualTo(pasted.replace('\n', ' '));
        assertThat(broken.lines()).allMatch(line -> line.length() <= 4_000).allMatch(line -> line.isEmpty() || line
                .strip().endsWith("."));
        assertThat(FigureTokens.inParagraphs("Một.\nHai.\n")).isEqualTo("Một.\nHai.\n");
        assertThat(FigureTokens.inParagraphs("x".repeat(9_000))).hasSize(9_000);
    }
}
