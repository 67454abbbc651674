package vn.sokiemtra.desktop.fieldwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.contradiction.Severity;
import vn.sokiemtra.desktop.shell.DraftStore;
import vn.sokiemtra.finding.ChangeFinding;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.AddDocumentEntry;
import vn.sokiemtra.inspection.AssignItem;
import vn.sokiemtra.inspection.ChangeDocumentEntry;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ChecklistTree;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.DeleteDocumentEntry;
import vn.sokiemtra.inspection.DocumentDraft;
import vn.sokiemtra.inspection.DocumentLine;
import vn.sokiemtra.inspection.FieldHistory;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.FormData;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.LoadConflicts;
import vn.sokiemtra.inspection.LoadContradictions;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.LoadItem;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.inspection.Quotes;
import vn.sokiemtra.inspection.ResolveConflict;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetRemark;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.ledger.Change;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
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

    public StoredFieldWork(Ledger ledger, DraftStore drafts) {
        this.ledger = ledger;
        this.drafts = drafts;
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
        return new LoadContradictions(ledger).of(item.inspectionId()).stream()
                // What merely differs between the sides stands in the grid.
                .filter(each -> each.severity() != Severity.DIFFERENCE && each.items().contains(item.code()))
                .map(each -> line(each, figures)).toList();
    }

    private static ContradictionLine line(Contradiction found, Figures figures) {
        List<String> phrases = QUOTATION.matcher(found.sentence() + " " + found.arithmetic()).results()
                .map(match -> match.group(1)).toList();
        CellRef cell = found.cells().isEmpty() ? null : found.cells().getFirst();
        String number = cell == null ? null : figures.form(cell.form()).map(FormData::number).orElse(null);
        String side = found.sides().size() == 1 ? "@" + found.sides().getFirst().name().toLowerCase(Locale.ROOT) : "";
        return new ContradictionLine(found.key(), found.ruleId(), found.sentence(), found.arithmetic(), phrases, number,
                cell == null ? null : cell + side);
    }

    @Override
    public List<FigureLine> figures(UUID inspection) {
        Figures figures = new LoadFigures(ledger).of(inspection);
        List<FigureLine> lines = new ArrayList<>();
        for (FormData form : figures.forms()) {
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
    public Map<UUID, Integer> terms(ItemView item) {
        LocalDate visit = item.findings().isEmpty()
                ? null
                : new LoadUnits(ledger).ofInspection(item.inspectionId()).visitOn();
        if (visit == null || !WorkingCalendar.covers(visit)) {
            return Map.of();
        }
        WorkingCalendar calendar = new WorkingCalendar();
        Map<UUID, Integer> terms = new HashMap<>();
        for (Finding finding : item.findings()) {
            LocalDate due = finding.dueOn();
            if (due != null && WorkingCalendar.covers(due)) {
                terms.put(finding.id(), calendar.workingDaysBetween(visit, due));
            }
        }
        return terms;
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

    // --- history and conflicts ---

    @Override
    public List<HistoryLine> history(ItemView item) {
        Function<String, String> quoted = quoted(item.inspectionId());
        FieldHistory history = new FieldHistory(ledger);
        List<HistoryLine> lines = new ArrayList<>();
        history.ofItem(item.inspectionId(), item.itemId())
                .forEach(line -> lines.add(line(item, line.label(), line.field(), line.change(), quoted)));
        for (PartView part : item.parts()) {
            String cell = part.cell();
            if (cell != null) {
                CellRef.parse(cell).filter(ref -> !ref.isTotal()).ifPresent(ref -> history
                        .ofCell(item.inspectionId(), ref.form(), ref.row(), ref.col())
                        .forEach(line -> lines.add(line(item, part.label() + " · " + line.label(), line.field(),
                                line.change(), quoted))));
            }
        }
        for (Finding finding : item.findings()) {
            for (FindingField field : FindingField.values()) {
                FieldRef ref = new FieldRef("finding", finding.id(), column(field));
                history.of(ref).forEach(change -> lines.add(line(item, TEXTS.get("history.finding", finding.number(),
                        TEXTS.get("finding.field." + field)), ref, change, quoted)));
            }
        }
        lines.sort(Comparator.comparing(HistoryLine::at).reversed());
        return lines;
    }

    @Override
    public List<ItemChange> changes(UUID inspection) {
        List<ItemChange> changes = new ArrayList<>();
        checklist(inspection).leaves().filter(StoredFieldWork::touched).forEach(leaf -> history(item(inspection,
                leaf.itemId())).forEach(line -> changes.add(new ItemChange(leaf.code(), leaf.shortTitle(), line))));
        changes.sort(Comparator.comparing((ItemChange change) -> change.line().at()).reversed());
        return changes;
    }

    private static boolean touched(ChecklistNode leaf) {
        return leaf.started() || leaf.verdict() != null || leaf.assignee() != null || leaf.conflicts() > 0
                || leaf.findings() > 0;
    }

    private static String column(FindingField field) {
        return switch (field) {
            case CONTENT -> "content";
            case CAUSE -> "cause";
            case KIND -> "recommendation_kind";
            case RECOMMENDATION -> "recommendation";
            case RESPONSIBLE -> "responsible";
            case DUE_ON -> "due_on";
        };
    }

    private static HistoryLine line(ItemView item, String label, FieldRef field, Change<String> change,
            Function<String, String> quoted) {
        return new HistoryLine(named(item, label),
                ShownValue.of(field.column(), partOf(item, field, label), change.value(), quoted),
                change.author(), change.at(), change.current());
    }

    /** A field of a part is named by the part's code where nothing else is known. */
    private static String named(ItemView item, String label) {
        return item.parts().stream().filter(part -> label.startsWith(part.code() + ",")).findFirst()
                .map(part -> part.label() + label.substring(part.code().length())).orElse(label);
    }

    /** The part whose register a change belongs to; null where it is none. */
    private static @Nullable PartView partOf(ItemView item, FieldRef field, String label) {
        if (!field.table().equals("answer_part") && !field.table().equals("form_cell")) {
            return null;
        }
        return item.parts().stream().filter(part -> label.startsWith(part.label()) || label.startsWith(part.code()))
                .findFirst().orElse(null);
    }

    private Function<String, String> quoted(UUID inspection) {
        Figures figures = new LoadFigures(ledger).of(inspection);
        return cell -> Quotes.resolve("{" + cell + "}", figures);
    }

    @Override
    public List<ConflictLine> conflicts(ItemView item) {
        List<ConflictView> all = new LoadConflicts(ledger).of(item.inspectionId());
        List<ConflictLine> lines = new ArrayList<>();
        Function<String, String> quoted = null;
        for (ConflictView conflict : all) {
            if (!item.itemId().equals(conflict.itemId())) {
                continue;
            }
            quoted = quoted == null ? quoted(item.inspectionId()) : quoted;
            lines.add(line(item, conflict, quoted));
        }
        return lines;
    }

    private static ConflictLine line(ItemView item, ConflictView conflict, Function<String, String> quoted) {
        PartView part = item.parts().stream().filter(each -> each.code().equals(conflict.part())).findFirst()
                .orElse(null);
        String column = conflict.field().column();
        String place = conflict.place();
        String name = place.substring(place.lastIndexOf('›') + 1).strip();
        boolean text = List.of("remark", "content", "cause", "recommendation").contains(column)
                || part != null && part.type() == PartType.NARRATIVE;
        return new ConflictLine(part == null ? name : part.label() + " · " + name, conflict.field(),
                conflict.heads(), conflict.heads().stream()
                        .map(head -> ShownValue.of(column, part, head.value(), quoted)).toList(),
                text);
    }

    @Override
    public Edited<?> resolve(String author, ConflictLine conflict, @Nullable String value) {
        return new ResolveConflict(ledger).run(author, conflict.field(), value);
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
