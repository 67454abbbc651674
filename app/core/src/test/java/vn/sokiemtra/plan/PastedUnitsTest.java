package vn.sokiemtra.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

/** Lists of units as they come out of letters and sheets. */
class PastedUnitsTest {

    @Test
    void titlesGroupsAndSumsOfAnAnnexAreNoUnits() {
        PastedUnits read = read("""
                                PHỤ LỤC I
                                DANH SÁCH CÁC ĐƠN VỊ ĐƯỢC KIỂM TRA
                                (Kèm theo Kế hoạch số 50/KH-UBND ngày 03/3/2020)
                                TT\tTên đơn vị\tGhi chú
                                I\tCác sở, ban, ngành\t
                                1\tSở Y tế\tđã kiểm tra 2019
                                II\tCác xã
                                2\tUBND xã Thạch Cẩm\t
                                Tổng cộng\t2\t
                                """);
        assertThat(read.units()).extracting(UnitDraft::name).containsExactly("Sở Y tế", "Xã Thạch Cẩm");
        assertThat(read.left()).hasSize(6).allMatch(line -> line.endsWith("tiêu đề hoặc dòng cộng, bỏ qua."))
                .anyMatch(line -> line.startsWith("Các sở, ban, ngành:"));
    }

    @Test
    void theNamesStandBelowTheirHeadAlsoBehindTheDistrict() {
        PastedUnits read = read("""
                                STT\tHuyện\tĐơn vị được kiểm tra\tNgười đứng đầu
                                1\tHuyện Tam Bình\tXã Song Phú\tÔng A
                                \t\tXã Loan Mỹ\tBà B
                                2\tHuyện Bình Tân\t\tchưa chọn
                                """);
        assertThat(read.units()).extracting(UnitDraft::name).containsExactly("Xã Song Phú", "Xã Loan Mỹ");
        assertThat(read.left()).singleElement().asString().startsWith("Huyện Bình Tân:");
    }

    @Test
    void linesOfALetterLoseTheirNumbersAndLetters() {
        PastedUnits read = read(
                "I. Các sở\n1. Sở Y tế;\na) Sở Tư pháp;\n- Xã Đại Hà.\nIV. Sở Xây dựng\n02 xã Thụy Hương");
        assertThat(read.units()).extracting(UnitDraft::name).containsExactly("Sở Y tế", "Sở Tư pháp", "Xã Đại Hà",
                "Sở Xây dựng", "Xã Thụy Hương");
        assertThat(read.left()).singleElement().asString().startsWith("Các sở:");
    }

    @Test
    void aUnitThatIsThereOrNamedTwiceIsLeftOutInWords() {
        PastedUnits read = PastedUnits.read("Xã Song Phú\nUBND xã song phú\nXã Cũ", "PROVINCE", Set.of("Xã Cũ"));
        assertThat(read.units()).extracting(UnitDraft::name).containsExactly("Xã Song Phú");
        assertThat(read.left()).hasSize(2).allMatch(line -> line.contains("đã có"));
    }

    private static PastedUnits read(String text) {
        return PastedUnits.read(text, "PROVINCE", Set.of());
    }
}
