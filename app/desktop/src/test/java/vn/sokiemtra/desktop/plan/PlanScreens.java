package vn.sokiemtra.desktop.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javafx.scene.input.KeyCode;

import vn.sokiemtra.desktop.OpenPlan;
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
abstract class PlanScreens extends OpenPlan {

    static final String PERSON = "Trần Văn Dũng";

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-10-22T02:36:00Z"));

    /** Opens a new plan of a regime after {@code prepared} worked on it. */
    final void open(String regime, java.util.function.Consumer<Ledger> prepared) {
        open(regime, regime, PERSON, CLOCK, prepared);
        area(KeyCode.DIGIT2, "#units");
    }

    final void tab(String name) {
        until(() -> lookup(name).tryQuery().isPresent());
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
