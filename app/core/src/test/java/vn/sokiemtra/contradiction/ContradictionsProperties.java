package vn.sokiemtra.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineOf;
import vn.sokiemtra.checklist.Side;

/** Whatever a unit's consistent figures are, no rule speaks; whatever one mistake is planted, exactly its rule does. */
class ContradictionsProperties {

    private static final Outline OUTLINE = OutlineOf.thachThanh();
    private static final FindContradictions FIND = new FindContradictions(OUTLINE);
    private static final Side R = Side.REPORTED;

    /** One mistake each, in a book that was consistent. Every planted book has overdue cases and at least two rows. */
    private static final Map<String, Consumer<Book>> MISTAKES = Map.ofEntries(
            Map.entry("B1-R0", b -> b.typed.set(R, "B1", "1", 6, -1).set(R, "B1", "1", 7, b.before + 1)),
            Map.entry("B1-R1", b -> b.typed.set(R, "B1", "1", 6, b.before + 1)),
            Map.entry("B1-R2", b -> b.typed.set(R, "B1", "1", 7, 2)),
            Map.entry("B1-R3", b -> b.typed.set(R, "B1", "1", 6, b.before).set(R, "B1", "1", 7, 0)),
            Map.entry("B1-R4", b -> b.typed.set(R, "B1", "1", 8, null)),
            Map.entry("B1-R5", b -> b.typed.set(R, "B1", "1", 2, null)),
            Map.entry("B2-R1", b -> b.typed.set(R, "B2", "1", 4, null)),
            Map.entry("B2-R2", b -> b.typed.set(R, "B2", "1", 5, "yes")),
            Map.entry("B2-R3", b -> b.typed.set(R, "B2", "2", 2, " thủ tục  1 ")),
            Map.entry("B2-R4", b -> b.typed.part(R, "II.1.d2", "count", b.shared + 1)),
            Map.entry("B3-R1",
                    b -> b.typed.set(R, "B3", "1", 6, b.procedures - 1).set(R, "B5", "1", 2, b.procedures - 1)
                            .set(R, "B5", "1", 3, "1/" + (b.procedures - 1))),
            Map.entry("B3-R2", b -> b.typed.set(R, "B3", "1", 9, b.received + 1)),
            Map.entry("B3-R3", b -> b.typed.set(R, "B3", "1", 10, b.onTime + b.late + 1)),
            Map.entry("B3-R5", b -> b.typed.set(R, "B3", "1", 13, "77.7")),
            Map.entry("B3-R6", b -> b.typed.set(R, "B3", "1", 14, "không")),
            Map.entry("B3-R7", b -> b.typed.set(R, "B3", "1", 15, b.procedures + 1)),
            Map.entry("B3-R8", b -> b.typed.set(R, "B3", "1", 16, null)),
            Map.entry("B4-R1", b -> b.typed.set(R, "B4", "1", 6, 0).set(R, "B4", "1", 12, 0)
                    .set(R, "B4", "1", 11, b.rowLate)),
            Map.entry("B4-R2", b -> b.typed.set(R, "B4", "1", 9, b.received + 1)),
            Map.entry("B4-R3", b -> b.typed.set(R, "B4", "1", 11, b.rowLate + 1).set(R, "B4", "1", 12, 0)),
            Map.entry("B5-R1", b -> b.typed.set(R, "B5", "1", 3, (b.procedures + 1) + "/" + b.procedures)),
            Map.entry("B5-R2", b -> b.typed.set(R, "B5", "1", 3, "1/" + (b.procedures + 1))),
            Map.entry("B5-R3", b -> b.typed.set(R, "B5", "1", 5, b.procedures).set(R, "B5", "1", 6, 1)),
            Map.entry("B5-R4", b -> b.typed.set(R, "B5", "1", 4, "đang xây dựng")),
            Map.entry("X1", b -> b.typed.set(R, "B5", "1", 2, b.procedures + 1).set(R, "B5", "1", 3, "1/"
                    + (b.procedures + 1))),
            Map.entry("X2", b -> b.typed.set(R, "B3", "1", 8, b.received + 1)),
            Map.entry("X3",
                    b -> b.typed.set(R, "B4", "1", 7, b.rowOnTime + 1).set(R, "B4", "1", 6, b.rowOnTime + b.rowLate
                            + 1).set(R, "B4", "1", 5, b.rowAll + 1).set(R, "B3", "1", 8, b.received + 1)),
            Map.entry("X4", b -> b.typed.set(R, "B4", "1", 3, 999)),
            Map.entry("X5", b -> b.typed.set(R, "B4", "1", 4, 998).set(R, "B4", "1", 3, -1)),
            Map.entry("X6", b -> b.typed.part(R, "II.1.d1", "rate", "1/999")),
            Map.entry("X7", b -> b.typed.part(R, "II.4.c1", "count", 777)),
            Map.entry("X8", b -> b.typed.part(R, "II.2.a", "staff", 9)),
            Map.entry("X10", b -> b.typed.set(R, "B3", "1", 1, "01/03/2020 - 10/10/2020")),
            Map.entry("X11", b -> b.typed.says(R, "II.1.d5", "Đã tiếp nhận 999.999 hồ sơ")),
            Map.entry("X12", b -> b.typed.says(R, "III.1", "100% hồ sơ trả đúng hạn")),
            Map.entry("RV", b -> b.typed.set(Side.VERIFIED, "B5", "1", 5, 1)));

    @Property(tries = 300)
    void consistentFiguresContradictNothing(@ForAll Random random) {
        Book book = new Book(random);
        book.typed.says(R, "II.1.d5", "Đã tiếp nhận " + book.received + " hồ sơ, quá hạn do thiếu người.");
        assertThat(FIND.in(book.typed)).isEmpty();
    }

    @Property(tries = 300)
    void blankFiguresContradictNothing(@ForAll Random random) {
        Book book = new Book(random);
        for (int i = 0; i < 30; i++) {
            List<Integer> figures = List.of(5, 6, 7, 8, 9, 10, 11, 12);
            book.typed.set(R, random.nextBoolean() ? "B4" : "B3", "1", figures.get(random.nextInt(8)), null);
        }
        assertThat(FIND.in(book.typed)).filteredOn(one -> one.severity() == Severity.ERROR).isEmpty();
    }

    @Property(tries = 700)
    void aPlantedMistakeIsSeenByItsRuleAlone(@ForAll Random random, @ForAll("mistakes") String rule) {
        Book book = new Book(random);
        MISTAKES.getOrDefault(rule, nothing -> {
        }).accept(book);
        // A wrong one-stop count breaks the sum X4 too, a negative one R0: the two are not independent.
        List<String> also = rule.equals("X5") ? List.of("X4", "B4-R0") : List.of();
        assertThat(FIND.in(book.typed)).extracting(Contradiction::ruleId).contains(rule).allMatch(found -> found.equals(
                rule) || also.contains(found));
    }

    @Provide
    Arbitrary<String> mistakes() {
        return Arbitraries.of(MISTAKES.keySet().stream().sorted().toList());
    }

    /** A unit whose figures fit: drawn from below, summed up above. */
    private static final class Book {

        final TypedBook typed = new TypedBook(OUTLINE);
        int procedures;
        int shared;
        int received;
        int onTime;
        int late;
        int rowLate;
        int rowOnTime;
        int rowAll;
        int before;

        Book(Random random) {
            int rows = 2 + random.nextInt(6);
            for (int row = 1; row <= rows; row++) {
                field(random, row);
            }
            for (int row = 1; row <= shared; row++) {
                typed.row(R, "B2", "" + row, row, "Thủ tục " + row, "Đất đai", "yes");
            }
            typed.part(R, "II.1.d2", "count", shared).part(R, "II.2.a", "staff", 3);
            before = 5 + random.nextInt(20);
            typed.row(R, "B1", "1", 1, "Thủ tục", "1.000", "Luật", before, before - 3, 3, "12/QĐ-UBND");
            BigDecimal rate = BigDecimal.valueOf(100L * late).divide(BigDecimal.valueOf((long) onTime + late), 2,
                    RoundingMode.HALF_UP);
            typed.row(R, "B3", "1", "01/01/2020 - 10/10/2020", 32.5, "Đủ", 3, 0, procedures, procedures, received, 1, 1,
                    onTime, late, rate.stripTrailingZeros().toPlainString(), "Thiếu người", 1, "Thiếu giấy tờ");
            typed.row(R, "B5", "1", 1, procedures, procedures + "/" + procedures, "thachcam.thachthanh.thanhhoa.gov.vn",
                    2, 0);
        }

        private void field(Random random, int row) {
            int single = 1 + random.nextInt(20);
            int linked = 1 + random.nextInt(3);
            int timely = 1 + random.nextInt(300);
            int overdue = 1 + random.nextInt(20);
            int waiting = random.nextInt(10);
            int refused = random.nextInt(5);
            int excused = random.nextInt(overdue + 1);
            int all = timely + overdue + waiting + refused;
            typed.row(R, "B4", "" + row, row, "Lĩnh vực " + row, single, linked, all, timely + overdue, timely, overdue,
                    waiting, refused, excused, overdue - excused);
            procedures += single + linked;
            shared += linked;
            received += all;
            onTime += timely;
            late += overdue;
            rowLate = row == 1 ? overdue : rowLate;
            rowOnTime = row == 1 ? timely : rowOnTime;
            rowAll = row == 1 ? all : rowAll;
        }
    }
}
