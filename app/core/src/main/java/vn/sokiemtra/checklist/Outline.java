package vn.sokiemtra.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The Đề cương of the plan as this data file knows it, with its biểu. Immutable; read by {@link LoadOutline}. */
public final class Outline {

    private final List<OutlineItem> roots;
    private final List<OutlineItem> items;
    private final List<FormTable> forms;
    private final Map<UUID, OutlineItem> byId = new HashMap<>();
    private final Map<String, OutlineItem> byCode = new HashMap<>();

    /** @param roots the items at the top with their children, in order */
    public Outline(List<OutlineItem> roots, List<FormTable> forms) {
        this.roots = List.copyOf(roots);
        this.forms = List.copyOf(forms);
        List<OutlineItem> all = new ArrayList<>();
        collect(roots, all);
        this.items = List.copyOf(all);
        for (OutlineItem item : items) {
            byId.put(item.id(), item);
            byCode.putIfAbsent(item.code(), item);
        }
    }

    /** The items at the top, in order. */
    public List<OutlineItem> roots() {
        return roots;
    }

    /** Every item, parents before their children, in order. */
    public List<OutlineItem> items() {
        return items;
    }

    /** The items that carry an answer and a verdict, in order; retired ones are not among them. */
    public List<OutlineItem> leaves() {
        return items.stream().filter(item -> item.leaf() && !item.retired()).toList();
    }

    /** The biểu, in order. */
    public List<FormTable> forms() {
        return forms;
    }

    public Optional<OutlineItem> item(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By code; {@code dd} may stand for {@code đ}: {@code I.2.dd} is {@code I.2.đ}. */
    public Optional<OutlineItem> item(String code) {
        OutlineItem item = byCode.get(code);
        return Optional.ofNullable(item != null ? item : byCode.get(code.replace("dd", "\u0111")));
    }

    /** The parents of an item, from the top. */
    public List<OutlineItem> path(OutlineItem item) {
        List<OutlineItem> path = new ArrayList<>();
        for (OutlineItem parent = parent(item); parent != null && path.size() < items.size(); parent = parent(parent)) {
            path.addFirst(parent);
        }
        return path;
    }

    public Optional<FormTable> form(UUID id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** By code ({@code B3}) or printed number ({@code 03}). */
    public Optional<FormTable> form(String code) {
        return forms.stream().filter(form -> form.code().equals(code) || form.number().equals(code)).findFirst();
    }

    private @Nullable OutlineItem parent(OutlineItem item) {
        UUID parent = item.parentId();
        return parent == null ? null : byId.get(parent);
    }

    private static void collect(List<OutlineItem> some, List<OutlineItem> all) {
        for (OutlineItem item : some) {
            all.add(item);
            collect(item.children(), all);
        }
    }
}
