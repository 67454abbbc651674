package vn.sokiemtra.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.summary.store.PriorStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Copies the totals of an earlier year's board into this plan, to compare with. Doing it again brings them up to date. */
public final class TakePriorYear {

    private static final Texts TEXTS = Texts.beside(TakePriorYear.class);

    private final Ledger ledger;

    public TakePriorYear(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The totals of a board, unit by content; what is zero is left out. */
    public static List<Board.PriorTotal> totals(Board board) {
        record Key(String unit, int content) {
        }
        Map<Key, int[]> counts = new LinkedHashMap<>();
        for (Board.FoundLine one : board.findings()) {
            int[] count = counts.computeIfAbsent(new Key(one.unit(), one.content()), any -> new int[2]);
            count[0]++;
            count[1] += one.remedied() ? 1 : 0;
        }
        List<Board.PriorTotal> totals = new ArrayList<>();
        counts.forEach((key, count) -> totals.add(new Board.PriorTotal(board.year(), key.unit(), board.contents().get(
                key.content()).title(), count[0], count[1])));
        return totals;
    }

    /**
     * @param year of this plan
     * @return the plan's id
     * @throws Problem {@code SKT-SUMMARY-YEAR} unless all totals are of the year before, {@code SKT-SUMMARY-NOTHING}
     * without any
     */
    public Edited<UUID> run(String author, int year, List<Board.PriorTotal> totals) {
        if (totals.isEmpty()) {
            throw new Problem(TEXTS, "SKT-SUMMARY-NOTHING");
        }
        if (totals.stream().anyMatch(one -> one.year() != year - 1)) {
            throw new Problem(TEXTS, "SKT-SUMMARY-YEAR", String.valueOf(totals.getFirst().year()), String.valueOf(year
                    - 1));
        }
        return ledger.edit(author, edit -> {
            totals.forEach(total -> PriorStore.write(edit, total));
            return ledger.plan();
        });
    }
}
