package vn.sokiemtra.document.kind;

import java.util.List;

import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.summary.FormSum;

/**
 * What the Báo cáo tổng hợp says: the board with what stands only in the documents of each unit.
 *
 * @param board what is counted, as the screen and the workbook count it
 * @param units those of the plan, a phúc tra is no further one
 * @param lines every finding that counts, in the board's order
 */
record Consolidated(Board board, List<FormSum> sums, List<UnitLine> units, List<Line> lines) {

    Consolidated {
        sums = List.copyOf(sums);
        units = List.copyOf(units);
        lines = List.copyOf(lines);
    }

    /** A finding. @param found how the board counts it, with the last day and the state of today */
    record Line(Board.FoundLine found, Finding finding) {

        String unit() {
            return found.unit();
        }

        /** Its figures put in. */
        String content() {
            return vn.sokiemtra.document.Phrases.bare(found.text());
        }

        String recommendation() {
            return vn.sokiemtra.document.Phrases.bare(found.asked());
        }
    }

    /** What is known of one unit. @param worked whether its inspection has begun; so is @param reported its report */
    record UnitLine(String name, String form, boolean reported, boolean worked, String strengths) {
    }
}
