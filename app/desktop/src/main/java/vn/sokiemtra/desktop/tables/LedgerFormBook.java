package vn.sokiemtra.desktop.tables;

import java.io.IOException;
import java.nio.file.Path;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.LoadConflicts;
import vn.sokiemtra.inspection.ExplainContradiction;
import vn.sokiemtra.inspection.LoadContradictions;
import vn.sokiemtra.inspection.LoadReasons;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.document.pdf.Typefaces;
import vn.sokiemtra.document.pdf.PdfWriter;
import vn.sokiemtra.document.minutes.ComposeMinutes;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.AtomicOutput;
import vn.sokiemtra.document.Annex;
import vn.sokiemtra.checklist.LoadOutline;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.desktop.field.FieldLife;
import vn.sokiemtra.desktop.field.StoredFieldLife;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.DeleteFormRow;
import vn.sokiemtra.inspection.EnterCells;
import vn.sokiemtra.inspection.FieldHistory;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.FormData;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.LoadForm;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The biểu of the open data file. */
final class LedgerFormBook implements FormBook {

    private static final Texts TEXTS = Texts.beside(LedgerFormBook.class);

    private final Ledger ledger;

    LedgerFormBook(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Page load(UUID inspection, String form) {
        Figures figures = new LoadFigures(ledger).of(inspection);
        List<Clash> clashes = new Clashes(new LoadOutline(ledger).all(), figures,
                new LoadFindings(ledger).of(inspection),
                new LoadReasons(ledger).of(inspection)).of(
                        new LoadContradictions(ledger).of(inspection));
        Set<String> contradicting = new HashSet<>();
        clashes.stream().filter(clash -> !clash.explained()).forEach(clash -> contradicting.addAll(clash.forms()));
        List<Tab> tabs = new ArrayList<>();
        for (FormData data : figures.forms()) {
            tabs.add(new Tab(data.code(), data.number(), data.title(), data.growing() ? data.rows().size() : 0, data
                    .growing(), contradicting.contains(data.code())));
        }
        String code = form.isEmpty() && !tabs.isEmpty() ? tabs.getFirst().code() : form;
        FormSheet sheet = new LoadForm(ledger).of(inspection, code);
        return new Page(List.copyOf(tabs), sheet, clashes, conflicts(inspection), period(inspection));
    }

    private List<Clash.CellAt> conflicts(UUID inspection) {
        return new LoadConflicts(ledger).of(inspection).stream().map(LedgerFormBook::cell).flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Clash.CellAt> cell(ConflictView conflict) {
        String cell = conflict.cell();
        return cell == null
                ? Optional.empty()
                : CellFocus.parse(cell + (conflict.side() == Side.REPORTED ? "@reported" : "@verified"));
    }

    private String period(UUID inspection) {
        PlanHeader plan = new LoadPlan(ledger).header();
        LocalDate visit = new LoadUnits(ledger).ofInspection(inspection).visitOn();
        LocalDate until = plan.auditTo() == null ? visit : plan.auditTo();
        return plan.auditFrom() == null || until == null
                ? ""
                : TEXTS.get("period", VietnameseFormat.date(plan.auditFrom()), VietnameseFormat.date(until));
    }

    @Override
    public @Nullable LastEdit lastEdit(UUID inspection, String form, String row, int column, Side side) {
        String register = side == Side.REPORTED ? "reported" : "verified";
        return new FieldHistory(ledger).ofCell(inspection, form, row, column).stream().filter(line -> line.field()
                .column().equals(register)).findFirst().map(line -> new LastEdit(line.change().author(), line.change()
                        .at()))
                .orElse(null);
    }

    @Override
    public Edited<UUID> explain(String author, UUID inspection, Contradiction about, @Nullable String reason) {
        ExplainContradiction explain = new ExplainContradiction(ledger);
        return reason == null
                ? explain.withdraw(author, inspection, about)
                : explain.run(author, inspection, about, reason);
    }

    @Override
    public List<FieldRef> fields(UUID inspection, String form, String row, int column) {
        return new FieldHistory(ledger).cell(inspection, form, row, column);
    }

    @Override
    public FieldLife life() {
        return new StoredFieldLife(ledger);
    }

    @Override
    public Edited<EnterCells.Entered> enter(String author, UUID inspection, String form,
            List<EnterCells.Entry> entries) {
        return new EnterCells(ledger).run(author, inspection, form, entries);
    }

    @Override
    public Edited<List<String>> deleteRows(String author, UUID inspection, String form, List<String> rows) {
        return new DeleteFormRow(ledger).run(author, inspection, form, rows);
    }

    @Override
    public Edited<UUID> recordFinding(String author, UUID inspection, UUID item, String content) {
        return new RecordFinding(ledger).run(author, inspection, item, FindingDraft.of(content), List.of());
    }

    @Override
    public Path print(UUID inspection, String form) throws IOException {
        OfficialDocument whole = new ComposeMinutes(ledger).run(inspection, null);
        FormSheet sheet = new LoadForm(ledger).of(inspection, form);
        List<Annex> one = whole.annexes().stream().filter(annex -> annex.section().endsWith("." + form)).map(
                annex -> new Annex(annex.section(), TEXTS.get("form", sheet.number()), annex.title(), null, annex
                        .landscape(), annex.blocks()))
                .toList();
        OfficialDocument alone = new OfficialDocument(whole.head(), TEXTS.get("form", sheet.number()), sheet.title(),
                List.of(), whole.closing(), one, whole.marking(), whole.author(), null);
        Path file = Files.createTempDirectory("sokiemtra").resolve(TEXTS.get("print.file", sheet.number()) + ".pdf");
        new AtomicOutput().write(file, out -> new PdfWriter(new Typefaces()).writeAnnexes(alone, out));
        return file;
    }
}
