package vn.sokiemtra.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.UnitLabels;
import vn.sokiemtra.summary.store.PriorStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Copies the totals of an earlier year's board into this plan, to compare with. Doing it again puts the new totals in
 * their place.
 */
public final class TakePriorYear {

    private static final Texts TEXTS = Texts.beside(TakePriorYear.class);

    private final Ledger ledger;

    public TakePriorYear(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What a year counted. @param totals unit by content; one of zero for a unit that was inspected and had none */
    public record LastYear(int year, List<Board.PriorTotal> totals) {
        public LastYear {
            totals = List.copyOf(totals);
        }
    }

    /** What a plan counts on a day; a unit that went on as one other counts as that one. Its file is only read. */
    public static LastYear read(Ledger last, LocalDate today) {
        Board board = new LoadBoard(last).asOf(today);
        UnitLabels labels = UnitLabels.of(last);
        Map<String, String> standing = new HashMap<>();
        board.units().forEach(unit -> standing.put(unit.name(), labels.today(unit.unit(), unit.name())));
        return new LastYear(board.year(), totals(board, standing));
    }

    /** The totals of a board, unit by content; of a unit that was inspected and had none one of zero, of others nothing. */
    public static List<Board.PriorTotal> totals(Board board) {
        return totals(board, Map.of());
    }

    private static List<Board.PriorTotal> totals(Board board, Map<String, String> standing) {
        record Key(String unit, int content) {
        }
        Map<Key, int[]> counts = new LinkedHashMap<>();
        for (Board.FoundLine one : board.findings()) {
            int[] count = counts.computeIfAbsent(new Key(standing.getOrDefault(one.unit(), one.unit()), one.content()),
                    any -> new int[2]);
            count[0]++;
            count[1] += one.remedied() ? 1 : 0;
        }
        List<Board.PriorTotal> totals = new ArrayList<>();
        counts.forEach((key, count) -> totals.add(new Board.PriorTotal(board.year(), key.unit(), board.contents().get(
                key.content()).title(), count[0], count[1])));
        if (!board.contents().isEmpty()) {
            Set<String> counted = totals.stream().map(Board.PriorTotal::unit).collect(Collectors.toSet());
            board.units().stream().filter(Board.UnitLine::inspected).map(unit -> standing.getOrDefault(unit.name(), unit
                    .name())).filter(counted::add).forEach(unit -> totals.add(new Board.PriorTotal(board.year(), unit,
                            board.contents().getFirst().title(), 0, 0)));
        }
        return totals;
    }

    /** The same for what {@link #read} gave; the plan's own year is asked of it. */
    public Edited<UUID> run(String author, LastYear last) {
        int year = new LoadPlan(ledger).header().year();
        if (last.year() != year - 1) {
            throw new Problem(TEXTS, "SKT-SUMMARY-YEAR", String.valueOf(last.year()), String.valueOf(year - 1));
        }
        return run(author, year, last.totals());
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
        PriorStore store = new PriorStore(ledger);
        return ledger.edit(author, edit -> {
            Set<UUID> written = totals.stream().map(total -> PriorStore.write(edit, total)).collect(Collectors.toSet());
            store.rows(year - 1).stream().filter(row -> !written.contains(row)).forEach(row -> PriorStore.empty(edit,
                    row));
            return ledger.plan();
        });
    }
}
