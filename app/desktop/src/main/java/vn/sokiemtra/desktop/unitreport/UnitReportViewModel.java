package vn.sokiemtra.desktop.unitreport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.ReportEntries.Unusable;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.checklist.importer.ReportTemplate;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Refusals;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ImportReport;
import vn.sokiemtra.inspection.ItemAnswers;
import vn.sokiemtra.inspection.LoadAnswers;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.ReceivedReport;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.UnitReports;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** What a unit reported, judged at the desk; its form goes out and its report comes in here. */
public final class UnitReportViewModel {

    private static final Texts TEXTS = Texts.beside(UnitReportViewModel.class);

    private final ScreenContext context;

    private final AppSession session;

    private final Latest loading;

    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded = new ReadOnlyObjectWrapper<>();

    private final ChangeListener<Number> onRevision = (property, before, now) -> load();

    private final Refusals refused;

    private @Nullable UUID inspection;

    /**
     * An item with what the unit said.
     *
     * @param reported in a line; empty where the unit said nothing
     */
    public record Row(UUID item, String code, String title, String reported, @Nullable Verdict verdict, boolean leaf,
            int contradictions, int level) {
    }

    /** @param due by when the report was asked for; null where the plan does not say */
    public record Loaded(PlanUnit unit, @Nullable LocalDate due, List<ReceivedReport> reports, List<Row> rows) {

        /** How many items the unit said something about, of how many. */
        public String answered() {
            long leaves = rows.stream().filter(Row::leaf).count();
            long said = rows.stream().filter(row -> row.leaf() && !row.reported().isEmpty()).count();
            return VietnameseFormat.number(said) + "/" + VietnameseFormat.number(leaves);
        }

        /** What could not be used of the newest report. */
        public List<Unusable> unusable() {
            return reports.isEmpty() ? List.of() : reports.getFirst().unusable();
        }
    }

    public UnitReportViewModel(ScreenContext context) {
        this.context = context;
        this.session = context.session();
        this.loading = context.tasks().latest(Duration.ZERO);
        this.refused = new Refusals(context.tasks().problems());
    }

    public void show(Place place) {
        UUID now = place.inspection();
        if (now != null && !now.equals(inspection)) {
            inspection = now;
            loaded.set(null);
            rows.clear();
            load();
        }
    }

    public void activate() {
        session.revision().addListener(onRevision);
        load();
    }

    public void deactivate() {
        session.revision().removeListener(onRevision);
        loading.cancel();
    }

    private void load() {
        UUID of = inspection;
        if (of != null) {
            Ledger ledger = session.ledger();
            loading.load(TEXTS.get("task.load"), () -> read(ledger, of), now -> {
                rows.setAll(now.rows());
                loaded.set(now);
            });
        }
    }

    private Loaded read(Ledger ledger, UUID of) {
        UnitReports reports = new UnitReports(ledger);
        Map<UUID, Integer> contradictions = new HashMap<>();
        new LoadChecklist(ledger).of(of).roots().stream().flatMap(ChecklistNode::all)
                .forEach(node -> contradictions.put(
                        node.itemId(), node.contradictions()));
        List<Row> all = new ArrayList<>();
        new LoadAnswers(ledger).of(of).forEach(item -> collect(item, 0, contradictions, all));
        return new Loaded(new LoadUnits(ledger).find(of.toString()), reports.due(of, context.clock()), reports.of(of),
                all);
    }

    private static void collect(ItemAnswers item, int level, Map<UUID, Integer> contradictions, List<Row> all) {
        List<String> said = new ArrayList<>();
        for (ItemAnswers.Part part : item.parts()) {
            String reported = part.reported();
            if (reported != null) {
                said.add(part.type() == PartType.NARRATIVE
                        ? reported.replace('\n', ' ')
                        : part.label() + ": " + reported);
            }
            long documents = part.documents().stream().filter(line -> line.side() == Side.REPORTED)
                    .count();
            if (documents > 0) {
                said.add(TEXTS.get("documents", VietnameseFormat.number(documents)));
            }
        }
        all.add(new Row(item.itemId(), item.code(), item.shortTitle(), String.join(" · ", said), item.verdict(), item
                .leaf(), contradictions.getOrDefault(item.itemId(), 0), level));
        item.children().forEach(child -> collect(child, level + 1, contradictions, all));
    }

    /** Writes the form that the unit fills. */
    public void exportTemplate() {
        Loaded now = loaded.get();
        if (now == null) {
            return;
        }
        Path file = context.dialogs().saveFile(new Dialogs.FileRequest(TEXTS.get("template"), TEXTS.get("files.xlsx"),
                List.of("*.xlsx"), null, TEXTS.get("template.name", now.unit().name()))).orElse(null);
        if (file == null) {
            return;
        }
        Ledger ledger = session.ledger();
        context.tasks().read(TEXTS.get("template.writing"), () -> {
            ReportTemplate template = new ReportTemplate(new LoadOutline(ledger).all(), new ReportTemplate.Facts(now
                    .unit().inspectionId().toString(), new LoadPlan(ledger).plan().header().title(), now.unit().name(),
                    now.due() == null ? "" : VietnameseFormat.date(now.due())));
            try (OutputStream out = Files.newOutputStream(file)) {
                template.write(out);
            } catch (IOException cannotWrite) {
                throw new Problem(cannotWrite, TEXTS, "SKT-REPORT-OUT", file);
            }
            return file;
        }, written -> context.dialogs().openOutside(written));
    }

    /** Takes the unit's report in. */
    public void importReport() {
        context.dialogs().openFile(new Dialogs.FileRequest(TEXTS.get("import"), TEXTS.get("files.report"), List.of(
                "*.xlsx", "*.docx"), null, null)).ifPresent(this::importReport);
    }

    /** The same from a file that was dropped. */
    public void importReport(Path file) {
        UUID of = inspection;
        if (of != null) {
            String author = session.author().get();
            session.edit(TEXTS.get("imported"), () -> new ImportReport(session.ledger(), context.clock()).from(file, of,
                    null, author), taken -> {
                        refused.over();
                        load();
                    }, refused::show);
        }
    }

    public void judge(Row row, Verdict verdict) {
        UUID of = inspection;
        if (of != null && row.leaf()) {
            String author = session.author().get();
            session.edit(TEXTS.get("judged", row.code()), () -> new SetVerdict(session.ledger()).run(author, of, row
                    .item(), verdict), id -> {
                    });
        }
    }

    /** Goes to the item in the checklist. */
    public void open(Row row) {
        UUID of = inspection;
        if (of != null) {
            context.navigator().go(Place.inspection(of, "checklist", row.code()));
        }
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<@Nullable Loaded> loaded() {
        return loaded.getReadOnlyProperty();
    }
}
