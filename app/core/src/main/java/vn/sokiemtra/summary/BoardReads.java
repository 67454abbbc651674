package vn.sokiemtra.summary;

import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.ReadOnce;

/** The board of a day as it was read last: the pages and papers that show it do not read and group it each anew. */
final class BoardReads {

    private record Day(LocalDate day, ReadOnce<Board> rows, ReadOnce<Board> whole) {
    }

    private final Ledger ledger;
    private volatile @Nullable Day known;

    private BoardReads(Ledger ledger) {
        this.ledger = ledger;
    }

    static BoardReads of(Ledger ledger) {
        return ledger.kept(BoardReads.class, BoardReads::new);
    }

    /** @param reading reads the board of a day, ungrouped */
    Board rows(LocalDate day, Function<LocalDate, Board> reading) {
        return on(day, reading).rows().now();
    }

    /** The same with what was found most. */
    Board whole(LocalDate day, Function<LocalDate, Board> reading) {
        return on(day, reading).whole().now();
    }

    private Day on(LocalDate day, Function<LocalDate, Board> reading) {
        Day now = known;
        if (now == null || !now.day().equals(day)) {
            ReadOnce<Board> rows = new ReadOnce<>(ledger, () -> reading.apply(day));
            now = new Day(day, rows, new ReadOnce<>(ledger, () -> rows.now().grouped()));
            known = now;
        }
        return now;
    }
}
