package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.testing.ColumnsWindow;

class FollowColumnsTest extends ColumnsWindow {

    private final FollowColumns columns = new FollowColumns();

    @Test
    void aColumnIsWiderByTheMeasureOfItsLetters() {
        columns(columns::head, () -> columns.fit(FollowColumns.Column.LEFT, new Label("x")));
        double usual = width();
        largeLetters();
        assertThat(width()).isGreaterThan(usual * 1.14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quá 1.505 ngày", "còn 1.505 ngày", "trong ngày nghỉ", "báo cáo 28/10", "chưa có hạn"})
    void whatIsLeftIsNeverCut(String words) {
        Label[] left = {null};
        columns(columns::head, () -> {
            left[0] = Controls.status(Tone.DANGER, Glyph.OVERDUE, words);
            return columns.fit(FollowColumns.Column.LEFT, left[0]);
        });
        assertWhole(left[0]);
        largeLetters();
        assertWhole(left[0]);
    }
}
