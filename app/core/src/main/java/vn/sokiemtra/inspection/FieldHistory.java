package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.inspection.store.PlaceStore;
import vn.sokiemtra.ledger.Change;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Texts;

/** Who changed what, when. Values are canonical texts. */
public final class FieldHistory {

    private static final Texts TEXTS = Texts.beside(FieldHistory.class);

    private final Ledger ledger;
    private final PlaceStore places;
    private final AnswerStore answers;
    private final FormStore forms;

    public FieldHistory(Ledger ledger) {
        this.ledger = ledger;
        this.places = new PlaceStore(ledger);
        this.answers = new AnswerStore(ledger);
        this.forms = new FormStore(ledger);
    }

    /**
     * One change of one field.
     *
     * @param label the field in words
     */
    public record Line(FieldRef field, String label, Change<String> change) {
    }

    /** Every value of one field, newest first; empty when it was never written or is not known here. */
    public List<Change<String>> of(FieldRef field) {
        return places.history(field.table(), field.row(), field.column());
    }

    /**
     * A change as a person reads it.
     *
     * @param value as shown; empty where the field was emptied
     */
    public record Spoken(FieldRef field, String label, String value, Change<String> change) {
    }

    /** Every value of some fields in words, newest first. */
    public List<Spoken> spoken(List<FieldRef> fields) {
        FieldWords words = new FieldWords(ledger);
        List<Spoken> all = new ArrayList<>();
        for (FieldRef field : fields) {
            FieldWords.Subject subject = words.subject(field);
            String label = words.name(subject);
            of(field).forEach(change -> all.add(new Spoken(field, label, words.shown(subject, change.value()),
                    change)));
        }
        all.sort(Comparator.comparing((Spoken each) -> each.change().at()).reversed());
        return List.copyOf(all);
    }

    /** Verdict, remark, assignee and both sides of every part of an item that was ever written. */
    public List<FieldRef> item(UUID inspection, UUID item) {
        List<FieldRef> fields = new ArrayList<>();
        AnswerStore.Answer answer = answers.answers(inspection).get(item);
        if (answer != null) {
            for (String column : List.of("verdict", "remark", "assignee")) {
                fields.add(new FieldRef("answer", answer.id(), column));
            }
        }
        for (AnswerStore.Part part : answers.parts(inspection)) {
            if (part.item().equals(item)) {
                fields.add(new FieldRef("answer_part", part.id(), "reported"));
                fields.add(new FieldRef("answer_part", part.id(), "verified"));
            }
        }
        return List.copyOf(fields);
    }

    /**
     * Facts of the meeting that the Biên bản records.
     *
     * @param facts columns of {@code minutes}
     */
    public List<FieldRef> minutes(UUID inspection, List<String> facts) {
        List<FieldRef> fields = new ArrayList<>();
        for (UUID row : places.rows("minutes", inspection)) {
            facts.forEach(fact -> fields.add(new FieldRef("minutes", row, fact)));
        }
        return List.copyOf(fields);
    }

    /** The two sides of a cell of a biểu; empty where nobody wrote it. */
    public List<FieldRef> cell(UUID inspection, String form, String rowKey, int column) {
        FormData.Row row = FormsOf.form(forms.forms(inspection), form).row(rowKey);
        FormData.Cell cell = row == null ? null : row.cells().get(column);
        return cell == null
                ? List.of()
                : List.of(new FieldRef("form_cell", cell.id(), "reported"), new FieldRef("form_cell", cell.id(),
                        "verified"));
    }

    /** Both sides of one cell, newest first. */
    public List<Line> ofCell(UUID inspection, String form, String rowKey, int column) {
        FormData data = FormsOf.form(forms.forms(inspection), form);
        FormData.Row row = data.row(rowKey);
        FormData.Cell cell = row == null ? null : row.cells().get(column);
        List<Line> lines = new ArrayList<>();
        if (cell != null) {
            add(lines, "form_cell", cell.id(), "reported", TEXTS.get("side.REPORTED"));
            add(lines, "form_cell", cell.id(), "verified", TEXTS.get("side.VERIFIED"));
        }
        return newestFirst(lines);
    }

    private void add(List<Line> lines, String table, UUID row, String column, String label) {
        FieldRef field = new FieldRef(table, row, column);
        of(field).forEach(change -> lines.add(new Line(field, label, change)));
    }

    private static List<Line> newestFirst(List<Line> lines) {
        lines.sort(Comparator.comparing((Line line) -> line.change().at()).reversed());
        return List.copyOf(lines);
    }
}
