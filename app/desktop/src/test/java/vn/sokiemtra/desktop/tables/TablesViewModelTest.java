package vn.sokiemtra.desktop.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.document.pdf.PageImages;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.inspection.EnterCells;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.Quotes;
import vn.sokiemtra.plan.ChangePlan;
import vn.sokiemtra.plan.PlanSection;

/** What happens to a biểu, on a real data file and without a window. */
class TablesViewModelTest {

    private final OpenInspection open = new OpenInspection();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private ScreenContext context;
    private TablesViewModel model;

    @BeforeEach
    void show() {
        context = open.context(tasks);
        model = new TablesViewModel(context, new LedgerFormBook(open.ledger()));
        model.show(open.inspection, "B4");
        model.activate();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void typingInTheBlankRowAddsARow() {
        model.entry().type(at(0, 1), "Đất đai");
        model.entry().type(at(0, 4), "1.200");
        assertThat(sheet().rows()).isEqualTo(2);
        assertThat(text(0, 1)).isEqualTo("Đất đai");
        assertThat(text(0, 4)).isEqualTo("1.200");
        assertThat(text(1, 1)).isEqualTo("Thêm lĩnh vực…");
    }

    @Test
    void aComputedColumnFollows() {
        model.entry().paste(at(0, 1), List.of(List.of("Đất đai", "9", "8", "128", "7", "84", "19")));
        assertThat(text(0, 5)).isEqualTo("103");
        assertThat(sheet().cell(0, 5).kind()).isEqualTo(CellFace.Kind.COMPUTED);
        assertThat(sheet().total(5).text()).isEqualTo("103");
    }

    @Test
    void aPastedBlockIsOneStepBack() {
        model.entry().paste(at(0, 1),
                List.of(List.of("Hộ tịch", "24", "6", "412"), List.of("Đất đai", "9", "8", "1,200")));
        assertThat(text(1, 4)).isEqualTo("1.200");
        context.session().undo();
        assertThat(sheet().rows()).isEqualTo(1);
        context.session().redo();
        assertThat(text(0, 4)).isEqualTo("412");
    }

    @Test
    void whatCannotBeReadStaysInItsCellAndTheRestIsWritten() {
        model.entry().paste(at(0, 1), List.of(List.of("Hộ tịch", "hai tư", "6")));
        assertThat(text(0, 2)).isEqualTo("hai tư");
        assertThat(sheet().cell(0, 2).problem()).contains("hai tư");
        assertThat(text(0, 3)).isEqualTo("6");
        model.entry().type(at(0, 2), "24");
        assertThat(sheet().cell(0, 2).problem()).isNull();
        assertThat(text(0, 2)).isEqualTo("24");
    }

    @Test
    void anUnreadableTextSurvivesAVisitToAnotherBieu() {
        model.entry().paste(at(0, 1), List.of(List.of("Hộ tịch", "hai tư")));
        model.open("B3");
        model.open("B4");
        assertThat(text(0, 2)).isEqualTo("hai tư");
        model.select(CellRange.of(at(0, 1)));
        assertThat(model.nextAttention(true)).isTrue();
    }

    @Test
    void whatWasTypedAndNotTakenIsThereAgainAfterACrash() {
        open.filled();
        model.open("B3");
        model.open("B4");
        model.entry().typing(at(2, 6), "1");
        model.entry().typing(at(2, 6), "12");
        tasks.pass();
        assertThat(reopened()).containsExactly("(2, 6) 12");
        assertThat(text(2, 6)).as("it is no edit").isEqualTo("84");
    }

    @Test
    void aTextOfTheBlankRowGoesOnInTheBlankRow() {
        model.entry().typing(at(0, 1), "Đất");
        tasks.pass();
        assertThat(reopened()).containsExactly("(0, 1) Đất");
    }

    @Test
    void aTextIsFoundOnTheSideWhereItWasTyped() {
        open.filled();
        model.open("B3");
        model.sides().set(SidesShown.BOTH);
        model.entry().typing(at(0, 8), "1.200 hồ sơ");
        tasks.pass();
        assertThat(reopened("B3")).containsExactly("(0, 7) 1.200 hồ sơ");
        assertThat(model.sides().get()).isEqualTo(SidesShown.REPORTED);
    }

    @Test
    void whatIsTakenOrGivenUpComesBackNoMore() {
        open.filled();
        model.open("B3");
        model.open("B4");
        model.entry().typing(at(2, 6), "12");
        tasks.pass();
        model.entry().type(at(2, 6), "12");
        assertThat(reopened()).isEmpty();
        model.entry().typing(at(2, 6), "13");
        tasks.pass();
        model.entry().typing(at(2, 6), null);
        assertThat(reopened()).isEmpty();
        model.entry().typing(at(2, 6), "14");
        model.entry().type(at(2, 6), "14");
        tasks.pass();
        assertThat(reopened()).as("taken before the pause was over").isEmpty();
    }

    @Test
    void whatCouldNotBeReadIsStillInItsCellAfterACrash() {
        model.entry().paste(at(0, 1), List.of(List.of("Hộ tịch", "hai tư", "6")));
        model.entry().type(at(1, 2), "ba mươi");
        reopened();
        assertThat(text(0, 2)).isEqualTo("hai tư");
        assertThat(sheet().cell(0, 2).problem()).contains("hai tư");
        assertThat(text(1, 2)).isEqualTo("ba mươi");
        model.entry().type(at(0, 2), "24");
        model.entry().clear(CellRange.of(at(1, 2)));
        reopened();
        assertThat(sheet().cell(0, 2).problem()).isNull();
        assertThat(text(0, 2)).isEqualTo("24");
        assertThat(sheet().rows()).isEqualTo(2);
    }

    @Test
    void f8StopsAtUnreadableTextsThenTwoValuesThenContradictionsAndGoesRound() {
        open.filled();
        open.twoValues(Side.VERIFIED, 5, 7, "34");
        model.open("B3");
        model.open("B4");
        model.entry().type(at(0, 2), "hai tư");
        List<CellPlace> stops = new ArrayList<>();
        model.onReveal(stops::add);
        for (int i = 0; i < 3; i++) {
            assertThat(model.nextAttention(true)).isTrue();
        }
        assertThat(stops).startsWith(at(0, 2), at(4, 6));
        assertThat(sheet().cell(4, 6).conflicts()).isTrue();
        assertThat(model.clashes().chosen().get()).isNotNull();
        assertThat(stops.get(2).row()).as("Đất đai contradicts").isEqualTo(2);
        assertThat(model.nextAttention(false)).isTrue();
        assertThat(stops.getLast()).isEqualTo(at(4, 6));
        model.nextAttention(true);
        while (model.form().get().equals("B4")) {
            model.nextAttention(true);
        }
        while (!model.form().get().equals("B4")) {
            model.nextAttention(true);
        }
        assertThat(stops.getLast()).as("round again").isEqualTo(at(0, 2));
    }

    @Test
    void f8GoesToTwoValuesInAnotherBieuAndOnTheOtherSide() {
        open.filled();
        open.twoValues(Side.REPORTED, 5, 3, "9");
        model.open("B1");
        List<CellPlace> stops = new ArrayList<>();
        model.onReveal(stops::add);
        List<String> ways = new ArrayList<>();
        do {
            assertThat(model.nextAttention(true)).isTrue();
            ways.add(model.form().get() + " " + model.sides().get() + " " + stops.getLast());
        } while (ways.size() < 12);
        assertThat(ways).contains("B4 REPORTED " + at(4, 2));
    }

    private List<String> reopened() {
        return reopened("B4");
    }

    /** Shows the biểu as the next run of the program does; gives the cells that are opened for typing. */
    private List<String> reopened(String form) {
        List<String> cells = new ArrayList<>();
        model.deactivate();
        model = new TablesViewModel(context, new LedgerFormBook(open.ledger()));
        model.onReopen((place, text) -> cells.add("(" + place.row() + ", " + place.column() + ") " + text));
        model.show(open.inspection, form);
        model.activate();
        return cells;
    }

    @Test
    void theOtherSideStandsInTheBarAndDifferencesAreMarked() {
        open.filled();
        model.open("B3");
        model.open("B4");
        assertThat(sheet().cell(2, 6).differs()).isTrue();
        assertThat(sheet().cell(0, 6).differs()).isFalse();
        model.select(CellRange.of(at(2, 6)));
        CellInfo cell = model.cell().get();
        assertThat(cell.place()).isEqualTo("Đất đai · (7)");
        assertThat(cell.value()).isEqualTo("84");
        assertThat(cell.other()).isEqualTo("103");
        assertThat(model.edited().get()).contains(OpenInspection.PERSON);
    }

    @Test
    void bothSidesStandBelowEachOther() {
        open.filled();
        model.open("B3");
        model.open("B4");
        model.sides().set(SidesShown.BOTH);
        assertThat(sheet().rows()).isEqualTo(20);
        assertThat(text(4, 7)).isEqualTo("103");
        assertThat(text(5, 7)).isEqualTo("84");
        model.entry().type(at(4, 7), "99");
        assertThat(text(4, 7)).isEqualTo("99");
        assertThat(text(5, 7)).isEqualTo("84");
    }

    @Test
    void rowsAreDeletedInOneStepThatCanBeTakenBack() {
        open.filled();
        model.open("B3");
        model.open("B4");
        model.entry().deleteRows(new CellRange(at(0, 1), at(1, 3)));
        assertThat(sheet().rows()).isEqualTo(8);
        assertThat(context.session().offered().get()).isNotNull();
        context.session().undo();
        assertThat(text(0, 1)).isEqualTo("Hộ tịch");
    }

    @Test
    void aBlockThatReachesOutOfTheBieuSaysSo() {
        model.open("B3");
        model.entry().paste(at(0, 14), List.of(List.of("3", "a", "b"), List.of("4")));
        assertThat(model.notice().get()).startsWith("2 ô");
        assertThat(text(0, 14)).isEqualTo("3");
    }

    @Test
    void controlDCopiesTheCellAbove() {
        open.filled();
        model.open("B3");
        model.open("B4");
        model.entry().fillDown(CellRange.of(at(1, 4)));
        assertThat(text(1, 4)).isEqualTo("412");
    }

    @Test
    void aPlaceElsewhereOpensItsBieuAndSide() {
        open.filled();
        CellPlace[] shown = new CellPlace[1];
        model.onReveal(place -> shown[0] = place);
        model.show(open.inspection, "B3[1].12@reported");
        assertThat(model.form().get()).isEqualTo("B3");
        assertThat(model.sides().get()).isEqualTo(SidesShown.REPORTED);
        assertThat(shown[0]).isEqualTo(at(0, 11));
    }

    @Test
    void aNameThatContradictsIsShownByItsRowAndQuotedOnce() {
        new ChangePlan(open.ledger()).texts(PlanSection.PUBLISHED_PROCEDURE, List.of("Đăng ký khai sinh"),
                OpenInspection.PERSON);
        List<String> names = List.of("Đăng ký khai sinh", "Đăng ký khai tử", "Chứng thực bản sao");
        new EnterCells(open.ledger()).run(OpenInspection.PERSON, open.inspection, "B1", IntStream.range(0, 3).mapToObj(
                i -> new EnterCells.Entry("+" + i, 2, Side.VERIFIED, names.get(i))).toList());
        model.open("B1");
        assertThat(model.clashes().all()).extracting(clash -> clash.terms().stream().map(Clash.Term::text).toList())
                .containsExactly(List.of("“Đăng ký khai tử”", "Biểu 01, dòng 2 (2)"), List.of("“Chứng thực bản sao”",
                        "Biểu 01, dòng 3 (2)"));
        model.choose(model.clashes().all().getFirst());
        model.clashes().recordFinding();
        String content = new LoadFindings(open.ledger()).of(open.inspection).getFirst().content();
        assertThat(Quotes.resolve(content, new LoadFigures(open.ledger()).of(open.inspection))).endsWith(
                "Số liệu: Biểu 01, dòng 2 (2) Đăng ký khai tử.");
    }

    @Test
    void aFindingQuotesTheFiguresThatContradict() {
        open.filled();
        model.open("B3");
        model.open("B4");
        assertThat(model.clashes().all()).singleElement().satisfies(clash -> assertThat(clash.terms().stream().filter(
                term -> term.place() != null).map(Clash.Term::text)).containsExactly("(11) 6", "(12) 0", "(8) 19"));
        model.clashes().recordFinding();
        String content = new LoadFindings(open.ledger()).of(open.inspection).getFirst().content();
        assertThat(Quotes.resolve(content, new LoadFigures(open.ledger()).of(open.inspection))).contains(
                "(11) 6 + (12) 0 ≠ (8) 19.");
        assertThat(content).contains("].11}", "].12}", "].8}");
        assertThat(model.clashes().all().getFirst().finding()).isEqualTo(1);
    }

    @Test
    void aReasonIsShownWhereTheContradictionWasAndNoLongerAsksForAttention() {
        open.filled();
        model.open("B3");
        model.open("B4");
        model.clashes().askReason();
        Clash asked = model.clashes().explaining().get();
        assertThat(asked.rule()).isEqualTo("B4-R3");
        model.clashes().explain(asked, " Hồ sơ tồn từ năm trước chuyển sang ");
        assertThat(model.clashes().explaining().get()).isNull();
        assertThat(model.clashes().all()).singleElement().satisfies(clash -> {
            assertThat(clash.reason().reason()).isEqualTo("Hồ sơ tồn từ năm trước chuyển sang");
            assertThat(clash.explained()).isTrue();
        });
        assertThat(model.page().get().tabs()).filteredOn(tab -> tab.code().equals("B4")).noneMatch(
                FormBook.Tab::contradicts);
        model.clashes().explain(model.clashes().all().getFirst(), "");
        assertThat(model.clashes().all().getFirst().explained()).isFalse();
        assertThat(model.nextAttention(true)).isTrue();
    }

    @Test
    void whereNoItemAsksForTheFiguresAFindingIsNotSilentlyLeftOut() {
        open.filled();
        model.open("B3");
        model.open("B4");
        Clash one = model.clashes().all().getFirst();
        model.clashes().chosen()
                .set(new Clash(one.id(), one.rule(), one.sentence(), one.terms(), one.forms(), null, one.draft(),
                        0, one.about(), null, null));
        model.clashes().recordFinding();
        assertThat(model.notice().get()).contains("Không mục nào của đề cương", "B4-R3", "ghi lý do");
        assertThat(model.clashes().explaining().get()).isNotNull();
        assertThat(new LoadFindings(open.ledger()).of(open.inspection)).isEmpty();
    }

    @Test
    void theBieuIsPrintedAloneOnALandscapePage() throws IOException {
        open.filled();
        model.open("B3");
        model.open("B4");
        model.print();
        Path file = open.dialogs.opened.getFirst();
        try (PageImages pdf = PageImages.open(Files.readAllBytes(file))) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.size(0).width()).isGreaterThan(pdf.size(0).height());
        }
    }

    private Sheet sheet() {
        return model.sheet().get();
    }

    private String text(int row, int column) {
        return sheet().cell(row, column).text();
    }

    private static CellPlace at(int row, int column) {
        return new CellPlace(row, column);
    }
}
