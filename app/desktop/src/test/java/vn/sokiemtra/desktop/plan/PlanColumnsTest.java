package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.testing.ColumnsWindow;

class PlanColumnsTest extends ColumnsWindow {

    @Test
    void aColumnIsWiderByTheMeasureOfItsLetters() {
        PlanColumns columns = new PlanColumns();
        columns(columns::head, () -> columns.fit(PlanColumns.Column.STATE, new Label("x")));
        double usual = width();
        largeLetters();
        assertThat(width()).isGreaterThan(usual * 1.14);
    }
}
