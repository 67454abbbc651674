package vn.sokiemtra.desktop.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.tables.OpenInspection;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.document.sheet.SheetContent;
import vn.sokiemtra.document.summary.SummarySheets;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.summary.LoadBoard;
import vn.sokiemtra.summary.LoadFormSums;
import vn.sokiemtra.text.Texts;

/** Tables that only count rows stand there before those that group findings and add up biểu; in the end all are the book's. */
class SummaryRowsTest {

    private static final List<String> LATER = List.of("Thường gặp", "Biểu cộng", "Đơn vị tương đồng");

    private static final DataFiles FILES = new DataFiles(InstantSource.fixed(Instant.EPOCH), "Máy thử");

    private final OpenInspection open = new OpenInspection().filled();
    private final SameThreadTasks tasks = new SameThreadTasks();

    @AfterEach
    void close() {
        assertThat(tasks.problems().shown()).isEmpty();
        open.close();
    }

    @Test
    void findingsAreListedBeforeTheyAreGroupedAndBieuAddedUp() {
        Ledger ledger = found(3);
        new LoadBoard(ledger).asOf(today());
        tasks.hold();
        SummaryViewModel model = new SummaryViewModel(open.context(tasks), FILES, true);
        model.activate();
        assertThat(model.sheets().get()).extracting(SheetContent::name).doesNotContainAnyElementsOf(LATER).contains(
                "Tồn tại").hasSize(SummarySheets.names().size() - LATER.size());
        assertThat(sheet(model, "Tồn tại").rows()).hasSize(3);

        tasks.pass();
        var board = new LoadBoard(ledger).asOf(today());
        List<SheetContent> book = new SummarySheets(board, new LoadFormSums(ledger).of(board)).all();
        assertThat(book).extracting(SheetContent::name).isEqualTo(SummarySheets.names());
        assertThat(sorted(model)).isEqualTo(book);
        assertThat(sheet(model, "Biểu cộng").rows()).isNotEmpty();
        assertThat(sheet(model, "Thường gặp").rows()).hasSize(1);
        model.deactivate();
    }

    @Test
    void whatWasFoundIsListedBeforeItIsCountedWhoWasInspected() throws IOException {
        Ledger ledger = found(2);
        new SetVerdict(ledger).run(OpenInspection.PERSON, open.inspection, new FindItem(ledger).byCode("I.4"),
                Verdict.MET);
        open.reopen();
        tasks.hold();
        ScreenContext context = open.context(tasks);
        SummaryViewModel model = new SummaryViewModel(context, FILES, true);
        model.activate();
        Board first = model.board().get();
        assertThat(first.findings()).hasSize(2);
        assertThat(first.counted()).isFalse();
        assertThat(model.countedUnits().get()).as("an empty board would not mean that nobody was inspected").isFalse();
        assertThatThrownBy(first::inspected).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new LoadFormSums(open.ledger()).of(first)).isInstanceOf(IllegalStateException.class);
        List<List<String>> copied = model.sheet(0);
        assertThat(copied.get(1)).endsWith("1", "0", "0").contains("…").as("what was found there is known");
        assertThat(copied.get(4)).filteredOn("…"::equals).hasSize(copied.get(4).size() - 3);
        assertThat(copied.getLast().getFirst()).isEqualTo("Cộng …/25 đơn vị đã kiểm tra");
        assertThat(sheet(model, "Tổng hợp").rows()).hasSize(copied.size() - 1);
        assertThat(sheet(model, "Theo Đoàn").rows()).allMatch(row -> row.get(2).equals(SheetContent.Value.of("…")));

        UUID more = new LoadUnits(open.ledger()).all().get(5).inspectionId();
        context.session().edit("",
                () -> new SetVerdict(open.ledger()).run(OpenInspection.PERSON, more, new FindItem(open
                        .ledger()).byCode("I.4"), Verdict.MET),
                done -> {
                    // the board follows
                });
        assertThat(model.board().get().counted()).isFalse();

        Path book = open.folder.resolve("Tong-hop.xlsx");
        open.dialogs.files.add(book);
        model.exportBook();
        String written = text(book);
        assertThat(List.of(written.contains("4/25 đơn vị"), written.contains("…")))
                .as("a workbook waits for the figures")
                .containsExactly(true, false);

        tasks.pass();
        Board now = new LoadBoard(open.ledger()).asOf(today());
        assertThat(model.board().get()).isEqualTo(now);
        assertThat(now.inspected()).isEqualTo(4);
        assertThat(sorted(model)).isEqualTo(new SummarySheets(now, new LoadFormSums(open.ledger()).of(now)).all());
        assertThat(model.sheets().get()).flatMap(SheetContent::rows).flatMap(row -> row).doesNotContain(
                SheetContent.Value.of("…"));
        assertThat(model.countedUnits().get()).isTrue();
        model.deactivate();
    }

    private static String text(Path book) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(book.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** At so many units the same. */
    private Ledger found(int units) {
        Ledger ledger = open.ledger();
        for (PlanUnit unit : new LoadUnits(ledger).all().subList(0, units)) {
            new RecordFinding(ledger).run(OpenInspection.PERSON, unit.inspectionId(), new FindItem(ledger).byCode(
                    "I.4"), FindingDraft.of("Chưa niêm yết thủ tục hành chính"), List.of());
        }
        return ledger;
    }

    private LocalDate today() {
        return open.clock.instant().atZone(Texts.ZONE).toLocalDate();
    }

    private static List<SheetContent> sorted(SummaryViewModel model) {
        return model.sheets().get().stream().sorted(Comparator.comparing(sheet -> SummarySheets.names().indexOf(sheet
                .name()))).toList();
    }

    private static SheetContent sheet(SummaryViewModel model, String name) {
        return model.sheets().get().stream().filter(sheet -> sheet.name().equals(name)).findFirst().orElseThrow();
    }
}
