package vn.sokiemtra.checklist.importer;

import java.util.ArrayList;
import java.util.List;

import vn.sokiemtra.checklist.OutlineDraft;
import vn.sokiemtra.checklist.OutlineDraft.State;
import vn.sokiemtra.text.VietnameseFormat;

/** A draft in the words of the expected trees. */
final class DraftText {

    private DraftText() {
    }

    static List<String> of(OutlineDraft draft) {
        List<String> text = new ArrayList<>();
        add(text, "title | ", draft.title());
        add(text, "subject | ", draft.subject());
        draft.items().forEach(line -> item(text, line));
        draft.forms().forEach(form -> form(text, form));
        draft.lines().stream().filter(line -> line.state() == State.NOTE).forEach(line -> text.add("note | " + line
                .text()));
        draft.lines().stream().filter(line -> line.state() == State.LINK).forEach(line -> text.add("link | " + line
                .text()));
        draft.unplaced().forEach(line -> text.add("left | " + line.text()));
        return text;
    }

    private static void item(List<String> text, OutlineDraft.Line line) {
        String indent = "  ".repeat(line.level());
        text.add(indent + "item | " + line.label() + " | " + line.text() + (line.points() == null
                ? ""
                : " [" + VietnameseFormat.number(line.points()) + "]")
                + (line.forms().isEmpty()
                        ? ""
                        : " -> " + String.join(" ", line.forms())));
        if (line.guide() != null) {
            text.add(indent + "  guide | " + line.guide());
        }
    }

    private static void form(List<String> text, OutlineDraft.Form form) {
        text.add("form | " + form.code() + " | " + form.number() + " | " + form.title());
        for (int i = 0; i < form.columns().size(); i++) {
            OutlineDraft.Column column = form.columns().get(i);
            text.add("  " + (i + 1) + " | " + (column.group() == null ? "" : column.group() + " > ") + column.title()
                    + (column.formula() == null ? "" : " = " + column.formula()));
        }
        form.rows().forEach(row -> text.add("  row | " + row));
        if (form.growing()) {
            text.add("  growing");
        }
        if (form.total()) {
            text.add("  total");
        }
        form.signers().forEach(signer -> text.add("  signer | " + signer.title() + " | " + signer.note()));
    }

    private static void add(List<String> text, String before, String words) {
        if (!words.isEmpty()) {
            text.add(before + words);
        }
    }
}
