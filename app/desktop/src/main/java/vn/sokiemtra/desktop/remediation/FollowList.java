package vn.sokiemtra.desktop.remediation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.finding.remediation.FollowUp;

/** The lines of Khắc phục: groups that open and close, what a filter, a team or a tile leaves of them, and the selected one. */
final class FollowList {

    private final ObservableList<FollowRow> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty team = new SimpleStringProperty("");
    private final ObjectProperty<FollowTile> tile = new SimpleObjectProperty<>(FollowTile.ALL);
    private final ObjectProperty<@Nullable FollowRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Map<FollowTile, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final Set<FollowTile> closed = EnumSet.of(FollowTile.DONE);
    private @Nullable FollowLoad read;

    FollowList() {
        filter.addListener((property, before, now) -> show());
        team.addListener((property, before, now) -> show());
        tile.addListener((property, before, now) -> show());
    }

    void show(FollowLoad now) {
        read = now;
        show();
    }

    private void show() {
        FollowLoad now = read;
        if (now == null) {
            return;
        }
        Predicate<String> fits = Folding.matching(filter.get());
        Map<FollowTile, List<FollowRow>> groups = new EnumMap<>(FollowTile.class);
        for (FollowRow.Item item : now.items()) {
            if ((team.get().isEmpty() || team.get().equals(item.team())) && fits.test(item.folded())) {
                groups.computeIfAbsent(FollowTile.of(item.followUp()), any -> new ArrayList<>()).add(item);
            }
        }
        for (FollowRow.Again again : now.again()) {
            if (team.get().isEmpty() && fits.test(Folding.fold(again.inspection().unitName()))) {
                groups.computeIfAbsent(FollowTile.AGAIN, any -> new ArrayList<>()).add(again);
            }
        }
        Map<FollowTile, Integer> sizes = new EnumMap<>(FollowTile.class);
        groups.forEach((each, members) -> sizes.put(each, members.size()));
        sizes.put(FollowTile.ALL, groups.entrySet().stream().filter(group -> group.getKey() != FollowTile.AGAIN)
                .mapToInt(group -> group.getValue().size()).sum());
        counts.set(sizes);
        lines(groups);
    }

    private void lines(Map<FollowTile, List<FollowRow>> groups) {
        List<FollowRow> lines = new ArrayList<>();
        groups.forEach((each, members) -> {
            if (tile.get().shows(each)) {
                boolean open = tile.get() == each || !closed.contains(each);
                lines.add(new FollowRow.Group(each, members.size(), open));
                if (open) {
                    lines.addAll(members);
                }
            }
        });
        FollowRow before = selected.get();
        rows.setAll(lines);
        selected.set(lines.stream().filter(row -> same(row, before)).findFirst().orElseGet(() -> lines.stream().filter(
                row -> !(row instanceof FollowRow.Group)).findFirst().orElse(null)));
    }

    private static boolean same(FollowRow row, @Nullable FollowRow before) {
        return switch (row) {
            case FollowRow.Item item -> before instanceof FollowRow.Item old && old.id().equals(item.id());
            case FollowRow.Again again -> before instanceof FollowRow.Again old && old.inspection().inspection()
                    .equals(again.inspection().inspection());
            case FollowRow.Group group -> before instanceof FollowRow.Group old && old.tile() == group.tile();
        };
    }

    /** Everything is in it again. */
    void clear() {
        filter.set("");
        team.set("");
        tile.set(FollowTile.ALL);
    }

    /** Opens or closes a group. */
    void toggle(FollowRow.Group group) {
        if (!closed.remove(group.tile())) {
            closed.add(group.tile());
        }
        show();
    }

    /** Selects a finding, in its open group. */
    void open(FollowRow.Item item) {
        closed.remove(FollowTile.of(item.followUp()));
        selected.set(item);
        show();
    }

    /** Selects a line as it is now. */
    void select(FollowRow line) {
        selected.set(rows.stream().filter(row -> same(row, line)).findFirst().orElse(line));
    }

    /** The next finding of the list; null behind the last one. */
    @Nullable
    FollowRow after(FollowUp done) {
        List<FollowRow.Item> items = rows.stream().map(FollowRow::item).filter(Objects::nonNull).toList();
        for (int i = 0; i < items.size() - 1; i++) {
            if (items.get(i).id().equals(done.finding())) {
                return items.get(i + 1);
            }
        }
        return null;
    }

    /** How many findings fit, by tile. */
    ReadOnlyObjectProperty<Map<FollowTile, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    ObservableList<FollowRow> rows() {
        return rows;
    }

    StringProperty filter() {
        return filter;
    }

    /** Name of the team whose findings are shown; empty for all. */
    StringProperty team() {
        return team;
    }

    ObjectProperty<FollowTile> tile() {
        return tile;
    }

    ObjectProperty<@Nullable FollowRow> selected() {
        return selected;
    }
}
