package vn.sokiemtra.checklist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What a file was taken for, before anything is stored: every line of the source with what it seems to be. A person
 * corrects it; each correction gives a new draft. Immutable.
 *
 * @param source name of the file
 * @param lines in the order of the source; the tree follows from their levels
 */
public record OutlineDraft(String source, String title, String subject, List<Line> lines, List<Form> forms,
        List<Conversion> conversions) {

    public OutlineDraft {
        lines = List.copyOf(lines);
        forms = List.copyOf(forms);
        conversions = List.copyOf(conversions);
    }

    /** What became of a line. */
    public enum State {
        /** A line of the outline. */
        ITEM,
        /** Said where the outline belongs, and so used: (Ban hành kèm theo …). */
        NOTE,
        /** Used to tie a biểu to an item. */
        LINK,
        /** Chưa xếp được: a person has to say what it is. */
        UNPLACED,
        /** A person left it out. */
        DROPPED
    }

    /**
     * A line of the source.
     *
     * @param id stable through corrections
     * @param level 0 at the top; of an item only
     * @param label as printed: {@code I.}, {@code a)}, {@code -}; empty for none
     * @param guide what stood beside it in a table; null for nothing
     * @param points điểm chuẩn; null for none
     * @param kinds what it asks for, in order
     * @param forms codes of the biểu that belong to it
     * @param doubtful whether the guess wants a look
     */
    public record Line(int id, State state, int level, String label, String text, @Nullable String guide,
            @Nullable BigDecimal points, List<PartType> kinds, List<String> forms, boolean doubtful) {

        public Line {
            kinds = List.copyOf(kinds);
            forms = List.copyOf(forms);
        }

        public boolean item() {
            return state == State.ITEM;
        }

        public Line withText(String other) {
            return new Line(id, state, level, label, other, guide, points, kinds, forms, doubtful);
        }

        public Line withLabel(String other) {
            return new Line(id, state, level, other, text, guide, points, kinds, forms, doubtful);
        }

        public Line withKinds(List<PartType> other) {
            return new Line(id, state, level, label, text, guide, points, other, forms, false);
        }

        public Line withForms(List<String> other) {
            return new Line(id, state, level, label, text, guide, points, kinds, other, doubtful);
        }

        public Line withGuide(@Nullable String other) {
            return new Line(id, state, level, label, text, other, points, kinds, forms, doubtful);
        }

        /** At another level, which makes it an item whatever it was. */
        public Line atLevel(int other) {
            return new Line(id, State.ITEM, Math.max(other, 0), label, text, guide, points, kinds, forms, false);
        }

        public Line inState(State other) {
            return new Line(id, other, level, label, text, guide, points, kinds, forms, false);
        }
    }

    /**
     * A biểu.
     *
     * @param code {@code B3}
     * @param number as printed, {@code 03}
     * @param rows texts of the rows that every unit fills; empty for none
     * @param growing whoever fills it adds rows
     */
    public record Form(String code, String number, String title, List<Column> columns, List<String> rows,
            boolean growing, boolean total, List<FormSigner> signers) {

        public Form {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            signers = List.copyOf(signers);
        }
    }

    /** A column of a biểu; see {@link OutlineDefinition.ColumnDefinition}. */
    public record Column(@Nullable String group, String title, ColumnType type, @Nullable String formula) {
    }

    /** A text that was written in an old encoding, before and after. */
    public record Conversion(String encoding, String before, String after) {
    }

    public Optional<Line> line(int id) {
        return lines.stream().filter(line -> line.id() == id).findFirst();
    }

    public Optional<Form> form(String code) {
        return forms.stream().filter(form -> form.code().equals(code)).findFirst();
    }

    /** The lines of the outline. */
    public List<Line> items() {
        return lines.stream().filter(Line::item).toList();
    }

    /** Chưa xếp được. */
    public List<Line> unplaced() {
        return lines.stream().filter(line -> line.state() == State.UNPLACED).toList();
    }

    /** The same with one line changed. */
    public OutlineDraft with(int id, UnaryOperator<Line> change) {
        return withLines(lines.stream().map(line -> line.id() == id ? change.apply(line) : line).toList());
    }

    public OutlineDraft withForm(String code, UnaryOperator<Form> change) {
        return new OutlineDraft(source, title, subject, lines, forms.stream().map(form -> form.code().equals(code)
                ? change.apply(form)
                : form).toList(), conversions);
    }

    public OutlineDraft withTitle(String other, String otherSubject) {
        return new OutlineDraft(source, other, otherSubject, lines, forms, conversions);
    }

    /** Moves an item and what is below it by levels, as far as there is room. */
    public OutlineDraft shift(int id, int by) {
        int at = index(id);
        if (at < 0 || !lines.get(at).item()) {
            return this;
        }
        List<Line> changed = new ArrayList<>(lines);
        int level = lines.get(at).level();
        int above = previousItem(at).map(index -> lines.get(index).level()).orElse(-1);
        int to = Math.clamp((long) level + by, 0, above + 1);
        for (int i = at; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i > at && line.item() && line.level() <= level) {
                break;
            }
            if (line.item()) {
                changed.set(i, line.atLevel(line.level() + to - level));
            }
        }
        return withLines(changed);
    }

    /** Adds a line's text to the item before it; it is then no line of its own. */
    public OutlineDraft join(int id) {
        int at = index(id);
        Optional<Integer> before = at < 0 ? Optional.empty() : previousItem(at);
        if (before.isEmpty()) {
            return this;
        }
        List<Line> changed = new ArrayList<>(lines);
        Line to = lines.get(before.get());
        Line from = lines.get(at);
        List<String> forms = new ArrayList<>(to.forms());
        from.forms().stream().filter(form -> !forms.contains(form)).forEach(forms::add);
        changed.set(before.get(), to.withText(joined(to.text(), from.text())).withForms(forms));
        changed.remove(at);
        return withLines(changed);
    }

    /** Cuts a line in two at a place of its text; the second is an item of the same level, without a label. */
    public OutlineDraft split(int id, int at) {
        int index = index(id);
        if (index < 0 || at <= 0 || at >= lines.get(index).text().length()) {
            return this;
        }
        Line line = lines.get(index);
        List<Line> changed = new ArrayList<>(lines);
        changed.set(index, line.withText(trimmed(line.text().substring(0, at))));
        int next = lines.stream().mapToInt(Line::id).max().orElse(0) + 1;
        changed.add(index + 1, new Line(next, line.state(), line.level(), line.label().matches("\\p{L}.*|\\d.*")
                ? ""
                : line.label(), line.text().substring(at).strip(), null, null, line.kinds(), List.of(), true));
        return withLines(changed);
    }

    /** Two texts as one: a sentence that has no end gets one. */
    public static String joined(String first, String second) {
        if (first.isBlank() || second.isBlank()) {
            return first.isBlank() ? second : first;
        }
        boolean ended = ".;:,)…".indexOf(first.charAt(first.length() - 1)) >= 0;
        boolean goesOn = Character.isLowerCase(second.charAt(0)) || second.startsWith("(");
        return first + (ended || goesOn ? " " : ". ") + second;
    }

    /** Without the marks that part one item from the next. */
    public static String trimmed(String text) {
        return text.strip().replaceAll("(?<!v\\.v)(?<!\\.\\.)[;,.:]+$", "").strip();
    }

    private OutlineDraft withLines(List<Line> other) {
        return new OutlineDraft(source, title, subject, other, forms, conversions);
    }

    private int index(int id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id() == id) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Integer> previousItem(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (lines.get(i).item()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
