package vn.sokiemtra.desktop;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.desktop.fieldwork.FieldWork;
import vn.sokiemtra.desktop.fieldwork.StoredFieldWork;
import vn.sokiemtra.desktop.remediation.FollowViewModel;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Navigator;
import vn.sokiemtra.desktop.start.StartViewModel;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.LoadDeadlines;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.search.SearchIndex;
import vn.sokiemtra.summary.LoadBoard;
import vn.sokiemtra.summary.LoadFormSums;

/** What is worth reading before somebody goes there: the same reads as the pages do, the soonest wanted first. */
final class EarlyReads {

    private EarlyReads() {
    }

    static List<Runnable> of(AppSession session, Navigator navigator, SearchIndex index, LocalDate today) {
        Ledger ledger = session.ledger();
        return List.of(() -> StartViewModel.practise(ledger, today, navigator), () -> unit(session, today),
                () -> FollowViewModel.practise(ledger, today), () -> new LoadBoard(ledger).ungrouped(today),
                () -> new LoadOutline(ledger).answered(), () -> new LoadDeadlines(ledger).asOf(today),
                () -> new FindClashes(ledger).asOf(today), () -> new LoadBoard(ledger).asOf(today),
                () -> new LoadFormSums(ledger).asOf(today), index::prepare);
    }

    /** Any unit will do: what is met for the first time is the program and the tables, not the unit. */
    private static void unit(AppSession session, LocalDate today) {
        UUID some = new LoadUnits(session.ledger()).all().stream().findFirst().map(PlanUnit::inspectionId).orElse(null);
        if (some != null) {
            FieldWork work = new StoredFieldWork(session.ledger(), session.drafts());
            work.prior(some);
            work.figures(some);
            work.earlier(some, today);
            work.checklist(some).leaves().findFirst().map(ChecklistNode::itemId).ifPresent(item -> work.contradictions(
                    work.item(some, item)));
        }
    }
}
