package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.inspection.store.InspectionStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Reads everything the answer pane shows of one item. */
public final class LoadItem {

    private static final Texts TEXTS = Texts.beside(LoadItem.class);

    private final OutlineStore outline;
    private final InspectionStore inspections;
    private final AnswerStore answers;
    private final FormStore forms;
    private final LoadFindings findings;
    private final LoadEvidence evidence;
    private final Contradictions contradictions;

    public LoadItem(Ledger ledger) {
        this.outline = new OutlineStore(ledger);
        this.inspections = new InspectionStore(ledger);
        this.answers = new AnswerStore(ledger);
        this.forms = new FormStore(ledger);
        this.findings = new LoadFindings(ledger);
        this.evidence = new LoadEvidence(ledger);
        this.contradictions = new Contradictions(ledger);
    }

    /** @throws Problem {@code SKT-INSPECTION-GONE}, {@code SKT-ANSWER-NO-ITEM} */
    public ItemView of(UUID inspection, UUID item) {
        InspectionStore.Row row = inspections.one(inspection);
        if (row == null) {
            throw new Problem(TEXTS, "SKT-INSPECTION-GONE");
        }
        Outline tree = new Outline(outline.all());
        OutlineStore.Item line = tree.item(item);
        List<PartView> parts = parts(inspection, item, !line.leaf());
        AnswerStore.Answer answer = answers.answers(inspection).get(item);
        Field<Verdict> verdict = answer == null ? Field.empty() : answers.verdict(answer.id());
        Field<String> assignee = answer == null ? Field.empty() : answers.assignee(answer.id());
        Field<String> remark = answer == null ? Field.empty() : answers.remark(answer.id());
        List<OutlineStore.Item> leaves = tree.leaves().stream().filter(leaf -> !leaf.retired()).toList();
        int at = leaves.indexOf(line);
        return new ItemView(inspection, item, line.code(), tree.path(line), line.label(), line.shortTitle(),
                line.content(), line.guide(), line.leaf(), line.section(), line.evidenceRequired(),
                LoadInspections.report(row), parts, narrative(parts), verdict, assignee, remark,
                findings.ofItem(inspection, item), evidence.ofItem(inspection, item),
                at > 0 ? leaves.get(at - 1).id() : null,
                at >= 0 && at < leaves.size() - 1 ? leaves.get(at + 1).id() : null, use(line, answer), tree.assignedTo(
                        line),
                points(line, answer));
    }

    private static ItemUse use(OutlineStore.Item line, AnswerStore.@Nullable Answer answer) {
        return line.retired()
                ? ItemUse.RETIRED
                : line.leaf() && answer != null && answer.switchedOff() ? ItemUse.SWITCHED_OFF : ItemUse.USED;
    }

    private static ItemPoints points(OutlineStore.Item line, AnswerStore.@Nullable Answer answer) {
        ItemPoints given = answer == null ? ItemPoints.NONE : answer.points();
        return new ItemPoints(line.leaf() ? line.points() : null, given.reported(), given.verified());
    }

    private static @Nullable String narrative(List<PartView> parts) {
        for (PartView part : parts) {
            if (part.type() == PartType.NARRATIVE) {
                return part.code();
            }
        }
        return null;
    }

    private List<PartView> parts(UUID inspection, UUID item, boolean group) {
        List<AnswerStore.Part> stored = answers.parts(inspection).stream().filter(part -> part.item().equals(item))
                .toList();
        List<DocumentLine> lines = answers.lines(inspection, item).stream().map(AnswerStore.Line::line).toList();
        Map<CellRef, List<String>> marks = contradictions.byCell(inspection);
        Figures figures = new Figures(forms.forms(inspection));
        List<PartView> views = new ArrayList<>();
        for (OutlineStore.Part part : outline.everyPartOf(item)) {
            AnswerStore.Part value = stored.stream().filter(each -> each.code().equals(part.code())).findFirst().orElse(
                    null);
            boolean said = value != null && (value.reported() != null || value.verified() != null) || lines.stream()
                    .anyMatch(line -> line.part().equals(part.code()));
            if ((part.retired() || group) && !said) {
                continue;
            }
            PartBuilder builder = new PartBuilder(part, figures, marks,
                    lines.stream().filter(line -> line.part().equals(part.code())).toList());
            views.add(part.cell() == null
                    ? builder.own(value, answers)
                    : builder.ofBieu(forms));
        }
        return views;
    }
}
