package vn.sokiemtra.desktop.fieldwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.carryover.LoadPriorMatters;
import vn.sokiemtra.carryover.PriorLine;
import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.carryover.RaisePriorMatter;
import vn.sokiemtra.carryover.SettlePriorMatter;
import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.contradiction.Severity;
import vn.sokiemtra.desktop.field.FieldLife;
import vn.sokiemtra.desktop.field.Past;
import vn.sokiemtra.desktop.field.StoredFieldLife;
import vn.sokiemtra.desktop.figuretext.TextNotice;
import vn.sokiemtra.desktop.shell.DraftStore;
import vn.sokiemtra.finding.ChangeFinding;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.remediation.JudgeRemediation;
import vn.sokiemtra.inspection.AddDocumentEntry;
import vn.sokiemtra.inspection.AssignItem;
import vn.sokiemtra.inspection.ChangeDocumentEntry;
import vn.sokiemtra.inspection.ChecklistTree;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.ContradictionReasons;
import vn.sokiemtra.inspection.DeleteDocumentEntry;
import vn.sokiemtra.inspection.DocumentDraft;
import vn.sokiemtra.inspection.DocumentLine;
import vn.sokiemtra.inspection.ExplainContradiction;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.FormData;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.LoadContradictions;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.LoadItem;
import vn.sokiemtra.inspection.LoadReasons;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetRemark;
import vn.sokiemtra.inspection.SetPoints;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.SwitchItem;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.inspection.course.EarlierFinding;
import vn.sokiemtra.inspection.course.LoadEarlierFindings;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.phrase.LoadPhrases;
import vn.sokiemtra.phrase.Phrase;
import vn.sokiemtra.phrase.WritePhrase;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseInput;

/** {@link FieldWork} on an open data file. */
public final class StoredFieldWork implements FieldWork {

    private static final Texts TEXTS = Texts.beside(StoredFieldWork.class);

    private static final Pattern QUOTATION = Pattern.compile("“([^”]+)”");

    private final Ledger ledger;
    private final DraftStore drafts;
    private final FieldLife life;
    private final ItemHistory history;

    public StoredFieldWork(Ledger ledger, DraftStore drafts) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.life = new StoredFieldLife(ledger);
        this.history = new ItemHistory(ledger, life);
    }

    // --- reading ---

    @Override
    public ChecklistTree checklist(UUID inspection) {
        return new LoadChecklist(ledger).of(inspection);
    }

    @Override
    public ItemView item(UUID inspection, UUID item) {
        return new LoadItem(ledger).of(inspection, item);
    }

    @Override
    public List<ContradictionLine> contradictions(ItemView item) {
        Figures figures = new LoadFigures(ledger).of(item.inspectionId());
        ContradictionReasons reasons = new LoadReasons(ledger).of(item.inspectionId());
        return new LoadContradictions(ledger).of(item.inspectionId()).stream()
                // What merely differs between the sides stands in the grid.
                .filter(each -> each.severity() != Severity.DIFFERENCE && each.items().contains(item.code()))
                .map(each -> line(each, figures, reasons)).sorted(Comparator.comparing(each -> each.reason() != null))
                .toList();
    }

    private static ContradictionLine line(Contradiction found, Figures figures, ContradictionReasons reasons) {
        List<String> phrases = QUOTATION.matcher(found.sentence() + " " + found.arithmetic()).results()
                .map(match -> match.group(1)).toList();
        CellRef cell = found.cells().isEmpty() ? null : found.cells().getFirst();
        String number = cell == null ? null : figures.form(cell.form()).map(FormData::number).orElse(null);
        String side = found.sides().size() == 1 ? "@" + found.sides().getFirst().name().toLowerCase(Locale.ROOT) : "";
        return new ContradictionLine(found, phrases, number, cell == null ? null : cell + side,
                reasons.answering(found).orElse(null), reasons.earlier(found).orElse(null));
    }

    @Override
    public List<FigureLine> figures(UUID inspection) {
        Figures figures = new LoadFigures(ledger).of(inspection);
        List<FigureLine> lines = new ArrayList<>();
        for (FormData form : figures.quotable()) {
            for (FormData.Row row : form.rows()) {
                form.columns().forEach(column -> add(lines, figures, column,
                        new CellRef(form.code(), row.key(), column.number())));
            }
            if (form.hasTotal()) {
                form.columns().forEach(column -> add(lines, figures, column,
                        new CellRef(form.code(), CellRef.TOTAL, column.number())));
            }
        }
        return lines;
    }

    private static void add(List<FigureLine> lines, Figures figures, FormData.Column column, CellRef cell) {
        String source = figures.source(cell) + " " + column.title();
        if (figures.value(cell, Side.VERIFIED) != null) {
            lines.add(new FigureLine(cell.toString(), source, figures.shown(cell, Side.VERIFIED)));
        }
        if (figures.value(cell, Side.REPORTED) != null) {
            lines.add(new FigureLine(cell + "@reported", TEXTS.get("figure.reported", source),
                    figures.shown(cell, Side.REPORTED)));
        }
    }

    @Override
    public List<String> people(UUID inspection) {
        UUID team = new LoadUnits(ledger).ofInspection(inspection).teamId();
        List<PlanTeam> teams = new LoadUnits(ledger).teams();
        return teams.stream().filter(each -> team == null || each.id().equals(team))
                .flatMap(each -> each.members().stream()).map(PlanTeam.Member::name).distinct().toList();
    }

    @Override
    public List<EarlierFinding> earlier(UUID inspection, LocalDate today) {
        return new LoadEarlierFindings(ledger).of(inspection, today);
    }

    @Override
    public Edited<?> confirmRemedied(String author, EarlierFinding finding, String reason, LocalDate on) {
        return new JudgeRemediation(ledger).verify(author, finding.followUp(), reason, on);
    }

    @Override
    public Map<UUID, Integer> terms(ItemView item) {
        LocalDate visit = item.findings().isEmpty()
                ? null
                : new LoadUnits(ledger).ofInspection(item.inspectionId()).visitOn();
        if (visit == null || !WorkingCalendar.covers(visit)) {
            return Map.of();
        }
        WorkingCalendar calendar = new LoadCalendar(ledger).calendar();
        Map<UUID, Integer> terms = new HashMap<>();
        for (Finding finding : item.findings()) {
            LocalDate due = finding.dueOn();
            if (due != null && WorkingCalendar.covers(due)) {
                terms.put(finding.id(), calendar.workingDaysBetween(visit, due));
            }
        }
        return terms;
    }

    // --- what earlier years left ---

    @Override
    public List<PriorLine> prior(UUID inspection) {
        return new LoadPriorMatters(ledger).ofInspection(inspection);
    }

    @Override
    public List<ConflictView> priorConflicts(PriorLine line) {
        List<FieldRef> fields = ItemHistory.fields(line);
        return fields.isEmpty()
                ? List.of()
                : life.conflicts(line.inspection()).stream().filter(each -> fields.contains(each.field())).toList();
    }

    @Override
    public List<Past> priorHistory(PriorLine line) {
        return life.history(ItemHistory.fields(line));
    }

    @Override
    public Edited<UUID> settlePrior(String author, PriorLine line, PriorMatter.@Nullable State state) {
        return new SettlePriorMatter(ledger).state(line.matter().id(), line.inspection(), state, author);
    }

    @Override
    public Edited<UUID> remarkPrior(String author, PriorLine line, @Nullable String remark) {
        return new SettlePriorMatter(ledger).remark(line.matter().id(), line.inspection(), remark, author);
    }

    @Override
    public Edited<UUID> raisePrior(String author, PriorLine line, @Nullable UUID item) {
        return new RaisePriorMatter(ledger).run(author, line.matter().id(), line.inspection(), item);
    }

    // --- texts ---

    @Override
    public Map<String, List<TextNotice>> notices(ItemView item) {
        return ItemNotices.of(ledger, item);
    }

    @Override
    public List<Phrase> phrases(ItemView item, Phrase.@Nullable Kind kind) {
        return new LoadPhrases(ledger).at(item.itemId(), item.shortTitle() + " " + item.content(), kind);
    }

    @Override
    public Edited<UUID> writePhrase(String author, @Nullable Phrase changed, Phrase.Kind kind, @Nullable UUID here,
            String content) {
        WritePhrase write = new WritePhrase(ledger);
        return changed == null
                ? write.add(kind, here, content, author)
                : write.change(changed, kind, here, content, author);
    }

    @Override
    public Edited<UUID> removePhrase(String author, Phrase phrase) {
        return new WritePhrase(ledger).remove(phrase, author);
    }

    // --- answers ---

    @Override
    public Edited<?> setVerdict(String author, UUID inspection, UUID item, @Nullable Verdict verdict) {
        return new SetVerdict(ledger).run(author, inspection, item, verdict);
    }

    @Override
    public Edited<?> setAssignee(String author, UUID inspection, UUID item, @Nullable String person) {
        return new AssignItem(ledger).run(author, inspection, item, person);
    }

    @Override
    public Edited<?> setRemark(String author, UUID inspection, UUID item, @Nullable String text) {
        return new SetRemark(ledger).run(author, inspection, item, text);
    }

    @Override
    public Edited<?> setPoints(String author, UUID inspection, UUID item, Side side, @Nullable String typed) {
        return new SetPoints(ledger).run(author, inspection, item, side, typed == null ? "" : typed);
    }

    @Override
    public Edited<?> switchItem(String author, UUID inspection, UUID item, boolean off) {
        return new SwitchItem(ledger).run(author, inspection, item, off);
    }

    @Override
    public Edited<?> setAnswer(String author, UUID inspection, UUID item, String part, Side side,
            @Nullable String typed) {
        return new SetAnswer(ledger).run(author, inspection, item, part, side, typed == null ? "" : typed);
    }

    @Override
    public Edited<?> setDocument(String author, UUID inspection, UUID item, DocumentEntry entry) {
        VietnameseInput.Notation notation = entry.notation().isBlank()
                ? new VietnameseInput.Notation(null, null)
                : VietnameseInput.notation(entry.notation());
        LocalDate date = VietnameseInput.date(entry.date());
        DocumentDraft draft = new DocumentDraft(notation.number(), notation.notation(), date,
                entry.subject().isBlank() ? null : entry.subject().strip(), null);
        UUID line = entry.id();
        return line == null
                ? new AddDocumentEntry(ledger).run(author, inspection, item, entry.part(), entry.side(), draft)
                : new ChangeDocumentEntry(ledger).run(author, line, draft);
    }

    @Override
    public Edited<?> deleteDocument(String author, DocumentLine line) {
        return new DeleteDocumentEntry(ledger).run(author, line.id());
    }

    // --- findings ---

    @Override
    public Edited<UUID> recordFinding(String author, UUID inspection, UUID item, FindingDraft draft) {
        return new RecordFinding(ledger).run(author, inspection, item, draft, List.of());
    }

    @Override
    public Edited<UUID> changeFinding(String author, UUID finding, FindingField field, @Nullable String typed) {
        return new ChangeFinding(ledger).run(author, finding, field, typed);
    }

    @Override
    public Edited<UUID> deleteFinding(String author, UUID finding) {
        return new DeleteFinding(ledger).run(author, finding);
    }

    @Override
    public Edited<UUID> explain(String author, UUID inspection, Contradiction about, @Nullable String reason) {
        ExplainContradiction explain = new ExplainContradiction(ledger);
        return reason == null
                ? explain.withdraw(author, inspection, about)
                : explain.run(author, inspection, about, reason);
    }

    // --- history and conflicts ---

    @Override
    public List<Past> history(ItemView item) {
        return history.of(item);
    }

    @Override
    public List<ItemChange> changes(UUID inspection) {
        return history.all(checklist(inspection), prior(inspection));
    }

    @Override
    public List<ConflictView> conflicts(ItemView item) {
        Set<String> cells = new HashSet<>();
        item.parts().stream().map(PartView::cell).filter(Objects::nonNull).forEach(cells::add);
        return life.conflicts(item.inspectionId()).stream().filter(each -> item.itemId().equals(each.itemId()) || each
                .cell() != null && cells.contains(each.cell())).toList();
    }

    @Override
    public FieldLife life() {
        return life;
    }

    // --- drafts ---

    @Override
    public void keepDraft(String key, @Nullable String text) {
        drafts.keep(key, text);
    }

    @Override
    public @Nullable String draft(String key) {
        return drafts.find(key);
    }
}
