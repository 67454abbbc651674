package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.DayKind;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.TeamRole;

/** Quy định and Đoàn, phân công in the window. */
class RegimeJourneyTest extends PlanScreens {

    @Test
    void everyPartOfARegimeIsEditedWithoutCode() {
        open("vinh-long-2021", ledger -> {
        });
        tab("Quy định");
        until(() -> !parts().getItems().isEmpty());
        for (RegimePart.Kind kind : List.of(RegimePart.Kind.HEAD, RegimePart.Kind.FORMS, RegimePart.Kind.DEADLINES,
                RegimePart.Kind.COVERAGE, RegimePart.Kind.BODIES, RegimePart.Kind.AFTER)) {
            part(kind, null);
            picture("regime-" + kind);
        }
        part(RegimePart.Kind.DEADLINES, null);
        assertLaidOutAtEverySize("regime-deadlines");
        resize(1366, 698);
        part(RegimePart.Kind.TEXT, PlanSection.TIME);
        fx(() -> {
            lookup("#regime-text").queryAs(TextArea.class).setText("Từ tháng 4 đến tháng 9.\nLịch cụ thể báo sau.");
            return true;
        });
        part(RegimePart.Kind.FORMS, null);
        until(() -> tasks.problems().shown().isEmpty() && count(PlanSection.TIME) == 2);
        fx(() -> {
            List<DatePicker> dates = List.copyOf(lookup(".date-picker").queryAllAs(DatePicker.class));
            dates.get(1).setValue(LocalDate.of(2021, 1, 1));
            return true;
        });
        until(() -> !tasks.problems().shown().isEmpty());
        assertThat(tasks.problems().shown().getFirst().sentence()).contains("trước ngày bắt đầu");
        until(() -> LocalDate.of(2021, 9, 30).equals(List.copyOf(lookup(".date-picker").queryAllAs(DatePicker.class))
                .get(1).getValue()));
    }

    /** A choice that asks for more beside it waits for it: refused at once, no deadline could become a fixed day. */
    @Test
    void aDeadlineBecomesAFixedDayAndANewShareAPercentage() {
        open("vinh-long-2021", ledger -> {
        });
        tab("Quy định");
        until(() -> !parts().getItems().isEmpty());
        part(RegimePart.Kind.DEADLINES, null);
        DatePicker day = lookup(".date-picker").queryAllAs(DatePicker.class).iterator().next();
        assertThat(day.getParent().isVisible()).isFalse();
        choose(0, "Cách tính", DayKind.FIXED_DATE);
        until(() -> day.getParent().isVisible());
        assertThat(waiting()).containsExactly("Chưa ghi: hãy nhập ngày cố định.");
        picture("regime-fixed-wanted");
        fx(() -> {
            day.setValue(LocalDate.of(2021, 5, 31));
            return true;
        });
        until(() -> new LoadRegime(ledger()).ofPlan().deadlines().getFirst().fixedOn() != null);
        assertThat(new LoadRegime(ledger()).ofPlan().deadlines().getFirst().amount()).isNull();
        assertThat(waiting()).isEmpty();
        part(RegimePart.Kind.COVERAGE, null);
        int shares = new LoadRegime(ledger()).ofPlan().coverage().size();
        clickOn("Thêm");
        until(() -> cards().size() == shares + 1 && focusedIn(cards().getLast()));
        choose(shares, "Cách tính", "RATIO");
        assertThat(waiting()).containsExactly("Chưa ghi: hãy nhập tỷ lệ, ví dụ 30.");
        fx(() -> {
            field(shares, "Tỷ lệ (%)").requestFocus();
            return true;
        });
        write("30");
        push(KeyCode.ENTER);
        until(() -> new LoadRegime(ledger()).ofPlan().coverage().getLast().ratio() != null);
        picture("regime-share-added");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private void choose(int card, String label, Object value) {
        fx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Object> box = (ComboBox<Object>) field(card, label);
            box.setValue(value);
            return true;
        });
        settle();
    }

    private Node field(int card, String label) {
        return cards().get(card).lookupAll(".field-label").stream().map(Label.class::cast).filter(each -> each.getText()
                .equals(label)).map(Label::getLabelFor).findFirst().orElseThrow();
    }

    private List<EntryCard<?>> cards() {
        return lookup(node -> node instanceof EntryCard<?>).queryAll().stream().<EntryCard<?>>map(
                node -> (EntryCard<?>) node).toList();
    }

    private boolean focusedIn(Node card) {
        for (Node node = stage().getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node == card) {
                return true;
            }
        }
        return false;
    }

    private List<String> waiting() {
        return cards().stream().flatMap(card -> card.getChildren().stream()).filter(node -> node instanceof Label
                && node.getStyleClass().contains("field-error") && node.isVisible())
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void whoIsOfAnInspectedBodyStaysAwayAndEverybodyHasTheirContents() {
        open("vinh-long-2021", ledger -> {
            UUID team = new NameTeam(ledger).found(NameTeam.TeamFacts.named("Đoàn kiểm tra CCHC"), PERSON).value();
            new AddTeamMember(ledger).to(team, new AddTeamMember.MemberFacts("Ông", "Trần Văn Bình", "Chuyên viên",
                    "Sở Tư pháp", TeamRole.MEMBER), PERSON);
            new ScheduleVisit(ledger).of(new LoadUnits(ledger).find("Sở Tư pháp").inspectionId(), LocalDate.of(2021, 5,
                    12), team, PERSON);
        });
        tab("Đoàn, phân công");
        until(() -> lookup("Sửa, phân công").tryQuery().isPresent());
        until(() -> statuses().stream().anyMatch(text -> text.contains("không tham gia kiểm tra chính cơ quan mình")));
        clickOn("Sửa, phân công");
        fx(() -> {
            lookup("#member-assignment").queryAs(TextArea.class).setText("Nội dung 1");
            lookup("#member-name").queryAs(TextField.class).requestFocus();
            ComboBox<Object> who = lookup("#recuse-who").query();
            ComboBox<Object> where = lookup("#recuse-where").query();
            who.setValue(who.getItems().getFirst());
            where.setValue(where.getItems().getFirst());
            lookup("#member-assignment").query().requestFocus();
            lookup("#member-name").query().requestFocus();
            return true;
        });
        until(() -> lookup("Phân công: Nội dung 1").tryQuery().isPresent());
        fx(() -> {
            ComboBox<Object> who = lookup("#recuse-who").query();
            ComboBox<Object> where = lookup("#recuse-where").query();
            who.setValue(who.getItems().getFirst());
            where.setValue(where.getItems().getFirst());
            lookup("#recuse").queryButton().fire();
            return true;
        });
        until(() -> lookup("Tham gia lại").tryQuery().isPresent());
        until(() -> statuses().stream().noneMatch(text -> text.contains("không tham gia kiểm tra chính cơ quan mình")));
        picture("team-detail");
        assertLaidOutAtEverySize("team-detail");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private List<String> statuses() {
        return lookup(".status").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private long count(PlanSection section) {
        return parts().getItems().contains(new RegimePart(RegimePart.Kind.TEXT, section)) ? 2 : 0;
    }

    private ListView<RegimePart> parts() {
        return lookup("#regime-parts").query();
    }

    private void part(RegimePart.Kind kind, PlanSection section) {
        fx(() -> {
            parts().getSelectionModel().select(new RegimePart(kind, section));
            return true;
        });
        settle();
    }
}
