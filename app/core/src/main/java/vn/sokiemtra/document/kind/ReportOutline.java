package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.bare;
import static vn.sokiemtra.document.Phrases.lowered;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.FormColumn;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.ItemPart;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block.Level;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.minutes.FormAnnex;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.text.Texts;

/** The Đề cương báo cáo of the plan and its empty biểu. */
final class ReportOutline {

    /** Empty rows of a biểu whose rows the unit adds itself. */
    private static final int FREE_ROWS = 5;

    private final Texts texts = Texts.beside(ReportOutline.class);
    private final KindFacts facts;

    ReportOutline(KindFacts facts) {
        this.facts = facts;
    }

    String title() {
        return texts.get("outline.title");
    }

    String subject() {
        return texts.get("outline.subject", lowered(facts.header().title()));
    }

    /** The items with their own labels, which may jump; below a group the biểu it asks for. */
    Draft items() {
        var draft = new Draft();
        facts.outline().roots().stream().filter(item -> !item.retired()).forEach(root -> root(draft, root));
        return draft;
    }

    private void root(Draft draft, OutlineItem root) {
        draft.heading(Level.ROMAN, root.label() + " " + root.content());
        for (OutlineItem group : children(root)) {
            if (group.label().matches("\\d+\\.")) {
                draft.heading(Level.ARABIC, group.label() + " " + bare(group.content()));
            } else {
                line(draft, group);
            }
            children(group).forEach(item -> below(draft, item));
            String forms = forms(group);
            if (!forms.isEmpty()) {
                draft.note(texts.get("outline.forms", forms));
            }
        }
    }

    private static void below(Draft draft, OutlineItem item) {
        line(draft, item);
        children(item).forEach(child -> below(draft, child));
    }

    private static void line(Draft draft, OutlineItem item) {
        draft.paragraph((item.label().isBlank() ? "-" : item.label()) + " " + bare(item.content()) + ".");
    }

    private static List<OutlineItem> children(OutlineItem item) {
        return item.children().stream().filter(child -> !child.retired()).toList();
    }

    /** "01, 02": the biểu that the parts below a group name, whole or by a cell. */
    private String forms(OutlineItem group) {
        var codes = new ArrayList<String>();
        collect(group, codes);
        return facts.outline().forms().stream().filter(form -> codes.contains(form.code())).map(FormTable::number)
                .collect(Collectors.joining(", "));
    }

    private void collect(OutlineItem item, List<String> codes) {
        for (ItemPart part : item.parts()) {
            String form = part.formCode();
            if (form != null) {
                codes.add(form);
            }
            part.cells().forEach(cell -> codes.add(cell.form()));
        }
        item.children().forEach(child -> collect(child, codes));
    }

    /** Every biểu, empty, each on a landscape page of its own with the places to sign. */
    List<Annex> forms() {
        return facts.outline().forms().stream().map(this::form).toList();
    }

    private Annex form(FormTable form) {
        List<Closing.Signer> signers = form.signers().stream()
                .map(s -> new Closing.Signer(List.of(s.title()), s.note(), null)).toList();
        return FormAnnex.blank(sheet(form), texts.get("outline.form", form.number()),
                texts.get("outline.with-report"), texts.get("blank.unit"), signers.subList(0, Math.min(3, signers
                        .size())));
    }

    private FormSheet sheet(FormTable form) {
        int count = form.templateRows().isEmpty() ? form.growing() ? FREE_ROWS : 1 : form.templateRows().size();
        List<FormSheet.Row> rows = IntStream.range(0, count).mapToObj(i -> row(form, i)).toList();
        return new FormSheet(facts.header().id(), form.id(), form.code(), form.number(), form.title(),
                form.growing(), form.columns().stream().map(ReportOutline::column).toList(), rows, List.of());
    }

    private static FormSheet.Row row(FormTable form, int index) {
        String label = form.templateRows().isEmpty() ? null : form.templateRows().get(index).label();
        List<FormSheet.Cell> cells = label == null
                ? List.of()
                : form.columns().stream().filter(c -> c.type() == ColumnType.TEXT).limit(1)
                        .map(c -> new FormSheet.Cell(c.col(), null, label, "", label, false, java.util.Set.of(),
                                List.of()))
                        .toList();
        return new FormSheet.Row(null, String.valueOf(index + 1), index + 1, String.valueOf(index + 1), cells);
    }

    private static FormSheet.Column column(FormColumn column) {
        return new FormSheet.Column(column.col(), column.group(), column.title(), column.type(), null,
                column.width());
    }
}
