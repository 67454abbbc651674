package vn.sokiemtra.document.section;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.ledger.Head;

/**
 * A section of a draft, as the list and the editor show it.
 *
 * @param id stable while the data change
 * @param anchor of its place in the printed document
 * @param level 0 for mục (I.), 1 and 2 below
 * @param title as the list shows it
 * @param editable false for headings without text of their own, for tables and for annexes
 * @param text what is printed, one paragraph a line; may quote cells as {@code {B4[1].12}}
 * @param shown the same with every figure in its place
 * @param live what the data say, with figures in their place; equal to {@code shown} while LIVE
 * @param changes what the data say differently since; only while OUTDATED
 * @param edits who rewrote it
 */
public record DocumentSection(String id, String anchor, int level, String title, boolean editable,
        SectionState state, String text, String shown, String live, List<SentenceChange> changes, Edits edits) {

    /** Who rewrote a section and what stands beside it. @param row null where nobody ever did */
    public record Edits(@Nullable UUID row, Field<String> content) {

        public static final Edits NONE = new Edits(null, Field.empty());
    }

    public DocumentSection {
        changes = List.copyOf(changes);
    }

    /** An empty one of a heading. */
    public static DocumentSection heading(String id, String anchor, int level, String title) {
        return new DocumentSection(id, anchor, level, title, false, SectionState.LIVE, "", "", "", List.of(),
                Edits.NONE);
    }

    /** Two people rewrote it differently. */
    public boolean conflicting() {
        return edits.content().conflicting();
    }

    /** Author and time of the rewriting; null while LIVE. */
    public @Nullable Head<String> rewritten() {
        return state == SectionState.LIVE ? null : edits.content().edited();
    }
}
