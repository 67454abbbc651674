package vn.sokiemtra.desktop.onsite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.evidence.EvidenceViewModel;
import vn.sokiemtra.desktop.evidence.StoredEvidence;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.LoadItem;
import vn.sokiemtra.inspection.SwitchItem;
import vn.sokiemtra.inspection.presence.Headcount;
import vn.sokiemtra.inspection.presence.LoadHeadcounts;
import vn.sokiemtra.inspection.presence.RecordHeadcount;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The first minute at a unit: who is at work, and a photo at an item. JavaFX thread only. */
public final class QuickViewModel {

    private static final Texts TEXTS = Texts.beside(QuickViewModel.class);

    private final ScreenContext context;
    private final AppSession session;
    private final Latest loading;
    private final EvidenceViewModel evidence;
    private final ObservableList<Headcount> counts = FXCollections.observableArrayList();
    private final ObservableList<ItemChoice> items = FXCollections.observableArrayList();
    private final ObservableList<Contents.Part> parts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ItemChoice> item = new SimpleObjectProperty<>();
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty present = new SimpleStringProperty("");
    private final StringProperty excused = new SimpleStringProperty("");
    private final StringProperty unexcused = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper sum = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ChangeListener<Number> onRevision = (property, before, now) -> load();
    private @Nullable UUID inspection;

    private record Loaded(List<Headcount> counts, List<ItemChoice> items, ItemChoice item,
            ItemView view, List<Contents.Part> parts) {
    }

    public QuickViewModel(ScreenContext context) {
        this.context = context;
        this.session = context.session();
        this.loading = context.tasks().latest(Duration.ZERO);
        this.evidence = new EvidenceViewModel(new StoredEvidence(session.ledger(), context.clock(), session
                .author()::get), session, context.tasks(), context.dialogs());
        item.addListener((property, before, now) -> {
            if (!Objects.equals(before, now)) {
                load();
            }
        });
        for (StringProperty number : List.of(present, excused, unexcused)) {
            number.addListener((property, before, now) -> summed());
        }
    }

    public void show(Place where) {
        UUID now = where.inspection();
        if (now != null && !now.equals(inspection)) {
            inspection = now;
            counts.clear();
            notice.set("");
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
        evidence.stop();
    }

    private void load() {
        UUID of = inspection;
        if (of != null) {
            Ledger ledger = session.ledger();
            ItemChoice wanted = item.get();
            loading.load(TEXTS.get("task.load"), () -> read(ledger, of, wanted), this::loaded);
        }
    }

    private static Loaded read(Ledger ledger, UUID of, @Nullable ItemChoice wanted) {
        List<ItemChoice> all = new ArrayList<>(ItemChoice.all(ledger));
        all.add(WholeInspection.choice(of));
        ItemChoice at = wanted != null && all.contains(wanted)
                ? wanted
                : Objects.requireNonNull(ItemChoice.guessed(all, "guess.discipline"));
        return new Loaded(new LoadHeadcounts(ledger).of(of), all, at, at.id().equals(of)
                ? WholeInspection.view(ledger, of)
                : new LoadItem(ledger).of(of, at.id()),
                Contents.of(new LoadChecklist(ledger).of(of)));
    }

    private void loaded(Loaded now) {
        if (!items.equals(now.items())) {
            items.setAll(now.items());
        }
        if (!counts.equals(now.counts())) {
            counts.setAll(now.counts());
        }
        if (!parts.equals(now.parts())) {
            parts.setAll(now.parts());
        }
        item.set(now.item());
        evidence.show(now.view());
    }

    private void summed() {
        try {
            int all = number(present) + number(excused) + number(unexcused);
            sum.set(all == 0 ? "" : TEXTS.get("sum", VietnameseFormat.number(all)));
        } catch (Problem unreadable) {
            sum.set("");
        }
    }

    private static int number(StringProperty typed) {
        String text = typed.get().strip();
        if (!text.matches("\\d{0,6}")) {
            throw new Problem(TEXTS, "SKT-QUICK-NUMBER", text);
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** Ctrl+Enter: writes who is at work now. */
    public void record() {
        UUID of = inspection;
        if (of == null) {
            return;
        }
        try {
            int here = number(present);
            int away = number(excused);
            int missing = number(unexcused);
            String where = place.get();
            String words = note.get();
            String author = session.author().get();
            session.edit(TEXTS.get("step.headcount"), () -> new RecordHeadcount(session.ledger(), context.clock()).run(
                    author, of, where, here, away, missing, words), edited -> recorded(), this::refused);
        } catch (Problem unreadable) {
            notice.set(unreadable.sentence());
        }
    }

    private void recorded() {
        List.of(present, excused, unexcused, note).forEach(field -> field.set(""));
        notice.set(TEXTS.get("headcount.recorded"));
    }

    private void refused(Throwable failure) {
        if (failure instanceof Problem problem) {
            notice.set(problem.sentence());
        } else {
            context.tasks().problems().show(failure);
        }
    }

    /** Deletes at once; the status bar offers to bring it back. */
    public void delete(Headcount count) {
        String author = session.author().get();
        session.<UUID>edit(TEXTS.get("step.headcount.delete"), () -> new RecordHeadcount(session.ledger(), context
                .clock()).delete(author, count.id()), id -> session.offerUndo());
    }

    /** Whether this inspection looks at a part of the contents. */
    void look(Contents.Part part, boolean at) {
        UUID of = inspection;
        if (of != null) {
            String author = session.author().get();
            session.edit(TEXTS.get("step.contents", part.title()), () -> new SwitchItem(session.ledger()).run(author,
                    of, part.item(), !at), edited -> notice.set(""), failure -> {
                        refused(failure);
                        parts.setAll(List.copyOf(parts));
                    });
        }
    }

    /** Goes on in the checklist at the chosen item. */
    public void openChecklist() {
        UUID of = inspection;
        ItemChoice at = item.get();
        if (of != null) {
            context.navigator().go(Place.inspection(of, "checklist", at == null ? "" : at.code()));
        }
    }

    public EvidenceViewModel evidence() {
        return evidence;
    }

    public ObservableList<Headcount> counts() {
        return counts;
    }

    /** What can be looked at or left out. */
    ObservableList<Contents.Part> parts() {
        return parts;
    }

    ObservableList<ItemChoice> items() {
        return items;
    }

    ObjectProperty<@Nullable ItemChoice> item() {
        return item;
    }

    public StringProperty place() {
        return place;
    }

    public StringProperty present() {
        return present;
    }

    public StringProperty excused() {
        return excused;
    }

    public StringProperty unexcused() {
        return unexcused;
    }

    public StringProperty note() {
        return note;
    }

    /** How many should be there by what is typed; empty while nothing is. */
    public ReadOnlyStringProperty sum() {
        return sum.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }
}
