package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.plan.UnitDraft;

/** The list of units in the window: where each stands, what comes next, and units that others choose. */
class UnitsJourneyTest extends PlanScreens {

    @Test
    void theNextStepOfAUnitLeadsToWhereItIsDone() {
        open("thach-thanh-2020", PlanScreens::season);
        until(() -> rows().size() > 20);
        until(() -> lookup(".milestone").tryQuery().isPresent());
        assertThat(links()).contains("Kiểm tra tại đơn vị", "Phân Đoàn kiểm tra");
        picture("plan-units");
        assertLaidOutAtEverySize("plan-units");
        resize(1366, 698);
        select("Xã Thành Long");
        push(KeyCode.SPACE);
        until(() -> lookup("#visit-team").query().isFocused());
        picture("plan-next-step");
        fx(() -> {
            ComboBox<Object> team = lookup("#visit-team").query();
            team.setValue(team.getItems().getFirst());
            return true;
        });
        until(() -> lookup("#next-step").queryAs(Button.class).getText().equals("Xếp lịch kiểm tra"));
        fx(() -> {
            lookup("#visit").queryAs(DatePicker.class).setValue(LocalDate.of(2020, 11, 5));
            return true;
        });
        until(() -> lookup("#next-step").queryAs(Button.class).getText().equals("Gửi Thông báo lịch"));
        assertThat(tasks.problems().shown()).isEmpty();
        select("Xã Thạch Cẩm");
        push(KeyCode.SPACE);
        until(() -> lookup("#checklist").tryQuery().isPresent() || lookup("#units").tryQuery().isEmpty());
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void communesThatADistrictChoosesAreWrittenDownUnderIt() {
        open("vinh-long-2021", ledger -> {
        });
        until(() -> lookup("Ghi đơn vị được chọn").tryQuery().isPresent());
        picture("plan-vinh-long");
        clickOn("Ghi đơn vị được chọn");
        until(() -> lookup("#units-parent").tryQuery().isPresent() && lookup("#units-parent").queryAs(ComboBox.class)
                .getValue() != null);
        fx(() -> {
            lookup("#units-text").queryAs(TextArea.class).setText("Xã Song Phú\nxã song phú\nĐiểm lẻ");
            return true;
        });
        until(() -> this.<UnitDraft>list("units-read").getItems().size() == 2);
        assertThat(this.<String>list("units-left").getItems()).singleElement().asString().contains("đã có");
        assertThat(this.<UnitDraft>list("units-read").getItems().get(1).unitClass()).isEqualTo(UnitClass.OTHER);
        picture("plan-delegated");
        assertLaidOutAtEverySize("plan-delegated");
        resize(1366, 698);
        fx(() -> {
            lookup("#units-add").queryAs(Button.class).fire();
            return true;
        });
        until(() -> lookup("#units").tryQuery().isPresent()
                && rows().stream().anyMatch(row -> row instanceof PlanRow.Unit unit && unit.unit().name().equals(
                        "Xã Song Phú")));
        assertThat(tasks.problems().shown()).isEmpty();
    }

    /** Cần Thơ names no unit and founds its Đoàn later: nothing to choose from yet, and a form to be kept in mind. */
    @Test
    void withoutATeamTheNextStepLeadsToWhereOneIsFoundedAndTheChosenFormStays() {
        open("can-tho-2023", ledger -> {
        });
        tab("Thêm đơn vị");
        until(() -> lookup("#units-form").tryQuery().isPresent() && form().getItems().size() == 4);
        fx(() -> {
            form().getSelectionModel().select(3);
            lookup("#units-text").queryAs(TextArea.class).setText("Sở Y tế");
            return true;
        });
        String chosen = form().getConverter().toString(form().getValue());
        until(() -> this.<UnitDraft>list("units-read").getItems().size() == 1);
        fx(() -> {
            lookup("#units-add").queryAs(Button.class).fire();
            return true;
        });
        until(() -> lookup("#units").tryQuery().isPresent() && rows().size() == 2);
        tab("Thêm đơn vị…");
        until(() -> lookup("#units-form").tryQuery().isPresent() && form().getItems().size() == 4);
        settle();
        assertThat(form().getConverter().toString(form().getValue())).isEqualTo(chosen).startsWith(
                "Kiểm tra theo chương trình");
        tab("Đơn vị");
        until(() -> lookup("#units").tryQuery().isPresent() && rows().size() == 2);
        select("Sở Y tế");
        push(KeyCode.SPACE);
        until(() -> lookup("Lập Đoàn").tryQuery().isPresent());
        fx(() -> {
            lookup("#found-team").queryAs(Button.class).fire();
            return true;
        });
        until(() -> lookup("#team-name").tryQuery().isPresent());
        tab("Đơn vị");
        // The unit is as it was before; the Đoàn that was founded meanwhile can be chosen for it.
        fx(() -> {
            lookup("#plan-side .toggle-button").queryAllAs(ToggleButton.class).stream()
                    .filter(each -> each.getText().equals(
                            "Đơn vị"))
                    .forEach(ToggleButton::fire);
            return true;
        });
        until(() -> lookup("#visit-team").tryQuery().isPresent() && !lookup("#visit-team").query().isDisabled());
    }

    /** The annex of a plan as an office keeps it: titles, groups, a sum and a second sheet stand in it too. */
    @Test
    void aSheetIsReadWithItsReasonsAndOneThatIsNoneIsRefused() throws IOException {
        open("so-noi-vu-2026", ledger -> {
        });
        tab("Thêm đơn vị");
        until(() -> lookup("#units-text").tryQuery().isPresent());
        dialogs.files.add(Files.writeString(folder.resolve("hong.xlsx"), "Xã Một"));
        tab("Nhập từ .xlsx…");
        until(() -> !tasks.problems().shown().isEmpty());
        assertThat(tasks.problems().shown().getFirst().sentence()).contains("hong.xlsx")
                .contains("Không có gì bị thay đổi");
        picture("units-sheet-refused");
        dialogs.files.add(sheet());
        tab("Nhập từ .xlsx…");
        until(() -> this.<UnitDraft>list("units-read").getItems().size() == 2);
        assertThat(this.<UnitDraft>list("units-read").getItems()).extracting(UnitDraft::name).containsExactly("Sở Y tế",
                "Xã Vĩnh Xuân");
        assertThat(this.<String>list("units-left").getItems()).hasSize(4);
        assertThat(lookup("#units-sheets").queryAs(javafx.scene.control.Label.class).getText()).contains("PL02");
        assertThat(tasks.problems().shown()).as("said of the file before").isEmpty();
        picture("units-sheet");
        assertLaidOutAtEverySize("units-sheet");
    }

    private Path sheet() throws IOException {
        Path file = folder.resolve("don-vi.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("PL01");
            String[][] rows = {{"DANH SÁCH ĐƠN VỊ KIỂM TRA"}, {"TT", "Tên đơn vị", "Ghi chú"}, {"I", "Các sở"}, {"1",
                    "Sở Y tế"}, {"2", "UBND xã\nVĩnh Xuân", "đã báo"}, {"3", "Xã Vĩnh Xuân"}, {"Tổng cộng", "3"}};
            for (int at = 0; at < rows.length; at++) {
                Row row = sheet.createRow(at);
                for (int col = 0; col < rows[at].length; col++) {
                    row.createCell(col).setCellValue(rows[at][col]);
                }
            }
            book.createSheet("PL02").createRow(0).createCell(0).setCellValue("Xã Khác");
            book.write(out);
        }
        return file;
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Object> form() {
        return (ComboBox<Object>) lookup("#units-form").queryAs(ComboBox.class);
    }

    private void select(String unit) {
        fx(() -> {
            ListView<PlanRow> list = list("units");
            list.getItems().stream().filter(row -> row instanceof PlanRow.Unit each && each.unit().name().equals(unit))
                    .findFirst().ifPresent(list.getSelectionModel()::select);
            list.requestFocus();
            return true;
        });
        settle();
    }

    private List<String> links() {
        return lookup("#units .hyperlink").queryAll().stream().map(node -> ((javafx.scene.control.Hyperlink) node)
                .getText()).toList();
    }

    private List<PlanRow> rows() {
        return this.<PlanRow>list("units").getItems();
    }

    @SuppressWarnings("unchecked")
    private <T> ListView<T> list(String id) {
        return (ListView<T>) lookup("#" + id).queryAs(ListView.class);
    }
}
