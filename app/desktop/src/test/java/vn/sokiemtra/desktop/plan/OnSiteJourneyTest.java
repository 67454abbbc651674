package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.inspection.cases.CaseState;
import vn.sokiemtra.inspection.cases.SampledCase;
import vn.sokiemtra.inspection.presence.Headcount;

/** The first minutes at a unit: who is at work, and hồ sơ drawn at random, by keyboard. */
class OnSiteJourneyTest extends PlanScreens {

    private static final String EXCEL = """
                                        Mã hồ sơ\tHọ và tên\tLĩnh vực\tNgày tiếp nhận\tNgày hẹn trả\tNgày trả kết quả
                                        H56-200901-0001\tNguyễn Văn An\tĐất đai\t01/09/2020\t10/09/2020\t17/09/2020
                                        H56-200901-0002\tTrần Thị Bé\tHộ tịch\t01/09/2020\t03/09/2020\t03/09/2020
                                        H56-200901-0003\tLê Văn Cường\tĐất đai\t01/09/2020\t15/09/2020\t
                                        """;

    private CheckBox box(int at) {
        return (CheckBox) lookup("#contents .check-box").queryAllAs(CheckBox.class).toArray()[at];
    }

    @Test
    void peopleAreCountedAndCasesDrawnByKeyboard() {
        open("thach-thanh-2020", PlanScreens::season);
        openUnit();
        openTab("Ghi nhanh");
        until(() -> lookup("#headcount-present").tryQuery().isPresent());
        picture("quick-empty");
        // The cursor stands in the first number: three numbers and Enter are the first recorded fact.
        until(() -> fx(() -> lookup("#headcount-present").queryAs(TextField.class).isFocused()));
        write("17");
        push(KeyCode.TAB);
        write("2");
        push(KeyCode.TAB);
        write("1");
        push(KeyCode.ENTER);
        until(() -> this.<Headcount>list("headcounts").getItems().size() == 1);
        assertThat(this.<Headcount>list("headcounts").getItems().getFirst().expected()).isEqualTo(20);
        push(KeyCode.F6);
        push(KeyCode.F6);
        until(() -> fx(() -> box(0).isFocused()));
        push(KeyCode.DOWN);
        push(KeyCode.SPACE);
        until(() -> fx(() -> !box(1).isSelected() && Tips.of(box(1)).contains("kiểm tra 0/")));
        assertThat(fx(() -> box(1).isFocused())).as("nobody loses the place").isTrue();
        picture("quick");
        assertLaidOutAtEverySize("quick");
        resize(1366, 698);
        push(KeyCode.SPACE);
        until(() -> fx(() -> box(1).isSelected() && !Tips.of(box(1)).contains("kiểm tra 0/")));
        openTab("Hồ sơ xác suất");
        until(() -> lookup("#case-list").tryQuery().isPresent());
        picture("samples-empty");
        fx(() -> {
            lookup("#case-list").queryAs(TextArea.class).setText(EXCEL);
            lookup("#case-amount").queryAs(TextField.class).setText("3");
            return true;
        });
        assertThat(lookup("#case-understood").queryAs(Label.class).getText()).contains("3 hồ sơ", "Họ và tên");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> cases().getItems().size() == 3);
        apologyOfTheFirstLateOne("không");
        until(() -> cases().getItems().stream().anyMatch(one -> Boolean.FALSE.equals(one.apology())));
        assertThat(lookup("#case-counts").queryAs(Label.class).getText()).contains("quá hạn 2", "chưa xin lỗi 1");
        push(KeyCode.CONTROL, KeyCode.T);
        until(() -> lookup("#case-notice").queryAs(Label.class).getText().startsWith("Đã ghi tồn tại"));
        picture("samples");
        assertLaidOutAtEverySize("samples");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private void apologyOfTheFirstLateOne(String typed) {
        fx(() -> {
            TableView<SampledCase> cases = cases();
            int row = 0;
            while (cases.getItems().get(row).state() != CaseState.LATE) {
                row++;
            }
            cases.requestFocus();
            cases.getSelectionModel().clearAndSelect(row, cases.getColumns().get(5));
            cases.getFocusModel().focus(row, cases.getColumns().get(5));
            return true;
        });
        push(KeyCode.ENTER);
        settle();
        fx(() -> {
            if (stage().getScene().getFocusOwner() instanceof TextField field) {
                field.setText(typed);
            }
            return true;
        });
        push(KeyCode.ENTER);
        settle();
    }

    /** The header is made anew with every unit and edit: the tab is found and pressed in one go. */
    private void openTab(String name) {
        until(() -> fx(() -> lookup(name).queryAll().stream().filter(node -> node.getScene() != null
                && node instanceof ButtonBase).findFirst().map(node -> {
                    ((ButtonBase) node).fire();
                    return true;
                }).orElse(false)));
        settle();
    }

    private void openUnit() {
        until(() -> this.<PlanRow>list("units").getItems().size() > 20);
        fx(() -> {
            ListView<PlanRow> list = list("units");
            list.getItems().stream().filter(row -> row instanceof PlanRow.Unit each && each.unit().name().equals(
                    "Xã Thạch Cẩm")).findFirst().ifPresent(list.getSelectionModel()::select);
            list.requestFocus();
            return true;
        });
        settle();
        push(KeyCode.ENTER);
        until(() -> lookup("#units").tryQuery().isEmpty());
        settle();
    }

    @SuppressWarnings("unchecked")
    private TableView<SampledCase> cases() {
        return (TableView<SampledCase>) lookup("#cases").queryAs(TableView.class);
    }

    @SuppressWarnings("unchecked")
    private <T> ListView<T> list(String id) {
        return (ListView<T>) lookup("#" + id).queryAs(ListView.class);
    }
}
