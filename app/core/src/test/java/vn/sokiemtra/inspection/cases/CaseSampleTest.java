package vn.sokiemtra.inspection.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.Quotes;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Problem;

/** Hồ sơ kiểm tra xác suất: read from Excel without personal data, drawn so that it can be drawn again, counted. */
class CaseSampleTest {

    private static final String HOA = TemporaryDataFile.PERSON;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-10-22T02:00:00Z"));
    private static final String EXCEL = """
                                        STT\tMã hồ sơ\tHọ và tên\tSố điện thoại\tLĩnh vực\tNgày tiếp nhận\tNgày hẹn trả\tNgày trả kết quả
                                        1\tH56-200901-0001\tNguyễn Văn An\t0912345678\tĐất đai\t01/09/2020 08:15\t10/09/2020\t17/09/2020
                                        2\tH56-200901-0002\tTrần Thị Bé\t0987654321\tHộ tịch\t01/09/2020\t03/09/2020\t03/09/2020
                                        3\tH56-200901-0003\tLê Văn Cường\t0905111222\tĐất đai\t01/09/2020\t15/09/2020\t
                                        """;

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile(CLOCK);

    private UUID inspection;

    @BeforeEach
    void plan() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", HOA);
        inspection = new LoadUnits(data.ledger()).find("Xã Thạch Cẩm").inspectionId();
    }

    @Test
    void aPastedTableKeepsCodesFieldsAndDatesAndLeavesPersonsOut() {
        CaseList list = new ReadCaseList().read(EXCEL);
        assertThat(list.personal()).containsExactly("Họ và tên", "Số điện thoại");
        assertThat(list.lines()).hasSize(3).first().isEqualTo(new CaseList.Line("H56-200901-0001", "Đất đai", LocalDate
                .of(2020, 9, 1), LocalDate.of(2020, 9, 10), LocalDate.of(2020, 9, 17)));
    }

    /** Where the code and the name of a person share a cell, the code alone is kept, and that is said. */
    @Test
    void aNameBesideTheCodeIsNotKept() {
        CaseList list = new ReadCaseList()
                .read("Mã hồ sơ\nNguyễn Văn An - 000.00.12\n000.00.13 (Trần Thị Bé)\nHồ Sơ 14");
        assertThat(list.lines()).extracting(CaseList.Line::code).containsExactly("000.00.12", "000.00.13", "Hồ Sơ 14");
        assertThat(list.personal()).containsExactly("họ tên ghi cùng ô với mã hồ sơ");
    }

    @Test
    void withoutAHeaderTheContentsTell() {
        CaseList list = new ReadCaseList().read(EXCEL.substring(EXCEL.indexOf('\n') + 1));
        assertThat(list.personal()).containsExactly("cột 3", "cột 4");
        assertThat(list.lines()).extracting(CaseList.Line::code).containsExactly("H56-200901-0001", "H56-200901-0002",
                "H56-200901-0003");
        assertThat(list.lines().getFirst().returnedOn()).isEqualTo(LocalDate.of(2020, 9, 17));
    }

    @Test
    void aListOfCodesAloneIsEnoughAndCountsEachOnce() {
        CaseList list = new ReadCaseList().read("HS-001\nHS-002\n\nHS-001\nHS-003\n");
        assertThat(list.lines()).extracting(CaseList.Line::code).containsExactly("HS-001", "HS-002", "HS-003");
        assertThat(list.twice()).isEqualTo(1);
        assertThat(list.personal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn An\nTrần Thị Bé\nLê Cường", "0912345678\n0987654321",
            "038084001234\n038085004321"})
    void aListOfPersonsIsRefused(String pasted) {
        refused("SKT-CASE-PERSONAL", () -> new ReadCaseList().read(pasted));
    }

    @Test
    void namesOfProceduresAndFieldsAreNoPersons() {
        CaseList list = new ReadCaseList().read("""
                                                Mã hồ sơ\tTên thủ tục hành chính\tHẹn trả
                                                A1\tĐăng ký khai sinh\t10/09/2020
                                                A2\tHộ Tịch\t10/09/2020""");
        assertThat(list.personal()).isEmpty();
        assertThat(list.lines()).extracting(CaseList.Line::field).containsExactly("Đăng ký khai sinh", "Hộ Tịch");
    }

    @Test
    void emptyTextIsRefused() {
        refused("SKT-CASE-LIST-EMPTY", () -> new ReadCaseList().read(" \n "));
        refused("SKT-CASE-LIST-EMPTY", () -> new ReadCaseList().read("Mã hồ sơ\tLĩnh vực"));
    }

    @Test
    void anybodyWhoHasListAndSeedDrawsTheSameInWhateverOrder() {
        List<String> codes = IntStream.rangeClosed(1, 200).mapToObj(i -> "HS-" + i).collect(Collectors.toList());
        List<String> drawn = FairDraw.draw("00ff", codes, 10);
        assertThat(drawn).hasSize(10).doesNotHaveDuplicates();
        Collections.shuffle(codes, new Random(7));
        assertThat(FairDraw.draw("00ff", codes, 10)).isEqualTo(drawn);
        assertThat(FairDraw.draw("00fe", codes, 10)).isNotEqualTo(drawn);
        // printf '00ff:HS-1' | sha256sum
        assertThat(FairDraw.rank("00ff", "HS-1")).isEqualTo(
                "eff28ba3b1c77c312891863eae51faecb2ec8c3d8fa6c71c4caf9c136a34c88d");
    }

    @Test
    void everyCaseIsDrawnAboutAsOftenAsAnyOther() {
        List<String> codes = IntStream.rangeClosed(1, 20).mapToObj(i -> "HS-" + i).toList();
        int[] times = new int[21];
        Random random = new Random(1);
        for (int i = 0; i < 4000; i++) {
            FairDraw.draw(FairDraw.seed(random), codes, 5)
                    .forEach(code -> times[Integer.parseInt(code.substring(3))]++);
        }
        // 1000 each expected; five standard deviations of a binomial are 137
        assertThat(IntStream.rangeClosed(1, 20).map(i -> times[i])).allMatch(count -> Math.abs(count - 1000) < 137);
    }

    @Test
    void aDrawKeepsItsListSeedTimeAndPersonAndIsFoundGenuine() {
        UUID id = draw(IntStream.rangeClosed(1, 50).mapToObj(i -> "HS-" + i).collect(Collectors.joining("\n")), 10);
        CaseSample sample = only();
        assertThat(sample.id()).isEqualTo(id);
        assertThat(sample.codes()).hasSize(50);
        assertThat(sample.seed()).matches("[0-9a-f]{32}");
        assertThat(sample.drawnBy()).isEqualTo(HOA);
        assertThat(sample.drawnAt()).isEqualTo("2020-10-22T09:00");
        assertThat(sample.genuine()).isTrue();
        assertThat(sample.cases()).extracting(SampledCase::code).isEqualTo(FairDraw.draw(sample.seed(), sample.codes(),
                10));
        assertThat(sample.cases()).extracting(SampledCase::state).containsOnly(CaseState.UNKNOWN);
    }

    @Test
    void theSameRandomSourceGivesTheSameDraw() {
        draw("A\nB\nC\nD".replaceAll("[A-D]", "HS-$0" + "1"), 2);
        draw("A\nB\nC\nD".replaceAll("[A-D]", "HS-$0" + "1"), 2);
        List<CaseSample> both = samples();
        assertThat(both.get(0).seed()).isEqualTo(both.get(1).seed());
    }

    @Test
    void daysLateAreWorkingDaysAndTheRestIsCounted() {
        draw(EXCEL, 3);
        CaseSample sample = only();
        assertThat(of(sample, "H56-200901-0001")).matches(one -> one.state() == CaseState.LATE && one.daysLate() == 5);
        assertThat(of(sample, "H56-200901-0002").state()).isEqualTo(CaseState.ON_TIME);
        // due on 15/09, not returned on the day of the draw, 22/10: 27 working days
        assertThat(of(sample, "H56-200901-0003")).matches(one -> one.state() == CaseState.LATE_OPEN && one
                .daysLate() == 27);
        assertThat(sample.counts()).isEqualTo(new CaseCounts(3, 1, 2, 27, 0, 0));
        write(sample, "H56-200901-0001", CaseField.APOLOGY, "Không");
        write(sample, "H56-200901-0003", CaseField.APOLOGY, "có");
        assertThat(only().counts()).isEqualTo(new CaseCounts(3, 1, 2, 27, 1, 1));
    }

    @Test
    void aTermThatEndsOnADayOffEndsOnTheNextWorkingDay() {
        draw("HS-01", 1);
        CaseSample sample = only();
        write(sample, "HS-01", CaseField.RECEIVED_ON, "01/09/2020");
        write(sample, "HS-01", CaseField.DUE_ON, "12/09/2020");
        write(sample, "HS-01", CaseField.RETURNED_ON, "14/09/2020");
        assertThat(only().cases().getFirst().state()).isEqualTo(CaseState.ON_TIME);
        write(sample, "HS-01", CaseField.RETURNED_ON, "15/09/2020");
        assertThat(only().cases().getFirst()).matches(one -> one.state() == CaseState.LATE && one.daysLate() == 1);
        write(sample, "HS-01", CaseField.RETURNED_ON, "31/08/2020");
        assertThat(only().cases().getFirst().state()).isEqualTo(CaseState.IMPOSSIBLE);
    }

    @Test
    void whatCannotBeReadChangesNothing() {
        draw(EXCEL, 1);
        UUID row = only().cases().getFirst().id();
        CaseList list = new ReadCaseList().read(EXCEL);
        refused("SKT-CASE-AMOUNT", () -> drawn(list, 4));
        refused("SKT-CASE-AMOUNT", () -> drawn(list, 0));
        ChangeCase change = new ChangeCase(data.ledger());
        refused("SKT-TEXT-DATE", () -> change.run(HOA, row, CaseField.DUE_ON, "31/02/2020"));
        refused("SKT-CASE-APOLOGY", () -> change.run(HOA, row, CaseField.APOLOGY, "có lẽ"));
        refused("SKT-CASE-PERSON", () -> change.run(HOA, row, CaseField.FIELD, "Nguyễn Văn An"));
        refused("SKT-TEXT-DATE", () -> change.all(HOA, List.of(new ChangeCase.Typed(row, CaseField.FIELD, "Đất đai 2"),
                new ChangeCase.Typed(row, CaseField.DUE_ON, "hôm qua"))));
        assertThat(only().cases().getFirst().field()).isNotEqualTo("Đất đai 2");
    }

    @Test
    void whatTheDrawComesToIsALiveFigureOfSentences() {
        draw(EXCEL, 3);
        String finding = SampleWords.finding(only());
        assertThat(read(finding)).isEqualTo("Hồ sơ tháng 9: kiểm tra xác suất 3 hồ sơ, có 2 hồ sơ quá hạn, nhiều nhất "
                + "27 ngày làm việc; 0 hồ sơ chưa có văn bản xin lỗi.");
        write(only(), "H56-200901-0003", CaseField.RETURNED_ON, "15/09/2020");
        assertThat(read(finding)).contains("có 1 hồ sơ quá hạn, nhiều nhất 5 ngày");
        assertThat(new LoadFigures(data.ledger()).of(inspection).forms()).extracting(form -> form.code())
                .doesNotContain("MHS");
    }

    @Test
    void aDrawIsDeletedWithItsCasesAndComesBackByUndo() {
        UUID id = draw(EXCEL, 2);
        Edited<UUID> gone = new DrawSample(data.ledger(), CLOCK).delete(HOA, id);
        assertThat(samples()).isEmpty();
        data.ledger().undo(HOA, gone.id());
        assertThat(only().cases()).hasSize(2);
    }

    private String read(String text) {
        return Quotes.resolve(text, new LoadFigures(data.ledger()).of(inspection));
    }

    private UUID draw(String pasted, int amount) {
        return drawn(new ReadCaseList().read(pasted), amount);
    }

    private UUID drawn(CaseList list, int amount) {
        return new DrawSample(data.ledger(), CLOCK, new Random(5)).run(HOA, inspection, null, "Hồ sơ tháng 9", list,
                amount).value();
    }

    private List<CaseSample> samples() {
        return new LoadSamples(data.ledger()).of(inspection);
    }

    private CaseSample only() {
        assertThat(samples()).hasSize(1);
        return samples().getFirst();
    }

    private static SampledCase of(CaseSample sample, String code) {
        return sample.cases().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    private void write(CaseSample sample, String code, CaseField field, String typed) {
        new ChangeCase(data.ledger()).run(HOA, of(sample, code).id(), field, typed);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).extracting(e -> ((Problem) e).code()).isEqualTo(code);
    }
}
