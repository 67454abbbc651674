package vn.sokiemtra.desktop.bundle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.desktop.field.ConflictViewModel;
import vn.sokiemtra.desktop.field.FieldLife;
import vn.sokiemtra.desktop.field.Past;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Navigator;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.text.Texts;

/** Every trùng sửa of the plan, one after the other. */
public final class ConflictsViewModel {

    /**
     * A line of the list.
     *
     * @param conflict null for a heading
     * @param settled whether it was settled here since the page was opened
     */
    public record Line(String unit, @Nullable ConflictView conflict, boolean settled) {
    }

    private static final Texts TEXTS = Texts.beside(ConflictsViewModel.class);

    private final FieldLife life;
    private final AppSession session;
    private final Tasks tasks;
    private final Navigator navigator;
    private final ConflictViewModel choice;
    private final Latest loading;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ConflictView> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper();
    private final ChangeListener<Number> onRevision = (property, before, now) -> load();
    private final List<ConflictView> settled = new ArrayList<>();
    private List<ConflictView> all = List.of();

    public ConflictsViewModel(FieldLife life, AppSession session, Tasks tasks, Navigator navigator) {
        this.life = life;
        this.session = session;
        this.tasks = tasks;
        this.navigator = navigator;
        this.choice = new ConflictViewModel(life, session, tasks);
        this.loading = tasks.latest(Duration.ZERO);
        words.addListener((property, before, now) -> arrange());
    }

    public void activate() {
        session.revision().addListener(onRevision);
        load();
    }

    public void deactivate() {
        session.revision().removeListener(onRevision);
        loading.cancel();
    }

    private void load() {
        loading.load(TEXTS.get("task.conflicts"), life::conflicts, found -> {
            int at = index();
            all = found;
            settled.removeIf(each -> found.stream().anyMatch(open -> open.field().equals(each.field())));
            loaded.set(true);
            none.set(found.isEmpty());
            ConflictView now = selected.get();
            boolean still = now != null && found.stream().anyMatch(each -> each.field().equals(now.field()));
            arrange();
            if (!still) {
                select(shown().isEmpty() ? null : shown().get(Math.clamp(at, 0, shown().size() - 1)));
            } else {
                choice.show(now.field());
            }
        });
    }

    private int index() {
        ConflictView now = selected.get();
        List<ConflictView> shown = shown();
        for (int i = 0; now != null && i < shown.size(); i++) {
            if (shown.get(i).field().equals(now.field())) {
                return i;
            }
        }
        return 0;
    }

    private List<ConflictView> shown() {
        String[] sought = Folding.fold(words.get().strip()).split("\\s+");
        return all.stream().filter(each -> fits(each, sought)).toList();
    }

    private static boolean fits(ConflictView conflict, String[] sought) {
        StringBuilder text = new StringBuilder(conflict.place()).append(' ').append(conflict.title());
        conflict.heads().forEach(head -> text.append(' ').append(head.author()));
        String folded = Folding.fold(text.toString());
        for (String word : sought) {
            if (!folded.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void arrange() {
        List<Line> now = new ArrayList<>();
        String unit = null;
        for (ConflictView each : shown()) {
            if (!each.unit().equals(unit)) {
                unit = each.unit();
                now.add(new Line(unit.isEmpty() ? TEXTS.get("units.plan") : unit, null, false));
            }
            now.add(new Line(each.unit(), each, false));
        }
        if (!settled.isEmpty()) {
            now.add(new Line(TEXTS.get("conflicts.settled"), null, true));
            settled.forEach(each -> now.add(new Line(each.unit(), each, true)));
        }
        lines.setAll(now);
    }

    /** Shows a conflict; null for none. */
    public void select(@Nullable ConflictView conflict) {
        ConflictView before = selected.get();
        selected.set(conflict);
        if (conflict == null) {
            choice.clear();
        } else if (before == null || !before.field().equals(conflict.field()) || choice.shown().get() == null) {
            choice.show(conflict.field());
        }
    }

    /** Called when the choice is on the disk: the next one is shown when the list was read anew. */
    public void settledOne(ConflictView conflict) {
        settled.removeIf(each -> each.field().equals(conflict.field()));
        settled.addFirst(conflict);
        arrange();
    }

    /** The next one or the one before; false at the end. */
    public boolean step(int by) {
        List<ConflictView> shown = shown();
        int next = index() + by;
        if (next < 0 || next >= shown.size()) {
            return false;
        }
        select(shown.get(next));
        return true;
    }

    /** Goes to the field itself. */
    public void open() {
        ConflictView now = selected.get();
        if (now != null) {
            place(now).ifPresent(navigator::go);
        }
    }

    static java.util.Optional<Place> place(ConflictView conflict) {
        String document = conflict.document();
        if (conflict.inspectionId() == null) {
            return java.util.Optional.of(document == null
                    ? Place.of(Area.PLAN)
                    : new Place(Area.DOCUMENTS, "plan", null, document));
        }
        return java.util.Optional.of(switch (conflict.field().table()) {
            case "form_cell" -> Place.inspection(conflict.inspectionId(), "tables", conflict.cell() == null
                    ? ""
                    : conflict.cell() + "@" + conflict.field().column());
            case "form_row" -> Place.inspection(conflict.inspectionId(), "tables", "");
            case "minutes", "attendee" -> Place.inspection(conflict.inspectionId(), "minutes", "");
            case "document_section" -> document == null || document.equals(DocumentKind.BIEN_BAN.code())
                    ? Place.inspection(conflict.inspectionId(), "minutes", "")
                    : Place.inspection(conflict.inspectionId(), "documents", document);
            default -> Place.inspection(conflict.inspectionId(), "checklist", conflict.itemCode() == null
                    ? ""
                    : conflict.itemCode());
        });
    }

    /** Every change of the field shown, newest first. */
    public void history(Consumer<List<Past>> then) {
        ConflictView now = selected.get();
        if (now != null) {
            tasks.read(TEXTS.get("task.conflicts"), () -> life.history(List.of(now.field())), then);
        }
    }

    public ConflictViewModel choice() {
        return choice;
    }

    /** Typed to filter; found without marks. */
    public StringProperty words() {
        return words;
    }

    /** Headings and conflicts, unit by unit; what was settled here stands below. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** The one shown; null for none. */
    public ReadOnlyObjectProperty<@Nullable ConflictView> selected() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty isLoaded() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether the plan is known to have none; not while they, or the chosen one, are being read. */
    public ReadOnlyBooleanProperty hasNone() {
        return none.getReadOnlyProperty();
    }

    /** How many are open. */
    public int count() {
        return all.size();
    }

    /** The place of the one shown among those shown, from 1; 0 for none. */
    public int number() {
        return selected.get() == null || shown().isEmpty() ? 0 : index() + 1;
    }
}
