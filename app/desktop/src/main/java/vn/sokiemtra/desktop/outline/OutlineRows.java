package vn.sokiemtra.desktop.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.desktop.outline.OutlineViewModel.Row;

/** The lines of the editor: a retired item is listed while somebody answered it or something below it. */
record OutlineRows(@Nullable Set<UUID> answered, List<Row> rows) {

    /** @param answered items that something hangs on; null while it is not known: no retired item is listed then */
    static List<Row> of(Outline outline, @Nullable Set<UUID> answered) {
        OutlineRows made = new OutlineRows(answered, new ArrayList<>());
        outline.roots().forEach(root -> made.add(root, 0));
        return made.rows();
    }

    private boolean add(OutlineItem item, int level) {
        int at = rows.size();
        boolean own = answered != null && answered.contains(item.id());
        rows.add(new Row(item, level, own, answered != null));
        boolean kept = !item.retired() || own;
        for (OutlineItem child : item.children()) {
            kept |= add(child, level + 1);
        }
        if (!kept) {
            rows.subList(at, rows.size()).clear();
        }
        return kept;
    }
}
