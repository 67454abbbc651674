package vn.sokiemtra.desktop.onsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.inspection.cases.CaseField;
import vn.sokiemtra.inspection.cases.CaseSample;
import vn.sokiemtra.inspection.cases.CaseState;
import vn.sokiemtra.inspection.cases.LoadSamples;
import vn.sokiemtra.inspection.cases.SampledCase;

/** Hồ sơ drawn at random and filled in, on a real data file and without a window. */
class SamplesViewModelTest extends OnSiteFile {

    private final SamplesViewModel model = new SamplesViewModel(context);

    @BeforeEach
    void show() {
        model.activate();
        model.show(page("samples"));
    }

    @AfterEach
    void leave() {
        model.deactivate();
    }

    @Test
    void aPastedListSaysWhatWasUnderstoodAndLeavesPersonsOut() {
        model.pasted()
                .set("Mã hồ sơ\tHọ và tên\tLĩnh vực\nHS-001\tNguyễn Văn An\tĐất đai\nHS-001\tNguyễn Văn An\tĐất đai"
                        + "\n\tLê Thị Bình\tHộ tịch\nHS-002\tTrần Văn Cường\tHộ tịch");
        assertThat(model.understood().get()).startsWith("Đọc được 2 hồ sơ.").contains("Đã bỏ qua Họ và tên")
                .contains("Bỏ 1 dòng trùng mã.").contains("Bỏ 1 dòng không có mã.");
        assertThat(model.amount().get()).isEqualTo("2");
        model.pasted().set("");
        assertThat(model.understood().get()).isEmpty();
    }

    @Test
    void aListOfPersonsAloneIsRefusedInWords() {
        model.pasted().set("Họ và tên\nNguyễn Văn An\nLê Thị Bình");
        assertThat(model.understood().get()).contains("chưa ghi gì");
        model.draw();
        assertThat(model.notice().get()).isEqualTo(model.understood().get());
        assertThat(stored()).isEmpty();
    }

    @Test
    void withoutAListItSaysWhatIsMissing() {
        model.draw();
        assertThat(model.notice().get()).contains("Hãy dán danh sách mã hồ sơ trước");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "31", "-1", "mười", "", "2,5", "99999999"})
    void anAmountThatCannotBeDrawnIsSaid(String amount) {
        model.pasted().set(list(30));
        model.amount().set(amount);
        model.draw();
        assertThat(model.notice().get()).isEqualTo("Số hồ sơ cần chọn là số từ 1 đến 30.");
        assertThat(stored()).isEmpty();
        assertThat(model.pasted().get()).as("the list stays for another try").isNotEmpty();
    }

    @Test
    void aDrawIsShownChosenAndTheFieldsAreFreeForTheNext() {
        draw(30, "7", "Hồ sơ tháng 9");
        assertThat(model.chosen().get().cases()).hasSize(7);
        assertThat(model.chosen().get().genuine()).isTrue();
        assertThat(model.notice().get()).startsWith("Đã chọn ngẫu nhiên 7 hồ sơ");
        assertThat(List.of(model.pasted().get(), model.amount().get(), model.title().get())).allMatch(String::isEmpty);
        draw(5, "2", "Hồ sơ tháng 10");
        assertThat(model.samples()).hasSize(2);
        assertThat(model.chosen().get().title()).isEqualTo("Hồ sơ tháng 10");
        assertThat(SamplesViewModel.proof(model.chosen().get())).startsWith("Chọn 2 trong 5 hồ sơ lúc 22/10/2020");
    }

    @Test
    void theUsualAmountIsTenOrAllThereAre() {
        model.pasted().set(list(30));
        assertThat(model.amount().get()).isEqualTo("10");
        model.amount().set("");
        model.pasted().set(list(4));
        assertThat(model.amount().get()).isEqualTo("4");
    }

    @Test
    void whatIsTypedIsWrittenAndWhatCannotBeReadChangesNothing() {
        draw(1, "1", "");
        model.change(one(), CaseField.DUE_ON, "12/10/2020");
        model.change(one(), CaseField.RETURNED_ON, "14/10/2020");
        assertThat(one()).matches(late -> late.state() == CaseState.LATE && late.daysLate() == 2);
        model.change(one(), CaseField.DUE_ON, "31/02/2020");
        assertThat(model.notice().get()).isNotEmpty();
        assertThat(one().dueOn()).hasToString("2020-10-12");
        model.change(one(), CaseField.DUE_ON, "13/10/2020");
        assertThat(model.notice().get()).isEmpty();
        context.session().undo();
        assertThat(one().dueOn()).hasToString("2020-10-12");
    }

    @Test
    void aBlockFromExcelFallsOnRowsAndColumnsAndStopsAtTheEdge() {
        draw(3, "3", "");
        model.paste(1, 1,
                "01/10/2020\t05/10/2020\t05/10/2020\tkhông\tthừa\n02/10/2020\t06/10/2020\t08/10/2020\tcó\nthừa");
        CaseSample sample = model.chosen().get();
        assertThat(sample.cases().get(0).receivedOn()).isNull();
        assertThat(sample.cases().get(1).apology()).isFalse();
        assertThat(sample.cases().get(2)).matches(each -> each.daysLate() == 2 && each.apology());
        assertThat(SamplesViewModel.counts(sample)).isEqualTo(
                "3 hồ sơ: trả đúng hạn 1, quá hạn 1 (đã xin lỗi 1, chưa xin lỗi 0)");
        model.paste(0, 1, "01/10/2020\n40/10/2020");
        assertThat(model.chosen().get().cases().get(0).receivedOn()).as("one bad cell refuses the block").isNull();
        assertThat(model.notice().get()).isNotEmpty();
    }

    @Test
    void aFindingNeedsALateCaseAndItsFiguresFollow() {
        model.recordFinding();
        assertThat(model.notice().get()).contains("Chưa chọn hồ sơ nào");
        draw(2, "2", "Hồ sơ tháng 9");
        model.recordFinding();
        assertThat(model.notice().get()).contains("Không có hồ sơ nào quá hạn");
        model.paste(0, 2, "12/10/2020\t14/10/2020\tkhông");
        model.recordFinding();
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.itemCode()).isEqualTo(model.item(model.chosen().get()).code());
            assertThat(finding.content()).contains("{");
        });
        assertThat(model.notice().get()).contains("Đã ghi tồn tại tại mục");
        model.recordFinding();
        assertThat(findings()).as("once").hasSize(1);
        assertThat(model.notice().get()).contains("Đã có tồn tại nêu số liệu");
    }

    @Test
    void aDrawBelongsToTheItemThatIsChosen() {
        draw(2, "1", "");
        ItemChoice other = model.items().stream().filter(item -> item.code().equals("II.4.b")).findFirst()
                .orElseThrow();
        model.belongs(other);
        assertThat(model.item(model.chosen().get())).isEqualTo(other);
    }

    @Test
    void aDrawIsDeletedAtOnceAndComesBack() {
        draw(3, "2", "");
        model.delete();
        assertThat(model.samples()).isEmpty();
        assertThat(model.chosen().get()).isNull();
        context.session().undo();
        assertThat(model.chosen().get().cases()).hasSize(2);
    }

    private void draw(int many, String amount, String title) {
        model.pasted().set(list(many));
        model.amount().set(amount);
        model.title().set(title);
        model.draw();
    }

    private static String list(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> "HS-%03d".formatted(i)).collect(Collectors.joining("\n"));
    }

    private SampledCase one() {
        return model.chosen().get().cases().getFirst();
    }

    private List<CaseSample> stored() {
        return new LoadSamples(open.ledger()).of(open.inspection);
    }

    private List<Finding> findings() {
        return new LoadFindings(open.ledger()).of(open.inspection);
    }
}
