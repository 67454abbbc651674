package vn.sokiemtra.contradiction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.ItemPart;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;

/** Which items show which cells; worked out once for an outline. */
final class Links {

    private final List<Link> links = new ArrayList<>();
    private final Map<String, Set<String>> itemsOfForm = new HashMap<>();
    private final Map<String, Set<String>> itemsOfColumn = new HashMap<>();
    private final Map<String, Set<String>> itemsOfRule = new HashMap<>();
    private final List<String> order;

    /** A part that is one cell, or the two of a ratio. */
    record Link(String item, ItemPart part, List<CellRef> cells) {
    }

    Links(Outline outline) {
        order = outline.items().stream().map(OutlineItem::code).toList();
        for (OutlineItem item : outline.leaves()) {
            item.rules()
                    .forEach(rule -> itemsOfRule.computeIfAbsent(rule, id -> new LinkedHashSet<>()).add(item.code()));
            for (ItemPart part : item.parts()) {
                String form = part.formCode();
                if (form != null) {
                    itemsOfForm.computeIfAbsent(form, code -> new LinkedHashSet<>()).add(item.code());
                }
                List<CellRef> cells = part.cells();
                if (!cells.isEmpty()) {
                    links.add(new Link(item.code(), part, cells));
                }
                cells.forEach(cell -> itemsOfColumn.computeIfAbsent(column(cell), column -> new LinkedHashSet<>()).add(
                        item.code()));
            }
        }
    }

    List<Link> all() {
        return links;
    }

    /**
     * Items that name the rule, that have one of the cells (or the total of its column) as a part, those that hold its
     * biểu, and others.
     */
    List<String> items(String rule, Collection<CellRef> cells, Collection<String> others) {
        Set<String> wanted = new LinkedHashSet<>(others);
        wanted.addAll(itemsOfRule.getOrDefault(rule, Set.of()));
        for (CellRef cell : cells) {
            wanted.addAll(itemsOfForm.getOrDefault(cell.form(), Set.of()));
            wanted.addAll(itemsOfColumn.getOrDefault(column(cell), Set.of()));
        }
        return order.stream().filter(wanted::contains).toList();
    }

    private static String column(CellRef cell) {
        return cell.form() + "." + cell.col();
    }
}
