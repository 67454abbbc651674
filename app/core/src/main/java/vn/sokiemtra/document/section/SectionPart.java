package vn.sokiemtra.document.section;

import org.jspecify.annotations.Nullable;

/**
 * A section as the data give it.
 *
 * @param id stable while the data change: what a rewriting is kept under
 * @param anchor {@link vn.sokiemtra.document.Block#section()} of its blocks
 * @param level 0 for mục (I.), 1 and 2 below
 * @param title as a list shows it
 * @param live what the data say, one paragraph a line, may quote cells; null where it has no text of its own
 */
public record SectionPart(String id, String anchor, int level, String title, @Nullable String live) {

    /** The section as it stands, with what the data have come to say since it was rewritten. */
    public DocumentSection section(@Nullable Rewritten rewritten, Quoting quoting, DocumentSection.Edits edits) {
        if (live == null) {
            return DocumentSection.heading(id, anchor, level, title);
        }
        String shown = quoting.shown(live);
        if (rewritten == null) {
            return new DocumentSection(id, anchor, level, title, true, SectionState.LIVE, live, shown, shown,
                    java.util.List.of(), edits);
        }
        var changes = Rewriting.changes(rewritten, live, quoting);
        return new DocumentSection(id, anchor, level, title, true,
                changes.isEmpty() ? SectionState.REWRITTEN : SectionState.OUTDATED, rewritten.content(),
                quoting.shown(rewritten.content()), shown, changes, edits);
    }
}
