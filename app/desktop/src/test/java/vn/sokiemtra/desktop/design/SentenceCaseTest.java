package vn.sokiemtra.desktop.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceCaseTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "BẢNG TỔNG HỢP KẾT QUẢ GIẢI QUYẾT TTHC, CÔNG KHAI XIN LỖI;"
                    + "Bảng tổng hợp kết quả giải quyết TTHC, công khai xin lỗi",
            "TRÊN TRANG/CỔNG THÔNG TIN CỦA UBND, HĐND;Trên trang/cổng thông tin của UBND, HĐND",
            "Kết quả cải cách TTHC;Kết quả cải cách TTHC", "TTHC;TTHC"})
    void capitalsBecomeASentenceAndAbbreviationsStay(String title, String shown) {
        assertThat(SentenceCase.of(title)).isEqualTo(shown);
    }
}
