package vn.sokiemtra.bench;

import static vn.sokiemtra.bench.CountryPlan.TODAY;
import static vn.sokiemtra.bench.Stopwatch.timed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.LoadCoverage;
import vn.sokiemtra.inspection.LoadDeadlines;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.search.SearchIndex;
import vn.sokiemtra.summary.LoadBoard;

/**
 * The readers of the pages on a plan of 3,321 units and 100 teams. The second argument {@code whole} answers 200 items of
 * every unit, 664,200 in all, and adds the search. Prints the first run (cold), median and worst of the warm ones, and the
 * processor time of the reading thread.
 */
public final class PlanBench {

    private PlanBench() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("plan-bench");
        boolean whole = List.of(arguments).contains("whole");
        try (DataFile file = (whole ? CountryPlan.WHOLE : CountryPlan.TENTH).open(folder)) {
            Ledger ledger = file.ledger();
            Stopwatch.head();
            timed("units", () -> new LoadUnits(ledger).all());
            timed("recorded days", () -> new LoadUnits(ledger).dates());
            timed("teams", () -> new LoadUnits(ledger).teams());
            timed("states and next steps", () -> new LoadCourses(ledger).asOf(TODAY));
            timed("inspections", () -> new LoadInspections(ledger).listed());
            timed("deadlines", () -> new LoadDeadlines(ledger).asOf(TODAY));
            timed("coverage", () -> new LoadCoverage(ledger).all());
            timed("clashes", () -> new FindClashes(ledger).asOf(TODAY));
            timed("follow-up", () -> new LoadFollowUps(ledger).asOf(TODAY));
            UUID unit = new LoadUnits(ledger).all().get(17).inspectionId();
            timed("a unit's checklist", () -> new LoadChecklist(ledger).of(unit));
            timed("a unit's findings", () -> new LoadFindings(ledger).of(unit));
            timed("a unit's contradictions", () -> new LoadInspections(ledger).one(unit));
            timed("board", () -> new LoadBoard(ledger).asOf(TODAY));
            timed("with contradictions", () -> new LoadInspections(ledger).all());
            Stopwatch.heap("pages");
            if (whole) {
                SearchBench.run(new SearchIndex(ledger));
            }
        }
    }
}
