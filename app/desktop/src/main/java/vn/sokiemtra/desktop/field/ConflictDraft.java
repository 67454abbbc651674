package vn.sokiemtra.desktop.field;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.field.ConflictViewModel.Way;
import vn.sokiemtra.inspection.FieldRef;

/**
 * What somebody was about to write as the result of a trùng sửa.
 *
 * @param chosen the side it began with, from 0; -1 for none
 */
record ConflictDraft(Way way, int chosen, String text) {

    static String key(FieldRef field) {
        return "conflict/" + field.table() + "/" + field.row() + "/" + field.column();
    }

    /** Way, side and values on the first line, the text below. */
    String kept(OpenConflict of) {
        return way + " " + chosen + " " + String.join(",", marks(of)) + "\n" + text;
    }

    /** Null where nothing was kept, or where it was about values that nobody has to choose between any more. */
    static @Nullable ConflictDraft of(@Nullable String kept, OpenConflict now) {
        int end = kept == null ? -1 : kept.indexOf('\n');
        if (kept == null || end < 0) {
            return null;
        }
        String[] head = kept.substring(0, end).split(" ", 3);
        List<String> then = List.of(head[2].split(","));
        List<String> marks = marks(now);
        String text = kept.substring(end + 1);
        if (then.equals(marks)) {
            return new ConflictDraft(Way.valueOf(head[0]), Integer.parseInt(head[1]), text);
        }
        // Another value came meanwhile: the words stand, the number of a side means another one.
        return then.stream().anyMatch(marks::contains) ? new ConflictDraft(Way.NEW, -1, text) : null;
    }

    private static List<String> marks(OpenConflict of) {
        return of.sides().stream().map(side -> side.replica() + ":" + side.seq()).collect(Collectors.toList());
    }
}
