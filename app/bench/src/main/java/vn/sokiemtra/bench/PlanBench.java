package vn.sokiemtra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.database.Surroundings;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.finding.store.FindingStore;
import vn.sokiemtra.inspection.LoadCoverage;
import vn.sokiemtra.inspection.LoadDeadlines;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.plan.TeamRole;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.plan.UnitDraft;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.plan.store.CourseStore;
import vn.sokiemtra.plan.store.UnitStore;

/**
 * The readers of the plan's pages on a whole country in one plan: 3,321 communes, wards and special zones, 100 teams of
 * four. Every unit has its day and team, a third its report, a tenth is judged whole and concluded with two findings each.
 * Prints the first run (cold) and median and worst of the warm ones.
 */
public final class PlanBench {

    private static final String AUTHOR = "Nguyễn Thị Hoa";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-09-15T02:00:00Z"));
    private static final int TEAMS = 100;
    private static final int RUNS = 15;

    private PlanBench() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("plan-bench");
        Path data = folder.resolve("ca-nuoc");
        Surroundings here = Surroundings.ofThisMachine(CLOCK).withMachineFile(folder.resolve("machine"));
        if (!Files.exists(folder.resolve("ca-nuoc.mv.db"))) {
            long start = System.nanoTime();
            try (DataFile file = DataFile.create(data, NewDataFile.ofNewPlan(CLOCK, AUTHOR, "bench"), here)) {
                fill(file.ledger());
            }
            System.out.printf("filled in %.1f s%n", (System.nanoTime() - start) / 1e9);
        }
        try (DataFile file = DataFile.open(data, here)) {
            Ledger ledger = file.ledger();
            timed("units", () -> new LoadUnits(ledger).all());
            timed("recorded days", () -> new LoadUnits(ledger).dates());
            timed("teams", () -> new LoadUnits(ledger).teams());
            timed("states and next steps", () -> new LoadCourses(ledger).asOf(TODAY));
            timed("inspections", () -> new LoadInspections(ledger).listed());
            timed("with contradictions", () -> new LoadInspections(ledger).all());
            timed("deadlines", () -> new LoadDeadlines(ledger).asOf(TODAY));
            timed("coverage", () -> new LoadCoverage(ledger).all());
            timed("clashes", () -> new FindClashes(ledger).asOf(TODAY));
            timed("follow-up", () -> new LoadFollowUps(ledger).asOf(TODAY));
        }
    }

    private static void fill(Ledger ledger) {
        new CreatePlan(ledger).from("so-noi-vu-2026", AUTHOR);
        List<UnitDraft> units = new ArrayList<>();
        drafts(units, "Xã", UnitClass.COMMUNE, 2636);
        drafts(units, "Phường", UnitClass.WARD, 672);
        drafts(units, "Đặc khu", UnitClass.SPECIAL_ZONE, 13);
        new AddUnits(ledger).add(units, new AddUnits.Belonging("PLANNED", null, null), AUTHOR);
        List<UUID> teams = new ArrayList<>();
        for (int i = 1; i <= TEAMS; i++) {
            UUID team = new NameTeam(ledger).found(NameTeam.TeamFacts.named("Đoàn kiểm tra số " + i), AUTHOR).value();
            teams.add(team);
            for (int m = 1; m <= 4; m++) {
                new AddTeamMember(ledger).to(team, new AddTeamMember.MemberFacts("Ông", "Người " + i + "." + m, null,
                        "Sở Nội vụ", m == 1 ? TeamRole.LEADER : TeamRole.MEMBER), AUTHOR);
            }
        }
        List<PlanUnit> all = new LoadUnits(ledger).all();
        List<OutlineItem> leaves = new LoadOutline(ledger).all().leaves();
        for (int from = 0; from < all.size(); from += 100) {
            List<PlanUnit> some = all.subList(from, Math.min(all.size(), from + 100));
            int first = from;
            ledger.edit(AUTHOR, edit -> {
                for (int i = 0; i < some.size(); i++) {
                    one(edit, some.get(i), first + i, teams, leaves);
                }
                return some.size();
            });
        }
    }

    private static void one(Edit edit, PlanUnit unit, int number, List<UUID> teams, List<OutlineItem> leaves) {
        LocalDate visit = day(number / TEAMS);
        UUID inspection = unit.inspectionId();
        UnitStore.schedule(edit, inspection, visit, teams.get(number % TEAMS));
        CourseStore.date(edit, inspection, DateKind.NOTIFIED, visit.minusDays(30));
        if (number % 3 == 0) {
            UnitStore.report(edit, inspection, new RecordUnitReport.ReportFacts(String.valueOf(number), "BC-UBND", visit
                    .minusDays(9), visit.minusDays(8)));
        }
        if (number < 332) {
            leaves.forEach(item -> AnswerStore.setVerdict(edit, inspection, item.id(), Verdict.MET));
            for (int i = 0; i < 2; i++) {
                FindingStore.record(edit, inspection, leaves.get(i).id(), new FindingDraft("Chưa niêm yết đủ", "Chậm",
                        RecommendationKind.REQUIRE, "Niêm yết đủ", "Chủ tịch", null), List.of());
            }
            CourseStore.date(edit, inspection, DateKind.MINUTES_SIGNED, visit);
            CourseStore.date(edit, inspection, DateKind.CONCLUDED, visit.plusDays(10));
            CourseStore.date(edit, inspection, DateKind.CONCLUSION_RECEIVED, visit.plusDays(13));
        }
    }

    /** One working day after the other from March on. */
    private static LocalDate day(int number) {
        WorkingCalendar calendar = new WorkingCalendar();
        LocalDate day = LocalDate.of(2026, 3, 2);
        for (int i = 0; i < number || !calendar.isWorkingDay(day); day = day.plusDays(1)) {
            i += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private static void drafts(List<UnitDraft> units, String kind, UnitClass unitClass, int count) {
        for (int i = 1; i <= count; i++) {
            String name = kind + " Mẫu " + unitClass.ordinal() + "." + i;
            units.add(new UnitDraft(name, unitClass, "Ủy ban nhân dân " + name, "Mẫu " + i));
        }
    }

    private static void timed(String name, Supplier<?> work) {
        double[] millis = new double[RUNS];
        int seen = 0;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            seen += work.get() == null ? 0 : 1;
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        if (seen < RUNS) {
            throw new IllegalStateException(name);
        }
        double cold = millis[0];
        double[] warm = Arrays.copyOfRange(millis, 3, RUNS);
        Arrays.sort(warm);
        System.out.printf("%-24s cold %7.0f ms   median %6.0f ms   worst %6.0f ms%n", name, cold, warm[warm.length / 2],
                warm[warm.length - 1]);
    }
}
