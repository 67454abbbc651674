package vn.sokiemtra.desktop.fieldwork;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sokiemtra.desktop.field.PastEdits;
import vn.sokiemtra.desktop.fieldwork.FieldWork.ItemChange;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Navigator;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.text.Texts;

/** Lịch sử: who changed what in one inspection, the newest first. */
public final class InspectionHistoryViewModel {

    private static final Texts TEXTS = Texts.beside(InspectionHistoryViewModel.class);

    private final FieldWork work;
    private final AppSession session;
    private final Navigator navigator;
    private final Latest loading;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<ItemChange> shown = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ChangeListener<Number> onRevision = (_, _, _) -> load();
    private List<ItemChange> all = List.of();
    private @Nullable UUID inspection;

    public InspectionHistoryViewModel(FieldWork work, AppSession session, Tasks tasks, Navigator navigator) {
        this.work = work;
        this.session = session;
        this.navigator = navigator;
        this.loading = tasks.latest(Duration.ZERO);
        words.addListener((_, _, _) -> apply());
    }

    /** Shows the history of the inspection the place names. */
    public void show(Place place) {
        UUID now = place.inspection();
        if (now != null && !now.equals(inspection)) {
            inspection = now;
            all = List.of();
            loaded.set(false);
            apply();
            load();
        }
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
        UUID of = inspection;
        if (of != null) {
            loading.load(TEXTS.get("task.history"), () -> work.changes(of), changes -> {
                all = changes;
                loaded.set(true);
                apply();
            });
        }
    }

    private void apply() {
        String[] sought = Folded.of(words.get().strip()).split("\\s+");
        shown.setAll(all.stream().filter(change -> fits(change, sought)).toList());
    }

    private static boolean fits(ItemChange change, String[] sought) {
        String text = Folded.of(change.code() + " " + change.title() + " " + change.line().label() + " "
                + change.line().written().shown() + " " + change.line().written().author() + " "
                + change.line().written()
                        .machine());
        for (String word : sought) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the last change of a field back. */
    public void takeBack(ItemChange change) {
        if (change.line().last()) {
            PastEdits.takeBack(work.life(), session, change.line(), () -> {
            });
        }
    }

    /** Goes to the item of a change. */
    public void open(ItemChange change) {
        UUID of = inspection;
        if (of != null) {
            navigator.go(Place.inspection(of, "checklist", change.code()));
        }
    }

    /** Typed to filter; found without marks. */
    public StringProperty words() {
        return words;
    }

    public ObservableList<ItemChange> shown() {
        return shown;
    }

    public ReadOnlyBooleanProperty isLoaded() {
        return loaded.getReadOnlyProperty();
    }
}
