package vn.sokiemtra.document.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.sokiemtra.document.Phrases;
import vn.sokiemtra.document.kind.Consolidated.Line;
import vn.sokiemtra.document.kind.Consolidated.UnitLine;
import vn.sokiemtra.document.store.MinutesStore;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.summary.LoadBoard;
import vn.sokiemtra.summary.LoadFormSums;

/** Reads what the Báo cáo tổng hợp says: everything that is counted comes from the board. */
final class ConsolidatedFacts {

    private final Ledger ledger;

    private final MinutesStore minutes;

    ConsolidatedFacts(Ledger ledger) {
        this.ledger = ledger;
        this.minutes = new MinutesStore(ledger);
    }

    Consolidated of(KindFacts facts) {
        Board board = new LoadBoard(ledger).asOf(facts.today());
        Map<UUID, PlanUnit> known = facts.units().stream()
                .collect(Collectors.toMap(PlanUnit::inspectionId, one -> one));
        var units = new ArrayList<UnitLine>();
        for (Board.UnitLine line : board.units()) {
            PlanUnit unit = known.get(line.inspection());
            if (unit != null && !line.again()) {
                units.add(new UnitLine(line.name(), unit.formCode(), unit.reported(), line.inspected(), line.inspected()
                        ? Phrases.orElse(minutes.facts(line.inspection()).strengths(), "")
                        : ""));
            }
        }
        return new Consolidated(board, new LoadFormSums(ledger).of(board), units, lines(board));
    }

    /** The board's findings with what it does not carry: number, cause, who answers for it. */
    private List<Line> lines(Board board) {
        LoadFindings findings = new LoadFindings(ledger);
        Map<UUID, Finding> recorded = board.findings().stream().map(Board.FoundLine::inspection).distinct().flatMap(
                one -> findings.of(one).stream()).collect(Collectors.toMap(Finding::id, one -> one));
        List<Line> lines = new ArrayList<>();
        for (Board.FoundLine found : board.findings()) {
            Finding finding = recorded.get(found.finding());
            if (finding != null) {
                lines.add(new Line(found, finding));
            }
        }
        return lines;
    }
}
