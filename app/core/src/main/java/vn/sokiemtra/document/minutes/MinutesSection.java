package vn.sokiemtra.document.minutes;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Field;

/**
 * A section of a Biên bản, as the list and the editor show it. The id is also the anchor in the printed document.
 *
 * @param level 0 for mục (I.), 1 and 2 below
 * @param title as the list shows it
 * @param editable false for headings without text of their own and for annexes
 * @param text what is printed, one paragraph a line; may quote cells as {@code {B4[1].12}}
 * @param shown the same with every figure in its place
 * @param live what the data say, with figures in their place; equal to {@code shown} while LIVE
 * @param changes what the data say differently since; only while OUTDATED
 * @param edited who rewrote it; empty while LIVE
 */
public record MinutesSection(String id, int level, String title, boolean editable, SectionState state, String text,
        String shown, String live, List<SentenceChange> changes, Field<String> edited) {

    public MinutesSection {
        changes = List.copyOf(changes);
    }

    /** An empty one of a heading. */
    static MinutesSection heading(String id, int level, String title) {
        return new MinutesSection(id, level, title, false, SectionState.LIVE, "", "", "", List.of(), Field.empty());
    }

    /** Author and time of the rewriting; null while LIVE. */
    public vn.sokiemtra.ledger.@Nullable Head<String> rewritten() {
        return state == SectionState.LIVE ? null : edited.edited();
    }
}
