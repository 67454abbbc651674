package vn.sokiemtra.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.200|1200", "1200|1200", "1 200|1200", "1\u00A0200|1200",
            "1.200.000|1200000",
            "2,5|2.5", "2.5|2.5", "0.125|0.125", "0,125|0.125", "12.50|12.5", "1200.125|1200.125", "1.200,5|1200.5",
            "1,200.5|1200.5", "1,200,000|1200000", "1,200|1.2", "１２３|123", "−3|-3", "-3|-3", "–3|-3", "+4|4", " 7 |7",
            "0|0", "007|7", "0,0|0"})
    void numbersAreReadAsPeopleTypeThem(String typed, String canonical) {
        assertThat(VietnameseInput.canonical(Objects.requireNonNull(VietnameseInput.number(typed))))
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.2.3", "1,2,3", "12 5", "1.200,", ",5", "1e5", "--3", "1.2000.000", "1.200.00",
            "NaN",
            "12345678901234567890123456789012345678901234567890", "5 hồ sơ"})
    void nonsenseIsRefusedInASentence(String typed) {
        assertThatThrownBy(() -> VietnameseInput.number(typed)).isInstanceOf(Problem.class)
                .satisfies(problem -> assertThat(((Problem) problem).code()).isEqualTo("SKT-TEXT-NUMBER"))
                .hasMessageContaining("không phải là số");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00A0", "-", "–", "−"})
    void nothingAndALoneDashAreNoValue(String typed) {
        assertThat(VietnameseInput.number(typed)).isNull();
        assertThat(VietnameseInput.ratio(typed)).isNull();
        assertThat(VietnameseInput.date(typed)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"122/137|122/137", "1.122 / 1.137|1122/1137", "122：137|122/137",
            "122 trên 137|122/137", "0/0|0/0", "２/３|2/3"})
    void ratiosAreTwoNumbers(String typed, String canonical) {
        assertThat(Objects.requireNonNull(VietnameseInput.ratio(typed)).canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"122", "1/2/3", "/3", "a/b", "3/"})
    void aRatioNeedsBothNumbers(String typed) {
        assertThatThrownBy(() -> VietnameseInput.ratio(typed)).isInstanceOf(Problem.class)
                .satisfies(problem -> assertThat(((Problem) problem).code()).isEqualTo("SKT-TEXT-RATIO"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/3/2020", "03/03/2020", "03-3-2020", "3.3.20", "2020-03-03", "ngày 03 tháng 3 năm 2020",
            " 3 / 3 / 2020 "})
    void datesAreReadAsPeopleTypeThem(String typed) {
        assertThat(VietnameseInput.date(typed)).isEqualTo(LocalDate.of(2020, 3, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"07/13/2020", "31/4/2020", "29/2/2021", "hôm nay", "3/2020"})
    void daysThatDoNotExistAreRefused(String typed) {
        assertThatThrownBy(() -> VietnameseInput.date(typed)).isInstanceOf(Problem.class).hasMessageContaining(typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"118/BC-UBND|118|BC-UBND", "Số: 118 / BC-UBND|118|BC-UBND",
            "50 BC-UBND|50|BC-UBND",
            "/KH-UBND||KH-UBND", "61/2018/NĐ-CP|61|2018/NĐ-CP", "30c/NQ-CP|30c|NQ-CP", "50|50|"})
    void documentNotationsAreReadWithOrWithoutTheSlash(String typed, String number, String notation) {
        assertThat(VietnameseInput.notation(typed)).isEqualTo(new VietnameseInput.Notation(number, notation));
    }

    @Test
    void aPercentSignMayStandBehindANumber() {
        assertThat(VietnameseInput.percent("2,42 %")).isEqualByComparingTo("2.42");
        assertThat(VietnameseInput.percent("100%")).isEqualByComparingTo("100");
        assertThat(VietnameseInput.percent("–")).isNull();
        assertThatThrownBy(() -> VietnameseInput.percent("nhiều %")).hasMessageContaining("nhiều %");
    }
}
