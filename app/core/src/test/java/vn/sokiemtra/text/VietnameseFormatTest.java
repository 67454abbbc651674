package vn.sokiemtra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;

class VietnameseFormatTest {

    @Test
    void numbersGroupByDotsAndSplitByAComma() {
        assertThat(VietnameseFormat.number(1200)).isEqualTo("1.200");
        assertThat(VietnameseFormat.number(new BigDecimal("1234567.50"))).isEqualTo("1.234.567,5");
        assertThat(VietnameseFormat.number(new BigDecimal("1E+4"))).isEqualTo("10.000");
        assertThat(VietnameseFormat.number((BigDecimal) null)).isEqualTo("–");
        assertThat(VietnameseFormat.number(-28)).isEqualTo("\u221228");
        assertThat(VietnameseFormat.difference(BigDecimal.valueOf(28))).isEqualTo("+28");
        assertThat(VietnameseFormat.difference(BigDecimal.ZERO)).isEqualTo("0");
    }

    @Test
    void percentagesHaveTwoDecimalsHalfUp() {
        assertThat(VietnameseFormat.percent(ratio("28", "1159").percent())).isEqualTo("2,42\u00A0%");
        assertThat(VietnameseFormat.percent(new BigDecimal("0.005"))).isEqualTo("0,01\u00A0%");
        assertThat(VietnameseFormat.percent(new BigDecimal("-0.001"))).isEqualTo("0,00\u00A0%");
        assertThat(VietnameseFormat.percent(ratio("0", "0").percent())).isEqualTo("–");
    }

    @Test
    void officialDatesLeadDaysBelowTenAndTheFirstTwoMonthsWithZero() {
        assertThat(VietnameseFormat.officialDate(LocalDate.of(2020, 3, 3))).isEqualTo("ngày 03 tháng 3 năm 2020");
        assertThat(VietnameseFormat.officialDate(LocalDate.of(2020, 2, 11))).isEqualTo("ngày 11 tháng 02 năm 2020");
        assertThat(VietnameseFormat.officialDate(LocalDate.of(2020, 10, 20))).isEqualTo("ngày 20 tháng 10 năm 2020");
        assertThat(VietnameseFormat.citedDate(LocalDate.of(2017, 6, 6))).isEqualTo("06/6/2017");
        assertThat(VietnameseFormat.date(LocalDate.of(2020, 3, 3))).isEqualTo("03/03/2020");
        assertThat(VietnameseFormat.dateTime(LocalDateTime.of(2020, 3, 3, 9, 5))).isEqualTo("03/03/2020 09:05");
        assertThat(VietnameseFormat.officialTime(LocalTime.of(8, 0))).isEqualTo("08 giờ 00");
    }

    @Test
    void documentsAreNamedByNumberAndNotation() {
        assertThat(VietnameseFormat.notation("50", "KH-UBND")).isEqualTo("50/KH-UBND");
        assertThat(VietnameseFormat.notation("5", "BC-UBND")).isEqualTo("05/BC-UBND");
        assertThat(VietnameseFormat.notation(null, "BB-ĐKT")).isEqualTo("      /BB-ĐKT");
        assertThat(VietnameseFormat.citation("50", "KH-UBND", LocalDate.of(2020, 3, 3)))
                .isEqualTo("50/KH-UBND ngày 03/3/2020");
    }

    @Test
    void sizesReadAsInTheFileManager() {
        assertThat(VietnameseFormat.size(0)).isEqualTo("0\u00A0B");
        assertThat(VietnameseFormat.size(655_360)).isEqualTo("640\u00A0KB");
        assertThat(VietnameseFormat.size(2_936_013)).isEqualTo("2,8\u00A0MB");
        assertThat(VietnameseFormat.size(3_221_225_472L)).isEqualTo("3\u00A0GB");
    }

    private static Ratio ratio(String part, String whole) {
        return new Ratio(new BigDecimal(part), new BigDecimal(whole));
    }
}
