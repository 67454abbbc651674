package vn.sokiemtra.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.OutlineDraft.Column;
import vn.sokiemtra.checklist.OutlineDraft.Form;
import vn.sokiemtra.checklist.OutlineDraft.Line;
import vn.sokiemtra.checklist.OutlineDraft.State;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * A correction of a draft as it can be written down and applied again: which line or biểu, what is to become of it.
 *
 * @param what see {@link What}
 * @param at how the line's text begins; the code of a biểu for those of a biểu
 * @param text the new text, label or title
 * @param by levels, or the number of a column from 1
 * @param kinds of an item, or the type of a column
 * @param why for whoever reads the list
 */
public record Correction(What what, @Nullable String at, @Nullable String text, @Nullable Integer by,
        @Nullable List<String> kinds, @Nullable List<FormSigner> signers, @Nullable String why) {

    private static final Texts TEXTS = Texts.beside(Correction.class);

    public Correction {
        Objects.requireNonNull(what, "what");
    }

    /** What a correction does. */
    public enum What {
        /** {@code text} instead of the line's. */
        TEXT,
        /** {@code text} as label. */
        LABEL,
        /** Labels a), b), c) … for every dash. */
        LETTERS,
        /** {@code by} levels deeper, with what is below. */
        SHIFT,
        /** To the item before it. */
        JOIN,
        /** Cut where {@code text} begins. */
        SPLIT,
        /** A new item of text {@code text} behind it, {@code by} levels deeper. */
        INSERT,
        DROP,
        /** Asks for {@code kinds}. */
        KINDS,
        /** Belongs to biểu {@code kinds}, and to no others. */
        FORMS,
        /** Title of a biểu. */
        FORM_TITLE,
        /** Title of column {@code by}. */
        COLUMN_TITLE,
        /** Type of column {@code by}. */
        COLUMN_TYPE,
        /** Formula of column {@code by}. */
        FORMULA,
        /** The biểu grows, or with {@code by} 0 has one row. */
        GROWING,
        /** The biểu has a row Tổng cộng. */
        TOTAL,
        /** The biểu is signed by {@code signers}. */
        SIGNERS
    }

    /** @throws Problem {@code SKT-CORRECTION-PLACE} for a line or biểu that is not there */
    public OutlineDraft apply(OutlineDraft draft) {
        return switch (what) {
            case TEXT -> draft.with(line(draft).id(), line -> line.withText(words()));
            case LABEL -> draft.with(line(draft).id(), line -> line.withLabel(words()));
            case LETTERS -> letters(draft);
            case SHIFT -> draft.shift(line(draft).id(), number());
            case JOIN -> draft.join(line(draft).id());
            case SPLIT -> draft.split(line(draft).id(), line(draft).text().indexOf(words()));
            case INSERT -> insert(draft);
            case DROP -> draft.with(line(draft).id(), line -> line.inState(State.DROPPED));
            case KINDS -> draft.with(line(draft).id(), line -> line.withKinds(list().stream().map(PartType::valueOf)
                    .toList()));
            case FORMS -> draft.with(line(draft).id(), line -> line.withForms(list()));
            case FORM_TITLE, COLUMN_TITLE, COLUMN_TYPE, FORMULA, GROWING, TOTAL, SIGNERS -> draft.withForm(form(draft)
                    .code(), this::form);
        };
    }

    private Form form(Form form) {
        List<Column> columns = new ArrayList<>(form.columns());
        if (what == What.COLUMN_TITLE || what == What.COLUMN_TYPE || what == What.FORMULA) {
            Column column = columns.get(number() - 1);
            columns.set(number() - 1, switch (what) {
                case COLUMN_TITLE -> new Column(column.group(), words(), column.type(), column.formula());
                case COLUMN_TYPE -> new Column(column.group(), column.title(), ColumnType.valueOf(words()), column
                        .formula());
                default -> new Column(column.group(), column.title(), column.type(), words());
            });
        }
        boolean growing = what == What.GROWING ? by == null || by != 0 : form.growing();
        return new Form(form.code(), form.number(), what == What.FORM_TITLE ? words() : form.title(), columns, form
                .rows(), growing, what == What.TOTAL || form.total(),
                what == What.SIGNERS && signers != null
                        ? signers
                        : form.signers());
    }

    private OutlineDraft insert(OutlineDraft draft) {
        Line line = line(draft);
        OutlineDraft longer = draft.with(line.id(), each -> each.withText(each.text() + " \u241e"));
        OutlineDraft cut = longer.split(line.id(), line.text().length() + 1);
        int added = cut.lines().stream().mapToInt(Line::id).max().orElse(0);
        return cut.with(line.id(), each -> each.withText(line.text())).with(added, each -> each.withText(words())
                .withForms(List.of()).atLevel(line.level() + (by == null ? 0 : by)));
    }

    private static OutlineDraft letters(OutlineDraft draft) {
        OutlineDraft changed = draft;
        List<String> codes = BuildOutline.codes(draft);
        List<Line> items = draft.items();
        for (int i = 0; i < items.size(); i++) {
            String code = codes.get(i);
            if (items.get(i).label().equals("-") && code.matches(".*\\.\\p{Ll}")) {
                changed = changed.with(items.get(i).id(), line -> line.withLabel(code.substring(code.length() - 1)
                        + ")"));
            }
        }
        return changed;
    }

    private Line line(OutlineDraft draft) {
        String begins = at == null ? "" : at;
        return draft.lines().stream().filter(line -> line.text().startsWith(begins) && !begins.isEmpty()).findFirst()
                .orElseThrow(() -> new Problem(TEXTS, "SKT-CORRECTION-PLACE", begins));
    }

    private Form form(OutlineDraft draft) {
        String code = at == null ? "" : at;
        return draft.form(code).filter(form -> number() <= form.columns().size()).orElseThrow(() -> new Problem(TEXTS,
                "SKT-CORRECTION-PLACE", code));
    }

    private String words() {
        return text == null ? "" : text;
    }

    private int number() {
        return by == null ? 0 : by;
    }

    private List<String> list() {
        return kinds == null ? List.of() : kinds;
    }
}
