package vn.sokiemtra.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.document.Run;

class LineBreakerTest {

    private static final double WIDTH = 200;

    private final Typefaces typefaces = new Typefaces();

    /** A word of which a part is bold was cut so that the first bold letter could stand behind the margin. */
    @Test
    void aWordThatNoLineHoldsIsCutBeforeTheMarginWhereverItsLettersBecomeBold() {
        for (int plain = 1; plain < 60; plain++) {
            List<Line> lines = LineBreaker.lines(typefaces, List.of(Run.plain("m".repeat(plain)), Run.bold("W".repeat(
                    30))), 14, WIDTH, 0);
            assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(WIDTH));
            assertThat(lines.stream().flatMap(line -> line.words().stream()).flatMap(word -> word.fragments().stream())
                    .mapToInt(part -> part.text().length()).sum()).isEqualTo(plain + 30);
        }
    }
}
