package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.OutlineDraft;
import vn.sokiemtra.desktop.outline.OutlineImportViewModel.Row;

/** A person brings a Đề cương from a file, corrects what was guessed and gives it to the plan. */
class OutlineImportJourneyTest extends PlanScreens {

    @Test
    void anOutlineIsCorrectedByKeyboardAndGivenToThePlan() throws IOException {
        open("thach-thanh-2020", ledger -> {
        });
        tab("Đề cương");
        clickOn("Nhập từ tệp…");
        until(() -> lookup("#import-choose").tryQuery().isPresent());
        picture("outline-import-empty");
        dialogs.files.add(outline());
        clickOn("#import-choose");
        until(() -> lookup("#import-lines").tryQuery().isPresent() && rows().size() > 6);
        picture("outline-import");
        assertLaidOutAtEverySize("outline-import");
        resize(1366, 698);
        select("Số cuộc họp giao ban");
        push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> row("Số cuộc họp giao ban").line().level() == 2);
        select("Câu này");
        push(KeyCode.DELETE);
        until(() -> row("Câu này").line().state() == OutlineDraft.State.DROPPED);
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> row("Câu này").line().state() == OutlineDraft.State.UNPLACED);
        clickOn("Biểu (1)");
        until(() -> lookup("#import-forms").query().isVisible());
        picture("outline-import-forms");
        assertLaidOutAtEverySize("outline-import-forms");
        resize(1366, 698);
        fx(() -> {
            lookup("#import-store").queryAs(Button.class).fire();
            return true;
        });
        until(() -> lookup("#outline-items").tryQuery().isPresent());
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private Path outline() throws IOException {
        return Files.writeString(folder.resolve("de-cuong.txt"),
                """
                Câu này đứng trước đề cương.
                ĐỀ CƯƠNG BÁO CÁO
                Tình hình, kết quả công tác cải cách hành chính năm 2021

                I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH
                1. Việc ban hành các văn bản chỉ đạo, điều hành về cải cách hành chính
                - Xây dựng Kế hoạch cải cách hành chính năm;
                2. Số cuộc họp giao ban
                Nêu rõ số cuộc họp chuyên đề.
                II. KẾT QUẢ GIẢI QUYẾT (có biểu số 01 kèm theo)
                III. KIẾN NGHỊ, ĐỀ XUẤT

                Biểu số 01
                KẾT QUẢ GIẢI QUYẾT HỒ SƠ
                STT\tLĩnh vực\tĐã giải quyết\t\tGhi chú
                \t\tĐúng hạn\tQuá hạn\t
                (1)\t(2)\t(3)\t(4)\t(5)
                """);
    }

    private void select(String begins) {
        fx(() -> {
            ListView<Row> list = list();
            list.getSelectionModel().select(row(begins));
            list.requestFocus();
            return true;
        });
        settle();
    }

    private Row row(String begins) {
        return rows().stream().filter(row -> row.line().text().startsWith(begins)).findFirst().orElseThrow();
    }

    private List<Row> rows() {
        return list().getItems();
    }

    @SuppressWarnings("unchecked")
    private ListView<Row> list() {
        return lookup("#import-lines").queryAs(ListView.class);
    }
}
