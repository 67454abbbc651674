package vn.sokiemtra.desktop.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.testing.Window;

class UnitTableTest extends Window {

    @Test
    void nothingIsSaidToStayAsItIsBeforeItIsChecked() {
        UnitTable table = show(UnitTable::new, 900, 200);
        assertThat(said(table, true)).isEqualTo("Đang kiểm tra gói…");
        assertThat(said(table, false)).isEqualTo("Không có gì thay đổi.");
    }

    private String said(UnitTable table, boolean checking) {
        return fx(() -> {
            table.show(List.of(), checking);
            return ((Label) table.getPlaceholder()).getText();
        });
    }
}
