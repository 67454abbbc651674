package vn.sokiemtra.contradiction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sokiemtra.checklist.Side.REPORTED;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineOf;

/** The rules find their items in an outline that numbers them differently: that of Sở Nội vụ 2026. */
class ItemRolesTest {

    private static final Outline OUTLINE = OutlineOf.of("so-noi-vu-2026");

    private final FindContradictions find = new FindContradictions(OUTLINE);
    private final TypedBook book = new TypedBook(OUTLINE);

    @Test
    void anItemIsKnownByWhatItHolds() {
        assertThat(ItemRoles.of(OutlineOf.thachThanh())).satisfies(roles -> {
            assertThat(roles.interconnected()).isEqualTo("II.1.d2");
            assertThat(roles.cases()).isEqualTo("II.1.d5");
            assertThat(roles.post()).isEqualTo("II.1.d3");
            assertThat(roles.staff()).isEqualTo("II.2.a");
            assertThat(roles.wholeUnit()).containsExactlyInAnyOrder("II.1.d5", "III.1", "III.2");
        });
        assertThat(ItemRoles.of(OUTLINE)).satisfies(roles -> {
            assertThat(roles.interconnected()).isEqualTo("II.2.d2");
            assertThat(roles.cases()).isEqualTo("II.2.d6");
            assertThat(roles.post()).as("there the numbers are cells of Biểu 03, which X7 holds already").isNull();
            assertThat(roles.staff()).isNull();
            assertThat(roles.wholeUnit()).containsExactlyInAnyOrder("II.2.d6", "IV.1", "IV.2");
        });
    }

    @Test
    void interconnectedProceduresAreCountedThereToo() {
        book.row(REPORTED, "B2", "a", 1, "Cấp giấy", "Đất đai", "yes", null);
        book.part(REPORTED, "II.2.d2", "count", 2);
        assertThat(find.in(book)).singleElement().satisfies(one -> {
            assertThat(one.ruleId()).isEqualTo("B2-R4");
            assertThat(one.arithmetic()).isEqualTo("Biểu 02 có 1 dòng ≠ mục II.2.d2 ghi 2 → chênh 1");
            assertThat(one.items()).contains("II.2.d2");
        });
    }

    @Test
    void aNumberInTheSummaryMustBeOneOfTheFigures() {
        book.row(REPORTED, "B3", "1", null, null, null, null, null, null, null, 1200);
        book.says(REPORTED, "IV.1", "Đã tiếp nhận 1.250 hồ sơ.").says(REPORTED, "II.1.b", "Đã tiếp nhận 7 hồ sơ.");
        assertThat(find.in(book)).singleElement().satisfies(one -> {
            assertThat(one.ruleId()).isEqualTo("X11");
            assertThat(one.items()).contains("IV.1");
        });
    }

    @Test
    void staffWrittenBesideTheCellIsHeldAgainstIt() {
        book.set(REPORTED, "B3", "1", 4, 5);
        book.part(REPORTED, "II.4.a", "staff", 4);
        assertThat(find.in(book)).extracting(Contradiction::ruleId).contains("X7");
    }
}
