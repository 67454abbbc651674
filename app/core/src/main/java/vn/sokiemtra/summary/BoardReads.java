package vn.sokiemtra.summary;

import java.time.LocalDate;
import java.util.List;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DayReads;

/** The board of a day as it was read last: the pages and papers that show it do not read, group and add it up each anew. */
final class BoardReads {

    private final DayReads<Board> uncounted;
    private final DayReads<Board> rows;
    private final DayReads<Board> whole;
    private final DayReads<List<FormSum>> sums;

    private BoardReads(Ledger ledger) {
        LoadBoard reader = new LoadBoard(ledger);
        LoadFormSums adder = new LoadFormSums(ledger);
        uncounted = new DayReads<>(ledger, reader::uncounted);
        rows = new DayReads<>(ledger, reader::read);
        whole = new DayReads<>(ledger, day -> rows.on(day).grouped());
        sums = new DayReads<>(ledger, day -> adder.of(rows.on(day)));
    }

    static BoardReads of(Ledger ledger) {
        return ledger.kept(BoardReads.class, BoardReads::new);
    }

    /** Without what was found most, and without what has to be counted for it. */
    Board uncounted(LocalDate day) {
        return uncounted.on(day);
    }

    /** Without what was found most. */
    Board rows(LocalDate day) {
        return rows.on(day);
    }

    /** The same with what was found most. */
    Board whole(LocalDate day) {
        return whole.on(day);
    }

    /** Biểu cộng of its units. */
    List<FormSum> sums(LocalDate day) {
        return sums.on(day);
    }
}
