package vn.sokiemtra.desktop.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.desktop.PlanWindow;
import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.Window;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.TeamRole;

/** The program's window on a plan with two teams and some visits. */
abstract class PlanScreens extends Window {

    static final String PERSON = "Trần Văn Dũng";

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-10-22T02:36:00Z"));

    @TempDir
    Path folder;

    final BackgroundTasks tasks = new BackgroundTasks();

    final FakeDialogs dialogs = new FakeDialogs();

    private PlanWindow window;

    @BeforeEach
    void aPersonIsKnown() {
        new SettingsFile(folder.resolve("cau-hinh"), CLOCK).save(UserSettings.initial().withPerson(
                new UserSettings.Person(PERSON, "Chuyên viên", "")).withTextSize(TextSize.MEDIUM));
    }

    @AfterEach
    void closeTheFile() {
        fx(() -> {
            window.leave();
            return window;
        });
        tasks.close();
    }

    /** Opens a new plan of a regime after {@code prepared} worked on it. */
    final void open(String regime, java.util.function.Consumer<Ledger> prepared) {
        Path file = folder.resolve(regime + ".mv.db");
        Opened made = new DataFiles(CLOCK, "PNV-01").create(file, regime, PERSON);
        prepared.accept(made.data().ledger());
        made.data().close();
        fx(() -> {
            Stage stage = new Stage();
            window = PlanWindow.open(stage, folder, CLOCK, tasks, dialogs, Optional.of(file));
            adopt(stage);
            return stage;
        });
        resize(1366, 698);
        until(() -> stage().getTitle() != null && stage().getTitle().contains(regime));
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> lookup("#units").tryQuery().isPresent());
    }

    final void tab(String name) {
        clickOn(name);
        settle();
    }

    /** Two teams, ten visits in October, one of them on a Sunday and two on one day with the same person. */
    static void season(Ledger ledger) {
        UUID first = team(ledger, "Đoàn kiểm tra số 1", "Nguyễn Văn An", "Lê Thị Hạnh");
        UUID second = team(ledger, "Đoàn kiểm tra số 2", "Phạm Thị Mai", "Lê Thị Hạnh");
        List<String> names = List.of("Xã Thạch Cẩm", "Xã Thạch Sơn", "Xã Thạch Đồng", "Xã Thạch Long",
                "Thị trấn Kim Tân", "Xã Thành Thọ");
        List<Integer> days = List.of(22, 20, 15, 13, 25, 22);
        for (int i = 0; i < names.size(); i++) {
            PlanUnit unit = new LoadUnits(ledger).find(names.get(i));
            new ScheduleVisit(ledger).of(unit.inspectionId(), LocalDate.of(2020, 10, days.get(i)), i < 4
                    ? first
                    : second, PERSON);
        }
        UUID third = new LoadUnits(ledger).find("Xã Thạch Đồng").inspectionId();
        new RecordInspectionDate(ledger).of(third, DateKind.NOTIFIED, LocalDate.of(2020, 9, 14), PERSON);
        new RecordInspectionDate(ledger).of(third, DateKind.MINUTES_SIGNED, LocalDate.of(2020, 10, 15), PERSON);
    }

    private static UUID team(Ledger ledger, String name, String leader, String member) {
        UUID team = new NameTeam(ledger).found(NameTeam.TeamFacts.named(name), PERSON).value();
        AddTeamMember add = new AddTeamMember(ledger);
        add.to(team, new AddTeamMember.MemberFacts("Ông", leader, "Trưởng phòng", "Phòng Nội vụ", TeamRole.LEADER),
                PERSON);
        add.to(team, new AddTeamMember.MemberFacts("Bà", member, "Chuyên viên", "Phòng Nội vụ", TeamRole.SECRETARY),
                PERSON);
        return team;
    }
}
