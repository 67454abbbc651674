package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.unitreport.UnitReportViewModel;
import vn.sokiemtra.inspection.Verdict;

/** The form goes out of the window, comes back filled, and is judged at the desk. */
class UnitReportJourneyTest extends PlanScreens {

    @Test
    void aReportComesInAndIsJudgedByKeyboard() throws IOException {
        open("thach-thanh-2020", PlanScreens::season);
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
        // The header is made anew when the unit opens: its tabs are those of the inspection only then.
        until(() -> lookup("#units").tryQuery().isEmpty());
        settle();
        push(KeyCode.CONTROL, KeyCode.K);
        write("nhap bao cao cua don vi");
        // Pages are offered behind what is read of the unit; the first of them is the one whose name was typed.
        until(() -> fx(() -> lookup(".palette .list-view").queryListView().getItems().stream().anyMatch(hit -> hit
                .toString().contains("Nhập báo cáo của đơn vị"))));
        push(KeyCode.ENTER);
        until(() -> lookup("#report-rows").tryQuery().isPresent() && rows().size() > 30);
        assertThat(fx(() -> lookup("#report-import").query().isFocused())).isTrue();
        picture("unit-report-none");
        Path form = folder.resolve("mau.xlsx");
        dialogs.files.add(form);
        clickOn("#report-template");
        until(() -> dialogs.opened.contains(form));
        Path another = Files.writeString(folder.resolve("bao-cao.xlsx"), "không phải bảng tính");
        dialogs.files.add(another);
        clickOn("#report-import");
        until(() -> tasks.problems().shown().size() == 1);
        picture("unit-report-refused");
        fill(form);
        dialogs.files.add(form);
        clickOn("#report-import");
        until(() -> rows().stream().anyMatch(row -> row.reported().contains("Đã tổ chức 4 cuộc")));
        picture("unit-report");
        assertLaidOutAtEverySize("unit-report");
        resize(1366, 698);
        fx(() -> {
            ListView<UnitReportViewModel.Row> list = list("report-rows");
            list.getItems().stream().filter(row -> row.code().equals("I.3.a")).findFirst().ifPresent(list
                    .getSelectionModel()::select);
            list.requestFocus();
            return true;
        });
        push(KeyCode.DIGIT2);
        until(() -> rows().stream().anyMatch(row -> row.code().equals("I.3.a") && row
                .verdict() == Verdict.PARTLY_MET));
        // The next item is at hand: key after key goes down the list.
        until(() -> this.<UnitReportViewModel.Row>list("report-rows").getSelectionModel().getSelectedItem().code()
                .equals(
                        "I.3.b"));
        push(KeyCode.DIGIT0);
        until(() -> rows().stream().anyMatch(row -> row.code().equals("I.3.b") && row
                .verdict() == Verdict.NOT_APPLICABLE));
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private static void fill(Path form) throws IOException {
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(form)) {
            book = new XSSFWorkbook(in);
        }
        for (Row row : book.getSheet("Đề cương")) {
            if (row.getCell(0).getStringCellValue().equals("I.3.a") && row.getCell(2) != null) {
                switch (row.getCell(2).getStringCellValue()) {
                    case "meetings" -> row.getCell(4).setCellValue(4);
                    case "text" -> row.getCell(4).setCellValue("Đã tổ chức 4 cuộc họp giao ban.");
                    default -> {
                        // Documents are listed on their own sheet.
                    }
                }
            }
        }
        book.getSheet("Biểu 03").getRow(4).getCell(7).setCellValue("rất nhiều");
        try (OutputStream out = Files.newOutputStream(form); book) {
            book.write(out);
        }
    }

    private List<UnitReportViewModel.Row> rows() {
        return this.<UnitReportViewModel.Row>list("report-rows").getItems();
    }

    @SuppressWarnings("unchecked")
    private <T> ListView<T> list(String id) {
        return (ListView<T>) lookup("#" + id).queryAs(ListView.class);
    }
}
