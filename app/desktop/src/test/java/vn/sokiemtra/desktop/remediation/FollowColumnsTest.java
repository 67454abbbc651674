package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

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

    /** A day of January looked like one that had long passed. */
    @Test
    void aDayOfAnotherYearIsSaidWithItsYearAndFits() {
        LocalDate today = LocalDate.of(2026, 12, 28);
        assertThat(FollowWords.day(LocalDate.of(2027, 1, 15), today)).isEqualTo("15/01/2027");
        assertThat(FollowWords.day(LocalDate.of(2026, 12, 31), today)).isEqualTo("31/12");
        Label[] day = {null};
        columns(columns::head, () -> {
            day[0] = Controls.figure("28/08/2028");
            return columns.fit(FollowColumns.Column.DUE, day[0]);
        });
        assertWhole(day[0]);
        largeLetters();
        assertWhole(day[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quá 1.505 ngày", "còn 1.505 ngày", "trong ngày nghỉ", "báo cáo 28/10", "từ 28/10/2025",
            "chưa có hạn"})
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
