package vn.sokiemtra.document.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.document.sheet.SheetContent;
import vn.sokiemtra.document.sheet.SheetContent.Value;
import vn.sokiemtra.summary.Board;

/** The board as tables. */
class SummarySheetsTest {

    @Test
    void aUnitWhereNobodyLookedYetHasNoNumbersAndAnInspectedOneWithoutFindingsHasZero() {
        Board board = new Board(LocalDate.parse("2020-10-22"), "Kiểm tra", 2020, List.of(new Board.Content("1",
                "Chỉ đạo")), List.of(unit("Xã Thạch Cẩm", "Đang kiểm tra", true),
                        unit("Xã Thạch Sơn",
                                "Chưa xếp lịch", false)),
                List.of(), List.of(), List.of(), true);
        SheetContent units = new SummarySheets(board, List.of()).all().getFirst();
        assertThat(units.rows().getFirst()).contains(Value.of("Đang kiểm tra")).endsWith(Value.of(0), Value.of(0), Value
                .of(0), Value.of(0));
        assertThat(units.rows().get(1)).contains(Value.of("Chưa xếp lịch")).endsWith(Value.of(""), Value.of(""), Value
                .of(""), Value.of(""));
    }

    private static Board.UnitLine unit(String name, String standing, boolean inspected) {
        return new Board.UnitLine(new java.util.UUID(0, 1), new java.util.UUID(0, 2), name, "COMMUNE", "Đoàn số 1",
                standing, inspected, false, List.of(0), 0, 0);
    }
}
