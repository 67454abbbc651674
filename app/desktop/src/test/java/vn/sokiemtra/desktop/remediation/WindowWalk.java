package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

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
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import vn.sokiemtra.desktop.OpenPlan;
import vn.sokiemtra.desktop.plan.NextPlaces;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
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
            lookup("#issue-signer").tryQueryAs(TextField.class).filter(TextField::isEditable)
                    .filter(signer -> signer.getText()
                            .isBlank())
                    .ifPresent(signer -> signer.setText("Dương Tấn Hiền"));
            return true;
        });
        shot(place.focus() + "-issue");
        press("#issue-go");
        until(() -> lookup("#issued-number").tryQuery().isPresent() && lookup("#issue-go").tryQuery().isEmpty());
        shot(place.focus() + "-issued");
    }

    final void assign() {
        until(() -> !lookup("#visit-team").query().isDisabled() && !lookup("#visit-team").queryAs(ComboBox.class)
                .getItems().isEmpty());
        fx(() -> {
            ComboBox<?> team = lookup("#visit-team").query();
            team.getSelectionModel().select(0);
            return true;
        });
        until(() -> state() == CourseState.TEAM_ASSIGNED);
    }

    final void unit() {
        go(NextPlaces.unit(inspection));
        String name = new LoadUnits(ledger()).ofInspection(inspection).name();
        until(() -> lookup(".plan-detail .label").queryAllAs(Label.class).stream().anyMatch(label -> label.getText()
                .equals(name)));
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
