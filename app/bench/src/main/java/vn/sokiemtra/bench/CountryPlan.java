package vn.sokiemtra.bench;

import static vn.sokiemtra.schema.shared.Tables.OUTLINE_ITEM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.database.Surroundings;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.store.FindingStore;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.DateKind;
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
 * A whole country in one plan: 3,321 communes, wards and special zones, 100 teams of four. Every unit has its day and team,
 * a third its report; those that are judged are judged whole and concluded with two findings each.
 *
 * @param judged so many units
 * @param leaves items of the Đề cương that ask for an answer; the plan's own are filled up to these
 * @param remarks of 100 answers so many carry a sentence
 */
record CountryPlan(int judged, int leaves, int remarks) {

    static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
    /** A tenth of the units by the plan's own Đề cương. */
    static final CountryPlan TENTH = new CountryPlan(332, 0, 0);
    /** 664,200 answers, 300,000 of them with a sentence. */
    static final CountryPlan WHOLE = new CountryPlan(3_321, 200, 45);

    private static final String AUTHOR = "Nguyễn Thị Hoa";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-09-15T02:00:00Z"));
    private static final int TEAMS = 100;
    private static final int TOGETHER = 20;
    private static final int SENTENCE = 118;

    /** Opens the plan in a folder; makes it where there is none yet. */
    DataFile open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path data = folder.resolve("ca-nuoc");
        Surroundings here = Surroundings.ofThisMachine(CLOCK).withMachineFile(folder.resolve("machine"));
        if (!Files.exists(folder.resolve("ca-nuoc.mv.db"))) {
            long start = System.nanoTime();
            try (DataFile file = DataFile.create(data, NewDataFile.ofNewPlan(CLOCK, AUTHOR, "bench"), here)) {
                fill(file.ledger());
            }
            System.out.printf("filled in %.1f s%n", (System.nanoTime() - start) / 1e9);
        }
        return DataFile.open(data, here);
    }

    private void fill(Ledger ledger) {
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
        items(ledger, leaves - new LoadOutline(ledger).all().leaves().size());
        List<OutlineItem> items = new LoadOutline(ledger).all().leaves();
        Random random = new Random(7);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<PlanUnit> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            int first = from;
            ledger.edit(AUTHOR, edit -> {
                for (int i = 0; i < some.size(); i++) {
                    one(edit, some.get(i), first + i, teams, items, random);
                }
                return some.size();
            });
        }
    }

    private static void items(Ledger ledger, int missing) {
        ledger.edit(AUTHOR, edit -> {
            for (int i = 1; i <= missing; i++) {
                UUID item = edit.naturalRow(OUTLINE_ITEM, "added", i);
                edit.set(OUTLINE_ITEM.CODE, item, "Z." + i);
                edit.set(OUTLINE_ITEM.LABEL, item, i + ")");
                edit.set(OUTLINE_ITEM.CONTENT, item, "Nội dung thêm " + i);
                edit.set(OUTLINE_ITEM.LEAF, item, true);
                edit.set(OUTLINE_ITEM.POS, item, "z%03d".formatted(i));
            }
            return missing;
        });
    }

    private void one(Edit edit, PlanUnit unit, int number, List<UUID> teams, List<OutlineItem> items, Random random) {
        LocalDate visit = day(number / TEAMS);
        UUID inspection = unit.inspectionId();
        UnitStore.schedule(edit, inspection, visit, teams.get(number % TEAMS));
        CourseStore.date(edit, inspection, DateKind.NOTIFIED, visit.minusDays(30));
        if (number % 3 == 0) {
            UnitStore.report(edit, inspection, new RecordUnitReport.ReportFacts(String.valueOf(number), "BC-UBND", visit
                    .minusDays(9), visit.minusDays(8)));
        }
        if (number < judged) {
            for (OutlineItem item : items) {
                AnswerStore.setVerdict(edit, inspection, item.id(), Verdict.MET);
                if (random.nextInt(100) < remarks) {
                    AnswerStore.setRemark(edit, inspection, item.id(), SearchBench.text(random, SENTENCE));
                }
            }
            for (int i = 0; i < 2; i++) {
                FindingStore.record(edit, inspection, items.get(i).id(),
                        new FindingDraft(SearchBench.text(random, 60), "Chậm",
                                RecommendationKind.REQUIRE, "Niêm yết đủ", "Chủ tịch", null),
                        List.of());
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
}
