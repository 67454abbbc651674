package vn.sokiemtra.desktop.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.SettingsModel;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.tables.OpenInspection;
import vn.sokiemtra.desktop.tables.UncountedPlan;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.inspection.course.Course;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.Halt;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.WorkingCalendar;

/** Of a file of which nothing was counted yet the start page shows the tasks that are certain, and says what is not counted. */
class StartRowsTest extends UncountedPlan {

    private static final LocalDate TODAY = LocalDate.of(2020, 10, 22);

    @BeforeEach
    void nothingWasCounted() {
        judge(open.inspection, "I.4");
        UUID owing = unit("Xã Thạch Sơn");
        visit(owing, LocalDate.of(2020, 8, 3));
        new RecordFinding(open.ledger()).run(OpenInspection.PERSON, owing, item("I.4"), new FindingDraft(
                "Chưa niêm yết", "Chậm", RecommendationKind.REQUIRE, "Niêm yết", "Chủ tịch", LocalDate.of(2020, 9, 30)),
                List.of());
        record(owing, DateKind.MINUTES_SIGNED, LocalDate.of(2020, 8, 5));
        record(owing, DateKind.CONCLUDED, LocalDate.of(2020, 8, 10));
        record(owing, DateKind.CONCLUSION_RECEIVED, LocalDate.of(2020, 8, 12));
        UUID putOff = some(4);
        visit(putOff, TODAY.plusDays(1));
        new RecordInspectionDate(open.ledger()).halt(putOff, Halt.POSTPONED, TODAY, "Bão", OpenInspection.PERSON);
        reopenUncounted();
    }

    @Test
    void whatIsCertainStandsThereBeforeTheCountAndStaysAfterIt() {
        ScreenContext context = open.context(tasks);
        StartViewModel model = model(context);
        model.activate();
        List<Task> first = List.copyOf(model.tasks());
        assertThat(first).extracting(Task::what).contains("Hạn khắc phục tồn tại 1").anyMatch(what -> what.startsWith(
                "Kiểm tra tại"));
        assertThat(first).filteredOn(TaskList::isVisit).extracting(Task::unit).containsExactly("Xã Thạch Cẩm");
        assertThat(first).filteredOn(task -> task.kind() == Task.Kind.OVERDUE).extracting(Task::step).contains(
                "Gửi công văn đôn đốc");
        assertThat(model.known().get()).as("an empty list would not mean that there is nothing").isFalse();
        assertThat(heads(model)).isNotEmpty().allMatch(head -> head.count().equals("…"));
        assertThat(model.figures().get().ofAll(model.figures().get().done())).isEqualTo("…/" + new LoadUnits(open
                .ledger()).all().size());
        assertThat(model.figures().get().number(model.figures().get().findings())).isEqualTo("…");
        assertThat(model.resume().get().detail()).contains("…/…").doesNotContain("0");
        assertThat(model.days()).extracting(StartViewModel::words).first().isEqualTo("… việc, 1 cuộc k.tra");
        assertThat(model.days()).extracting(StartViewModel::words).allMatch(words -> words.startsWith("…"));
        assertThat(TaskRows.of(model.tasks(), StartMode.OFFICE, Set.of(), false)).flatMap(StartViewModel::copied)
                .isNotEmpty().noneMatch(cell -> cell.contains("…"));

        tasks.pass();
        assertThat(model.tasks()).isEqualTo(whole()).containsAll(first).hasSizeGreaterThan(first.size());
        assertThat(model.known().get()).isTrue();
        assertThat(heads(model)).allMatch(head -> head.count().matches("\\d+"));
        assertThat(model.figures().get()).isEqualTo(Figures.of(new LoadInspections(open.ledger()).all()));
        assertThat(model.resume().get().detail()).doesNotContain("…");
        assertThat(model.days()).extracting(StartViewModel::words).noneMatch(words -> words.contains("…"));
        model.deactivate();
    }

    @Test
    void whatIsWrittenWhileItIsCountedIsThereBeforeAndAfter() {
        ScreenContext context = open.context(tasks);
        StartViewModel model = model(context);
        model.activate();
        UUID another = some(6);
        context.session().edit("", () -> new ScheduleVisit(open.ledger()).of(another, TODAY.plusDays(2), null,
                OpenInspection.PERSON), done -> {
                    // the page follows
                });
        assertThat(model.known().get()).isFalse();
        assertThat(model.tasks()).filteredOn(TaskList::isVisit).hasSize(2);
        context.session().edit("", () -> new SetVerdict(open.ledger()).run(OpenInspection.PERSON, another, item("I.4"),
                Verdict.MET), done -> {
                    // the page follows
                });
        tasks.pass();
        assertThat(model.tasks()).isEqualTo(whole()).extracting(Task::inspection).contains(another);
        assertThat(model.figures().get()).isEqualTo(Figures.of(new LoadInspections(open.ledger()).all()));
        model.deactivate();
    }

    @Test
    void statesThatAreToldBeforeTheCountAreTheSameAfterIt() {
        var courses = new LoadCourses(open.ledger());
        var before = courses.uncounted(TODAY);
        assertThat(before.values()).extracting(Course::inspection).contains(unit("Xã Thạch Sơn"), some(4))
                .doesNotContain(
                        open.inspection);
        assertThat(courses.asOf(TODAY)).containsAllEntriesOf(before);
    }

    private List<Task> whole() {
        return TaskList.read(open.ledger(), TODAY, new WorkingCalendar(), open);
    }

    private static List<TaskRow.Head> heads(StartViewModel model) {
        return TaskRows.of(model.tasks(), StartMode.OFFICE, Set.of(), model.known().get()).stream().filter(
                TaskRow.Head.class::isInstance).map(TaskRow.Head.class::cast).toList();
    }

    private StartViewModel model(ScreenContext context) {
        UserSettings settings = UserSettings.initial().withRecent(new UserSettings.Recent(context.session().file()
                .toString(), "Thạch Thành", "", Place.inspection(open.inspection, "checklist", "I.4").stored(), ""));
        return new StartViewModel(context, new SettingsModel(settings, new SettingsFile(open.folder, open.clock),
                tasks), StartMode.OFFICE);
    }

    /** One that nothing was done with yet. */
    private UUID some(int number) {
        return new LoadUnits(open.ledger()).all().stream().map(PlanUnit::inspectionId).filter(id -> !id.equals(
                open.inspection) && !id.equals(unit("Xã Thạch Sơn"))).skip(number).findFirst().orElseThrow();
    }
}
