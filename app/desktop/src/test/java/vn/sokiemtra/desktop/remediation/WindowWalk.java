package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.desktop.OpenPlan;
import vn.sokiemtra.desktop.plan.NextPlaces;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.inspection.course.CourseState;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Texts;

/** One unit of a plan along its course in the window: documents frozen and issued there, days recorded there. */
abstract class WindowWalk extends OpenPlan {

    static final String PERSON = "Nguyễn Thị Mai";

    final AtomicReference<LocalDate> today = new AtomicReference<>(LocalDate.EPOCH);

    final InstantSource clock = () -> today.get().atTime(9, 0).atZone(Texts.ZONE).toInstant();

    UUID inspection = new UUID(0, 0);

    private int pictures;

    final void team() {
        go(Place.of(Area.PLAN, "teams"));
        until(() -> lookup("#found-team").tryQuery().isPresent());
        press("#found-team");
        until(() -> lookup("#team-name").tryQuery().isPresent() && new LoadUnits(ledger()).teams().size() == 1);
        settle();
        for (String member : List.of("Dương Tấn Hiền", "Lê Thị Hạnh")) {
            fx(() -> {
                lookup("#member-name").queryAs(TextField.class).setText(member);
                ComboBox<?> role = lookup("#member-role").query();
                role.getSelectionModel().select(member.startsWith("Lê") ? role.getItems().size() - 1 : 0);
                lookup("#member-name").queryAs(TextField.class).fireEvent(new ActionEvent());
                return true;
            });
            settle();
        }
        shot("team");
    }

    /** Answered at the unit; the checklist has journeys of its own. */
    final void inspect(String due) {
        List<OutlineItem> leaves = new LoadOutline(ledger()).all().leaves();
        leaves.forEach(item -> new SetVerdict(ledger()).run(PERSON, inspection, item.id(), Verdict.MET));
        OutlineItem item = leaves.getFirst();
        new SetVerdict(ledger()).run(PERSON, inspection, item.id(), Verdict.NOT_MET);
        UUID proof = new AddEvidence(ledger(), clock).from(new ByteArrayInputStream("Sổ".getBytes(
                StandardCharsets.UTF_8)), "so.txt", inspection, item.id(), PERSON, Progress.NONE).value();
        new RecordFinding(ledger()).run(PERSON, inspection, item.id(), new FindingDraft(
                "Chưa ban hành kế hoạch cải cách hành chính", "Chưa quan tâm", RecommendationKind.REQUIRE,
                "Ban hành kế hoạch cải cách hành chính", "Giám đốc Sở", due.isEmpty() ? null : LocalDate.parse(due)),
                List.of(proof));
    }

    final void receipt(String day) {
        until(() -> lookup("#deliver").tryQuery().isPresent());
        on(day);
        press("#deliver");
        until(() -> lookup("#received").tryQuery().isPresent());
        type("#delivered", today.get());
        type("#received", today.get());
        shot("receipt");
        press("#deliver-go");
        until(() -> state().compareTo(CourseState.CONCLUSION_DELIVERED) >= 0);
        shot("received");
    }

    /** Passes every condition that may be passed, freezes and issues on this day, all in the window. */
    final void issue(Place place, String number) {
        go(place);
        until(() -> lookup("#kind").tryQuery().isPresent() && lookup("#freeze").tryQuery().isPresent());
        settle();
        shot(place.focus() + "-draft");
        while (lookup("#freeze").tryQuery().isPresent() && fx(() -> lookup("#freeze").query().isDisabled())) {
            until(() -> lookup(".gate-pass").tryQuery().isPresent() || !lookup("#freeze").query().isDisabled());
            fx(() -> {
                lookup(".gate-pass").tryQueryAs(Hyperlink.class).ifPresent(pass -> {
                    pass.fire();
                    TextField reason = lookup("#gate-reason").query();
                    reason.setText("Đã thống nhất tại cuộc họp Đoàn");
                    reason.fireEvent(new ActionEvent());
                });
                return true;
            });
            until(() -> lookup("#gate-reason").tryQuery().isEmpty());
        }
        press("#freeze");
        until(() -> lookup("#issue").tryQuery().isPresent());
        press("#issue");
        until(() -> lookup("#issue-go").tryQuery().isPresent());
        settle();
        fx(() -> {
            if (!number.isEmpty()) {
                lookup("#issue-number").queryAs(TextField.class).setText(number);
            }
            lookup("#issue-day").queryAs(DatePicker.class).setValue(today.get());
            lookup("#issue-signer").tryQueryAs(TextField.class).ifPresent(signer -> signer.setText("Dương Tấn Hiền"));
            return true;
        });
        shot(place.focus() + "-issue");
        press("#issue-go");
        until(() -> lookup("#issued-number").tryQuery().isPresent() && lookup("#issue-go").tryQuery().isEmpty());
        shot(place.focus() + "-issued");
    }

    final void assign() {
        fx(() -> {
            ComboBox<?> team = lookup("#visit-team").query();
            team.getSelectionModel().select(team.getItems().size() - 1);
            return true;
        });
        until(() -> state() == CourseState.TEAM_ASSIGNED);
    }

    final void unit() {
        go(NextPlaces.unit(inspection));
        until(() -> lookup("#visit").tryQuery().isPresent());
        settle();
    }

    final void date(String field, String day) {
        until(() -> lookup(field).tryQuery().isPresent());
        fx(() -> {
            DatePicker picker = lookup(field).query();
            picker.setValue(picker.getConverter().fromString(day));
            return true;
        });
        settle();
    }

    private void type(String field, LocalDate day) {
        fx(() -> {
            lookup(field).queryAs(DatePicker.class).setValue(day);
            return true;
        });
    }

    final Place document(String kind) {
        return Place.inspection(inspection, "documents", kind);
    }

    final void on(String day) {
        today.set(LocalDate.parse(day));
    }

    final void go(Place place) {
        fx(() -> {
            shell().go(place);
            return true;
        });
        settle();
    }

    final void press(String id) {
        fx(() -> {
            Node node = lookup(id).query();
            if (node instanceof Hyperlink link) {
                link.fire();
            } else {
                ((Button) node).fire();
            }
            return true;
        });
        settle();
    }

    final CourseState state() {
        return new LoadCourses(ledger()).one(inspection, today.get()).state();
    }

    final void stands(CourseState state) {
        assertThat(state()).isEqualTo(state);
    }

    final void shot(String name) {
        picture("walk-%s-%02d-%s".formatted(getClass().getSimpleName(), ++pictures, name));
    }
}
