package vn.sokiemtra.desktop.fieldwork;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ChecklistTree;

/** The checklist at the left: what is shown of it, what is selected, and where next and previous lead. */
public final class ChecklistViewModel {

    private final StringProperty person;
    private final ObjectProperty<ChecklistFilter> filter = new SimpleObjectProperty<>(ChecklistFilter.ALL);
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable ChecklistTree> tree = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ChecklistNode>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<ChecklistFilter, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyIntegerWrapper listedOnly = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper();

    /** @param person whose items MINE shows */
    public ChecklistViewModel(StringProperty person) {
        this.person = person;
        filter.addListener((_, _, _) -> apply());
        words.addListener((_, _, _) -> apply());
        person.addListener((_, _, _) -> apply());
    }

    /** Whether a checklist was loaded that has no item: a plan without a Đề cương. */
    public ReadOnlyBooleanProperty isBlank() {
        return blank.getReadOnlyProperty();
    }

    /** Takes over what was loaded. */
    public void show(ChecklistTree loaded) {
        show(loaded, null);
    }

    /** @param prior what earlier years left, before everything else; null where nothing was */
    public void show(ChecklistTree loaded, @Nullable ChecklistNode prior) {
        tree.set(prior == null
                ? loaded
                : new ChecklistTree(loaded.inspectionId(), Stream.concat(Stream.of(prior), loaded.roots().stream())
                        .toList()));
        blank.set(loaded.everyLeaf().findAny().isEmpty());
        apply();
    }

    private void apply() {
        ChecklistTree all = tree.get();
        if (all == null) {
            return;
        }
        // Before the numbers, which are what is listened to.
        listedOnly.set(Math.toIntExact(all.everyLeaf().filter(leaf -> !ChecklistFilter.inUse(leaf)).count()));
        Map<ChecklistFilter, Integer> numbers = new EnumMap<>(ChecklistFilter.class);
        for (ChecklistFilter each : ChecklistFilter.values()) {
            numbers.put(each, Math.toIntExact(all.everyLeaf().filter(ChecklistFilter::inUse).filter(each.leaves(
                    person.get())).count()));
        }
        counts.set(numbers);
        shown.set(filtered() ? pruned(all.roots(), test()) : all.roots());
    }

    /** Whether only a part of the checklist is shown. */
    public boolean filtered() {
        return filter.get() != ChecklistFilter.ALL || !words.get().isBlank();
    }

    private Predicate<ChecklistNode> test() {
        String sought = Folded.of(words.get().strip());
        return filter.get().leaves(person.get()).and(leaf -> sought.isEmpty() || matches(leaf, sought));
    }

    private static boolean matches(ChecklistNode node, String sought) {
        return Folded.of(node.shortTitle()).contains(sought) || Folded.of(node.content()).contains(sought)
                || Folded.of(node.code()).startsWith(sought);
    }

    private static List<ChecklistNode> pruned(List<ChecklistNode> nodes, Predicate<ChecklistNode> kept) {
        List<ChecklistNode> result = new ArrayList<>();
        for (ChecklistNode node : nodes) {
            List<ChecklistNode> children = pruned(node.children(), kept);
            if (!children.isEmpty() || node.leaf() && kept.test(node)) {
                result.add(node.with(children));
            }
        }
        return result;
    }

    /** The leaves as shown, top to bottom. */
    public List<ChecklistNode> leaves() {
        return shown.get().stream().flatMap(ChecklistNode::all).filter(ChecklistNode::leaf).toList();
    }

    /** A line by its code, {@code II.1.d5}; also one the filter hides. */
    public Optional<ChecklistNode> byCode(String code) {
        return all().stream().filter(node -> node.code().equals(code)).findFirst();
    }

    public Optional<ChecklistNode> byId(@Nullable UUID item) {
        return all().stream().filter(node -> node.itemId().equals(item)).findFirst();
    }

    private List<ChecklistNode> all() {
        ChecklistTree loaded = tree.get();
        return loaded == null ? List.of() : loaded.roots().stream().flatMap(ChecklistNode::all).toList();
    }

    /** Selects the leaf after (or before) the selected line; stays at the ends. */
    public boolean step(boolean forward) {
        Optional<ChecklistNode> next = beyond(forward, _ -> true);
        next.ifPresent(leaf -> selected.set(leaf.itemId()));
        return next.isPresent();
    }

    /** Selects the next leaf with a contradiction, two values for a field or an unfinished finding; starts over. */
    public boolean stepToAttention(boolean forward) {
        Predicate<ChecklistNode> needs = leaf -> leaf.contradictions() > 0 || leaf.conflicts() > 0;
        Optional<ChecklistNode> next = beyond(forward, needs).or(() -> {
            List<ChecklistNode> needing = leaves().stream().filter(needs).toList();
            return needing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(forward ? needing.getFirst() : needing.getLast());
        });
        next.ifPresent(leaf -> selected.set(leaf.itemId()));
        return next.isPresent();
    }

    private Optional<ChecklistNode> beyond(boolean forward, Predicate<ChecklistNode> wanted) {
        List<ChecklistNode> lines = all();
        List<ChecklistNode> open = leaves();
        int at = indexOf(lines, selected.get());
        List<ChecklistNode> rest = forward
                ? lines.subList(at + 1, lines.size())
                : lines.subList(0, Math.max(at, 0)).reversed();
        return rest.stream().filter(node -> node.leaf() && wanted.test(node) && indexOf(open, node.itemId()) >= 0)
                .findFirst();
    }

    private static int indexOf(List<ChecklistNode> lines, @Nullable UUID item) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).itemId().equals(item)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The line a person means who types letters in the tree.
     *
     * @param visible lines that are open in the tree, top to bottom
     */
    public static Optional<ChecklistNode> typeAhead(List<ChecklistNode> visible, @Nullable UUID from, String typed) {
        String sought = Folded.of(typed);
        int at = Math.max(0, indexOf(visible, from));
        // The line itself stays while more letters are typed; a single letter again goes on to the next.
        int start = sought.length() > 1 ? at : at + 1;
        for (int i = 0; i < visible.size(); i++) {
            ChecklistNode node = visible.get((start + i) % visible.size());
            if (Folded.of(node.shortTitle()).startsWith(sought)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    public ObjectProperty<ChecklistFilter> filter() {
        return filter;
    }

    /** Typed with Ctrl+F; found without marks. */
    public StringProperty words() {
        return words;
    }

    public ObjectProperty<@Nullable UUID> selected() {
        return selected;
    }

    public ReadOnlyObjectProperty<@Nullable ChecklistTree> tree() {
        return tree.getReadOnlyProperty();
    }

    /** The top lines with what the filter leaves below them. */
    public ReadOnlyObjectProperty<List<ChecklistNode>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Leaves that are listed and counted nowhere: retired, switched off, left by earlier years. */
    public ReadOnlyIntegerProperty listedOnly() {
        return listedOnly.getReadOnlyProperty();
    }

    /** Items of the Đề cương in use, by filter; ALL is the number that the header says. */
    public ReadOnlyObjectProperty<Map<ChecklistFilter, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }
}
