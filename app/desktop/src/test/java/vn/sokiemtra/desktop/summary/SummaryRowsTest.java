package vn.sokiemtra.desktop.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.tables.OpenInspection;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.document.sheet.SheetContent;
import vn.sokiemtra.document.summary.SummarySheets;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.summary.LoadBoard;
import vn.sokiemtra.summary.LoadFormSums;
import vn.sokiemtra.text.Texts;

/** Tables that only count rows stand there before those that group findings and add up biểu; in the end all are the book's. */
class SummaryRowsTest {

    private static final List<String> LATER = List.of("Thường gặp", "Biểu cộng", "Đơn vị tương đồng");

    private final OpenInspection open = new OpenInspection().filled();
    private final SameThreadTasks tasks = new SameThreadTasks();

    @AfterEach
    void close() {
        assertThat(tasks.problems().shown()).isEmpty();
        open.close();
    }

    @Test
    void findingsAreListedBeforeTheyAreGroupedAndBieuAddedUp() {
        Ledger ledger = open.ledger();
        for (PlanUnit unit : new LoadUnits(ledger).all().subList(0, 3)) {
            new RecordFinding(ledger).run(OpenInspection.PERSON, unit.inspectionId(), new FindItem(ledger).byCode(
                    "I.4"), FindingDraft.of("Chưa niêm yết thủ tục hành chính"), List.of());
        }
        tasks.hold();
        SummaryViewModel model = new SummaryViewModel(open.context(tasks), new DataFiles(InstantSource.fixed(
                Instant.EPOCH), "Máy thử"), true);
        model.activate();
        assertThat(model.sheets().get()).extracting(SheetContent::name).doesNotContainAnyElementsOf(LATER).contains(
                "Tồn tại").hasSize(SummarySheets.names().size() - LATER.size());
        assertThat(sheet(model, "Tồn tại").rows()).hasSize(3);

        tasks.pass();
        var today = open.clock.instant().atZone(Texts.ZONE).toLocalDate();
        var board = new LoadBoard(ledger).asOf(today);
        List<SheetContent> book = new SummarySheets(board, new LoadFormSums(ledger).of(board)).all();
        assertThat(book).extracting(SheetContent::name).isEqualTo(SummarySheets.names());
        assertThat(sorted(model)).isEqualTo(book);
        assertThat(sheet(model, "Biểu cộng").rows()).isNotEmpty();
        assertThat(sheet(model, "Thường gặp").rows()).hasSize(1);
        model.deactivate();
    }

    private static List<SheetContent> sorted(SummaryViewModel model) {
        return model.sheets().get().stream().sorted(Comparator.comparing(sheet -> SummarySheets.names().indexOf(sheet
                .name()))).toList();
    }

    private static SheetContent sheet(SummaryViewModel model, String name) {
        return model.sheets().get().stream().filter(sheet -> sheet.name().equals(name)).findFirst().orElseThrow();
    }
}
