package vn.sokiemtra.desktop.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.carryover.StartNextYear;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.database.Passphrase;
import vn.sokiemtra.database.Surroundings;
import vn.sokiemtra.desktop.OpenPlan;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.remediation.FollowedPlan;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.plan.LoadUnits;

/** Screen 08 in the whole window, and Ctrl+K over what was written. */
class SummaryWindowTest extends OpenPlan {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T02:12:00Z"));

    @BeforeEach
    void aPlanWithConclusions() {
        openMade("thanh-hoa", "so-noi-vu-2026", "Nguyễn Thị Mai", CLOCK, ledger -> new FollowedPlan(ledger).fill());
        area(KeyCode.DIGIT6, "#board");
        until(() -> !table().getItems().isEmpty());
    }

    @Test
    void theBoardFitsEverySizeAndItsBookIsWritten() throws Exception {
        assertThat(lookup(".summary-number").queryAllAs(Label.class)).extracting(Label::getText).contains("24");
        Path book = folder.resolve("tong-hop.xlsx");
        dialogs.files.add(book);
        fx(() -> {
            lookup("Excel").queryButton().fire();
            return true;
        });
        until(() -> Files.exists(book) && dialogs.opened.contains(book));
        push(KeyCode.CONTROL, KeyCode.C);
        until(() -> !dialogs.copied.isEmpty());
        assertThat(dialogs.copied.getFirst()).startsWith("Đơn vị\tLoại").contains("Cộng 12/12 đơn vị đã kiểm tra");
        assertLaidOutAtEverySize("summary");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void aNumberOfTheBoardLeadsToItsFindings() {
        fx(() -> {
            table().requestFocus();
            focus(table());
            return true;
        });
        push(KeyCode.ENTER);
        until(() -> fx(() -> stage().getScene().getFocusOwner() instanceof Hyperlink));
        assertThat(lookup("#found-at-cell .hyperlink").queryAll()).hasSize(3);
        assertThat(lookup("#found-at-cell .label").queryAllAs(Label.class)).extracting(Label::getText).first()
                .asString()
                .endsWith(": 3 tồn tại");
        picture("summary-drill");
        assertLaidOutAtEverySize("summary-drill");
        resize(1366, 698);
        fx(() -> {
            lookup("#found-at-cell .hyperlink").queryAs(Hyperlink.class).fire();
            return true;
        });
        until(() -> shell().place().get().area() == Area.INSPECTION);
        assertThat(shell().place().get().tab()).isEqualTo("checklist");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private static <S> void focus(TableView<S> table) {
        table.getFocusModel().focus(0, table.getColumns().getLast());
    }

    @Test
    void theTablesShowWhatTheBookHolds() {
        clickOn("Bảng chi tiết");
        until(() -> lookup("#summary-table").tryQuery().isPresent() && !lookup("#summary-table").queryTableView()
                .getItems().isEmpty());
        assertLaidOutAtEverySize("summary-tables");
    }

    @Test
    void lastYearsFileIsChosenAndStandsBesideThisYears() {
        Path other = made("khac");
        dialogs.files.add(other);
        choosePrior();
        until(() -> !tasks.problems().shown().isEmpty());
        assertThat(tasks.problems().shown().getFirst().sentence()).contains("không phải năm 2025");
        assertThat(chart()).noneMatch(bar -> bar.contains("(2025: "));
        Path last = lastYear();
        dialogs.files.add(last);
        fx(() -> {
            tasks.problems().dismiss(tasks.problems().shown().getFirst());
            return true;
        });
        choosePrior();
        until(() -> lookup(".label").queryAllAs(Label.class).stream().anyMatch(label -> "năm 2025: 2".equals(label
                .getText())));
        // Contents were called otherwise then: a zero beside each would be untrue.
        assertThat(chart()).noneMatch(bar -> bar.contains("(2025: "));
        assertLaidOutAtEverySize("summary-prior");
    }

    @Test
    void aSealedFileOfLastYearAsksForItsPassphrase() {
        Path sealed = folder.resolve("nam-truoc-kin.mv.db");
        Surroundings around = Surroundings.ofThisMachine(CLOCK)
                .withPassphrase(Passphrase.of("mat-khau-nam-truoc".toCharArray()));
        lastYear(sealed, around);
        dialogs.files.add(sealed);
        dialogs.passphrase = "sai-mat-khau".toCharArray();
        choosePrior();
        until(() -> !tasks.problems().shown().isEmpty());
        assertThat(tasks.problems().shown().getFirst().sentence()).contains("Mật khẩu không đúng");
        dialogs.files.add(sealed);
        dialogs.passphrase = "mat-khau-nam-truoc".toCharArray();
        choosePrior();
        until(() -> lookup(".label").queryAllAs(Label.class).stream().anyMatch(label -> "năm 2025: 2".equals(label
                .getText())));
    }

    private void choosePrior() {
        fx(() -> {
            lookup("#choose-prior").queryAs(Hyperlink.class).fire();
            return true;
        });
    }

    private Path made(String name) {
        Path file = folder.resolve(name + ".mv.db");
        new DataFiles(CLOCK, "SNV-02").create(file, "thach-thanh-2020", "Nguyễn Thị Mai").data().close();
        return file;
    }

    /** A plan of 2025 with two findings. */
    private Path lastYear() {
        return lastYear(folder.resolve("nam-truoc.mv.db"), Surroundings.ofThisMachine(CLOCK));
    }

    private Path lastYear(Path file, Surroundings around) {
        try (DataFile before = DataFile.open(made("truoc-nua"), CLOCK);
                DataFile last = DataFile.create(file, NewDataFile.ofNewPlan(CLOCK, "Mai", "SNV-02"), around)) {
            new StartNextYear(last.ledger()).after(before.ledger(), 2025, LocalDate.parse("2025-11-20"), "Mai");
            UUID item = new LoadOutline(last.ledger()).all().leaves().getFirst().id();
            for (int i = 0; i < 2; i++) {
                new RecordFinding(last.ledger()).run("Mai", new LoadUnits(last.ledger()).all().get(i).inspectionId(),
                        item, new FindingDraft("Chưa niêm yết", null, null, null, null, null), List.of());
            }
        }
        return file;
    }

    private List<String> chart() {
        return fx(() -> lookup("#content-chart").queryAs(StackedBarChart.class).getYAxis() instanceof CategoryAxis axis
                ? List.copyOf(axis.getCategories())
                : List.of());
    }

    @Test
    void wordsWithoutMarksFindAFindingFromAnywhere() {
        push(KeyCode.CONTROL, KeyCode.K);
        until(() -> lookup(".palette-input").tryQuery().isPresent());
        fx(() -> {
            lookup(".palette-input").queryTextInputControl().setText("nhu xuan so hoa");
            lookup(".palette-input").queryTextInputControl().setText("so theo doi phan anh");
            return true;
        });
        until(() -> lookup(".palette .list-view").queryListView().getItems().stream().anyMatch(hit -> hit.toString()
                .contains("Lập sổ theo dõi")));
        picture("palette-search");
        push(KeyCode.TAB);
        push(KeyCode.ENTER);
        until(() -> !lookup(".palette").query().isVisible() || !lookup(".palette-shade").query().isVisible());
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private TableView<?> table() {
        return lookup("#board").queryTableView();
    }
}
