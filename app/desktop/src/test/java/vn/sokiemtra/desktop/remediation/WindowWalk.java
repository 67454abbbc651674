package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.desktop.OpenPlan;
import vn.sokiemtra.desktop.figuretext.FigureTextArea;
import vn.sokiemtra.desktop.plan.NextPlaces;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.inspection.course.CourseState;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.plan.DateKind;
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
        String name = place.focus().isEmpty() ? place.tab() : place.focus();
        // The Biên bản stands by itself, without a choice of kinds.
        until(() -> lookup("#freeze").tryQuery().isPresent() && (place.focus().isEmpty() || lookup("#kind").tryQueryAs(
                ComboBox.class).filter(
                        box -> box.getValue() instanceof DocumentKind kind && kind.code().equals(place
                                .focus()))
                .isPresent()));
        read();
        shot(name + "-draft");
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
        shot(name + "-issue");
        press("#issue-go");
        until(() -> lookup("#issued-number").tryQuery().isPresent() && lookup("#issue-go").tryQuery().isEmpty());
        shot(name + "-issued");
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
        read();
    }

    /** Until what a screen reads one after the other is there. */
    private void read() {
        for (int i = 0; i < 3; i++) {
            AtomicBoolean done = new AtomicBoolean();
            fx(() -> tasks.read("", () -> true, done::set));
            until(done::get);
        }
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

    /** Every item judged; the first with a finding and its proof, written and linked by keyboard. */
    final void inspect(String due) throws IOException {
        List<OutlineItem> leaves = new LoadOutline(ledger()).all().leaves();
        OutlineItem first = leaves.getFirst();
        leaves.stream().skip(1).forEach(item -> new SetVerdict(ledger()).run(PERSON, inspection, item.id(),
                Verdict.MET));
        go(Place.inspection(inspection, "checklist", first.code()));
        until(() -> lookup(".checklist-cell").tryQuery().isPresent());
        push(KeyCode.CONTROL, KeyCode.T);
        until(() -> focused() instanceof FigureTextArea area && "Nội dung".equals(area.getAccessibleText()));
        write("Chưa ban hành kế hoạch cải cách hành chính").push(KeyCode.TAB);
        text("Kiến nghị", "Ban hành kế hoạch cải cách hành chính");
        fx(() -> {
            ((ComboBox<?>) card("Hình thức")).getSelectionModel().selectFirst();
            return true;
        });
        text("Người hoặc cơ quan thực hiện", "Thủ trưởng đơn vị");
        if (!due.isEmpty()) {
            fx(() -> {
                ((DatePicker) card("Hạn")).setValue(LocalDate.parse(due));
                return true;
            });
        }
        dialogs.files.add(Files.writeString(folder.resolve("Sổ theo dõi.txt"), "Không có kế hoạch"));
        push(KeyCode.CONTROL, KeyCode.E);
        until(() -> findings().size() == 1 && new LoadEvidence(ledger()).ofItem(inspection, first.id()).size() == 1);
        // The digit is pressed by somebody who sees the file beside the finding.
        until(() -> lookup(".evidence-list").tryQueryAs(ListView.class).filter(list -> list.getSelectionModel()
                .getSelectedItem() != null).isPresent());
        push(KeyCode.F6);
        until(() -> focused() instanceof ListView<?> list && list.getStyleClass().contains("evidence-list"));
        push(KeyCode.DIGIT1);
        until(() -> !findings().getFirst().evidence().isEmpty());
        push(KeyCode.F6);
        push(KeyCode.DIGIT3);
        until(() -> findings().getFirst().recommendation() != null && findings().getFirst().responsible() != null);
        shot("finding");
    }

    private List<Finding> findings() {
        return new LoadFindings(ledger()).of(inspection);
    }

    private void text(String name, String words) {
        fx(() -> {
            card(name).requestFocus();
            return true;
        });
        write(words).push(KeyCode.TAB);
    }

    private Node card(String name) {
        return lookup(".finding-card *").queryAll().stream().filter(node -> name.equals(node.getAccessibleText()))
                .findFirst().orElseThrow();
    }

    private Node focused() {
        return stage().getScene().getFocusOwner();
    }

    final void receipt(String day) {
        until(() -> lookup("#deliver").tryQuery().isPresent());
        on(day);
        press("#deliver");
        until(() -> lookup("#received").tryQuery().isPresent());
        fx(() -> {
            lookup("#delivered").queryAs(DatePicker.class).setValue(today.get());
            lookup("#received").queryAs(DatePicker.class).setValue(today.get());
            return true;
        });
        shot("receipt");
        press("#deliver-go");
        until(() -> state().compareTo(CourseState.CONCLUSION_DELIVERED) >= 0);
        shot("received");
    }

    /** Khắc phục, come to from the start page, with the unit's finding chosen and the focus in the list. */
    final void follow() {
        go(Place.of(Area.START));
        go(FollowPlaces.of(inspection));
        until(() -> lookup("#follow-ups").tryQueryAs(ListView.class).map(list -> list.getSelectionModel()
                .getSelectedItem()).filter(row -> FollowRow.item((FollowRow) row) != null).isPresent());
        fx(() -> {
            lookup("#follow-ups").query().requestFocus();
            return true;
        });
    }

    /**
     * Opens an action of the finding by its key (Space for the next step), fills what it asks for, does it by Ctrl+Enter.
     *
     * @param field id of the text to be filled; empty for none
     */
    final void act(KeyCode key, String field, String words) {
        follow();
        push(key);
        until(() -> lookup("#follow-form").tryQuery().isPresent());
        if (!field.isEmpty()) {
            fx(() -> {
                lookup("#" + field).queryAs(TextArea.class).setText(words);
                return true;
            });
        }
        shot("form-" + key);
        submit();
    }

    final void submit() {
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> lookup("#follow-form").tryQuery().isEmpty() || lookup("#follow-form .field-error").queryAllAs(
                Label.class).stream().anyMatch(label -> !label.getText().isEmpty()));
        assertThat(lookup("#follow-form .field-error").queryAllAs(Label.class)).extracting(Label::getText).allMatch(
                String::isEmpty);
        read();
    }

    /** The letter that is due, drafted into a folder and issued. */
    final void letter(String kind, String number) throws IOException {
        follow();
        dialogs.folders.add(Files.createDirectories(folder.resolve("cong-van")));
        int before = dialogs.opened.size();
        push(KeyCode.SPACE);
        until(() -> dialogs.opened.size() > before);
        shot("drafted-" + kind);
        issue(document(kind), number);
    }

    /** The hồ sơ is made into a folder and the day of the archive written down. */
    final void archive(String day) {
        unit();
        dialogs.folders.add(folder);
        int before = dialogs.opened.size();
        fx(() -> {
            lookup("Lập hồ sơ lưu trữ…").queryAs(Hyperlink.class).fire();
            return true;
        });
        until(() -> dialogs.opened.size() > before);
        shot("archive");
        date("#date-" + DateKind.ARCHIVED, day);
        until(() -> state() == CourseState.ARCHIVED);
        shot("archived");
        assertThat(new LoadCourses(ledger()).one(inspection, today.get()).next()).isNull();
    }

    final Place document(String kind) {
        return Place.inspection(inspection, "documents", kind);
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
