package vn.sokiemtra.desktop;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.desktop.deadline.DeadlinesViewModel;
import vn.sokiemtra.desktop.fieldwork.FieldWork;
import vn.sokiemtra.desktop.fieldwork.StoredFieldWork;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.remediation.FollowViewModel;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Navigator;
import vn.sokiemtra.desktop.start.StartViewModel;
import vn.sokiemtra.desktop.summary.SummaryViewModel;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.LoadDeadlines;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.search.SearchIndex;
import vn.sokiemtra.summary.LoadBoard;
import vn.sokiemtra.summary.LoadFormSums;

/** What is worth reading before somebody goes there: the same reads as the pages do, the soonest wanted first. */
final class EarlyReads {

    private static final int LARGE = 300;

    private static final Duration SOON = Duration.ofMillis(500);

    private static final Duration LATER = Duration.ofSeconds(2);

    private EarlyReads() {
    }

    /** What is read of a large plan takes longer than its window; of a small one nobody waits for it. */
    static boolean isLarge(Opened file) {
        return file.units().size() >= LARGE;
    }

    /** When to begin: the first page comes first, of a small plan also what that counts behind. */
    static Duration pause(Opened file) {
        return isLarge(file) ? SOON : LATER;
    }

    /** What nearly every page begins with, each in the order in which the next asks for it. */
    static List<Runnable> shared(Ledger ledger, LocalDate today) {
        return List.of(() -> new LoadInspections(ledger).listed(), () -> new LoadCourses(ledger).asOf(today),
                () -> new LoadFindings(ledger).all(), () -> new LoadFollowUps(ledger).asOf(today),
                () -> new LoadDeadlines(ledger).asOf(today));
    }

    static List<Runnable> of(AppSession session, Navigator navigator, SearchIndex index, LocalDate today) {
        Ledger ledger = session.ledger();
        List<Runnable> reads = new ArrayList<>();
        reads.add(() -> beforeTheCount(ledger, navigator, today));
        reads.addAll(shared(ledger, today));
        reads.addAll(List.of(() -> StartViewModel.practise(ledger, today, navigator), () -> DeadlinesViewModel.practise(
                ledger, today), () -> unit(session, today),
                () -> FollowViewModel.practise(
                        ledger, today),
                () -> SummaryViewModel.practise(ledger, today),
                () -> new LoadOutline(ledger).answered(), () -> new FindClashes(ledger).asOf(today),
                () -> new LoadBoard(ledger).asOf(today), () -> new LoadFormSums(ledger).asOf(today), index::prepare));
        return List.copyOf(reads);
    }

    /** What the pages show while all that is read next waits for the count of every answer; nothing where it is counted. */
    private static void beforeTheCount(Ledger ledger, Navigator navigator, LocalDate today) {
        if (!new LoadInspections(ledger).isAtHand()) {
            StartViewModel.practiseFirst(ledger, today, navigator);
            new LoadBoard(ledger).first(today);
            new LoadDeadlines(ledger).uncounted(today);
        }
    }

    /** Any unit will do: what is met for the first time is the program and the tables, not the unit. */
    private static void unit(AppSession session, LocalDate today) {
        UUID some = new LoadUnits(session.ledger()).all().stream().findFirst().map(PlanUnit::inspectionId).orElse(null);
        if (some != null) {
            FieldWork work = new StoredFieldWork(session.ledger(), session.drafts());
            work.prior(some);
            work.figures(some);
            work.earlier(some, today);
            work.checklist(some).leaves().findFirst().map(ChecklistNode::itemId).map(item -> work.item(some, item))
                    .ifPresent(item -> {
                        work.contradictions(item);
                        work.conflicts(item);
                        work.people(some);
                        work.terms(item);
                        work.notices(item);
                    });
        }
    }
}
